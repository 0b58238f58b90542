package qilian.stats.rollup;

import java.util.List;
import java.util.Map;
import qilian.contract.directory.DirectoryFact;
import qilian.transport.fence.Fence;

/** The names, zones and coverage that statistics keeps of the directory. */
public interface DirectoryTables {
  /** The consumer whose fences stand for these tables. */
  String CONSUMER = "stats-directory";

  /** Where its fold stands. */
  Map<Partition, Fence> fences();

  /**
   * Lets facts take effect in their order, and moves the fences, in one transaction.
   *
   * @return false where somebody else has moved a fence: nothing was written
   */
  boolean commit(List<DirectoryFact> facts, List<FenceMove> moves);
}
