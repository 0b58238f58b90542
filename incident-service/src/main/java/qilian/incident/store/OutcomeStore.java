package qilian.incident.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import qilian.guard.SqlTrouble;
import qilian.incident.register.Outcome;
import qilian.transport.log.Transactions;

/** Keeps what came back from other services; the same event is kept once for an agency. */
@ApplicationScoped
public class OutcomeStore {

  private static final String KEEP =
      """
      INSERT INTO outcome (agency, event_id, type, caseref, place_path, occurred_at, received_at,
        data)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (event_id, agency) DO NOTHING
      """;

  private final AgroalDataSource machine;

  @Inject
  OutcomeStore(@DataSource("machine") AgroalDataSource machine) {
    this.machine = machine;
  }

  /** Keeps one; false if it was there already. */
  public boolean keep(Outcome outcome) {
    try {
      return Transactions.run(
          machine,
          connection -> {
            try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(7170002)")) {
              lock.execute();
            }
            try (var insert = connection.prepareStatement(KEEP)) {
              insert.setString(1, outcome.agency());
              insert.setObject(2, outcome.eventId());
              insert.setString(3, outcome.wireType());
              insert.setString(4, outcome.caseref());
              insert.setString(5, outcome.placePath());
              insert.setObject(6, outcome.occurredAt().atOffset(java.time.ZoneOffset.UTC));
              insert.setObject(7, outcome.receivedAt().atOffset(java.time.ZoneOffset.UTC));
              insert.setString(8, outcome.data());
              return insert.executeUpdate() == 1;
            }
          });
    } catch (SQLException e) {
      throw new SqlTrouble(e);
    }
  }

  static Outcome row(ResultSet row) throws SQLException {
    return new Outcome(
        row.getLong("id"),
        row.getString("agency"),
        row.getObject("event_id", java.util.UUID.class),
        row.getString("type"),
        row.getString("caseref"),
        row.getString("place_path"),
        Sql.instant(row, "occurred_at"),
        Sql.instant(row, "received_at"),
        row.getString("data"));
  }
}
