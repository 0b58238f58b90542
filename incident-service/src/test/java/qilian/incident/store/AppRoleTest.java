package qilian.incident.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.incident.IncidentPlatform.as;
import static qilian.incident.IncidentPlatform.scoped;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.incident.Http;
import qilian.incident.IncidentPlatform;
import qilian.incident.Street;

/** The database by itself, with the application's filter left out. */
@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class AppRoleTest {
  private static final List<String> SCOPED =
      List.of(
          "fact",
          "fact_change",
          "incident",
          "finding",
          "waiting_correction",
          "quarantine",
          "outcome",
          "topic_log",
          "patrol_member",
          "patrol_beat",
          "patrol_point",
          "patrol_template",
          "patrol_shift",
          "patrol_duty",
          "patrol_swap",
          "patrol_history",
          "patrol_checkin",
          "patrol_debt",
          "patrol_finding",
          "patrol_proposal");

  private static final String FACT =
      """
      INSERT INTO fact (event_id, type, agency, source, source_id, aggregate_id, occurred_at,
        recorded_at, registered_at, zone, occurred_on, recorded_on, time_precision, place,
        place_path, place_assumed, data, effects, body_hash)
      VALUES (gen_random_uuid(), '%s', '%s', '%s', 'x', gen_random_uuid(), now(), now(), now(),
        'UTC', current_date, current_date, 'DAY', '', '', false, '{}', '%s', '')
      """;

  @BeforeEach
  void one_alarm() {
    Street.lay();
    Http.registered(
        Street.POLICE,
        List.of(
            Http.event(
                Street.POLICE,
                "rls-1",
                "incident.alarm-received",
                "2025-02-03T08:00:00+08:00",
                Map.of("place", "reg-a", "category", "CRIMINAL", "reportChannel", "CALL_110"))));
  }

  private static long count(Connection connection, String table, String where) throws SQLException {
    try (connection;
        var rows =
            connection
                .createStatement()
                .executeQuery("SELECT count(*) FROM " + table + " WHERE " + where)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void refused(Connection connection, String sql) throws SQLException {
    try (connection;
        var statement = connection.createStatement()) {
      SQLException e = assertThrows(SQLException.class, () -> statement.execute(sql));
      assertEquals("42501", e.getSQLState(), sql + ": " + e.getMessage());
    }
  }

  @Test
  void around_the_application_nothing_is_seen_without_a_scope() throws SQLException {
    for (String table : SCOPED) {
      assertEquals(0, count(as("app"), table, "true"), table);
      assertEquals(0, count(scoped("A:nobody"), table, "true"), table);
    }
    assertEquals(1, count(scoped("A:reg-police"), "fact", "source_id = 'rls-1'"));
    assertEquals(
        1,
        count(
            scoped("P:reg>reg-a"),
            "incident",
            "id IS NOT NULL AND place = 'reg-a'" + " AND occurred_on = DATE '2025-02-03'"));
    assertEquals(0, count(scoped("P:reg>reg-b"), "fact", "source_id = 'rls-1'"));
    assertEquals(0, count(scoped("P:reg>reg"), "fact", "source_id = 'rls-1'"));
  }

  @Test
  void a_request_appends_directory_facts_and_nothing_else() throws SQLException {
    String directory = "qilian.directory.code-registered.v1";
    try (Connection connection = scoped("A:qilian")) {
      connection.createStatement().execute(FACT.formatted(directory, "qilian", "/directory", "[]"));
      connection.rollback();
    }
    refused(scoped("*"), FACT.formatted(directory, "reg-police", "/directory", "[]"));
    refused(scoped("*"), FACT.formatted(directory, "qilian", "/agencies/reg-police/x", "[]"));
    refused(scoped("*"), FACT.formatted(directory, "qilian", "/directory", "[1]"));
    refused(
        scoped("*"),
        FACT.formatted("qilian.incident.alarm-received.v1", "qilian", "/directory", "[]"));
    refused(
        scoped("*"),
        "INSERT INTO outbox (topic, part, event_id) SELECT 3, 0, event_id FROM fact"
            + " WHERE source_id = 'rls-1'");
    refused(
        scoped("*"),
        "INSERT INTO outbox (topic, part, event_id) SELECT 0, 0, event_id FROM fact"
            + " WHERE source = '/directory' LIMIT 1");
    refused(scoped("*"), "SELECT * FROM outbox");
  }

  @Test
  void a_request_changes_and_deletes_nothing_that_is_registered() throws SQLException {
    for (String table : SCOPED) {
      if (!table.equals("quarantine")) {
        refused(scoped("*"), "DELETE FROM " + table);
      }
    }
    refused(scoped("*"), "UPDATE fact SET agency = 'x'");
    refused(scoped("*"), "UPDATE incident SET agency = 'x'");
    for (String table : List.of("agency", "place", "code", "directory_change")) {
      refused(scoped("*"), "DELETE FROM " + table);
    }
  }

  @Test
  void the_tables_without_a_scope_are_those_that_everyone_may_read() throws SQLException {
    List<String> unscoped = new ArrayList<>();
    try (Connection owner = as("owner");
        var rows = owner.createStatement().executeQuery("SELECT * FROM qilian_unscoped_tables()")) {
      while (rows.next()) {
        unscoped.add(rows.getString(1));
      }
    }
    List<String> expected =
        List.of(
            "agency",
            "code",
            "directory_change",
            "fence",
            "place",
            "relay_position",
            "subject_key");
    assertTrue(
        expected.containsAll(unscoped.stream().filter(t -> !t.startsWith("flyway")).toList()),
        unscoped.toString());
  }
}
