package qilian.incident.directory;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qilian.incident.directory.NotAccepted.Reason;

/** How names and codes of the directory may be written. */
final class Wording {
  static final Pattern AGENCY_CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  static final Pattern LIST = Pattern.compile("[a-z]+(-[a-z]+)*");
  static final Pattern TAG = Pattern.compile("[a-z]+(-[a-z]+)*");

  private static final String STEP = "[\\p{L}\\p{N}\\p{M}\\-_.'()&]+";
  private static final Pattern PLACE_CODE =
      Pattern.compile("([a-z0-9-]{1,30}:)?" + STEP + "(/" + STEP + ")*");
  private static final Pattern OWN_CODE = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)*");

  private Wording() {}

  static boolean isPlaceCode(String code) {
    return code.length() <= 200 && PLACE_CODE.matcher(code).matches();
  }

  /** Ours in capitals; an imported one as its source writes it, behind its namespace. */
  static boolean isCode(String code) {
    if (code.length() > 200) {
      return false;
    }
    int colon = code.indexOf(':');
    if (colon < 0) {
      return OWN_CODE.matcher(code).matches();
    }
    String local = code.substring(colon + 1);
    return NAMESPACE.matcher(code.substring(0, colon)).matches()
        && colon <= 30
        && isVisible(local)
        && local.indexOf(';') < 0
        && local.indexOf('>') < 0;
  }

  static boolean matches(Pattern pattern, String text, int max) {
    return text.length() <= max && pattern.matcher(text).matches();
  }

  /** The name, or null where it may be absent and is. */
  static @Nullable String name(@Nullable String name, int max, @Nullable String pointer) {
    if (name != null && (name.length() > max || !isVisible(name))) {
      throw NotAccepted.of(Reason.NAME_NOT_ACCEPTED, pointer).with("max", Integer.toString(max));
    }
    return name;
  }

  static <T> T required(@Nullable T value, @Nullable String pointer) {
    if (value == null) {
      throw NotAccepted.of(Reason.FIELD_MISSING, pointer);
    }
    return value;
  }

  /** Where the field of the entry at this position stands in the request; -1 for the only one. */
  static String at(int position, String field) {
    return position < 0 ? "/" + field : "/" + position + "/" + field;
  }

  private static boolean isVisible(String text) {
    return !text.isEmpty()
        && text.equals(text.strip())
        && text.codePoints().allMatch(Wording::isVisible);
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
