package qilian.transport.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Times as agencies write them (RFC 3339), to the microsecond that the database keeps. */
public final class EventTimes {

  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2200;

  private EventTimes() {}

  /**
   * Reads a time with its offset.
   *
   * @throws Unreadable where it has no offset, does not exist, or lies outside 1900 to 2200
   */
  public static Instant read(String text, String pointer) throws Unreadable {
    OffsetDateTime time;
    try {
      time = OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      throw new Unreadable(
          isLocal(text) ? Fault.TIME_WITHOUT_ZONE : Fault.IMPOSSIBLE_TIME, pointer);
    }
    if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
      throw new Unreadable(Fault.IMPOSSIBLE_TIME, pointer);
    }
    return time.toInstant().truncatedTo(ChronoUnit.MICROS);
  }

  private static boolean isLocal(String text) {
    try {
      LocalDateTime.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
