package qilian.incident.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.incident.register.Outcome;
import qilian.transport.log.Transactions;

/** What is still to be written outward, and how far that has come. */
@ApplicationScoped
public class OutwardStore {
  private static final String LEAD = "SELECT pg_try_advisory_lock(7170003) AS mine";
  private static final String LEAVE = "SELECT pg_advisory_unlock(7170003)";

  private static final String OUTCOMES =
      """
      SELECT id, agency, event_id, type, caseref, place_path, occurred_at, received_at, data
      FROM outcome WHERE id > (SELECT published FROM outcome_sent) ORDER BY id LIMIT ?
      """;

  private static final String ADVANCE = "UPDATE outcome_sent SET published = ? WHERE published < ?";

  private static final String UNTOLD =
      """
      SELECT id, agency, topic, part, "offset", event_id, reason, body_hash, held_at
      FROM quarantine WHERE told_at IS NULL ORDER BY held_at, id LIMIT ?
      """;

  private static final String TOLD = "UPDATE quarantine SET told_at = ? WHERE id = ?";

  private final AgroalDataSource machine;

  @Inject
  OutwardStore(@DataSource("machine") AgroalDataSource machine) {
    this.machine = machine;
  }

  /** A held record as others may know it: why, its fingerprint, and where it lies. */
  public record Untold(
      UUID id,
      String agency,
      String topic,
      int partition,
      long offset,
      @Nullable UUID eventId,
      String reason,
      String bodyHash,
      Instant heldAt) {}

  /** The right to write outward: one instance has it, as long as its connection lives. */
  public final class Turn implements AutoCloseable {
    private final Connection connection;

    private Turn(Connection connection) {
      this.connection = connection;
    }

    /** Whether the turn is still ours; the database took it back if it lost the connection. */
    public boolean holds() throws SQLException {
      return connection.isValid(2);
    }

    @Override
    public void close() throws SQLException {
      try (connection;
          var leave = connection.prepareStatement(LEAVE)) {
        leave.execute();
      }
    }
  }

  /** Takes the turn; null while another instance has it. */
  public @Nullable Turn take() throws SQLException {
    Connection connection = machine.getConnection();
    try {
      if (new Sql(LEAD).list(connection, row -> row.getBoolean("mine")).getFirst()) {
        return new Turn(connection);
      }
      connection.close();
      return null;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Outcomes behind the last published one, in their order. */
  public List<Outcome> outcomes(int limit) throws SQLException {
    return Transactions.run(
        machine,
        connection -> new Sql(OUTCOMES).add("", limit).list(connection, OutcomeStore::row));
  }

  /** All outcomes up to this one are on their topics. */
  public void published(long id) throws SQLException {
    Transactions.run(machine, connection -> new Sql(ADVANCE).add("", id, id).update(connection));
  }

  /** Held records that the quarantine topic has not been told of. */
  public List<Untold> untold(int limit) throws SQLException {
    return Transactions.run(
        machine,
        connection ->
            new Sql(UNTOLD)
                .add("", limit)
                .list(
                    connection,
                    row ->
                        new Untold(
                            row.getObject("id", UUID.class),
                            row.getString("agency"),
                            row.getString("topic"),
                            row.getInt("part"),
                            row.getLong("offset"),
                            row.getObject("event_id", UUID.class),
                            row.getString("reason"),
                            HexFormat.of().formatHex(row.getBytes("body_hash")),
                            Sql.instant(row, "held_at"))));
  }

  /** These have been told of. */
  public void told(List<Untold> records, Instant at) throws SQLException {
    Transactions.run(
        machine,
        connection -> {
          for (Untold each : records) {
            new Sql(TOLD).add("", at, each.id()).update(connection);
          }
          return true;
        });
  }
}
