package qilian.stats.timeline;

import java.util.Set;
import java.util.UUID;

/**
 * What one record adds to the timeline: an entry, where its matter stands now, and the matters it
 * belongs together with.
 */
public record Told(Entry entry, Matter matter, Set<UUID> links) {

  public Told {
    links = Set.copyOf(links);
  }
}
