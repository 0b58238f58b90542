package qilian.stats.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import qilian.guard.SqlTrouble;
import qilian.transport.log.Transactions;

/**
 * One transaction of the machine; what goes wrong in it leaves the room without SQL in its type.
 */
final class Tx {
  private Tx() {}

  static <T> T run(DataSource source, Transactions.Work<T> work) {
    try {
      return Transactions.run(source, work);
    } catch (SQLException e) {
      throw new SqlTrouble(e);
    }
  }
}
