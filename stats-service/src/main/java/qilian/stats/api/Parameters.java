package qilian.stats.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;

/** Query parameters as values, or a refusal that names the parameter and what it may be. */
final class Parameters {
  private static final int LONGEST = 200;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private Parameters() {}

  static String required(String name, @Nullable String value) {
    String text = optional(name, value);
    if (text == null) {
      throw Refused.of("PARAMETER_MISSING", 400).with("name", name);
    }
    return text;
  }

  static @Nullable String optional(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > LONGEST) {
      throw malformed(name, value, "at most " + LONGEST + " characters");
    }
    return value;
  }

  static <E extends Enum<E>> E oneOf(
      Class<E> type, String name, @Nullable String value, E otherwise) {
    String text = optional(name, value);
    if (text == null) {
      return otherwise;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw malformed(name, text, all(type));
  }

  /** Values separated by commas, each once. */
  static <E extends Enum<E>> List<E> several(Class<E> type, String name, @Nullable String value) {
    List<E> all = new ArrayList<>();
    String text = optional(name, value);
    if (text != null) {
      for (String part : text.split(",")) {
        E first = type.getEnumConstants()[0];
        E constant = part.isBlank() ? first : oneOf(type, name, part.strip(), first);
        if (!part.isBlank() && !all.contains(constant)) {
          all.add(constant);
        }
      }
    }
    return all;
  }

  static @Nullable LocalDate date(String name, @Nullable String value) {
    String text = optional(name, value);
    if (text == null) {
      return null;
    }
    LocalDate day;
    try {
      day = LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw malformed(name, text, "2025-11-10");
    }
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw malformed(name, text, FIRST_YEAR + " … " + LAST_YEAR);
    }
    return day;
  }

  static @Nullable Integer number(String name, @Nullable String value, int least, int most) {
    String text = optional(name, value);
    if (text == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, like a number out of range.
    }
    throw malformed(name, text, least + " … " + most);
  }

  private static <E extends Enum<E>> String all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }

  private static Refused malformed(String name, String value, String allowed) {
    return Refused.of("PARAMETER_MALFORMED", 400)
        .with("name", name)
        .with("value", value)
        .with("allowed", allowed);
  }
}
