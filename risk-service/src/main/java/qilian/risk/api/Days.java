package qilian.risk.api;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;

/** Days, weeks and ids of an address, read or refused by name. */
final class Days {

  private Days() {}

  /** A day; null where the parameter is absent. */
  static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Refused.of("IMPOSSIBLE_DAY", 400);
    }
  }

  /** The Monday of a week written GGGG-Www; null where the parameter is absent. */
  static @Nullable LocalDate week(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!text.matches("[12][0-9]{3}-W[0-5][0-9]")) {
      throw Refused.of("IMPOSSIBLE_DAY", 400);
    }
    int year = Integer.parseInt(text.substring(0, 4));
    LocalDate monday;
    try {
      monday =
          LocalDate.of(year, 7, 1)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(text.substring(6)))
              .with(DayOfWeek.MONDAY);
    } catch (DateTimeException e) {
      throw Refused.of("IMPOSSIBLE_DAY", 400);
    }
    // Not every year has a week 53: the arithmetic would go on into the next.
    if (monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
      throw Refused.of("IMPOSSIBLE_DAY", 400);
    }
    return monday;
  }

  /** An id; what is no id is not there either. */
  static UUID id(String text, String unknown) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refused.of(unknown, 404);
    }
  }
}
