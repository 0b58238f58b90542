package qilian.risk.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;
import qilian.risk.inspection.Shown;

/** What a caller asked for in the address, read or refused by name. */
final class Asked {

  private Asked() {}

  /** One of the constants; null where the parameter is absent. */
  static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refused.of("UNKNOWN_VALUE", 400)
                    .with(
                        "allowed",
                        Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))));
  }

  /** A time with its offset; null where the parameter is absent. */
  static @Nullable Instant time(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      Instant time = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
      if (time.isAfter(Instant.EPOCH.minusSeconds(1L << 32))
          && time.isBefore(Instant.EPOCH.plusSeconds(1L << 33))) {
        return time;
      }
    } catch (DateTimeException e) {
      throw Refused.of("IMPOSSIBLE_TIME", 400);
    }
    throw Refused.of("IMPOSSIBLE_TIME", 400);
  }

  /** The number of items, within its bounds. */
  static int limit(@Nullable String text, int usual, int most) {
    if (text == null || text.isBlank()) {
      return usual;
    }
    if (!text.matches("[1-9][0-9]{0,5}") || Integer.parseInt(text) > most) {
      throw Refused.of("LIMIT_NOT_ACCEPTED", 400).with("max", most);
    }
    return Integer.parseInt(text);
  }

  /** The key of the last item shown, so that new items shift nothing. */
  record Cursor(Instant time, UUID id) {

    String text() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((time + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor of a list by days. */
    static Cursor of(LocalDate day, UUID id) {
      return new Cursor(day.atStartOfDay(ZoneOffset.UTC).toInstant(), id);
    }

    /** What was shown last of a list by days; null from the first. */
    static @Nullable Shown shown(@Nullable String text) {
      Cursor cursor = read(text);
      return cursor == null
          ? null
          : new Shown(LocalDate.ofInstant(cursor.time(), ZoneOffset.UTC), cursor.id());
    }

    /** The cursor that was sent; null where the parameter is absent. */
    static @Nullable Cursor read(@Nullable String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      try {
        String[] keys =
            new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
        return new Cursor(Instant.parse(keys[0]), UUID.fromString(keys[keys.length - 1]));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw Refused.of("CURSOR_NOT_ACCEPTED", 400);
      }
    }
  }
}
