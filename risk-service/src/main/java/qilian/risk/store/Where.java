package qilian.risk.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;

/** Conditions of a list as they gather, with their values in the same order. */
final class Where {
  private final StringBuilder text = new StringBuilder("true");
  private final List<Object> values = new ArrayList<>();

  /** A condition with its values; left out where the value is null. */
  Where and(String condition, @Nullable Object value) {
    if (value != null) {
      text.append(" AND ").append(condition);
      values.add(value);
    }
    return this;
  }

  /** A place and everything below it. */
  Where below(@Nullable String path) {
    if (path != null) {
      text.append(" AND (place_path = ? OR place_path ^@ ?)");
      values.add(path);
      values.add(path + ">");
    }
    return this;
  }

  /** Goes on behind a mark in a falling order of two keys. */
  Where behind(String keys, @Nullable Object first, @Nullable Object second) {
    if (first != null && second != null) {
      text.append(" AND (").append(keys).append(") < (?, ?)");
      values.add(first);
      values.add(second);
    }
    return this;
  }

  /** The policy of the table says the same; said here too, an index can serve it. */
  Where within(Scope scope, String ofAgencies) {
    if (scope.all()) {
      return this;
    }
    List<String> seen = new ArrayList<>();
    seen.add(ofAgencies);
    values.add(scope.agencies().toArray(String[]::new));
    for (String path : scope.placePaths()) {
      seen.add("place_path = ? OR place_path ^@ ?");
      values.add(path);
      values.add(path + ">");
    }
    text.append(" AND (").append(String.join(" OR ", seen)).append(")");
    return this;
  }

  String text() {
    return text.toString();
  }

  /** Binds the values; the answer is the next free number. */
  int bind(PreparedStatement statement) throws SQLException {
    int at = 1;
    for (Object value : values) {
      if (value instanceof String[] texts) {
        statement.setArray(at, statement.getConnection().createArrayOf("text", texts));
      } else {
        statement.setObject(at, value);
      }
      at++;
    }
    return at;
  }
}
