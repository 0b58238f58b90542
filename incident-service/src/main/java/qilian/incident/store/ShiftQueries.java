package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.patrol.Shift;
import qilian.incident.register.PatrolLog;

/** Reads shifts, their history, and what beats owe, within a scope. */
@ApplicationScoped
public class ShiftQueries {

  /** The next shift on a beat takes over what is owed, whenever either becomes known. */
  private static final String DEBTS =
      """
      SELECT d.*, CASE WHEN d.state = 'OPEN' THEN (SELECT s.id FROM patrol_shift s
        WHERE s.agency = d.agency AND s.beat = d.beat AND s.phase IN ('PLANNED', 'RUNNING')
          AND s.ends > d.since AND s.id <> d.shift
        ORDER BY s.begins, s.id LIMIT 1) END AS planned_into
      FROM patrol_debt d WHERE true
      """;

  private final ScopedConnections connections;

  @Inject
  ShiftQueries(ScopedConnections connections) {
    this.connections = connections;
  }

  /** A page of shifts by their beginnings. */
  public List<Shift> page(
      Scope scope, PatrolLog.Filter filter, PatrolLog.@Nullable Position after, int limit) {
    Sql sql =
        new Sql(ShiftRows.COLUMNS)
            .where("AND begins >= ?", filter.from())
            .where("AND begins < ?", filter.until())
            .where("AND agency = ?", filter.agency())
            .where("AND beat = ?", filter.beat())
            .where("AND force = ?", filter.force())
            .where("AND phase = ?", filter.phase())
            .where(
                "AND EXISTS (SELECT FROM patrol_duty d WHERE d.shift = s.id AND d.member = ?)",
                filter.member());
    if (filter.lone()) {
      sql.add("AND lone_alarm_at IS NOT NULL");
    }
    if (after != null) {
      sql.add("AND (begins, id) > (?, ?)", after.begins(), after.id());
    }
    sql.add("ORDER BY begins, id LIMIT ?", limit);
    return connections.inScope(
        scope, connection -> List.copyOf(ShiftRows.read(connection, sql).values()));
  }

  /** One shift. */
  public Optional<Shift> find(Scope scope, UUID id) {
    return connections
        .inScope(
            scope,
            connection ->
                ShiftRows.read(connection, new Sql(ShiftRows.COLUMNS).add("AND id = ?", id)))
        .values()
        .stream()
        .findFirst();
  }

  /** What happened to it since it was planned. */
  public List<PatrolLog.HistoryLine> history(Scope scope, UUID id) {
    return connections.inScope(
        scope,
        connection ->
            new Sql("SELECT version, at, event, role, note FROM patrol_history WHERE shift = ?")
                .add("ORDER BY version", id)
                .list(
                    connection,
                    row ->
                        new PatrolLog.HistoryLine(
                            row.getInt("version"),
                            Sql.instant(row, "at"),
                            row.getString("event"),
                            row.getString("role"),
                            row.getString("note"))));
  }

  /** When a patrol was out, or is planned to be. */
  public record Walk(String beat, Instant from, Instant until) {}

  /** The patrols of an agency that were out in this time, as far as that is known. */
  public List<Walk> walked(Scope scope, String agency, Instant from, Instant until) {
    return walks(
        scope,
        "SELECT beat, started_at AS a, ended_at AS b FROM patrol_shift WHERE agency = ?"
            + " AND begins >= ? AND begins < ? AND ended_at IS NOT NULL",
        agency,
        from,
        until);
  }

  /** The patrols of an agency that are planned for this time. */
  public List<Walk> planned(Scope scope, String agency, Instant from, Instant until) {
    return walks(
        scope,
        "SELECT beat, begins AS a, ends AS b FROM patrol_shift WHERE agency = ?"
            + " AND begins >= ? AND begins < ? AND phase = 'PLANNED'",
        agency,
        from,
        until);
  }

  private List<Walk> walks(Scope scope, String sql, String agency, Instant from, Instant until) {
    return connections.inScope(
        scope,
        connection ->
            new Sql(sql)
                .add("", agency, from, until)
                .list(
                    connection,
                    row ->
                        new Walk(
                            row.getString("beat"), Sql.instant(row, "a"), Sql.instant(row, "b"))));
  }

  /** What beats owe, the oldest first; without a state, what they owed too. */
  public List<PatrolLog.Debt> debts(
      Scope scope, @Nullable String agency, @Nullable String beat, @Nullable String state) {
    return connections.inScope(
        scope,
        connection ->
            new Sql(DEBTS)
                .where("AND agency = ?", agency)
                .where("AND beat = ?", beat)
                .where("AND state = ?", state)
                .add("ORDER BY since, shift, point LIMIT 1000")
                .list(
                    connection,
                    row ->
                        new PatrolLog.Debt(
                            row.getObject("shift", UUID.class),
                            row.getString("beat"),
                            row.getString("point"),
                            Sql.instant(row, "since"),
                            row.getString("state"),
                            row.getObject("paid_by", UUID.class),
                            Sql.instantOrNull(row, "paid_at"),
                            row.getObject("planned_into", UUID.class),
                            row.getString("state").equals("OPEN")
                                && row.getObject("planned_into") == null)));
  }
}
