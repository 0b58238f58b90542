package qilian.incident.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;

/** Query parameters as values, or a refusal that names the parameter and what it may be. */
final class Lookup {

  private Lookup() {}

  static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  static @Nullable LocalDate day(String name, @Nullable String value) {
    if (text(value) == null) {
      return null;
    }
    try {
      return within(LocalDate.parse(value), name, value);
    } catch (DateTimeException e) {
      throw refused(name, value, "2025-11-03");
    }
  }

  /** A text with a time of day is an instant, one without a local day. */
  static boolean isInstant(@Nullable String value) {
    return value != null && value.indexOf('T') > 0;
  }

  static Instant instant(String name, String value) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(value);
      within(time.toLocalDate(), name, value);
      return time.toInstant();
    } catch (DateTimeException e) {
      throw refused(name, value, "2025-11-03, 2025-11-03T08:00:00+08:00");
    }
  }

  static UUID id(String value) {
    try {
      UUID id = UUID.fromString(value);
      if (id.toString().equalsIgnoreCase(value)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      throw Refused.of("NOT_FOUND", 404);
    }
    throw Refused.of("NOT_FOUND", 404);
  }

  static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String name, @Nullable String value) {
    String text = text(value);
    if (text == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw refused(
        name,
        text,
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
  }

  static Refused refused(String name, @Nullable String value, String allowed) {
    return Refused.of("PARAMETER_NOT_ACCEPTED", 400)
        .with("name", name)
        .with("value", String.valueOf(value))
        .with("allowed", allowed);
  }

  private static LocalDate within(LocalDate day, String name, String value) {
    if (day.getYear() < 1900 || day.getYear() > 2200) {
      throw refused(name, value, "1900 … 2200");
    }
    return day;
  }
}
