package qilian.transport.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;

/** The right to run the relay: held for a while, renewed, and lost to a higher epoch. */
final class Lease {

  private static final String TAKE =
      """
      UPDATE relay_lease SET
        epoch = epoch + CASE WHEN owner = ?::uuid AND held_until > now() THEN 0 ELSE 1 END,
        owner = ?::uuid,
        held_until = now() + make_interval(secs => ?)
      WHERE owner = ?::uuid OR held_until < now()
      RETURNING epoch
      """;
  private static final String HOLDS =
      "SELECT 1 FROM relay_lease WHERE epoch = ? AND owner = ?::uuid FOR SHARE";
  private static final String GIVE_UP =
      "UPDATE relay_lease SET held_until = '-infinity' WHERE owner = ?::uuid";

  private final UUID owner;
  private final Duration length;

  Lease(UUID owner, Duration length) {
    this.owner = owner;
    this.length = length;
  }

  /** Takes or renews the lease; empty while somebody else holds it. */
  OptionalLong take(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
      statement.setObject(1, owner);
      statement.setObject(2, owner);
      statement.setDouble(3, length.toMillis() / 1000.0);
      statement.setObject(4, owner);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  /** Whether the epoch is still ours, held fast until the caller's transaction ends. */
  boolean holds(Connection connection, long epoch) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HOLDS)) {
      statement.setLong(1, epoch);
      statement.setObject(2, owner);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  void giveUp(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(GIVE_UP)) {
      statement.setObject(1, owner);
      statement.executeUpdate();
    }
  }
}
