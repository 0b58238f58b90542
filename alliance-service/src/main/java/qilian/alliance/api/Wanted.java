package qilian.alliance.api;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;
import qilian.transport.codec.TextRules;

/** What a body must say, or the refusal that names the field. */
final class Wanted {

  private static final int LONGEST = 2_000;
  private static final int SHORT = 200;

  /** Identity numbers of eighteen, mobile numbers of eleven digits, also written apart. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?<![0-9])(?:[1-9][0-9]{16}[0-9Xx]|(?:\\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2})"
              + "(?![0-9])");

  private Wanted() {}

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
    return shorter(value, pointer);
  }

  static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  static <T> List<T> atMost(List<T> values, int most, String pointer) {
    if (values.size() > most) {
      throw Refused.of("TOO_MANY_ITEMS", 400).at(pointer).with("max", most);
    }
    values.forEach(value -> field(value, pointer));
    return values;
  }

  /** A filter of a list; null where it is absent. */
  static @Nullable String filter(@Nullable String value, String pointer) {
    return value == null || value.isBlank() ? null : text(value, pointer);
  }

  static boolean flag(@Nullable Boolean value) {
    return value != null && value;
  }

  /** A short text that people write: no identity numbers and no telephone numbers of people. */
  static String screened(@Nullable String value, String pointer) {
    String text = text(value, pointer);
    if (text.length() > SHORT) {
      throw Refused.of("TEXT_NOT_ACCEPTED", 400).at(pointer).with("max", SHORT);
    }
    if (TextRules.firstForbidden(text.replace("\n", "")) >= 0) {
      throw Refused.of("TEXT_NOT_ACCEPTED", 400).at(pointer).with("max", SHORT);
    }
    if (PERSONAL.matcher(text).find()) {
      throw Refused.of("PERSONAL_DETAIL_IN_TEXT", 422).at(pointer).basedOn("《个人信息保护法》第六条");
    }
    return text;
  }

  /** A code in capitals, such as {@code FIRE_SAFETY}. */
  static String code(@Nullable String value, String pointer) {
    String text = text(value, pointer);
    if (!text.matches("([a-z0-9-]{1,40}:)?[A-Z][A-Z0-9_]{1,59}")) {
      throw Refused.of("CODE_NOT_ACCEPTED", 400).at(pointer);
    }
    return text;
  }

  /** The code of an agency. */
  static String agency(@Nullable String value, String pointer) {
    String text = text(value, pointer);
    if (text.length() > 60 || !text.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw Refused.of("CODE_NOT_ACCEPTED", 400).at(pointer);
    }
    return text;
  }

  private static String shorter(String value, String pointer) {
    if (value.length() > LONGEST || value.indexOf(0) >= 0) {
      throw Refused.of("TEXT_NOT_ACCEPTED", 400).at(pointer).with("max", LONGEST);
    }
    return value.strip();
  }
}
