package qilian.risk.signal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one canonical record told.
 *
 * @param word what was observed; null where it tells of no observation
 * @param zone the root's time zone; empty for the directory's own facts
 * @param ticks what it changes in the cells
 */
public record Heard(@Nullable Word word, String zone, Instant registeredAt, List<Tick> ticks) {
  public Heard {
    ticks = List.copyOf(ticks);
  }
}
