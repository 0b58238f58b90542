package qilian.stats.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The live timeline, as far as the running scope sees it. */
public interface Entries {

  /** The case of that code. */
  Optional<Matter> ofCase(String caseCode);

  /** The matter of that id. */
  Optional<Matter> matter(UUID id);

  /** Itself and the matters that belong together with it, at most so many. */
  Set<UUID> together(UUID id, int most);

  /** Matters in the order of their ids. */
  List<Matter> matters(Collection<UUID> ids);

  /** Matters of a place and below to which something is owed, what is due first first. */
  List<Matter> owing(String placePath, int most);

  /** Entries of matters, in the order in which they happened. */
  List<Entry> ofMatters(Collection<UUID> matters, Stretch stretch);

  /** Entries of a place and below, in the order in which they happened. */
  List<Entry> ofPlace(String placePath, Stretch stretch);

  /**
   * A part of the axis.
   *
   * @param after only what comes after this entry; null from the beginning
   */
  record Stretch(Instant from, Instant until, @Nullable Mark after, int most) {}

  /** An entry's place on the axis: when it happened, when that was known, and its id. */
  record Mark(Instant occurredAt, Instant registeredAt, UUID eventId) {}
}
