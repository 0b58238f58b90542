package qilian.importer.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;

/** How a partner's own word becomes a part of a code, and what happens if two words become one. */
final class CodeForm {
  private CodeForm() {}

  /** A word of a code list stays as its source writes it; only the house's separators do not. */
  static String ofWord(String word) {
    return word.replace(';', '_').replace('>', '_');
  }

  /** Whether the directory takes it for a name: visible characters only, and not too many. */
  static boolean isName(String word) {
    return word.length() <= 200
        && word.codePoints()
            .noneMatch(
                c ->
                    switch (Character.getType(c)) {
                      case Character.CONTROL,
                          Character.FORMAT,
                          Character.SURROGATE,
                          Character.PRIVATE_USE,
                          Character.UNASSIGNED,
                          Character.LINE_SEPARATOR,
                          Character.PARAGRAPH_SEPARATOR ->
                          true;
                      default -> false;
                    });
  }

  /** Letters, digits, marks and {@code - _ . ' ( ) &} stay; everything else becomes {@code _}. */
  static String of(String word) {
    StringBuilder code = new StringBuilder(word.length());
    word.codePoints().forEach(c -> code.appendCodePoint(stays(c) ? c : '_'));
    return code.toString();
  }

  private static boolean stays(int c) {
    if (Character.isLetterOrDigit(c) || "-_.'()&".indexOf(c) >= 0) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /**
   * Codes for all words side by side. Where several words take the same form, the one that is
   * itself the form keeps it, and each other gets a mark made of its own letters, so that neither
   * the order of files nor of lines decides.
   */
  static Map<String, String> codes(Collection<String> words, UnaryOperator<String> forming) {
    Map<String, Integer> users = new HashMap<>();
    words.forEach(word -> users.merge(forming.apply(word), 1, Integer::sum));
    Map<String, String> codes = new HashMap<>();
    for (String word : words) {
      String form = forming.apply(word);
      boolean shared = users.getOrDefault(form, 0) > 1;
      codes.put(word, shared && !word.equals(form) ? form + "_" + mark(word) : form);
    }
    return codes;
  }

  private static String mark(String word) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
