package qilian.stats.measure;

import org.jspecify.annotations.Nullable;
import qilian.contract.Coordinates;

/**
 * What a counted fact is, apart from when and where. Absent coordinates are empty texts, so that
 * equal kinds are equal rows.
 */
public record Kind(
    String fact,
    String category,
    String subtype,
    String initialCategory,
    String initialSubtype,
    String validity,
    String disposition,
    String linkage,
    String agency,
    String reportChannel,
    String timePrecision) {

  /** The kind of a fact with these coordinates. */
  public static Kind of(Coordinates c) {
    return new Kind(
        c.fact(),
        text(c.category()),
        text(c.subtype()),
        text(c.initialCategory()),
        text(c.initialSubtype()),
        text(c.validity()),
        text(c.disposition()),
        text(c.linkage()),
        c.agency(),
        text(c.reportChannel()),
        c.timePrecision().name());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
