package qilian.stats.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qilian.stats.rollup.FenceMove;
import qilian.stats.rollup.Partition;
import qilian.transport.fence.Fence;

/**
 * The fences of one consumer, moved by compare-and-set, all those of a chunk in two statements: a
 * fold over many partitions would otherwise spend its time on round trips.
 */
final class Fences {
  private static final String LOAD =
      "SELECT topic, part, next_offset, last_qseq FROM fence WHERE consumer = ?";
  private static final String LAY =
      """
      INSERT INTO fence (consumer, topic, part, next_offset, last_qseq)
      SELECT ?, topic, part, 0, 0 FROM unnest(?::text[], ?::int[]) AS u (topic, part)
      ON CONFLICT DO NOTHING
      """;
  private static final String MOVE =
      """
      UPDATE fence f SET next_offset = u.to_offset, last_qseq = u.to_qseq
      FROM unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
        AS u (topic, part, from_offset, from_qseq, to_offset, to_qseq)
      WHERE f.consumer = ? AND f.topic = u.topic AND f.part = u.part
        AND f.next_offset = u.from_offset AND f.last_qseq = u.from_qseq
      """;

  private final String consumer;

  Fences(String consumer) {
    this.consumer = consumer;
  }

  Map<Partition, Fence> load(Connection connection) throws SQLException {
    Map<Partition, Fence> fences = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
      statement.setString(1, consumer);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          fences.put(
              new Partition(rows.getString(1), rows.getInt(2)),
              new Fence(rows.getLong(3), rows.getLong(4)));
        }
      }
    }
    return fences;
  }

  /** Moves all of them, or answers false: somebody else was there, and the caller rolls back. */
  boolean move(Connection connection, List<FenceMove> moves) throws SQLException {
    List<FenceMove> sorted = moves.stream().sorted(Comparator.comparing(FenceMove::at)).toList();
    List<FenceMove> first =
        sorted.stream().filter(move -> move.from().equals(Fence.START)).toList();
    if (!first.isEmpty()) {
      try (PreparedStatement lay = connection.prepareStatement(LAY)) {
        lay.setString(1, consumer);
        lay.setObject(2, topics(first));
        lay.setObject(3, numbers(first));
        lay.executeUpdate();
      }
    }
    try (PreparedStatement move = connection.prepareStatement(MOVE)) {
      move.setObject(1, topics(sorted));
      move.setObject(2, numbers(sorted));
      move.setObject(3, sorted.stream().mapToLong(m -> m.from().nextOffset()).toArray());
      move.setObject(4, sorted.stream().mapToLong(m -> m.from().lastQseq()).toArray());
      move.setObject(5, sorted.stream().mapToLong(m -> m.to().nextOffset()).toArray());
      move.setObject(6, sorted.stream().mapToLong(m -> m.to().lastQseq()).toArray());
      move.setString(7, consumer);
      return move.executeUpdate() == sorted.size();
    }
  }

  private static String[] topics(List<FenceMove> moves) {
    return moves.stream().map(m -> m.at().topic()).toArray(String[]::new);
  }

  private static int[] numbers(List<FenceMove> moves) {
    return moves.stream().mapToInt(m -> m.at().number()).toArray();
  }
}
