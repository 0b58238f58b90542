package qilian.stats.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What facts are called on the axis; a fact without a label goes by its own name. */
public final class FactLabels {
  private static final Map<String, String[]> LABELS = read();

  private FactLabels() {}

  /** The label of a fact such as {@code mediation.session-held}. */
  public static String of(String fact, Locale locale) {
    String[] labels = LABELS.get(fact);
    if (labels == null) {
      return fact;
    }
    return locale.getLanguage().equals("zh") ? labels[1] : labels[2];
  }

  private static Map<String, String[]> read() {
    try (InputStream in = FactLabels.class.getResourceAsStream("fact-labels.txt")) {
      if (in == null) {
        throw new IllegalStateException("the labels of facts were not built in");
      }
      Map<String, String[]> labels = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\\|"))
          .forEach(parts -> labels.put(parts[0], parts));
      return labels;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
