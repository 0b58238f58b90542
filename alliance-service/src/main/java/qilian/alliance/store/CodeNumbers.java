package qilian.alliance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import qilian.guard.ScopedConnections;

/** Gives each task, meeting and resolution its number within the year. */
@ApplicationScoped
public class CodeNumbers {

  private static final String NEXT =
      """
      INSERT INTO code_number (kind, year, last) VALUES (?, ?, 1)
      ON CONFLICT (kind, year) DO UPDATE SET last = code_number.last + 1
      RETURNING last
      """;

  private final ScopedConnections connections;

  @Inject
  CodeNumbers(ScopedConnections connections) {
    this.connections = connections;
  }

  /** The next code of a kind, such as {@code RW2025-000017}. */
  public String next(String kind, int year) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, kind);
            statement.setInt(2, year);
            try (ResultSet rows = statement.executeQuery()) {
              rows.next();
              return "%s%d-%06d".formatted(kind, year, rows.getInt(1));
            }
          }
        });
  }
}
