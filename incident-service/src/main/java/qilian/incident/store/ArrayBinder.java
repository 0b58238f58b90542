package qilian.incident.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Binds the columns of many rows as array parameters, one after the other. */
final class ArrayBinder<R> {

  private final Connection connection;
  private final PreparedStatement statement;
  private final List<R> rows;
  private int next;

  ArrayBinder(Connection connection, PreparedStatement statement, List<R> rows) {
    this(connection, statement, rows, 1);
  }

  ArrayBinder(Connection connection, PreparedStatement statement, List<R> rows, int first) {
    this.connection = connection;
    this.statement = statement;
    this.rows = rows;
    this.next = first;
  }

  ArrayBinder<R> bind(String sqlType, Function<R, ?> column) throws SQLException {
    Object[] values = columnOf(sqlType, rows.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    statement.setArray(next++, connection.createArrayOf(sqlType, values));
    return this;
  }

  /** An array of strings goes over in binary; one of objects is escaped sign by sign. */
  private static Object[] columnOf(String sqlType, int size) {
    return sqlType.equals("text") ? new String[size] : new Object[size];
  }

  static java.sql.Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }
}
