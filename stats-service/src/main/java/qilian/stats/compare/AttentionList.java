package qilian.stats.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Which of a bulletin's cells deserve attention when all are judged together: Benjamini and
 * Hochberg's step-up procedure (1995), which bounds the expected share of false alarms on the list.
 */
public final class AttentionList {
  /** The house's bound on the share of false alarms. */
  public static final double Q = 0.10;

  private AttentionList() {}

  /**
   * Adjusted p-values in the order given: the smallest q at which each cell would be listed. A cell
   * without a p (NaN: its base is unknown) stays NaN and does not count towards the others.
   */
  public static double[] adjusted(double[] p) {
    for (double each : p) {
      if (each < 0 || each > 1) {
        throw new IllegalArgumentException("not a probability: " + each);
      }
    }
    List<Integer> byP =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .toList();
    double[] adjusted = p.clone();
    double least = 1;
    for (int rank = byP.size(); rank >= 1; rank--) {
      int cell = byP.get(rank - 1);
      least = Math.min(least, p[cell] * byP.size() / rank);
      adjusted[cell] = least;
    }
    return adjusted;
  }

  /** The cells to point at, the least likely first; cells with equal p are listed together. */
  public static <T> List<T> of(List<T> cells, ToDoubleFunction<? super T> p, double q) {
    double[] raw = cells.stream().mapToDouble(p).toArray();
    double[] adjusted = adjusted(raw);
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < raw.length; i++) {
      if (adjusted[i] <= q) {
        chosen.add(i);
      }
    }
    chosen.sort(Comparator.comparingDouble(i -> raw[i]));
    return chosen.stream().<T>map(cells::get).toList();
  }
}
