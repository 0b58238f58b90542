package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import qilian.contract.Catalogue;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.register.FeedEntry;
import qilian.incident.register.FeedLog;
import qilian.incident.register.FeedPosition;
import qilian.incident.register.FeedPosition.Slot;

/** Reads facts in the order of their numbers, under the caller's row policies. */
@ApplicationScoped
class FeedQueries implements FeedLog {
  private static final String NOW =
      "SELECT topic, part, sequenced FROM relay_position WHERE topic = ANY (?)";

  // The bound counts what the scope sees: hidden facts must not use it up.
  private static final String AFTER =
      """
      SELECT l.*, (SELECT i.id FROM incident i WHERE i.id = l.aggregate_id) AS matter
      FROM unnest(?::smallint[], ?::smallint[], ?::bigint[]) AS seen (topic, part, qseq)
      CROSS JOIN LATERAL (
        SELECT t.topic, t.part, t.qseq, f.event_id, f.type, f.agency, f.caseref, f.occurred_at,
          f.registered_at, f.place_path, f.category, f.subtype, f.aggregate_id
        FROM topic_log t JOIN fact f ON f.event_id = t.event_id
        WHERE t.topic = seen.topic AND t.part = seen.part AND t.qseq > seen.qseq
        ORDER BY t.qseq LIMIT ?) AS l
      ORDER BY l.topic, l.part, l.qseq
      """;

  private final ScopedConnections connections;
  private final Integer[] topics;

  @Inject
  FeedQueries(ScopedConnections connections) {
    this.connections = connections;
    this.topics =
        Catalogue.types().stream()
            .filter(type -> !type.senders().isEmpty())
            .map(type -> type.topic().ordinal())
            .distinct()
            .toArray(Integer[]::new);
  }

  @Override
  public FeedPosition now() {
    return connections.inScope(
        Scope.NONE,
        connection -> {
          Map<Slot, Long> last = new TreeMap<>();
          try (PreparedStatement statement = connection.prepareStatement(NOW)) {
            statement.setArray(1, connection.createArrayOf("smallint", topics));
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                last.put(new Slot(rows.getInt(1), rows.getInt(2)), rows.getLong(3));
              }
            }
          }
          return new FeedPosition(last);
        });
  }

  @Override
  public List<FeedEntry> after(Scope scope, FeedPosition position, int most) {
    List<Slot> slots = List.copyOf(position.last().keySet());
    return connections.inScope(
        scope,
        connection -> {
          List<FeedEntry> found = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(AFTER)) {
            statement.setArray(1, numbers(connection, slots.stream().map(Slot::topic).toList()));
            statement.setArray(2, numbers(connection, slots.stream().map(Slot::part).toList()));
            Object[] last = slots.stream().map(position.last()::get).toArray();
            statement.setArray(3, connection.createArrayOf("bigint", last));
            statement.setInt(4, most);
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                found.add(entry(rows));
              }
            }
          }
          return found;
        });
  }

  private static Array numbers(Connection connection, List<Integer> numbers) throws SQLException {
    return connection.createArrayOf("smallint", numbers.toArray());
  }

  private static FeedEntry entry(ResultSet row) throws SQLException {
    return new FeedEntry(
        row.getInt("topic"),
        row.getInt("part"),
        row.getLong("qseq"),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getString("agency"),
        row.getObject("matter", UUID.class),
        row.getString("caseref"),
        Sql.instant(row, "occurred_at"),
        Sql.instant(row, "registered_at"),
        row.getString("place_path"),
        row.getString("category"),
        row.getString("subtype"));
  }
}
