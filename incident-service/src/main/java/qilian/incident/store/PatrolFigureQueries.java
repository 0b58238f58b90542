package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.FactType;
import qilian.contract.Topic;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.register.Contribution;
import qilian.incident.register.ContributionLog;
import qilian.incident.register.Coordinate;
import qilian.incident.register.FactFilter;
import qilian.incident.register.PatrolFigures;
import qilian.incident.register.Wanted;

/** Reads the effects of the facts of patrols out of the log. */
@ApplicationScoped
class PatrolFigureQueries implements PatrolFigures {

  /**
   * An effect may stand on another day than its fact: what one check-in changes of another lies
   * within its shift, and what becomes known late within its memory. So the index by day is asked
   * for some days around.
   */
  private static final String FROM =
      """
      FROM fact f
      CROSS JOIN LATERAL jsonb_array_elements(f.effects::jsonb) WITH ORDINALITY AS e (value, number)
      CROSS JOIN LATERAL (VALUES ('before', -1), ('after', 1)) AS side (name, sign)
      CROSS JOIN LATERAL (SELECT e.value -> side.name AS at) AS c
      WHERE jsonb_typeof(c.at) = 'object' AND f.type = ANY (?)
        AND f.occurred_on >= ?::date - 7 AND f.occurred_on < ?::date + 7
        AND (c.at ->> 'occurredOn')::date >= ? AND (c.at ->> 'occurredOn')::date < ?
        AND c.at ->> 'fact' = ANY (?)
      """;

  private static final String POSITION = "(e.number * 2 + side.sign)::int";
  private static final String DAY = "(c.at ->> 'occurredOn')::date";
  private static final String RECORDED = "(e.value ->> 'recordedOn')::date";

  private static final String KEYS =
      "fact text, \"occurredOn\" date, hour int, agency text, \"placePath\" text, category text,"
          + " subtype text, \"initialCategory\" text, \"initialSubtype\" text, validity text,"
          + " disposition text, linkage text, \"reportChannel\" text, \"timePrecision\" text";

  private final ScopedConnections connections;

  @Inject
  PatrolFigureQueries(ScopedConnections connections) {
    this.connections = connections;
  }

  @Override
  public ContributionLog.Sum sum(Scope scope, FactFilter filter, Quantity quantity) {
    Sql sql = new Sql("SELECT coalesce(sum(" + adds(quantity) + "), 0) AS sum, count(*) AS many");
    narrow(sql, filter);
    return connections
        .inScope(
            scope,
            connection ->
                sql.list(
                    connection,
                    row -> new ContributionLog.Sum(row.getLong("sum"), row.getLong("many"))))
        .getFirst();
  }

  @Override
  public List<Weighed> page(
      Scope scope,
      FactFilter filter,
      Quantity quantity,
      Contribution.@Nullable Place after,
      int limit) {
    Sql sql =
        new Sql(
            "SELECT side.sign, "
                + adds(quantity)
                + " AS adds, f.event_id, f.aggregate_id, "
                + POSITION
                + " AS position, "
                + RECORDED
                + " AS recorded_on, c.at");
    narrow(sql, filter);
    String order = DAY + ", " + RECORDED + ", f.event_id, " + POSITION;
    if (after != null) {
      sql.add(
          "AND (" + order + ") > (?, ?, ?, ?)",
          after.occurredOn(),
          after.recordedOn(),
          after.eventId(),
          after.position());
    }
    sql.add("ORDER BY " + order + " LIMIT ?", limit);
    // The coordinates are taken apart by the database, so that no JSON is read here.
    String whole =
        "SELECT w.sign, w.adds, w.event_id, w.aggregate_id, w.position, w.recorded_on,"
            + " k.* FROM (";
    return connections.inScope(
        scope,
        connection ->
            sql.within(whole, ") AS w CROSS JOIN LATERAL jsonb_to_record(w.at) AS k (" + KEYS + ")")
                .list(connection, PatrolFigureQueries::weighed));
  }

  private static String adds(Quantity quantity) {
    return switch (quantity) {
      case COUNT -> "side.sign::bigint";
      case HEADCOUNT ->
          "side.sign * coalesce((e.value -> 'quantities' ->> 'headcount')::bigint, 0)";
    };
  }

  private static void narrow(Sql sql, FactFilter filter) {
    List<String> types =
        Catalogue.types().stream()
            .filter(type -> type.topic() == Topic.PATROL)
            .map(FactType::wireType)
            .toList();
    sql.add(
        FROM, types, filter.from(), filter.until(), filter.from(), filter.until(), filter.facts());
    if (filter.placePath() != null) {
      sql.add(
          "AND (c.at ->> 'placePath' = ? OR c.at ->> 'placePath' ^@ ?)",
          filter.placePath(),
          filter.placePath() + ">");
    }
    sql.where("AND (c.at ->> 'hour')::int = ?", filter.hour())
        .where("AND " + RECORDED + " <= ?", filter.asOf());
    for (Map.Entry<Coordinate, Wanted> each : filter.wanted().entrySet()) {
      String name =
          each.getKey() == Coordinate.CHANNEL ? "reportChannel" : each.getKey().wireName();
      String value = "coalesce(c.at ->> '" + name + "', '')";
      if (!each.getValue().include().isEmpty()) {
        sql.add("AND " + value + " = ANY (?)", each.getValue().include());
      }
      if (!each.getValue().exclude().isEmpty()) {
        sql.add("AND " + value + " <> ALL (?)", each.getValue().exclude());
      }
    }
  }

  private static Weighed weighed(ResultSet row) throws SQLException {
    UUID event = row.getObject("event_id", UUID.class);
    return new Weighed(
        new Contribution(
            row.getInt("sign"),
            event,
            row.getInt("position"),
            event,
            row.getObject("aggregate_id", UUID.class),
            row.getString("fact"),
            row.getObject("occurredOn", LocalDate.class),
            Sql.number(row, "hour"),
            row.getObject("recorded_on", LocalDate.class),
            row.getString("agency"),
            row.getString("placePath"),
            row.getString("category"),
            row.getString("subtype"),
            row.getString("initialCategory"),
            row.getString("initialSubtype"),
            row.getString("validity"),
            row.getString("disposition"),
            row.getString("linkage"),
            row.getString("reportChannel"),
            row.getString("timePrecision")),
        row.getLong("adds"));
  }
}
