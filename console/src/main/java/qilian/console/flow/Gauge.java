package qilian.console.flow;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of a service's own figures.
 *
 * @param name such as {@code qilian_fold_lag_records}
 * @param fold of which fold it speaks; absent where of the whole service
 */
public record Gauge(String name, @Nullable String fold, double value) {
  private static final Pattern LINE =
      Pattern.compile("(?m)^(qilian_[a-z_]+)(?:\\{([^}]*)})? ([0-9.eE+-]+)$");
  private static final Pattern FOLD = Pattern.compile("(?:^|,)fold=\"([^\"]*)\"");
  private static final List<String> TOLD =
      List.of(
          "qilian_fold_lag_records",
          "qilian_fold_stopped_partitions",
          "qilian_fold_gaps",
          "qilian_outbox_waiting",
          "qilian_quarantine_unsealed",
          "qilian_gate_registered");

  /** Those of a page of figures that are told on. */
  static List<Gauge> read(String page) {
    return LINE.matcher(page)
        .results()
        .filter(line -> TOLD.contains(line.group(1)))
        .map(
            line ->
                new Gauge(line.group(1), fold(line.group(2)), Double.parseDouble(line.group(3))))
        .toList();
  }

  private static @Nullable String fold(@Nullable String labels) {
    Matcher fold = FOLD.matcher(labels == null ? "" : labels);
    return fold.find() ? fold.group(1) : null;
  }
}
