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
import qilian.guard.SqlTrouble;
import qilian.incident.register.HeldNotice;
import qilian.incident.register.Outcome;
import qilian.incident.register.Outward;
import qilian.transport.log.Transactions;

/** Keeps how far writing outward has come, and whose turn it is. */
@ApplicationScoped
class OutwardStore implements Outward {
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

  /** A lock of a session: the database takes it back if the connection is lost. */
  private static final class Locked implements Turn {
    private final Connection connection;

    Locked(Connection connection) {
      this.connection = connection;
    }

    @Override
    public boolean holds() {
      try {
        return connection.isValid(2);
      } catch (SQLException e) {
        throw new SqlTrouble(e);
      }
    }

    @Override
    public void close() {
      try (connection;
          var leave = connection.prepareStatement(LEAVE)) {
        leave.execute();
      } catch (SQLException e) {
        throw new SqlTrouble(e);
      }
    }
  }

  @Override
  public @Nullable Turn take() {
    try {
      Connection connection = machine.getConnection();
      return locked(connection);
    } catch (SQLException e) {
      throw new SqlTrouble(e);
    }
  }

  private static @Nullable Turn locked(Connection connection) throws SQLException {
    try {
      if (new Sql(LEAD).list(connection, row -> row.getBoolean("mine")).getFirst()) {
        return new Locked(connection);
      }
      connection.close();
      return null;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public List<Outcome> outcomes(int limit) {
    return asked(
        connection -> new Sql(OUTCOMES).add("", limit).list(connection, OutcomeStore::row));
  }

  @Override
  public void published(long id) {
    asked(connection -> new Sql(ADVANCE).add("", id, id).update(connection));
  }

  @Override
  public List<HeldNotice> untold(int limit) {
    return asked(
        connection ->
            new Sql(UNTOLD)
                .add("", limit)
                .list(
                    connection,
                    row ->
                        new HeldNotice(
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

  @Override
  public void told(List<HeldNotice> records, Instant at) {
    asked(
        connection -> {
          for (HeldNotice each : records) {
            new Sql(TOLD).add("", at, each.id()).update(connection);
          }
          return true;
        });
  }

  private <T> T asked(Transactions.Work<T> work) {
    try {
      return Transactions.run(machine, work);
    } catch (SQLException e) {
      throw new SqlTrouble(e);
    }
  }
}
