package qilian.stats.rollup;

import java.util.List;
import java.util.Map;
import qilian.stats.measure.Delta;
import qilian.transport.fence.Fence;

/** One version of the counted tables, as the fold sees it. */
public interface Projection {

  /** Its number. */
  int version();

  /** Where its fold stands in every partition it has read. */
  Map<Partition, Fence> fences();

  /** Sums of these deltas, with the numbers that this projection gives to places and kinds. */
  Tally tally(List<Delta> deltas);

  /**
   * Writes the sums and moves the fences, in one transaction.
   *
   * @return false where somebody else has moved a fence: nothing was written
   */
  boolean commit(Tally tally, List<FenceMove> moves);
}
