package qilian.stats.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import qilian.guard.ScopedConnections;
import qilian.stats.bulletin.BulletinDesk;
import qilian.stats.bulletin.Publications;
import qilian.stats.series.Counts;

/** Frozen issues and restatements, all under the scope of the caller. */
@ApplicationScoped
public class PublicationTables implements Publications {
  private static final TypeReference<Map<String, Long>> OFFSETS = new TypeReference<>() {};
  private static final TypeReference<List<Counts.Recorded>> LEDGER = new TypeReference<>() {};

  private final ScopedConnections connections;
  private final ObjectMapper json;

  @Inject
  PublicationTables(ScopedConnections connections, ObjectMapper json) {
    this.connections = connections;
    this.json = json;
  }

  @Override
  public Optional<Row> find(String series, String week, BulletinDesk.Audience audience) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  """
                  SELECT id, place_path, status, known_on, offsets::text, proposed_by, proposed_at,
                         approved_by, published_at, coalesce(known_until, proposed_at)
                  FROM publication WHERE series = ? AND week = ? AND audience = ?
                  """)) {
            query.setString(1, series);
            query.setString(2, week);
            query.setString(3, audience.name());
            try (ResultSet r = query.executeQuery()) {
              return r.next()
                  ? Optional.of(row(r, series, week, audience.name()))
                  : Optional.<Row>empty();
            }
          }
        });
  }

  private Row row(ResultSet r, String series, String week, String audience) throws SQLException {
    OffsetDateTime published = r.getObject(9, OffsetDateTime.class);
    return new Row(
        r.getObject(1, UUID.class),
        series,
        week,
        audience,
        r.getString(2),
        r.getString(3),
        r.getObject(4, LocalDate.class),
        r.getObject(10, OffsetDateTime.class).toInstant(),
        read(r.getString(5), OFFSETS),
        r.getString(6),
        r.getObject(7, OffsetDateTime.class).toInstant(),
        r.getString(8),
        published == null ? null : published.toInstant());
  }

  @Override
  public void propose(Row row, Map<String, String> forms) {
    connections.inTransaction(
        connection -> {
          try (PreparedStatement insert =
                  connection.prepareStatement(
                      """
                      INSERT INTO publication (id, series, week, audience, place_path, status,
                        known_on, offsets, proposed_by, proposed_at, known_until)
                      VALUES (?, ?, ?, ?, ?, 'PROPOSED', ?, ?::jsonb, ?, ?, ?)
                      """);
              PreparedStatement form =
                  connection.prepareStatement(
                      "INSERT INTO publication_form (publication, form, body) VALUES (?, ?, ?)")) {
            insert.setObject(1, row.id());
            insert.setString(2, row.series());
            insert.setString(3, row.week());
            insert.setString(4, row.audience());
            insert.setString(5, row.placePath());
            insert.setObject(6, row.knownOn());
            insert.setString(7, write(row.offsets()));
            insert.setString(8, row.proposedBy());
            insert.setObject(9, row.proposedAt().atOffset(ZoneOffset.UTC));
            insert.setObject(10, row.knownUntil().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
            for (Map.Entry<String, String> each : forms.entrySet()) {
              form.setObject(1, row.id());
              form.setString(2, each.getKey());
              form.setString(3, each.getValue());
              form.addBatch();
            }
            form.executeBatch();
            return true;
          }
        });
  }

  @Override
  public boolean publish(UUID id, String approver, Instant at) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  """
                  UPDATE publication SET status = 'PUBLISHED', approved_by = ?, published_at = ?
                  WHERE id = ? AND status = 'PROPOSED'
                  """)) {
            update.setString(1, approver);
            update.setObject(2, at.atOffset(ZoneOffset.UTC));
            update.setObject(3, id);
            return update.executeUpdate() == 1;
          }
        });
  }

  @Override
  public Optional<String> form(UUID id, String form) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  "SELECT body FROM publication_form WHERE publication = ? AND form = ?")) {
            query.setObject(1, id);
            query.setString(2, form);
            try (ResultSet r = query.executeQuery()) {
              return r.next() ? Optional.of(r.getString(1)) : Optional.<String>empty();
            }
          }
        });
  }

  @Override
  public List<Restated> restated(UUID id) {
    return connections.inTransaction(
        connection -> {
          List<Restated> all = new ArrayList<>();
          try (PreparedStatement query =
              connection.prepareStatement(
                  """
                  SELECT figure, old_value, new_value, cause, ledger::text, approved_by, approved_at
                  FROM restatement WHERE publication = ? ORDER BY number
                  """)) {
            query.setObject(1, id);
            try (ResultSet r = query.executeQuery()) {
              while (r.next()) {
                List<Counts.Recorded> ledger = read(r.getString(5), LEDGER);
                long later = ledger.stream().mapToLong(l -> l.added() - l.removed()).sum();
                all.add(
                    new Restated(
                        r.getString(1),
                        r.getString(1),
                        r.getString(1),
                        r.getLong(2),
                        r.getLong(3),
                        r.getString(4),
                        ledger,
                        r.getLong(3) - r.getLong(2) - later,
                        r.getString(6),
                        r.getObject(7, OffsetDateTime.class).toInstant()));
              }
            }
          }
          return all;
        });
  }

  @Override
  public void restate(UUID id, List<Restated> differences, Instant at) {
    connections.inTransaction(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  """
                  INSERT INTO restatement (publication, number, figure, old_value, new_value,
                                           cause, ledger, approved_by, approved_at)
                  SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?::jsonb, ?, ?
                  FROM restatement WHERE publication = ?
                  """)) {
            for (Restated each : differences) {
              insert.setObject(1, id);
              insert.setString(2, each.figure());
              insert.setLong(3, each.oldValue());
              insert.setLong(4, each.newValue());
              insert.setString(5, each.cause());
              insert.setString(6, write(each.ledger()));
              insert.setString(7, each.approvedBy());
              insert.setObject(8, at.atOffset(ZoneOffset.UTC));
              insert.setObject(9, id);
              insert.executeUpdate();
            }
            return true;
          }
        });
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored JSON cannot be read", e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value cannot be stored", e);
    }
  }
}
