package qilian.alliance.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import qilian.guard.SqlTrouble;
import qilian.guard.SqlWork;

/** The connections of the machine's role, which sees past every scope: for what inbound keeps. */
@ApplicationScoped
class MachineConnections {

  private final AgroalDataSource machine;

  @Inject
  MachineConnections(@DataSource("machine") AgroalDataSource machine) {
    this.machine = machine;
  }

  /** Works on the connection of the running transaction. */
  <T> T work(SqlWork<T> work) {
    try (Connection connection = machine.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new SqlTrouble(e);
    }
  }
}
