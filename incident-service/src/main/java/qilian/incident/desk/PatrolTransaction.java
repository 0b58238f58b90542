package qilian.incident.desk;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import qilian.guard.SqlTrouble;
import qilian.transport.log.Transactions;

/**
 * Writes what the desks of the patrol have decided, with the facts that travel, in one transaction.
 * It asks for nobody's scope: whoever uses it has asked {@link PatrolScope} before.
 */
@ApplicationScoped
class PatrolTransaction {
  private final AgroalDataSource machine;

  @Inject
  PatrolTransaction(@DataSource("machine") AgroalDataSource machine) {
    this.machine = machine;
  }

  /** Does the work and keeps it, or nothing of it. */
  <T> T run(Transactions.Work<T> work) {
    try {
      return Transactions.run(machine, work);
    } catch (SQLException e) {
      throw new SqlTrouble(e);
    }
  }
}
