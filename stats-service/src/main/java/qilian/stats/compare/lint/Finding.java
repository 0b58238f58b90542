package qilian.stats.compare.lint;

import java.util.Map;

/**
 * One thing the linter has to say about one place of the text.
 *
 * @param from offset of the quote's first character in the text as given
 * @param to offset after its last character
 * @param evidence what a reader can recompute: the bases that fit, the value that would be right
 */
public record Finding(
    FindingCode code,
    Severity severity,
    int from,
    int to,
    String quote,
    String messageZh,
    String messageEn,
    Map<String, String> evidence) {

  /** How sure the linter is that something is wrong; PASS says what was checked and holds. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE,
    PASS
  }
}
