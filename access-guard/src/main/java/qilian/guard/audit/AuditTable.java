package qilian.guard.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/** The chain in the database, for whoever holds a connection: requests, machines, the verifier. */
public final class AuditTable {
  private static final int FETCH = 1_000;

  private AuditTable() {}

  /**
   * Adds a link and keeps the end of the chain locked until the transaction ends; so it is best the
   * last thing a transaction does.
   *
   * @return its number
   */
  public static long append(Connection connection, AuditEntry entry, Instant at)
      throws SQLException {
    try (PreparedStatement call =
        connection.prepareStatement("select audit_append(?, ?, ?, ?, ?, ?, ?, ?)")) {
      call.setObject(
          1, OffsetDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
      call.setString(2, entry.caller());
      call.setString(3, entry.agency());
      call.setString(4, entry.role());
      call.setString(5, entry.action());
      call.setString(6, entry.object());
      call.setString(7, entry.purpose());
      call.setString(8, entry.result());
      try (ResultSet rows = call.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /**
   * The end of the chain; empty before the first deed.
   *
   * @param hash in hexadecimal
   */
  public record Head(long seq, String hash) {}

  /** The end of the chain now, as it is published to be held against the table later. */
  public static Optional<Head> head(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select seq, hash from audit order by seq desc limit 1");
        ResultSet rows = query.executeQuery()) {
      return rows.next()
          ? Optional.of(new Head(rows.getLong(1), HexFormat.of().formatHex(rows.getBytes(2))))
          : Optional.empty();
    }
  }

  /** Shows every link the connection may see, in order; inside a transaction it needs no memory. */
  public static void read(Connection connection, Consumer<AuditRow> each) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select seq, at, caller, agency, role, action, object, purpose, result, prev_hash, hash
            from audit order by seq
            """)) {
      query.setFetchSize(FETCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          each.accept(row(rows));
        }
      }
    }
  }

  private static AuditRow row(ResultSet rows) throws SQLException {
    return new AuditRow(
        rows.getLong("seq"),
        rows.getObject("at", OffsetDateTime.class).toInstant(),
        new AuditEntry(
            rows.getString("caller"),
            rows.getString("agency"),
            rows.getString("role"),
            rows.getString("action"),
            rows.getString("object"),
            rows.getString("purpose"),
            rows.getString("result")),
        HexFormat.of().formatHex(rows.getBytes("prev_hash")),
        HexFormat.of().formatHex(rows.getBytes("hash")));
  }
}
