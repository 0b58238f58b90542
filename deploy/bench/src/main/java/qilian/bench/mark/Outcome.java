package qilian.bench.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mark came to.
 *
 * @param value the figure that is compared with the target
 * @param text the figure in words
 * @param reached null where there is no target
 * @param remarks what the reader should know about the conditions
 */
public record Outcome(
    String mark,
    double value,
    String text,
    List<Limit> limits,
    String target,
    @Nullable Boolean reached,
    List<String> remarks) {

  /** What the machine itself does, measured in the same run in the same unit. */
  public record Limit(String name, double value) {}

  /** An outcome where more is better. */
  static Outcome rate(
      String mark, double perSecond, double target, List<Limit> limits, String... remarks) {
    return new Outcome(
        mark,
        perSecond,
        "%,.0f events/s".formatted(perSecond),
        limits,
        "≥ %,.0f events/s".formatted(target),
        perSecond >= target,
        List.of(remarks));
  }

  /** The limits with their ratios. */
  public String limitsText() {
    return String.join(
        "; ",
        limits.stream()
            .map(
                limit ->
                    "%s %s (ratio %.3g)"
                        .formatted(limit.name(), number(limit.value()), value / limit.value()))
            .toList());
  }

  /** Whether the target was reached, in a word. */
  public String verdict() {
    return reached == null ? "–" : reached ? "reached" : "NOT reached";
  }

  private static String number(double value) {
    return value < 1000 ? "%.1f".formatted(value) : "%,.0f".formatted(value);
  }
}
