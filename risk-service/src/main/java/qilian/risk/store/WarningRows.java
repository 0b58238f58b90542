package qilian.risk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import qilian.risk.alert.Warning;
import qilian.risk.alert.WarningContent;
import qilian.risk.alert.WarningEvent;
import qilian.risk.alert.WarningFacts;
import qilian.risk.alert.WarningLifecycle;
import qilian.risk.alert.WarningPhase;
import qilian.transport.log.FactLog;
import qilian.transport.log.FactRow;

/** Warnings as rows, on whichever connection: the machine's, or one in a caller's scope. */
final class WarningRows {

  private static final String INSERT =
      """
      INSERT INTO warning (version, phase, addressees, next_at, state, id, agency, type, reach,
        place_path, issued_at)
      VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
      """;

  private static final String UPDATE =
      """
      UPDATE warning SET version = ?, phase = ?, addressees = ?, next_at = ?, state = ?::jsonb
      WHERE id = ?
      """;

  private static final String EVENT =
      """
      INSERT INTO warning_event (warning_id, version, type, at, done_for, data)
      VALUES (?, ?, ?, ?, ?, ?::jsonb)
      """;

  private static final String SOURCE = "/risk/warnings";

  private WarningRows() {}

  /** Lets the events happen, and tells the alliance. */
  static Warning save(
      Connection connection, Warning before, List<WarningEvent> events, String doneFor)
      throws SQLException {
    Warning after = before;
    List<FactRow> facts = new ArrayList<>();
    boolean isNew = before.version() == 0;
    for (WarningEvent event : events) {
      after = WarningLifecycle.apply(after, event);
      Warning now = after;
      WarningFacts.of(now, event)
          .map(fact -> RiskRows.row(fact, about(now, doneFor), event.at()))
          .ifPresent(facts::add);
    }
    try (PreparedStatement row = connection.prepareStatement(isNew ? INSERT : UPDATE)) {
      bind(row, after);
      if (isNew) {
        origin(row, after);
      }
      row.executeUpdate();
    }
    history(connection, before, events, doneFor);
    FactLog.append(connection, facts);
    return after;
  }

  private static RiskRows.About about(Warning warning, String doneFor) {
    WarningContent says = warning.says();
    return new RiskRows.About(
        SOURCE,
        warning.id() + "/" + warning.version(),
        warning.id(),
        doneFor,
        says.placePath(),
        says.zone(),
        says.type(),
        null,
        says.severity().name());
  }

  private static void history(
      Connection connection, Warning before, List<WarningEvent> events, String doneFor)
      throws SQLException {
    try (PreparedStatement row = connection.prepareStatement(EVENT)) {
      int version = before.version();
      for (WarningEvent event : events) {
        version++;
        row.setObject(1, before.id());
        row.setInt(2, version);
        row.setString(3, event.getClass().getSimpleName());
        row.setObject(4, SignalRows.utc(event.at()));
        row.setString(5, doneFor);
        row.setString(6, Json.write(event));
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  private static void bind(PreparedStatement row, Warning warning) throws SQLException {
    WarningContent says = warning.says();
    Instant next = warning.phase() == WarningPhase.IN_FORCE ? says.expires() : null;
    row.setInt(1, warning.version());
    row.setString(2, warning.phase().name());
    row.setArray(3, row.getConnection().createArrayOf("text", says.addressees().toArray()));
    row.setObject(4, SignalRows.utc(next));
    row.setString(5, Json.write(warning));
    row.setObject(6, warning.id());
  }

  private static void origin(PreparedStatement row, Warning warning) throws SQLException {
    WarningContent says = warning.says();
    row.setString(7, warning.sender());
    row.setString(8, says.type());
    row.setString(9, says.scope().name());
    row.setString(10, says.placePath());
    row.setObject(11, SignalRows.utc(warning.sent().getFirst()));
  }

  static Warning read(String state) {
    return Json.read(Warning.class, state);
  }

  /** Ids as an array. */
  static java.sql.Array ids(Connection connection, List<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }
}
