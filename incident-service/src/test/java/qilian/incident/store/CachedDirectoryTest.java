package qilian.incident.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.incident.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import qilian.incident.IncidentPlatform;
import qilian.incident.directory.DirectoryView;

@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class CachedDirectoryTest {
  @Inject DirectoryView view;
  @Inject CachedDirectory cache;

  /** What another instance of the service does. */
  private static void elsewhere(String sql) throws SQLException {
    try (Connection connection = IncidentPlatform.as("app");
        var statement = connection.createStatement()) {
      statement.execute("UPDATE directory_change SET number = number + 1");
      statement.execute(sql);
      connection.commit();
    }
  }

  @Test
  void what_another_instance_registers_is_found_by_the_first_question() throws SQLException {
    assertNull(view.place("elsewhere"));

    elsewhere(
        "INSERT INTO place SELECT 'elsewhere', NULL, 'elsewhere', 'REGION', '别处', NULL,"
            + " 'Asia/Shanghai', NULL, '2020-01-01/2020-12-31', NULL, 1, number"
            + " FROM directory_change");

    eventually(() -> assertAndReturn(view.place("elsewhere") != null));
    assertEquals(Optional.of("elsewhere"), cache.pathOf("elsewhere"));
    assertEquals(1, view.place("elsewhere").coverage().size());
  }

  @Test
  void what_another_instance_changes_is_seen_without_a_question() throws SQLException {
    assertTrue(view.knows("validity", "TEST"));
    assertFalse(view.knows("validity", "RUBBISH"));
    assertFalse(view.knows("rubbish", "TEST"));
    elsewhere(
        "INSERT INTO agency SELECT 'far-away', 'GRID', '旧名', NULL, NULL, NULL, '{}', NULL, 1,"
            + " number FROM directory_change");
    eventually(() -> assertAndReturn(view.agency("far-away") != null));

    elsewhere(
        "UPDATE agency SET name_zh = '新名', change = (SELECT number FROM directory_change)"
            + " WHERE code = 'far-away'");

    eventually(() -> assertAndReturn(view.agency("far-away").nameZh().equals("新名")));
    assertNotNull(view.agency("far-away"));
  }

  private static boolean assertAndReturn(boolean held) {
    assertTrue(held);
    return held;
  }
}
