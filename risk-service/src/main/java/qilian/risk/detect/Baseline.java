package qilian.risk.detect;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The weeks that a week is compared with. */
public final class Baseline {
  private final WeeklySeries series;
  private final int[] indices;

  Baseline(WeeklySeries series, int[] indices) {
    this.series = series;
    this.indices = indices;
  }

  public int size() {
    return indices.length;
  }

  public int sum() {
    int sum = 0;
    for (int index : indices) {
      sum += series.count(index);
    }
    return sum;
  }

  public double mean() {
    return (double) sum() / size();
  }

  /** With n - 1 in the denominator. */
  public double variance() {
    double mean = mean();
    double squares = 0;
    for (int index : indices) {
      double difference = series.count(index) - mean;
      squares += difference * difference;
    }
    return squares / (size() - 1);
  }

  /** Variance over mean, at least 1, and 1 where nothing happened: Poisson has 1. */
  public double dispersion() {
    return sum() == 0 ? 1 : Math.max(1, variance() / mean());
  }

  /** First days of the weeks, oldest first. */
  public List<LocalDate> weeks() {
    return Arrays.stream(indices).mapToObj(series::week).toList();
  }
}
