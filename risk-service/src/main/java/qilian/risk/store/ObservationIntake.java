package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import qilian.contract.TimePrecision;
import qilian.risk.signal.Observation;
import qilian.risk.signal.ObservationKind;

/** How inbound facts are written: with the machine's role, a batch at a time. */
@ApplicationScoped
public class ObservationIntake {

  private static final String COLUMNS =
      """
      stands_by, recorded_at, kind, agency, place, place_path, occurred_at, occurred_on,
      time_precision, type, detail, channel_kind, channel_value, practices, findings, event_id
      """;

  private static final String LOCK =
      "SELECT "
          + COLUMNS
          + " FROM observation WHERE event_id = ANY (?::uuid[]) ORDER BY event_id FOR UPDATE";

  private static final String INSERT =
      "INSERT INTO observation ("
          + COLUMNS
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String REPLACE =
      """
      UPDATE observation SET stands_by = ?, recorded_at = ?, kind = ?, agency = ?, place = ?,
        place_path = ?, occurred_at = ?, occurred_on = ?, time_precision = ?, type = ?,
        detail = ?, channel_kind = ?, channel_value = ?, practices = ?, findings = ?
      WHERE event_id = ?
      """;

  private final MachineConnections machine;

  @Inject
  ObservationIntake(MachineConnections machine) {
    this.machine = machine;
  }

  /** What is kept under these ids, held fast until the running transaction ends. */
  public Map<UUID, Observation> lock(Collection<UUID> ids) {
    return machine.work(
        connection -> {
          Map<UUID, Observation> found = new HashMap<>();
          try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                Observation observation = read(rows);
                found.put(observation.eventId(), observation);
              }
            }
          }
          return found;
        });
  }

  /** Keeps new ones; one that another instance kept meanwhile fails the transaction. */
  public void insert(List<Observation> observations) {
    write(INSERT, observations);
  }

  /** Replaces the content of those that are kept already. */
  public void replace(List<Observation> observations) {
    write(REPLACE, observations);
  }

  private void write(String sql, List<Observation> observations) {
    if (observations.isEmpty()) {
      return;
    }
    machine.work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Observation observation : observations) {
              bind(connection, statement, observation);
              statement.addBatch();
            }
            return statement.executeBatch();
          }
        });
  }

  private static void bind(Connection connection, PreparedStatement row, Observation seen)
      throws SQLException {
    row.setObject(1, seen.standsBy());
    row.setObject(2, seen.recordedAt().atOffset(ZoneOffset.UTC));
    row.setString(3, seen.kind().name());
    row.setString(4, seen.agency());
    row.setString(5, seen.place());
    row.setString(6, seen.placePath());
    row.setObject(7, seen.occurredAt().atOffset(ZoneOffset.UTC));
    row.setObject(8, seen.occurredOn());
    row.setString(9, seen.timePrecision().name());
    row.setString(10, seen.type());
    row.setString(11, seen.detail());
    row.setString(12, seen.channelKind());
    row.setString(13, seen.channelValue());
    row.setArray(14, connection.createArrayOf("text", seen.practices().toArray()));
    row.setObject(15, seen.findings(), java.sql.Types.INTEGER);
    row.setObject(16, seen.eventId());
  }

  private static Observation read(ResultSet row) throws SQLException {
    return new Observation(
        row.getObject("event_id", UUID.class),
        row.getObject("stands_by", UUID.class),
        instant(row, "recorded_at"),
        ObservationKind.valueOf(row.getString("kind")),
        row.getString("agency"),
        row.getString("place"),
        row.getString("place_path"),
        instant(row, "occurred_at"),
        row.getObject("occurred_on", LocalDate.class),
        TimePrecision.valueOf(row.getString("time_precision")),
        row.getString("type"),
        row.getString("detail"),
        row.getString("channel_kind"),
        row.getString("channel_value"),
        List.of((String[]) row.getArray("practices").getArray()),
        row.getObject("findings", Integer.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
