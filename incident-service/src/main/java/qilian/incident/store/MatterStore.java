package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import qilian.contract.AgencyFact;
import qilian.contract.Catalogue;
import qilian.contract.FactType;
import qilian.contract.TimePrecision;
import qilian.incident.incident.MatterFact;
import qilian.transport.codec.FactCodec;
import qilian.transport.codec.Unreadable;
import qilian.transport.log.ArrayColumns;

/** Reads the facts of matters out of the log. */
@ApplicationScoped
public class MatterStore {

  private static final String OF_MATTERS =
      """
      SELECT event_id, type, agency, aggregate_id, corrects, occurred_at, recorded_at, zone,
        occurred_on, hour, recorded_on, time_precision, place, place_path, place_assumed,
        category, subtype, validity, report_channel, data
      FROM fact WHERE aggregate_id = ANY (?) AND recorded_on <= ?
      """;

  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  /** All facts of these matters, within what the connection may see. */
  public Map<UUID, List<MatterFact>> load(Connection connection, Collection<UUID> matters)
      throws SQLException {
    return loadAsOf(connection, matters, EVER);
  }

  /** The facts of these matters that were known by the end of a day. */
  public Map<UUID, List<MatterFact>> loadAsOf(
      Connection connection, Collection<UUID> matters, LocalDate asOf) throws SQLException {
    Map<UUID, List<MatterFact>> facts = new HashMap<>();
    if (matters.isEmpty()) {
      return facts;
    }
    try (PreparedStatement statement = connection.prepareStatement(OF_MATTERS)) {
      statement.setArray(1, ArrayColumns.uuids(connection, matters));
      statement.setObject(2, asOf);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          facts
              .computeIfAbsent(rows.getObject("aggregate_id", UUID.class), id -> new ArrayList<>())
              .add(fact(rows));
        }
      }
    }
    return facts;
  }

  private static MatterFact fact(ResultSet row) throws SQLException {
    FactType type = Catalogue.byWireType(row.getString("type"));
    int hour = row.getInt("hour");
    boolean noHour = row.wasNull();
    return new MatterFact(
        row.getObject("event_id", UUID.class),
        type.factName(),
        data(type, row.getString("data")),
        row.getString("agency"),
        row.getObject("corrects", UUID.class),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getObject("occurred_on", LocalDate.class),
        noHour ? null : hour,
        row.getObject("recorded_on", LocalDate.class),
        TimePrecision.valueOf(row.getString("time_precision")),
        row.getString("zone"),
        row.getString("place"),
        row.getString("place_path"),
        row.getBoolean("place_assumed"),
        row.getString("category"),
        row.getString("subtype"),
        row.getString("validity"),
        row.getString("report_channel"));
  }

  private static AgencyFact data(FactType type, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try {
      return (AgencyFact) FactCodec.read(type, bytes, 0, bytes.length);
    } catch (Unreadable e) {
      throw new IllegalStateException("the log holds what the contract does not read", e);
    }
  }
}
