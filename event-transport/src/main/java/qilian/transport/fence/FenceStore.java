package qilian.transport.fence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Keeps fences in the table {@code fence}, moved by compare-and-set in the effect's transaction.
 */
public final class FenceStore {

  private static final String LOAD =
      "SELECT topic, part, next_offset, last_qseq FROM fence WHERE consumer = ?";
  private static final String LAY =
      """
      INSERT INTO fence (consumer, topic, part, next_offset, last_qseq) VALUES (?, ?, ?, 0, 0)
      ON CONFLICT DO NOTHING
      """;
  private static final String MOVE =
      """
      UPDATE fence SET next_offset = ?, last_qseq = ?
      WHERE consumer = ? AND topic = ? AND part = ? AND next_offset = ? AND last_qseq = ?
      """;

  private final String consumer;

  /** Fences of one consumer, such as one projection. */
  public FenceStore(String consumer) {
    this.consumer = consumer;
  }

  /** All fences that this consumer has laid. */
  public Map<TopicPartition, Fence> load(Connection connection) throws SQLException {
    Map<TopicPartition, Fence> fences = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
      statement.setString(1, consumer);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          fences.put(
              new TopicPartition(rows.getString(1), rows.getInt(2)),
              new Fence(rows.getLong(3), rows.getLong(4)));
        }
      }
    }
    return fences;
  }

  /**
   * Moves a fence from the value the work began with.
   *
   * @return false where somebody else has moved it: the caller must roll back
   */
  public boolean move(Connection connection, TopicPartition at, Fence from, Fence to)
      throws SQLException {
    if (from.equals(Fence.START)) {
      try (PreparedStatement statement = connection.prepareStatement(LAY)) {
        statement.setString(1, consumer);
        statement.setString(2, at.topic());
        statement.setInt(3, at.partition());
        statement.executeUpdate();
      }
    }
    try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
      statement.setLong(1, to.nextOffset());
      statement.setLong(2, to.lastQseq());
      statement.setString(3, consumer);
      statement.setString(4, at.topic());
      statement.setInt(5, at.partition());
      statement.setLong(6, from.nextOffset());
      statement.setLong(7, from.lastQseq());
      return statement.executeUpdate() == 1;
    }
  }
}
