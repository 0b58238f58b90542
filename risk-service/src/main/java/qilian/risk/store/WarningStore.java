package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.ScopedConnections;
import qilian.risk.alert.Receipt;
import qilian.risk.alert.Warning;
import qilian.risk.alert.WarningEvent;

/** The warnings that the running transaction's scope sees, their receipts and their effect. */
@ApplicationScoped
public class WarningStore {

  private static final String RECEIPT =
      """
      INSERT INTO warning_receipt AS kept (warning_id, version, agency, channel, reached, at)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (warning_id, version, agency, channel)
      DO UPDATE SET reached = excluded.reached, at = excluded.at
      """;

  private static final String RECEIPTS =
      """
      SELECT version, agency, channel, reached, at FROM warning_receipt
      WHERE warning_id = ? ORDER BY version, agency, channel
      """;

  private static final String COUNT =
      """
      SELECT coalesce(sum(count) FILTER (WHERE day < ?), 0),
        coalesce(sum(count) FILTER (WHERE day >= ?), 0)
      FROM cell_day WHERE place_path = ? AND counted = ? AND type = ? AND day >= ? AND day < ?
      """;

  private final ScopedConnections connections;

  @Inject
  WarningStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** What to look for. */
  public record Search(
      @Nullable String underPath,
      @Nullable String type,
      @Nullable String phase,
      @Nullable Instant afterTime,
      @Nullable UUID afterId,
      int limit) {}

  /** Two counts, before a day and from it on. */
  public record Counted(int before, int after) {}

  /** Those found, the last issued first. */
  public List<Warning> find(Search search) {
    Where where =
        new Where()
            .below(search.underPath())
            .and("type = ?", search.type())
            .and("phase = ?", search.phase())
            .behind("issued_at, id", SignalRows.utc(search.afterTime()), search.afterId());
    String sql =
        "SELECT state FROM warning WHERE "
            + where.text()
            + " ORDER BY issued_at DESC, id DESC LIMIT ?";
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(where.bind(statement), search.limit());
            return read(statement);
          }
        });
  }

  /** One of them. */
  public Optional<Warning> load(UUID id) {
    return one("SELECT state FROM warning WHERE id = ?", id);
  }

  /** One of them that the caller may change, held fast until the transaction ends. */
  public Optional<Warning> lock(UUID id) {
    return one("SELECT state FROM warning WHERE id = ? FOR UPDATE", id);
  }

  private Optional<Warning> one(String sql, UUID id) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            return read(statement).stream().findFirst();
          }
        });
  }

  /** Lets events happen to a warning; the answer is the warning afterwards. */
  public Warning save(Warning before, List<WarningEvent> events, String agency) {
    return connections.inTransaction(
        connection -> WarningRows.save(connection, before, events, agency));
  }

  /** Keeps a receipt; the same agency's next one on the same channel replaces it. */
  public void keep(UUID warning, Receipt receipt) {
    connections.inTransaction(
        connection -> {
          try (PreparedStatement row = connection.prepareStatement(RECEIPT)) {
            row.setObject(1, warning);
            row.setInt(2, receipt.version());
            row.setString(3, receipt.agency());
            row.setString(4, receipt.channel().name());
            row.setInt(5, receipt.reached());
            row.setObject(6, SignalRows.utc(receipt.at()));
            return row.executeUpdate();
          }
        });
  }

  /** The receipts of a warning that the caller may see. */
  public List<Receipt> receipts(UUID warning) {
    return connections.inTransaction(
        connection -> {
          List<Receipt> receipts = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(RECEIPTS)) {
            statement.setObject(1, warning);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                receipts.add(
                    new Receipt(
                        row.getInt(1),
                        row.getString(2),
                        Receipt.Channel.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()));
              }
            }
          }
          return receipts;
        });
  }

  /** What was counted at a place on the days around a day; the caller's scope applies. */
  public Counted count(
      String placePath, String counted, String type, LocalDate day, int before, int after) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setObject(1, day);
            statement.setObject(2, day);
            statement.setString(3, placePath);
            statement.setString(4, counted);
            statement.setString(5, type);
            statement.setObject(6, day.minusDays(before));
            statement.setObject(7, day.plusDays(after));
            try (ResultSet row = statement.executeQuery()) {
              row.next();
              return new Counted(Math.max(0, row.getInt(1)), Math.max(0, row.getInt(2)));
            }
          }
        });
  }

  /** The last day on which a root's places reported a kind of fact. */
  public Optional<LocalDate> lastDay(String root, String counted) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT last_day FROM root_span WHERE root = ? AND counted = ?")) {
            statement.setString(1, root);
            statement.setString(2, counted);
            try (ResultSet row = statement.executeQuery()) {
              return row.next() ? Optional.of(row.getObject(1, LocalDate.class)) : Optional.empty();
            }
          }
        });
  }

  /** The first day on which a root's places reported anything: before it nothing is known. */
  public Optional<LocalDate> since(String root) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("SELECT min(first_day) FROM root_span WHERE root = ?")) {
            statement.setString(1, root);
            try (ResultSet row = statement.executeQuery()) {
              row.next();
              return Optional.ofNullable(row.getObject(1, LocalDate.class));
            }
          }
        });
  }

  private static List<Warning> read(PreparedStatement statement) throws SQLException {
    List<Warning> warnings = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        warnings.add(WarningRows.read(row.getString(1)));
      }
    }
    return warnings;
  }
}
