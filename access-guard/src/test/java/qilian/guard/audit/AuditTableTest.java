package qilian.guard.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qilian.guard.TestDatabase;

class AuditTableTest {
  private static final Instant AT = Instant.parse("2025-11-03T00:15:00.123456789Z");

  @Test
  void writers_at_the_same_time_make_one_chain() throws Exception {
    int writers = 8;
    int each = 25;

    try (var pool = Executors.newFixedThreadPool(writers)) {
      List<Callable<Long>> work = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        String name = "writer-" + writer;
        work.add(
            () -> {
              long last = 0;
              try (Connection app = TestDatabase.as("app")) {
                for (int i = 0; i < each; i++) {
                  last = AuditTable.append(app, deed(name, "第" + i + "件"), AT);
                  if (i % 5 == 4) {
                    app.rollback();
                    last = AuditTable.append(app, deed(name, null), AT);
                  }
                  app.commit();
                }
              }
              return last;
            });
      }
      for (Future<Long> done : pool.invokeAll(work)) {
        assertTrue(done.get() > 0);
      }
    }

    var verdict = AuditChain.verify(rows("machine", null).stream());
    var intact = assertInstanceOf(AuditChain.Verdict.Intact.class, verdict, verdict.toString());
    assertTrue(intact.links() >= writers * each);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit set result = 'DONE'",
        "delete from audit",
        "truncate audit",
        "insert into audit select * from audit",
        "alter table audit disable row level security"
      })
  void requests_cannot_touch_what_is_in_the_chain(String statement) throws SQLException {
    for (String role : List.of("app", "machine")) {
      try (Connection connection = TestDatabase.as(role);
          var sql = connection.createStatement()) {
        SQLException refused = assertThrows(SQLException.class, () -> sql.execute(statement));
        assertEquals("42501", refused.getSQLState());
      }
    }
  }

  @Test
  void an_agency_reads_its_own_deeds_and_the_auditor_all() throws SQLException {
    try (Connection app = TestDatabase.as("app")) {
      AuditTable.append(app, deed("someone", null), AT);
      AuditTable.append(
          app, new AuditEntry("o", "hetang-police", "clerk", "Look", "/x", null, "DONE"), AT);
      app.commit();
    }

    assertTrue(
        rows("app", "A:hetang-police").stream()
            .allMatch(row -> "hetang-police".equals(row.entry().agency())));
    assertEquals(rows("machine", null).size(), rows("app", "*").size());
    assertEquals(List.of(), rows("app", null));
  }

  private static AuditEntry deed(String caller, @org.jspecify.annotations.Nullable String purpose) {
    return new AuditEntry(
        caller,
        "baota-police",
        "clerk",
        "ReplayQuarantine",
        "/api/v1/quarantine/1",
        purpose,
        "DONE");
  }

  private static List<AuditRow> rows(String role, @org.jspecify.annotations.Nullable String scope)
      throws SQLException {
    try (Connection connection =
        scope == null ? TestDatabase.as(role) : TestDatabase.scoped(scope)) {
      List<AuditRow> rows = new ArrayList<>();
      AuditTable.read(connection, rows::add);
      return rows;
    }
  }
}
