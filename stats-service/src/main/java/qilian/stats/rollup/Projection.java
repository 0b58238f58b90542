package qilian.stats.rollup;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import qilian.stats.measure.Delta;
import qilian.transport.fence.Fence;

/** One version of the counted tables, as the fold sees it. */
public interface Projection {

  /** Its number. */
  int version();

  /** Where its fold stands in every partition it has read. */
  Map<TopicPartition, Fence> fences() throws SQLException;

  /** Sums of these deltas, with the numbers that this projection gives to places and kinds. */
  Tally tally(List<Delta> deltas) throws SQLException;

  /**
   * Writes the sums and moves the fences, in one transaction.
   *
   * @return false where somebody else has moved a fence: nothing was written
   */
  boolean commit(Tally tally, List<FenceMove> moves) throws SQLException;
}
