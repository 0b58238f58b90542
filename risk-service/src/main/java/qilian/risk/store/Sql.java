package qilian.risk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Short statements with their values in order; a collection is bound as an array of texts. */
final class Sql {

  private Sql() {}

  /** Reads one row. */
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** All rows. */
  static <T> List<T> all(Connection on, String sql, Reading<T> reading, Object... values)
      throws SQLException {
    try (PreparedStatement statement = on.prepareStatement(sql)) {
      bind(on, statement, values);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reading.read(rows));
        }
      }
      return found;
    }
  }

  /** The first row. */
  static <T> Optional<T> one(Connection on, String sql, Reading<T> reading, Object... values)
      throws SQLException {
    return all(on, sql, reading, values).stream().findFirst();
  }

  /** How many rows were written. */
  static int run(Connection on, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = on.prepareStatement(sql)) {
      bind(on, statement, values);
      return statement.executeUpdate();
    }
  }

  private static void bind(Connection on, PreparedStatement statement, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Collection<?> many) {
        statement.setArray(i + 1, on.createArrayOf("text", many.toArray()));
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
  }
}
