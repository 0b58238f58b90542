package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.FactType;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.register.Contribution;
import qilian.incident.register.ContributionLog;
import qilian.incident.register.Coordinate;
import qilian.incident.register.FactFilter;
import qilian.incident.register.Wanted;

/**
 * Reads contributions: each fact's own count out of the log, and what facts changed in the counts
 * beyond it. Together they are what statistics folds.
 */
@ApplicationScoped
class ContributionQueries implements ContributionLog {

  /** A fact that is no correction counts once, at what it says itself. */
  private static final String OWN =
      """
      SELECT 1::smallint AS sign, event_id, (-1)::smallint AS position, event_id AS target_id,
        aggregate_id, type AS counted, occurred_on, hour, recorded_on, agency, place_path,
        category, subtype, category AS initial_category, subtype AS initial_subtype, validity,
        NULL::text AS disposition, 'SINGLE'::text AS linkage, report_channel, time_precision
      FROM fact WHERE corrects IS NULL AND type = ANY (?)
      """;

  private static final String CHANGED =
      """
      SELECT sign, event_id, position, target_id,
        (SELECT aggregate_id FROM fact t WHERE t.event_id = target_id) AS aggregate_id,
        counted_fact AS counted, occurred_on, hour, recorded_on, agency, place_path,
        category, subtype, initial_category, initial_subtype, validity, disposition, linkage,
        report_channel, time_precision
      FROM fact_change WHERE
      """;

  private static final Map<Coordinate, String> OWN_COLUMNS = columns(true);
  private static final Map<Coordinate, String> CHANGED_COLUMNS = columns(false);

  private final ScopedConnections connections;

  @Inject
  ContributionQueries(ScopedConnections connections) {
    this.connections = connections;
  }

  @Override
  public Sum sum(Scope scope, FactFilter filter) {
    Sql sql = new Sql("SELECT coalesce(sum(sign), 0) AS sum, count(*) AS count FROM (");
    both(sql, filter);
    sql.add(") AS contribution");
    return connections
        .inScope(
            scope,
            connection ->
                sql.list(connection, row -> new Sum(row.getLong("sum"), row.getLong("count"))))
        .getFirst();
  }

  @Override
  public List<Contribution> page(
      Scope scope, FactFilter filter, Contribution.@Nullable Place after, int limit) {
    Sql sql = new Sql("SELECT * FROM (");
    both(sql, filter);
    sql.add(") AS contribution WHERE true");
    if (after != null) {
      sql.add(
          "AND (occurred_on, event_id, position) > (?, ?, ?::smallint)",
          after.occurredOn(),
          after.eventId(),
          after.position());
    }
    sql.add("ORDER BY occurred_on, event_id, position LIMIT ?", limit);
    return connections.inScope(
        scope, connection -> sql.list(connection, ContributionQueries::contribution));
  }

  /** What these events changed beyond their own counts. */
  Map<UUID, List<Contribution>> madeBy(Connection connection, Collection<UUID> events)
      throws SQLException {
    if (events.isEmpty()) {
      return new HashMap<>();
    }
    return new Sql(CHANGED)
            .add("event_id = ANY (?::uuid[])", events.stream().map(UUID::toString).toList())
            .add("ORDER BY event_id, position")
            .list(connection, ContributionQueries::contribution)
            .stream()
            .collect(Collectors.groupingBy(Contribution::eventId));
  }

  private static void both(Sql sql, FactFilter filter) {
    List<String> types =
        Catalogue.types().stream()
            .filter(type -> filter.facts().contains(type.factName()))
            .map(FactType::wireType)
            .toList();
    narrow(sql.add(OWN, types), filter, OWN_COLUMNS);
    sql.add("UNION ALL").add(CHANGED).add("counted_fact = ANY (?)", filter.facts());
    narrow(sql, filter, CHANGED_COLUMNS);
  }

  private static void narrow(Sql sql, FactFilter filter, Map<Coordinate, String> columns) {
    sql.add("AND occurred_on >= ? AND occurred_on < ?", filter.from(), filter.until())
        .under(filter.placePath())
        .where("AND hour = ?", filter.hour())
        .where("AND recorded_on <= ?", filter.asOf());
    for (Map.Entry<Coordinate, Wanted> entry : filter.wanted().entrySet()) {
      String column = "coalesce(" + columns.get(entry.getKey()) + ", '')";
      Wanted wanted = entry.getValue();
      if (!wanted.include().isEmpty()) {
        sql.add("AND " + column + " = ANY (?)", wanted.include());
      }
      if (!wanted.exclude().isEmpty()) {
        sql.add("AND " + column + " <> ALL (?)", wanted.exclude());
      }
    }
  }

  private static Map<Coordinate, String> columns(boolean own) {
    Map<Coordinate, String> columns = new EnumMap<>(Coordinate.class);
    for (Coordinate coordinate : Coordinate.values()) {
      columns.put(
          coordinate,
          switch (coordinate) {
            case CATEGORY -> "category";
            case SUBTYPE -> "subtype";
            case INITIAL_CATEGORY -> own ? "category" : "initial_category";
            case INITIAL_SUBTYPE -> own ? "subtype" : "initial_subtype";
            case VALIDITY -> "validity";
            case DISPOSITION -> own ? "NULL::text" : "disposition";
            case LINKAGE -> own ? "'SINGLE'" : "linkage";
            case AGENCY -> "agency";
            case CHANNEL -> "report_channel";
            case TIME_PRECISION -> "time_precision";
          });
    }
    return columns;
  }

  private static Contribution contribution(ResultSet row) throws SQLException {
    String counted = row.getString("counted");
    FactType type = Catalogue.byWireType(counted);
    return new Contribution(
        row.getInt("sign"),
        row.getObject("event_id", UUID.class),
        row.getInt("position"),
        row.getObject("target_id", UUID.class),
        row.getObject("aggregate_id", UUID.class),
        type == null ? Objects.requireNonNull(counted) : type.factName(),
        row.getObject("occurred_on", LocalDate.class),
        Sql.number(row, "hour"),
        row.getObject("recorded_on", LocalDate.class),
        row.getString("agency"),
        row.getString("place_path"),
        row.getString("category"),
        row.getString("subtype"),
        row.getString("initial_category"),
        row.getString("initial_subtype"),
        row.getString("validity"),
        row.getString("disposition"),
        row.getString("linkage"),
        row.getString("report_channel"),
        row.getString("time_precision"));
  }
}
