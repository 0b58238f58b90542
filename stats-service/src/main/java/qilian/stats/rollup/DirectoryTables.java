package qilian.stats.rollup;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import qilian.contract.directory.DirectoryFact;
import qilian.transport.fence.Fence;

/** The names, zones and coverage that statistics keeps of the directory. */
public interface DirectoryTables {
  /** The consumer whose fences stand for these tables. */
  String CONSUMER = "stats-directory";

  /** Where its fold stands. */
  Map<TopicPartition, Fence> fences() throws SQLException;

  /**
   * Lets facts take effect in their order, and moves the fences, in one transaction.
   *
   * @return false where somebody else has moved a fence: nothing was written
   */
  boolean commit(List<DirectoryFact> facts, List<FenceMove> moves) throws SQLException;
}
