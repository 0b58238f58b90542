package qilian.importer.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One way a partner writes a date. The fields are put together by ourselves, because the year's
 * offset comes first: 110-02-29 of the Republic of China is 2021-02-29 and does not exist,
 * 109-02-29 is 2020-02-29 and does.
 */
final class TimePattern {
  private final DateTimeFormatter formatter;
  private final int yearOffset;
  private final @Nullable Precision precision;

  TimePattern(String pattern, Locale locale, int yearOffset, @Nullable Precision precision) {
    this.formatter =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(years(pattern))
            .toFormatter(locale);
    this.yearOffset = yearOffset;
    this.precision = precision;
  }

  /** How exactly a time is known. */
  enum Precision {
    AUTO,
    DAY,
    MINUTE
  }

  /**
   * What was read, not yet in any zone.
   *
   * @param time null where the text has no time of day
   * @param offset null where the text has none
   * @param zone null where the text has none
   */
  record Local(
      LocalDate date,
      @Nullable LocalTime time,
      @Nullable ZoneOffset offset,
      @Nullable ZoneId zone,
      @Nullable Precision precision) {}

  /** {@code yyyy} means the plain year, not the year of an era nobody names. */
  private static String years(String pattern) {
    if (pattern.indexOf('G') >= 0) {
      return pattern;
    }
    StringBuilder plain = new StringBuilder(pattern);
    boolean quoted = false;
    for (int i = 0; i < plain.length(); i++) {
      quoted ^= plain.charAt(i) == '\'';
      if (!quoted && plain.charAt(i) == 'y') {
        plain.setCharAt(i, 'u');
      }
    }
    return plain.toString();
  }

  /**
   * Reads the text; null where it does not have this pattern's shape.
   *
   * @throws Refused where it has the shape but there is no such day or time of day
   */
  @Nullable Local read(String text) {
    ParsePosition position = new ParsePosition(0);
    TemporalAccessor fields = formatter.parseUnresolved(text, position);
    if (fields == null || position.getIndex() < text.length()) {
      return null;
    }
    ZoneOffset offset = null;
    if (fields.isSupported(ChronoField.OFFSET_SECONDS)) {
      offset = ZoneOffset.ofTotalSeconds((int) fields.getLong(ChronoField.OFFSET_SECONDS));
    }
    ZoneId zone = fields.query(TemporalQueries.zoneId());
    return new Local(date(fields, text), time(fields, text), offset, zone, precision);
  }

  private LocalDate date(TemporalAccessor fields, String text) {
    try {
      int year =
          fields.isSupported(ChronoField.YEAR)
              ? number(fields, ChronoField.YEAR)
              : number(fields, ChronoField.YEAR_OF_ERA);
      year = Math.addExact(year, yearOffset);
      if (year < 1 || year > 9999) {
        throw new Refused(Reason.IMPOSSIBLE_DATE, text);
      }
      if (fields.isSupported(ChronoField.DAY_OF_YEAR)) {
        return LocalDate.ofYearDay(year, number(fields, ChronoField.DAY_OF_YEAR));
      }
      return LocalDate.of(
          year,
          number(fields, ChronoField.MONTH_OF_YEAR),
          number(fields, ChronoField.DAY_OF_MONTH));
    } catch (DateTimeException | ArithmeticException e) {
      throw new Refused(Reason.IMPOSSIBLE_DATE, text);
    }
  }

  private static @Nullable LocalTime time(TemporalAccessor fields, String text) {
    try {
      Integer hour = hour(fields);
      if (hour == null) {
        return null;
      }
      return LocalTime.of(
          hour,
          optional(fields, ChronoField.MINUTE_OF_HOUR),
          optional(fields, ChronoField.SECOND_OF_MINUTE),
          fields.isSupported(ChronoField.MILLI_OF_SECOND)
              ? number(fields, ChronoField.MILLI_OF_SECOND) * 1_000_000
              : optional(fields, ChronoField.NANO_OF_SECOND));
    } catch (DateTimeException e) {
      throw new Refused(Reason.IMPOSSIBLE_TIME, text);
    }
  }

  private static @Nullable Integer hour(TemporalAccessor fields) {
    if (fields.isSupported(ChronoField.HOUR_OF_DAY)) {
      return number(fields, ChronoField.HOUR_OF_DAY);
    }
    if (fields.isSupported(ChronoField.CLOCK_HOUR_OF_DAY)) {
      return valid(fields, ChronoField.CLOCK_HOUR_OF_DAY) % 24;
    }
    int half = 0;
    if (fields.isSupported(ChronoField.AMPM_OF_DAY)) {
      half = 12 * number(fields, ChronoField.AMPM_OF_DAY);
    }
    if (fields.isSupported(ChronoField.CLOCK_HOUR_OF_AMPM)) {
      return valid(fields, ChronoField.CLOCK_HOUR_OF_AMPM) % 12 + half;
    }
    return fields.isSupported(ChronoField.HOUR_OF_AMPM)
        ? (Integer) (valid(fields, ChronoField.HOUR_OF_AMPM) + half)
        : null;
  }

  private static int valid(TemporalAccessor fields, ChronoField field) {
    return field.checkValidIntValue(fields.getLong(field));
  }

  private static int number(TemporalAccessor fields, ChronoField field) {
    return Math.toIntExact(fields.getLong(field));
  }

  private static int optional(TemporalAccessor fields, ChronoField field) {
    return fields.isSupported(field) ? number(fields, field) : 0;
  }
}
