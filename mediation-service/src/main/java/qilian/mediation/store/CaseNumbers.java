package qilian.mediation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import qilian.guard.ScopedConnections;
import qilian.mediation.model.CaseCode;

/** Gives each case the next number of its street and year, in the transaction that registers it. */
@ApplicationScoped
public class CaseNumbers {

  private static final String NEXT =
      """
      INSERT INTO case_number (street, year, last) VALUES (?, ?, 1)
      ON CONFLICT (street, year) DO UPDATE SET last = case_number.last + 1
      RETURNING last
      """;

  private final ScopedConnections connections;

  @Inject
  CaseNumbers(ScopedConnections connections) {
    this.connections = connections;
  }

  /** The next code. */
  public CaseCode next(int street, int year) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, street);
            statement.setInt(2, year);
            try (ResultSet row = statement.executeQuery()) {
              row.next();
              return new CaseCode(street, year, row.getInt(1));
            }
          }
        });
  }
}
