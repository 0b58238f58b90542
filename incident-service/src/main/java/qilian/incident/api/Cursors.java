package qilian.incident.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;

/** Where a list goes on: the key of the last item shown, so that new items shift nothing. */
final class Cursors {
  private static final String BETWEEN = "\n";

  private Cursors() {}

  static String of(String... keys) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8));
  }

  /** The keys in a cursor; null without one. */
  static @Nullable List<String> read(@Nullable String cursor, int keys) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(text.split(BETWEEN, -1));
      if (parts.size() == keys) {
        return parts;
      }
    } catch (IllegalArgumentException e) {
      throw notOurs();
    }
    throw notOurs();
  }

  /** A day of a cursor; nobody has anything on a day outside of these centuries. */
  static LocalDate day(String key) {
    LocalDate day = LocalDate.parse(key);
    if (day.getYear() < 1900 || day.getYear() > 2200) {
      throw notOurs();
    }
    return day;
  }

  /** A moment of a cursor, within the same bounds. */
  static Instant moment(String key) {
    Instant moment = Instant.parse(key);
    day(moment.atZone(ZoneOffset.UTC).toLocalDate().toString());
    return moment;
  }

  static Refused notOurs() {
    return Refused.of("CURSOR_NOT_ACCEPTED", 400);
  }

  /** The number of items asked for, within its bounds. */
  static int limit(@Nullable Integer limit, int usual, int most) {
    if (limit == null) {
      return usual;
    }
    if (limit < 1 || limit > most) {
      throw Refused.of("LIMIT_NOT_ACCEPTED", 400).with("max", most);
    }
    return limit;
  }
}
