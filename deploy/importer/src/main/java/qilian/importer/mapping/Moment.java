package qilian.importer.mapping;

import java.time.OffsetDateTime;

/**
 * A point in time as a partner's file gives it.
 *
 * @param at with its offset; 00:00 local time where only the day is known
 * @param dayOnly whether only the day is known
 * @param rfc3339 the same as RFC 3339 writes it, always with seconds; many lines share it
 */
public record Moment(OffsetDateTime at, boolean dayOnly, String rfc3339) {
  Moment(OffsetDateTime at, boolean dayOnly) {
    this(at, dayOnly, written(at));
  }

  private static String written(OffsetDateTime at) {
    StringBuilder text = new StringBuilder(29);
    pad(text, at.getYear(), 4);
    pad(text.append('-'), at.getMonthValue(), 2);
    pad(text.append('-'), at.getDayOfMonth(), 2);
    pad(text.append('T'), at.getHour(), 2);
    pad(text.append(':'), at.getMinute(), 2);
    pad(text.append(':'), at.getSecond(), 2);
    int millis = at.getNano() / 1_000_000;
    if (millis > 0) {
      pad(text.append('.'), millis, 3);
    }
    return text.append(at.getOffset().getId()).toString();
  }

  private static StringBuilder pad(StringBuilder text, int number, int width) {
    String digits = Integer.toString(number);
    return text.repeat('0', Math.max(0, width - digits.length())).append(digits);
  }
}
