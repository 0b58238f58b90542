package qilian.guard;

import java.sql.Connection;
import java.sql.SQLException;

/** A piece of work on a connection whose transaction already carries its scope. */
@FunctionalInterface
public interface SqlWork<T> {

  /** Does the work; the connection is neither committed nor closed by it. */
  T on(Connection connection) throws SQLException;
}
