package qilian.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.ScopedConnections;
import qilian.stats.timeline.Entries;
import qilian.stats.timeline.Entry;
import qilian.stats.timeline.Matter;

/** Reads the live generation; what the scope does not see, row-level security leaves out. */
@ApplicationScoped
public class TimelineQueries implements Entries {
  private static final String LIVE =
      "(SELECT number FROM timeline_generation WHERE state = 'LIVE')";
  private static final String MATTER =
      """
      SELECT id, family, case_code, place_path, agencies, phase, owes::text FROM timeline_matter
      WHERE generation = %s AND
      """
          .formatted(LIVE);
  private static final String ENTRY =
      """
      SELECT event_id, matter, fact, agency, place_path, occurred_at, registered_at, corrects,
             detail::text
      FROM timeline_entry
      WHERE generation = %s AND %%s AND occurred_at >= ? AND occurred_at < ?
        AND (occurred_at, registered_at, event_id) > (?, ?, ?)
      ORDER BY occurred_at, registered_at, event_id LIMIT ?
      """
          .formatted(LIVE);
  private static final String TOGETHER =
      """
      WITH RECURSIVE reach (id) AS (
        VALUES (?::uuid)
        UNION
        SELECT l.other FROM reach r
        JOIN timeline_link l ON l.matter = r.id AND l.generation = %s)
      SELECT id FROM reach LIMIT ?
      """
          .formatted(LIVE);
  private static final String BELOW = "(place_path = ? OR place_path ^@ ?)";
  private static final UUID FIRST = new UUID(0, 0);

  private final ScopedConnections connections;

  @Inject
  TimelineQueries(ScopedConnections connections) {
    this.connections = connections;
  }

  @Override
  public Optional<Matter> ofCase(String caseCode) {
    return matters("case_code = ? ORDER BY id", query -> query.setString(1, caseCode)).stream()
        .findFirst();
  }

  @Override
  public Optional<Matter> matter(UUID id) {
    return matters("id = ?", query -> query.setObject(1, id)).stream().findFirst();
  }

  @Override
  public List<Matter> matters(Collection<UUID> ids) {
    return matters("id = ANY (?) ORDER BY id", query -> query.setArray(1, uuids(query, ids)));
  }

  @Override
  public List<Matter> owing(String placePath, int most) {
    return matters(
        BELOW + " AND owes <> '[]' ORDER BY owes -> 0 ->> 'at', id LIMIT ?",
        query -> {
          query.setString(1, placePath);
          query.setString(2, placePath + ">");
          query.setInt(3, most);
        });
  }

  @Override
  public Set<UUID> together(UUID id, int most) {
    return connections.inTransaction(
        connection -> {
          Set<UUID> all = new LinkedHashSet<>();
          try (PreparedStatement query = connection.prepareStatement(TOGETHER)) {
            query.setObject(1, id);
            query.setInt(2, most);
            try (ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                all.add(rows.getObject(1, UUID.class));
              }
            }
          }
          return all;
        });
  }

  @Override
  public List<Entry> ofMatters(Collection<UUID> matters, Stretch stretch) {
    return entries(
        "matter = ANY (?)",
        query -> {
          query.setArray(1, uuids(query, matters));
          return 1;
        },
        stretch);
  }

  @Override
  public List<Entry> ofPlace(String placePath, Stretch stretch) {
    return entries(
        BELOW,
        query -> {
          query.setString(1, placePath);
          query.setString(2, placePath + ">");
          return 2;
        },
        stretch);
  }

  private List<Matter> matters(String where, Binding binding) {
    return connections.inTransaction(
        connection -> {
          List<Matter> matters = new ArrayList<>();
          try (PreparedStatement query = connection.prepareStatement(MATTER + where)) {
            binding.bind(query);
            try (ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                matters.add(matter(rows));
              }
            }
          }
          return matters;
        });
  }

  private static Matter matter(ResultSet row) throws SQLException {
    return new Matter(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        List.of((String[]) row.getArray(5).getArray()),
        row.getString(6),
        TimelineTables.read(row.getString(7), TimelineTables.OWES));
  }

  private List<Entry> entries(String where, Counting binding, Stretch stretch) {
    return connections.inTransaction(connection -> entries(connection, where, binding, stretch));
  }

  private static List<Entry> entries(
      Connection connection, String where, Counting binding, Stretch stretch) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    Mark after = stretch.after();
    try (PreparedStatement query = connection.prepareStatement(ENTRY.formatted(where))) {
      int bound = binding.bind(query);
      OffsetDateTime from = stretch.from().atOffset(ZoneOffset.UTC);
      query.setObject(bound + 1, from);
      query.setObject(bound + 2, stretch.until().atOffset(ZoneOffset.UTC));
      query.setObject(
          bound + 3,
          after == null ? from.minusSeconds(1) : after.occurredAt().atOffset(ZoneOffset.UTC));
      query.setObject(
          bound + 4, after == null ? from : after.registeredAt().atOffset(ZoneOffset.UTC));
      query.setObject(bound + 5, after == null ? FIRST : after.eventId());
      query.setInt(bound + 6, stretch.most());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          entries.add(entry(rows));
        }
      }
    }
    return entries;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    @Nullable UUID corrects = row.getObject(8, UUID.class);
    return new Entry(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        corrects,
        TimelineTables.read(row.getString(9), TimelineTables.DETAIL));
  }

  private static java.sql.Array uuids(PreparedStatement query, Collection<UUID> ids)
      throws SQLException {
    return query.getConnection().createArrayOf("uuid", ids.toArray());
  }

  /** Fills the parameters of a condition. */
  private interface Binding {
    void bind(PreparedStatement query) throws SQLException;
  }

  /** Fills the parameters of a condition and says how many there were. */
  private interface Counting {
    int bind(PreparedStatement query) throws SQLException;
  }
}
