package qilian.stats.compare.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qilian.stats.compare.lint.Finding.Severity;

/** The findings as they are gathered, each with its quote from the text as given. */
final class Findings {
  private static final int LONGEST_QUOTE = 200;

  private final String text;
  private final List<Finding> all = new ArrayList<>();

  Findings(String text) {
    this.text = text;
  }

  void add(
      FindingCode code,
      Severity severity,
      int from,
      int to,
      String zh,
      String en,
      String... evidence) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i + 1 < evidence.length; i += 2) {
      map.put(evidence[i], evidence[i + 1]);
    }
    String quote = text.substring(from, Math.min(to, from + LONGEST_QUOTE));
    all.add(new Finding(code, severity, from, to, quote, zh, en, Collections.unmodifiableMap(map)));
  }

  List<Finding> inOrder() {
    all.sort(
        Comparator.comparingInt(Finding::from)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::code));
    return List.copyOf(all);
  }
}
