package qilian.stats.timeline;

import java.util.List;
import java.util.Map;
import qilian.stats.rollup.FenceMove;
import qilian.stats.rollup.Partition;
import qilian.transport.fence.Fence;

/** One timeline with fences of its own, as the fold sees it. */
public interface Generation {

  /** Its number. */
  int number();

  /** Where its fold stands. */
  Map<Partition, Fence> fences();

  /**
   * Writes what records told, in their order, and moves the fences, in one transaction.
   *
   * @return false where somebody else has moved a fence: nothing was written
   */
  boolean commit(List<Told> told, List<FenceMove> moves);
}
