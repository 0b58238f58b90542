package qilian.mediation.api;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;
import qilian.mediation.desk.PersonalNumbers;

/** What a body must say, or the refusal that names the field. */
final class Wanted {

  private static final int LONGEST = 2_000;

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

  /** Text that may be left out. */
  static String orEmpty(@Nullable String value, String pointer) {
    return value == null ? "" : shorter(value, pointer);
  }

  static <T> Set<T> set(@Nullable Set<T> values) {
    return values == null ? Set.of() : values;
  }

  static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  static boolean flag(@Nullable Boolean value) {
    return value != null && value;
  }

  /** Text that is kept open with the case, and so carries nobody's numbers. */
  static String open(@Nullable String value, String pointer) {
    return PersonalNumbers.refuse(text(value, pointer), pointer);
  }

  /** The same where it may be left out. */
  static String openOrEmpty(@Nullable String value, String pointer) {
    return PersonalNumbers.refuse(orEmpty(value, pointer), pointer);
  }

  /** A code of a list: it travels with every fact of a case, where a text could name somebody. */
  static String oneOf(Set<String> allowed, @Nullable String value, String pointer) {
    String code = text(value, pointer);
    if (!allowed.contains(code)) {
      throw Refused.of("UNKNOWN_VALUE", 400)
          .at(pointer)
          .with("allowed", String.join(", ", new TreeSet<>(allowed)));
    }
    return code;
  }

  private static String shorter(String value, String pointer) {
    if (value.length() > LONGEST || value.indexOf(0) >= 0) {
      throw Refused.of("TEXT_NOT_ACCEPTED", 400).at(pointer).with("max", LONGEST);
    }
    return value.strip();
  }
}
