package qilian.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.guard.SqlTrouble;
import qilian.stats.series.Snapshot;

/** Repeatable reads; repeated once where the tables were swapped between two statements. */
@ApplicationScoped
public class SnapshotTransactions implements Snapshot {
  private static final String NO_SUCH_TABLE = "42P01";
  private static final String NO_SUCH_SCHEMA = "3F000";

  private final ScopedConnections connections;

  @Inject
  SnapshotTransactions(ScopedConnections connections) {
    this.connections = connections;
  }

  @Override
  public <T> T read(Scope scope, Supplier<T> work) {
    try {
      return once(scope, work);
    } catch (SqlTrouble e) {
      if (e.getCause() instanceof SQLException cause
          && (NO_SUCH_TABLE.equals(cause.getSQLState())
              || NO_SUCH_SCHEMA.equals(cause.getSQLState()))) {
        return once(scope, work);
      }
      throw e;
    }
  }

  private <T> T once(Scope scope, Supplier<T> work) {
    return connections.inTransaction(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
          }
          return connections.inScope(scope, same -> work.get());
        });
  }
}
