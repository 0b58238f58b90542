package qilian.stats.rollup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.transport.fence.Fence;

/** All versions of the counted tables: which is live, how another is laid and takes its place. */
public interface Projections {

  /** The version that is read, and that the running fold writes. */
  Projection live();

  /** Lays a new, empty version beside the live one. */
  Projection lay(String startedBy) throws AlreadyBuilding;

  /** Where a version stands, and its hash, both as of one moment; the live one for null. */
  Standing standing(@Nullable Integer version);

  /** Makes the version under construction the live one. */
  void swap(int version, String hash, String beside);

  /** Gives a construction up, and says why. */
  void fail(int version, String reason);

  /** Says that somebody works on a construction. */
  void working(int version);

  /**
   * Gives up constructions on which nobody has worked for this long, and drops their tables; one
   * whose builder comes back all the same cannot be swapped in any more.
   *
   * @return their numbers
   */
  List<Integer> giveUpAbandoned(Duration silent);

  /** Drops what is neither live nor under construction. */
  void drop(int version);

  /** What is known of every version, newest first. */
  List<Row> list();

  /**
   * A version at one moment.
   *
   * @param hash over natural keys; rows that sum to zero do not change it
   * @param events how many facts it counts: plus ones less minus ones
   * @param sums the hash of the totals and late parts, per measure version
   */
  record Standing(
      int version,
      String hash,
      long events,
      Map<String, String> sums,
      Map<Partition, Fence> fences) {

    /** Whether both count the same; measures that only one of them knows are left out. */
    public boolean agreesWith(Standing other) {
      return hash.equals(other.hash)
          && sums.entrySet().stream()
              .allMatch(
                  e -> e.getValue().equals(other.sums.getOrDefault(e.getKey(), e.getValue())));
    }
  }

  /**
   * What is known of a version.
   *
   * @param hash its hash when it was compared
   * @param beside the hash of the version it replaced, at the same fences
   */
  record Row(
      int version,
      String state,
      @Nullable String hash,
      @Nullable String beside,
      @Nullable String failure,
      String startedBy,
      Instant startedAt,
      @Nullable Instant endedAt) {}

  /** Another version is already being built. */
  final class AlreadyBuilding extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
