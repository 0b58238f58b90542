package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftPlan;
import qilian.incident.register.PatrolLog;

/** Keeps what leaders are told at once: that somebody who walks alone is silent. */
@ApplicationScoped
public class NoticeStore {

  private static final String RAISE =
      """
      INSERT INTO patrol_notice (shift, agency, place_path, raised_at, last_sign_at)
      VALUES (?, ?, ?, ?, ?)
      """;

  private final ScopedConnections connections;

  @Inject
  NoticeStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** The alarm of a shift goes to its leader. */
  public void raise(Connection connection, Shift shift) throws SQLException {
    ShiftPlan plan = shift.planned();
    new Sql(RAISE)
        .add(
            "", plan.id(), plan.agency(), plan.placePath(), shift.loneAlarmAt(), shift.lastSignAt())
        .update(connection);
  }

  /** A sign came, or the shift is over. */
  public void over(Connection connection, Shift shift, Instant at) throws SQLException {
    if (shift.loneAlarmAt() == null) {
      new Sql("UPDATE patrol_notice SET over_at = ? WHERE shift = ? AND over_at IS NULL")
          .add("", at, shift.planned().id())
          .update(connection);
    }
  }

  /** The newest, those that go on first. */
  public List<PatrolLog.Notice> newest(Scope scope, @Nullable String agency) {
    return connections.inScope(
        scope,
        connection ->
            new Sql("SELECT * FROM patrol_notice WHERE true")
                .where("AND agency = ?", agency)
                .add("ORDER BY over_at IS NOT NULL, raised_at DESC, id LIMIT 100")
                .list(
                    connection,
                    row ->
                        new PatrolLog.Notice(
                            row.getObject("id", UUID.class),
                            row.getObject("shift", UUID.class),
                            row.getString("agency"),
                            Sql.instant(row, "raised_at"),
                            Sql.instant(row, "last_sign_at"),
                            row.getString("seen_by"),
                            Sql.instantOrNull(row, "seen_at"),
                            Sql.instantOrNull(row, "over_at"))));
  }

  /** Somebody of the agency has seen it; false where there is none of it. The first one stands. */
  public boolean see(Connection connection, UUID id, String agency, String by, Instant at)
      throws SQLException {
    return new Sql(
                "UPDATE patrol_notice SET seen_by = coalesce(seen_by, ?), seen_at ="
                    + " coalesce(seen_at, ?)")
            .add("WHERE id = ? AND agency = ?", by, at, id, agency)
            .update(connection)
        == 1;
  }
}
