package qilian.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowLevelSecurityTest {

  @BeforeEach
  void some_matters() throws SQLException {
    try (Connection machine = TestDatabase.as("machine");
        var sql = machine.createStatement()) {
      sql.execute("delete from matter");
      sql.execute(
          """
          insert into matter values
            (1, 'baota-police', 'yuetang>baota'),
            (2, 'baota-tax', 'yuetang>baota>jianxin-2'),
            (3, 'hetang-police', 'yuetang>hetang'),
            (4, 'baota-tax', 'yuetang>baota-east'),
            (5, 'bank%', 'yuetang>b_ota>x'),
            (6, 'baota-culture', null)
          """);
      machine.commit();
    }
  }

  @Test
  void without_a_scope_nothing_is_seen() throws SQLException {
    try (Connection app = TestDatabase.as("app")) {
      assertEquals(List.of(), matters(app));
    }
    assertEquals(List.of(), seen(""));
    assertEquals(List.of(), seen(";;"));
  }

  @Test
  void after_the_transaction_the_scope_is_gone() throws SQLException {
    try (Connection app = TestDatabase.scoped("*")) {
      assertEquals(6, matters(app).size());
      app.commit();
      assertEquals(List.of(), matters(app));
    }
  }

  @Test
  void an_agency_sees_its_own() throws SQLException {
    assertEquals(List.of(2L, 4L), seen("A:baota-tax"));
    assertEquals(List.of(), seen("A:baota"));
    assertEquals(List.of(), seen("baota-tax"));
  }

  @Test
  void a_subtree_ends_at_the_name_of_its_place() throws SQLException {
    assertEquals(List.of(1L, 2L), seen("P:yuetang>baota"));
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L), seen("P:yuetang"));
    assertEquals(List.of(), seen("P:yuetang>bao"));
    assertEquals(List.of(), seen("P:"));
  }

  @Test
  void an_agency_and_a_subtree_add_up() throws SQLException {
    assertEquals(List.of(1L, 2L, 6L), seen("A:baota-culture;P:yuetang>baota"));
  }

  @Test
  void a_star_sees_all_and_only_alone() throws SQLException {
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), seen("*"));
    assertEquals(List.of(), seen("A:*;P:*"));
  }

  @Test
  void wildcards_in_codes_are_letters_like_others() throws SQLException {
    assertEquals(List.of(), seen("A:%"));
    assertEquals(List.of(), seen("P:yuetang>%"));
    assertEquals(List.of(5L), seen("P:yuetang>b_ota"));
    assertEquals(List.of(5L), seen("A:bank%"));
    assertEquals(List.of(), seen("A:bank"));
  }

  @Test
  void a_row_of_another_cannot_be_written_or_changed() throws SQLException {
    try (Connection app = TestDatabase.scoped("A:baota-tax");
        var sql = app.createStatement()) {
      assertEquals(0, sql.executeUpdate("update matter set place_path = 'x' where id = 1"));
      assertEquals(0, sql.executeUpdate("delete from matter where id = 3"));
      SQLException refused =
          assertThrows(
              SQLException.class,
              () -> sql.execute("insert into matter values (7, 'baota-police', 'yuetang')"));
      assertEquals("42501", refused.getSQLState());
    }
  }

  @Test
  void the_application_and_the_database_agree_on_every_row() throws SQLException {
    Random dice = new Random(7);
    String[] codes = {"a", "ab", "b", "b_", "%", "tw:臺北市", "a'b", "(&)"};
    for (int round = 0; round < 300; round++) {
      String agency = codes[dice.nextInt(codes.length)];
      String place = codes[dice.nextInt(codes.length)] + ">" + codes[dice.nextInt(codes.length)];
      Scope scope =
          switch (dice.nextInt(4)) {
            case 0 -> Scope.ofAgency(codes[dice.nextInt(codes.length)]);
            case 1 -> Scope.ofPlace(codes[dice.nextInt(codes.length)]);
            case 2 ->
                Scope.ofAgency(codes[dice.nextInt(codes.length)])
                    .or(Scope.ofPlace(place.substring(0, place.length() - dice.nextInt(2))));
            default -> dice.nextBoolean() ? Scope.ALL : Scope.NONE;
          };
      try (Connection app = TestDatabase.scoped(scope.text());
          var query = app.prepareStatement("select qilian_sees(?, ?), qilian_sees(?, null)")) {
        query.setString(1, agency);
        query.setString(2, place);
        query.setString(3, agency);
        var row = query.executeQuery();
        row.next();
        assertEquals(scope.sees(agency, place), row.getBoolean(1), scope + agency + place);
        assertEquals(scope.sees(agency, null), row.getBoolean(2), scope + agency);
      }
    }
  }

  @Test
  void the_owner_itself_sees_nothing_in_a_forced_table() throws SQLException {
    try (Connection owner = TestDatabase.as("owner")) {
      assertEquals(List.of(), matters(owner));
    }
  }

  @Test
  void the_function_is_written_into_the_query_and_not_called() throws SQLException {
    try (Connection app = TestDatabase.scoped("P:yuetang");
        var sql = app.createStatement();
        var plan = sql.executeQuery("explain verbose select id from matter")) {
      StringBuilder text = new StringBuilder();
      while (plan.next()) {
        text.append(plan.getString(1)).append('\n');
      }
      assertTrue(text.toString().contains("^@"), text.toString());
      assertTrue(!text.toString().contains("qilian_sees"), text.toString());
    }
  }

  @Test
  void tables_without_a_scope_can_be_named() throws SQLException {
    try (Connection app = TestDatabase.as("app");
        var sql = app.createStatement();
        var rows = sql.executeQuery("select * from qilian_unscoped_tables()")) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      assertEquals(List.of("subject_key"), names);
    }
  }

  private static List<Long> seen(String scope) throws SQLException {
    try (Connection app = TestDatabase.scoped(scope)) {
      return matters(app);
    }
  }

  private static List<Long> matters(Connection connection) throws SQLException {
    try (var sql = connection.createStatement();
        var rows = sql.executeQuery("select id from matter order by id")) {
      List<Long> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
      return ids;
    }
  }
}
