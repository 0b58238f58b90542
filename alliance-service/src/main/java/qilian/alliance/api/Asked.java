package qilian.alliance.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;

/** What a caller asked for in the address, read or refused by name. */
final class Asked {

  private static final int MOST_MINUTES = 52_560_000;

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

  /** A day; null where it is absent. */
  static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1990 && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeException e) {
      throw Refused.of("DAY_NOT_ACCEPTED", 400).with("name", text);
    }
    throw Refused.of("DAY_NOT_ACCEPTED", 400).with("name", text);
  }

  /** A time in whole minutes, up to a hundred years; null where the parameter is absent. */
  static @Nullable Duration minutes(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!text.matches("[0-9]{1,8}") || Integer.parseInt(text) > MOST_MINUTES) {
      throw Refused.of("MINUTES_NOT_ACCEPTED", 400).with("max", MOST_MINUTES);
    }
    return Duration.ofMinutes(Integer.parseInt(text));
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
}
