package qilian.risk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;

/** What a body must hold, read or refused by name. */
final class Wanted {

  private Wanted() {}

  static <T> T body(@Nullable T body) {
    if (body == null) {
      throw Refused.of("MISSING_FIELD", 400).at("");
    }
    return body;
  }

  static <T> T field(@Nullable T value, String pointer) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw Refused.of("MISSING_FIELD", 400).at(pointer);
    }
    return value;
  }

  static String text(@Nullable String value, String pointer, int longest) {
    return shorter(field(value, pointer), pointer, longest);
  }

  static String orEmpty(@Nullable String value, String pointer, int longest) {
    return value == null ? "" : shorter(value, pointer, longest);
  }

  static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  private static String shorter(String value, String pointer, int longest) {
    if (value.length() > longest || value.chars().anyMatch(each -> each < ' ' && each != '\n')) {
      throw Refused.of("TEXT_NOT_ACCEPTED", 400).at(pointer).with("max", longest);
    }
    return value.strip();
  }
}
