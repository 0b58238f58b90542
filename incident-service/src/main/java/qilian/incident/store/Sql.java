package qilian.incident.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query that grows with what is asked: text, and the values for it in the same order. */
final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> values = new ArrayList<>();

  /** Reads one row. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  Sql(String beginning) {
    text.append(beginning);
  }

  Sql add(String more, @Nullable Object... its) {
    text.append(' ').append(more);
    values.addAll(Arrays.asList(its));
    return this;
  }

  /** Adds a condition only where there is a value for it. */
  Sql where(String condition, @Nullable Object value) {
    return value == null ? this : add(condition, value);
  }

  Sql under(@Nullable String path) {
    return path == null ? this : add("AND (place_path = ? OR place_path ^@ ?)", path, path + ">");
  }

  /** The whole of it between these texts. */
  Sql within(String before, String after) {
    text.insert(0, before).append(after);
    return this;
  }

  <T> List<T> list(Connection connection, Row<T> reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      for (int i = 0; i < values.size(); i++) {
        bind(connection, statement, i + 1, values.get(i));
      }
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reader.of(rows));
        }
      }
      return found;
    }
  }

  int update(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      for (int i = 0; i < values.size(); i++) {
        bind(connection, statement, i + 1, values.get(i));
      }
      return statement.executeUpdate();
    }
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static void bind(
      Connection connection, PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setObject(index, null);
      case Instant time -> statement.setObject(index, time.atOffset(ZoneOffset.UTC));
      case Collection<?> texts ->
          statement.setArray(index, connection.createArrayOf("text", texts.toArray()));
      case Enum<?> constant -> statement.setString(index, constant.name());
      default -> statement.setObject(index, value);
    }
  }
}
