package qilian.incident.patrol;

import org.jspecify.annotations.Nullable;

/**
 * Whether incidents on a beat became fewer after something changed, and whether they moved next
 * door. A ratio comes with its exact interval; where that holds 1, nothing has been shown.
 *
 * @param target the beat itself
 * @param neighbours the beats beside it
 * @param elsewhere all others, which show what would have happened anyway
 * @param displacement the weighted displacement quotient (Bowers and Johnson 2003): below 0 where
 *     the neighbours lost while the beat gained quiet, above 0 where they gained quiet too; null
 *     where the beat did not change against elsewhere, or counts are missing
 */
public record BeforeAfter(
    Counts target,
    Counts neighbours,
    Counts elsewhere,
    @Nullable Double displacement,
    Verdict verdict) {

  /** What can be said of displacement. */
  public enum Verdict {
    /** The neighbours' interval lies above 1: it may have moved there. */
    MAY_HAVE_MOVED,
    /** No sign of it. */
    NO_SIGN,
    /** Too few incidents beside the beat to say anything. */
    TOO_FEW
  }

  /** Counts of both times and what became of them. */
  public record Counts(
      int before, int after, @Nullable Double ratio, double low, @Nullable Double high) {

    static Counts of(int before, double weeksBefore, int after, double weeksAfter) {
      ExactCounts.Ratio ratio = ExactCounts.ratio(before, weeksBefore, after, weeksAfter);
      return new Counts(before, after, ratio.ratio(), ratio.low(), ratio.high());
    }
  }

  private static final int ENOUGH = 10;

  /** Compares; each pair is the count before and the count after. */
  public static BeforeAfter of(
      int[] target, int[] neighbours, int[] elsewhere, double weeksBefore, double weeksAfter) {
    Counts beside = Counts.of(neighbours[0], weeksBefore, neighbours[1], weeksAfter);
    Verdict verdict =
        neighbours[0] + neighbours[1] < ENOUGH
            ? Verdict.TOO_FEW
            : beside.low() > 1 ? Verdict.MAY_HAVE_MOVED : Verdict.NO_SIGN;
    return new BeforeAfter(
        Counts.of(target[0], weeksBefore, target[1], weeksAfter),
        beside,
        Counts.of(elsewhere[0], weeksBefore, elsewhere[1], weeksAfter),
        quotient(target, neighbours, elsewhere),
        verdict);
  }

  private static @Nullable Double quotient(int[] target, int[] neighbours, int[] elsewhere) {
    if (elsewhere[0] == 0 || elsewhere[1] == 0) {
      return null;
    }
    double beside = (double) neighbours[1] / elsewhere[1] - (double) neighbours[0] / elsewhere[0];
    double own = (double) target[1] / elsewhere[1] - (double) target[0] / elsewhere[0];
    return own >= 0 ? null : beside / own;
  }
}
