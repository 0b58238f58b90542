package qilian.stats.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.stats.rollup.Partition;
import qilian.stats.rollup.Projections.AlreadyBuilding;
import qilian.transport.fence.Fence;

/** All generations of the timeline: which is live, how another takes its place. */
public interface Generations {

  /** The one that is read, and that the running fold writes. */
  Generation live();

  /** Lays a new, empty one beside the live one. */
  Generation lay(String startedBy) throws AlreadyBuilding;

  /** Where one stands, and its hash, both as of one moment; the live one for null. */
  Standing standing(@Nullable Integer number);

  /** Makes the one under construction the live one and drops the old one. */
  void swap(int number, String hash);

  /** Gives a construction up, says why, and drops what it wrote. */
  void fail(int number, String reason);

  /** What is known of every generation, newest first. */
  List<Row> list();

  /** A generation at one moment. */
  record Standing(int number, String hash, long entries, Map<Partition, Fence> fences) {}

  /** What is known of a generation. */
  record Row(
      int number,
      String state,
      @Nullable String hash,
      @Nullable String failure,
      String startedBy,
      Instant startedAt,
      @Nullable Instant endedAt) {}
}
