package qilian.risk.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;

/** What a body must say, or the refusal that names the field. */
final class Given {

  private static final int LONGEST = 500;
  private static final int MOST = 50;

  private Given() {}

  /** The body itself. */
  static <T> T body(@Nullable T body) {
    return field(body, "");
  }

  static <T> T field(@Nullable T value, String pointer) {
    if (value == null) {
      throw Refused.of("MISSING_FIELD", 400).at(pointer);
    }
    return value;
  }

  static String text(@Nullable String value, String pointer) {
    if (value == null || value.isBlank()) {
      throw Refused.of("MISSING_FIELD", 400).at(pointer);
    }
    return orEmpty(value, pointer);
  }

  /** Text that may be left out. */
  static String orEmpty(@Nullable String value, String pointer) {
    if (value == null) {
      return "";
    }
    if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
      throw Refused.of("TEXT_NOT_ACCEPTED", 400).at(pointer).with("max", LONGEST);
    }
    return value.strip();
  }

  /** The same, null where it is left out or empty. */
  static @Nullable String orNull(@Nullable String value, String pointer) {
    String text = orEmpty(value, pointer);
    return text.isEmpty() ? null : text;
  }

  /** A code such as {@code FIRE_LANE}. */
  static String code(@Nullable String value, String pointer) {
    String code = text(value, pointer);
    if (!code.matches("[A-Z][A-Z0-9_-]{0,59}")) {
      throw Refused.of("CODE_NOT_ACCEPTED", 400).at(pointer);
    }
    return code;
  }

  static List<String> list(@Nullable List<String> values, String pointer) {
    if (values == null) {
      return List.of();
    }
    if (values.size() > MOST) {
      throw Refused.of("TEXT_NOT_ACCEPTED", 400).at(pointer).with("max", MOST);
    }
    return values.stream().map(each -> text(each, pointer)).toList();
  }

  static boolean flag(@Nullable Boolean value) {
    return value != null && value;
  }

  /** A day within reason; null where it is left out. */
  static @Nullable LocalDate day(@Nullable String value, String pointer) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(value);
      if (day.getYear() >= 1990 && day.getYear() <= 2199) {
        return day;
      }
    } catch (DateTimeException e) {
      throw Refused.of("DAY_NOT_ACCEPTED", 400).at(pointer);
    }
    throw Refused.of("DAY_NOT_ACCEPTED", 400).at(pointer);
  }
}
