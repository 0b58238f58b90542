package qilian.risk.signal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one canonical record told.
 *
 * @param word what was observed; null where it tells of no observation
 * @param ticks what it changes in the cells
 */
public record Heard(@Nullable Word word, List<Tick> ticks) {
  public Heard {
    ticks = List.copyOf(ticks);
  }
}
