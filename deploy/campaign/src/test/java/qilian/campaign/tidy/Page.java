package qilian.campaign.tidy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of the project as text.
 *
 * @param path from the root of the project, with slashes
 */
record Page(String path, String text) {

  /** The lines without their ends. */
  List<String> lines() {
    return text.lines().toList();
  }

  boolean endsWith(String... endings) {
    return Stream.of(endings).anyMatch(path::endsWith);
  }

  boolean isTest() {
    return path.contains("/src/test/") || path.contains(".test.") || path.contains(".spec.");
  }

  /** A finding for every place in the text where the pattern is found. */
  Stream<Finding> findings(Pattern pattern, String what) {
    return findings(pattern, text, what);
  }

  /** The same in a text of the same length, such as this one without its comments. */
  Stream<Finding> findings(Pattern pattern, String masked, String what) {
    return pattern.matcher(masked).results().map(found -> at(found.start(), what));
  }

  /** A finding at a position of the text. */
  Finding at(int position, String what) {
    return new Finding(path, lineOf(position), what);
  }

  private int lineOf(int position) {
    return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }

  /** Java or TypeScript with comments, texts and characters blanked, every position kept. */
  String code() {
    var code = new StringBuilder(text);
    Matcher found = NO_CODE.matcher(text);
    while (found.find()) {
      for (int i = found.start(); i < found.end(); i++) {
        if (code.charAt(i) != '\n') {
          code.setCharAt(i, ' ');
        }
      }
    }
    return code.toString();
  }

  private static final Pattern NO_CODE =
      Pattern.compile(
          "/\\*(?s:.*?)\\*/|//[^\n]*|\"\"\"(?s:.*?)(?<!\\\\)\"\"\""
              + "|\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])*+'");
}
