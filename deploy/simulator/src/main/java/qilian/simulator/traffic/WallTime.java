package qilian.simulator.traffic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Local time of the town as seconds since 1970-01-01T00:00 on its own clock, always +08:00. */
public final class WallTime {
  /** Seconds of a day. */
  public static final int DAY = 86_400;

  /** First day of the sample. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  /** Last day of the sample. */
  public static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

  static final int FIRST = (int) FIRST_DAY.toEpochDay();
  static final int LAST = (int) LAST_DAY.toEpochDay();

  /** Nothing happens, or becomes known, after this second. */
  static final long END = at(LAST, DAY - 1);

  private WallTime() {}

  static long at(int epochDay, int secondOfDay) {
    return (long) epochDay * DAY + secondOfDay;
  }

  static int dayOf(long at) {
    return (int) Math.floorDiv(at, (long) DAY);
  }

  /** 1 on Monday to 7 on Sunday. */
  static int weekday(int epochDay) {
    return Math.floorMod(epochDay + 3, 7) + 1;
  }

  static OffsetDateTime offset(long at) {
    return OffsetDateTime.ofInstant(Instant.ofEpochSecond(at - 8 * 3600), ZoneOffset.ofHours(8));
  }

  /** Appends the RFC 3339 form. */
  static void append(long at, StringBuilder out) {
    int day = dayOf(at);
    int second = (int) (at - (long) day * DAY);
    appendDay(day, '-', out);
    out.append('T');
    two(second / 3600, out).append(':');
    two(second / 60 % 60, out).append(':');
    two(second % 60, out).append("+08:00");
  }

  /** Appends year, month and day; a NUL separator stands for none. */
  static void appendDay(int epochDay, char separator, StringBuilder out) {
    // Civil date from days, Howard Hinnant's algorithm for years after 0.
    int z = epochDay + 719_468;
    int era = z / 146_097;
    int dayOfEra = z - era * 146_097;
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shifted = (5 * dayOfYear + 2) / 153;
    int month = shifted < 10 ? shifted + 3 : shifted - 9;
    out.append(yearOfEra + era * 400 + (month <= 2 ? 1 : 0));
    if (separator != 0) {
      out.append(separator);
    }
    two(month, out);
    if (separator != 0) {
      out.append(separator);
    }
    two(dayOfYear - (153 * shifted + 2) / 5 + 1, out);
  }

  private static StringBuilder two(int number, StringBuilder out) {
    return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
