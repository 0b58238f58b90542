package qilian.risk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.risk.alert.AlertEvent;
import qilian.risk.alert.AlertFacts;
import qilian.risk.alert.AlertLifecycle;
import qilian.risk.alert.Finding;
import qilian.risk.alert.Judgement;
import qilian.risk.alert.Phase;
import qilian.risk.alert.Signal;
import qilian.risk.alert.Subject;
import qilian.transport.log.FactLog;
import qilian.transport.log.FactRow;

/** Signals as rows, on whichever connection: the machine's, or one in a caller's scope. */
final class SignalRows {

  static final String SOURCE = "/risk/signals";

  private static final String LOCK =
      "SELECT state FROM signal WHERE id = ANY (?::uuid[]) ORDER BY id FOR UPDATE";

  private static final String INSERT =
      """
      INSERT INTO signal (version, phase, method, next_at, members, state, raised_at, id, counted,
        type, stratum, place, place_path, from_day, until_day, rule)
      VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String UPDATE =
      """
      UPDATE signal SET version = ?, phase = ?, method = ?, next_at = ?, members = ?,
        state = ?::jsonb, raised_at = ?
      WHERE id = ?
      """;

  private static final String EVENT =
      """
      INSERT INTO signal_event (signal_id, version, type, at, done_for, data)
      VALUES (?, ?, ?, ?, ?, ?::jsonb)
      """;

  private SignalRows() {}

  /** What happened to a signal in one step; {@code doneFor} is an agency or the machine. */
  record Change(Signal before, List<AlertEvent> events, String doneFor) {}

  static Map<UUID, Signal> lock(Connection connection, Collection<UUID> ids) throws SQLException {
    Map<UUID, Signal> found = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Signal signal = Json.read(Signal.class, rows.getString(1));
          found.put(signal.id(), signal);
        }
      }
    }
    return found;
  }

  /** Lets the events happen, and tells the alliance. */
  static void save(Connection connection, List<Change> changes) throws SQLException {
    List<FactRow> facts = new ArrayList<>();
    try (PreparedStatement insert = connection.prepareStatement(INSERT);
        PreparedStatement update = connection.prepareStatement(UPDATE);
        PreparedStatement history = connection.prepareStatement(EVENT)) {
      for (Change change : changes) {
        Signal after = change.before();
        for (AlertEvent event : change.events()) {
          after = AlertLifecycle.apply(after, event);
          bind(history, after, event, change.doneFor());
          fact(after, event, change.doneFor(), facts);
        }
        if (change.before().version() == 0) {
          bind(insert, after);
          origin(insert, after);
          insert.addBatch();
        } else {
          bind(update, after);
          update.addBatch();
        }
      }
      insert.executeBatch();
      update.executeBatch();
      history.executeBatch();
    }
    FactLog.append(connection, facts);
  }

  private static void fact(Signal after, AlertEvent event, String doneFor, List<FactRow> facts) {
    Subject subject = after.subject();
    Judgement judgement = after.judgement();
    AlertFacts.of(after, event)
        .map(
            fact ->
                RiskRows.row(
                    fact,
                    new RiskRows.About(
                        SOURCE,
                        after.id() + "/" + after.version(),
                        after.id(),
                        doneFor,
                        subject.placePath(),
                        subject.zone(),
                        subject.type(),
                        finding(after).evidence().method().name(),
                        judgement == null ? null : judgement.verdict().name()),
                    event.at()))
        .ifPresent(facts::add);
  }

  private static Finding finding(Signal signal) {
    return Objects.requireNonNull(signal.finding());
  }

  private static void bind(PreparedStatement row, Signal signal) throws SQLException {
    Instant next = signal.phase() == Phase.RAISED ? signal.expiresAt() : null;
    row.setLong(1, signal.version());
    row.setString(2, signal.phase().name());
    row.setString(3, finding(signal).evidence().method().name());
    row.setObject(4, utc(next));
    row.setArray(
        5, row.getConnection().createArrayOf("text", finding(signal).agencies().toArray()));
    row.setString(6, Json.write(signal));
    row.setObject(7, utc(signal.raisedAt()));
    row.setObject(8, signal.id());
  }

  private static void origin(PreparedStatement row, Signal signal) throws SQLException {
    Subject subject = signal.subject();
    row.setString(9, subject.counted());
    row.setString(10, subject.type());
    row.setString(11, subject.stratum());
    row.setString(12, subject.place());
    row.setString(13, subject.placePath());
    row.setObject(14, subject.from());
    row.setObject(15, subject.until());
    row.setString(16, subject.rule());
  }

  private static void bind(PreparedStatement row, Signal after, AlertEvent event, String doneFor)
      throws SQLException {
    row.setObject(1, after.id());
    row.setLong(2, after.version());
    row.setString(3, event.getClass().getSimpleName());
    row.setObject(4, utc(event.at()));
    row.setString(5, doneFor);
    row.setString(6, Json.write(event));
    row.addBatch();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
