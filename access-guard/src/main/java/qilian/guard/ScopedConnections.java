package qilian.guard;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Transactions of requests on the app datasource, each with the scope of its caller in it. A
 * transaction has one scope from its beginning to its commit.
 */
@ApplicationScoped
public class ScopedConnections {
  /** The name Quarkus gives the datasource without a name. */
  private static final String UNNAMED = "<default>";

  private static final String ENTER =
      """
      with before as materialized (select current_setting('qilian.scope', true) as scope)
      select scope, case when coalesce(scope, '') = '' then set_config('qilian.scope', ?, true) end
      from before
      """;

  private final AgroalDataSource dataSource;
  private final TransactionManager transactions;

  @Inject
  ScopedConnections(
      @Any Instance<AgroalDataSource> dataSources,
      TransactionManager transactions,
      @ConfigProperty(name = "qilian.guard.datasource", defaultValue = UNNAMED) String name) {
    this.dataSource =
        name.equals(UNNAMED)
            ? dataSources.select(jakarta.enterprise.inject.Default.Literal.INSTANCE).get()
            : dataSources.select(new DataSource.DataSourceLiteral(name)).get();
    this.transactions = transactions;
  }

  /**
   * Runs the work in a transaction that sees what the scope sees; joins the running transaction.
   *
   * @throws SqlTrouble if the database fails
   * @throws IllegalStateException if the running transaction already has another scope
   */
  public <T> T inScope(Scope scope, SqlWork<T> work) {
    return inTransaction(
        connection -> {
          enter(connection, scope);
          return work.on(connection);
        });
  }

  /** Runs the work in a transaction without touching its scope; joins the running transaction. */
  public <T> T inTransaction(SqlWork<T> work) {
    try {
      return transactions.getStatus() == Status.STATUS_NO_TRANSACTION
          ? inNewTransaction(work)
          : onConnection(work);
    } catch (SystemException e) {
      throw new IllegalStateException("The transaction manager failed", e);
    }
  }

  /** Runs the work in a transaction of its own, whatever becomes of the running one. */
  public <T> T apart(SqlWork<T> work) {
    try {
      jakarta.transaction.Transaction running = transactions.suspend();
      try {
        return inNewTransaction(work);
      } finally {
        if (running != null) {
          transactions.resume(running);
        }
      }
    } catch (SystemException | jakarta.transaction.InvalidTransactionException e) {
      throw new IllegalStateException("The transaction manager failed", e);
    }
  }

  /** Gives the running transaction its scope. */
  void enter(Scope scope) {
    try {
      if (transactions.getStatus() != Status.STATUS_ACTIVE) {
        throw new IllegalStateException("@Scoped works inside @Transactional only");
      }
    } catch (SystemException e) {
      throw new IllegalStateException("The transaction manager failed", e);
    }
    onConnection(
        connection -> {
          enter(connection, scope);
          return true;
        });
  }

  private <T> T inNewTransaction(SqlWork<T> work) throws SystemException {
    boolean done = false;
    try {
      transactions.begin();
      T result = onConnection(work);
      done = true;
      return result;
    } catch (NotSupportedException e) {
      throw new IllegalStateException("The transaction manager failed", e);
    } finally {
      end(done);
    }
  }

  private void end(boolean commit) throws SystemException {
    if (transactions.getStatus() == Status.STATUS_NO_TRANSACTION) {
      return;
    }
    if (!commit) {
      transactions.rollback();
      return;
    }
    try {
      transactions.commit();
    } catch (jakarta.transaction.RollbackException
        | jakarta.transaction.HeuristicMixedException
        | jakarta.transaction.HeuristicRollbackException e) {
      throw new IllegalStateException("The transaction was rolled back at its commit", e);
    }
  }

  private <T> T onConnection(SqlWork<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new SqlTrouble(e);
    }
  }

  /** One round trip; the scope is set only where the transaction has none yet. */
  private static void enter(Connection connection, Scope scope) throws SQLException {
    try (PreparedStatement set = connection.prepareStatement(ENTER)) {
      set.setString(1, scope.text());
      try (ResultSet rows = set.executeQuery()) {
        rows.next();
        String before = rows.getString(1);
        if (before != null && !before.isEmpty() && !before.equals(scope.text())) {
          throw new IllegalStateException("This transaction has another scope already");
        }
      }
    }
  }
}
