package qilian.stats.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import qilian.stats.rollup.FenceMove;
import qilian.stats.rollup.Partition;
import qilian.stats.timeline.Entry;
import qilian.stats.timeline.Generation;
import qilian.stats.timeline.Matter;
import qilian.stats.timeline.Owed;
import qilian.stats.timeline.Told;
import qilian.transport.fence.Fence;
import qilian.transport.log.ArrayColumns;

/** The rows of one generation of the timeline, written in sets. */
final class TimelineTables implements Generation {
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  static final TypeReference<List<Owed>> OWES = new TypeReference<>() {};
  static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

  /**
   * A dispute stands where its last fact left it. Facts of other families may share a matter across
   * topics, whose order among each other is not known: there the result does not depend on it.
   */
  private static final String MATTER =
      """
      INSERT INTO timeline_matter AS m
        (generation, id, family, case_code, place_path, agencies, phase, owes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      ON CONFLICT (generation, id) DO UPDATE SET
        family = least(m.family, excluded.family),
        case_code = excluded.case_code,
        place_path = CASE WHEN excluded.case_code IS NULL
          THEN least(m.place_path, excluded.place_path) ELSE excluded.place_path END,
        agencies = excluded.agencies, phase = excluded.phase, owes = excluded.owes
      """;

  private static final String ENTRY =
      """
      INSERT INTO timeline_entry (generation, event_id, matter, fact, agency, place_path,
        occurred_at, registered_at, corrects, detail)
      SELECT ?, e.event_id, e.matter, e.fact, e.agency, e.place_path, e.occurred_at,
        e.registered_at, e.corrects, e.detail::jsonb
      FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
        ?::timestamptz[], ?::uuid[], ?::text[]) AS e (event_id, matter, fact, agency, place_path,
        occurred_at, registered_at, corrects, detail)
      """;
  private static final String LINK =
      "INSERT INTO timeline_link (generation, matter, other) VALUES (?, ?, ?)"
          + " ON CONFLICT DO NOTHING";

  private final DataSource machine;
  private final int number;
  private final Fences fences;

  TimelineTables(DataSource machine, int number) {
    this.machine = machine;
    this.number = number;
    this.fences = new Fences("stats-timeline-" + number);
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public Map<Partition, Fence> fences() {
    return Tx.run(machine, fences::load);
  }

  @Override
  public boolean commit(List<Told> told, List<FenceMove> moves) {
    return Tx.run(
        machine,
        connection -> {
          if (!fences.move(connection, moves)) {
            connection.rollback();
            return false;
          }
          write(connection, told);
          return true;
        });
  }

  private void write(Connection connection, List<Told> told) throws SQLException {
    // Of a dispute's facts in one chunk only the last says where it stands.
    Map<UUID, Matter> standing = new LinkedHashMap<>();
    for (Told each : told) {
      standing.merge(each.matter().id(), each.matter(), TimelineTables::later);
    }
    try (PreparedStatement matter = connection.prepareStatement(MATTER);
        PreparedStatement link = connection.prepareStatement(LINK)) {
      for (Matter each : new TreeMap<>(standing).values()) {
        add(connection, matter, each);
      }
      for (Told each : told) {
        for (UUID other : each.links()) {
          add(link, each.matter().id(), other);
          add(link, other, each.matter().id());
        }
      }
      matter.executeBatch();
      link.executeBatch();
    }
    append(connection, told.stream().map(Told::entry).toList());
  }

  private static Matter later(Matter before, Matter after) {
    if (after.caseCode() != null) {
      return after;
    }
    return new Matter(
        after.id(),
        least(before.family(), after.family()),
        null,
        least(before.placePath(), after.placePath()),
        after.agencies(),
        after.phase(),
        after.owes());
  }

  private static String least(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private void add(Connection connection, PreparedStatement insert, Matter matter)
      throws SQLException {
    insert.setInt(1, number);
    insert.setObject(2, matter.id());
    insert.setString(3, matter.family());
    insert.setString(4, matter.caseCode());
    insert.setString(5, matter.placePath());
    insert.setArray(6, connection.createArrayOf("text", matter.agencies().toArray()));
    insert.setString(7, matter.phase());
    insert.setString(8, json(matter.owes()));
    insert.addBatch();
  }

  private void append(Connection connection, List<Entry> entries) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ENTRY)) {
      insert.setInt(1, number);
      new ArrayColumns<>(connection, insert, entries, 2)
          .uuids(Entry::eventId)
          .uuids(Entry::matter)
          .texts(Entry::fact)
          .texts(Entry::agency)
          .texts(Entry::placePath)
          .times(Entry::occurredAt)
          .times(Entry::registeredAt)
          .uuids(Entry::corrects)
          .texts(entry -> json(new TreeMap<>(entry.detail())));
      insert.executeUpdate();
    }
  }

  private void add(PreparedStatement insert, UUID matter, UUID other) throws SQLException {
    insert.setInt(1, number);
    insert.setObject(2, matter);
    insert.setObject(3, other);
    insert.addBatch();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a part of the timeline cannot be written", e);
    }
  }

  static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored part of the timeline cannot be read", e);
    }
  }
}
