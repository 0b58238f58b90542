package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.FactType;
import qilian.contract.Topic;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.incident.Incident;
import qilian.incident.incident.MatterFact;
import qilian.incident.incident.Phase;
import qilian.incident.register.Contribution;
import qilian.incident.register.FoundOddity;
import qilian.incident.register.HistoryEntry;
import qilian.incident.register.IncidentFilter;
import qilian.incident.register.IncidentLog;
import qilian.incident.register.MatterHead;
import qilian.incident.register.Position;
import qilian.incident.register.RegisteredIncident;

/** Reads incidents and their facts for questions, within a scope that the database holds too. */
@ApplicationScoped
class IncidentQueries implements IncidentLog {
  private static final List<String> INCIDENT_TYPES =
      Catalogue.types().stream()
          .filter(type -> type.topic() == Topic.INCIDENT)
          .map(FactType::wireType)
          .toList();

  private static final String INCIDENTS =
      """
      SELECT id, agency, caseref, phase, occurred_at, occurred_on, zone, place, place_path,
        category, subtype, initial_category, initial_subtype, validity, disposition,
        report_channel, linked_to, facts, last_fact_at, registered_at
      FROM incident WHERE true
      """;

  private static final String HEADS =
      """
      SELECT aggregate_id, occurred_at, max(agency) AS agency, max(caseref) AS caseref,
        min(registered_at) AS registered_at
      FROM fact
      """;

  private static final String HISTORY =
      """
      SELECT event_id, type, agency, source, source_id, corrects, occurred_at, occurred_on, hour,
        recorded_at, recorded_on, registered_at, place_path, category, subtype, validity,
        report_channel, data, raw_codes
      FROM fact
      """;

  private final ScopedConnections connections;
  private final MatterStore matters;
  private final ContributionQueries contributions;

  @Inject
  IncidentQueries(
      ScopedConnections connections, MatterStore matters, ContributionQueries contributions) {
    this.connections = connections;
    this.matters = matters;
    this.contributions = contributions;
  }

  @Override
  public List<RegisteredIncident> page(
      Scope scope, IncidentFilter filter, @Nullable Position after, int limit) {
    Sql sql =
        new Sql(INCIDENTS)
            .where("AND occurred_at >= ?", filter.earliest())
            .where("AND occurred_at < ?", filter.latest())
            .where("AND occurred_on >= ?", filter.fromDay())
            .where("AND occurred_on < ?", filter.untilDay())
            .under(filter.placePath())
            .where("AND category = ?", filter.category())
            .where("AND subtype = ?", filter.subtype())
            .where("AND agency = ?", filter.agency())
            .where("AND phase = ?", filter.phase())
            .where("AND caseref = ?", filter.caseref());
    behind(sql, "id", after).add("ORDER BY occurred_at DESC, id LIMIT ?", limit);
    return connections.inScope(scope, connection -> sql.list(connection, IncidentQueries::row));
  }

  @Override
  public Optional<RegisteredIncident> find(Scope scope, UUID id) {
    Sql sql = new Sql(INCIDENTS).add("AND id = ?", id);
    return connections
        .inScope(scope, connection -> sql.list(connection, IncidentQueries::row))
        .stream()
        .findFirst();
  }

  @Override
  public List<MatterHead> heads(
      Scope scope,
      Instant from,
      Instant until,
      LocalDate asOf,
      @Nullable String agency,
      @Nullable Position after,
      int limit) {
    Sql sql =
        new Sql(HEADS)
            .add("WHERE type = ANY (?) AND occurred_on >= ?", INCIDENT_TYPES, dayBefore(from))
            .add("AND occurred_on <= ? AND occurred_at >= ?", dayAfter(until), from)
            .add("AND occurred_at < ? AND recorded_on <= ?", until, asOf)
            .where("AND agency = ?", agency);
    behind(sql, "aggregate_id", after)
        .add("GROUP BY aggregate_id, occurred_at")
        .add("ORDER BY occurred_at DESC, aggregate_id LIMIT ?", limit);
    return connections.inScope(
        scope,
        connection ->
            sql.list(
                connection,
                row ->
                    new MatterHead(
                        row.getObject("aggregate_id", UUID.class),
                        row.getString("agency"),
                        Sql.instant(row, "occurred_at"),
                        row.getString("caseref"),
                        Sql.instant(row, "registered_at"))));
  }

  @Override
  public Optional<Instant> first(Scope scope) {
    return connections
        .inScope(
            scope,
            connection ->
                new Sql("SELECT min(occurred_on) AS day FROM fact")
                    .add("WHERE type = ANY (?)", INCIDENT_TYPES)
                    .list(connection, row -> Optional.ofNullable(day(row))))
        .getFirst()
        .map(day -> day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  @Override
  public Map<UUID, List<MatterFact>> facts(Scope scope, Collection<UUID> ids, LocalDate asOf) {
    return connections.inScope(scope, connection -> matters.loadAsOf(connection, ids, asOf));
  }

  @Override
  public List<HistoryEntry> history(Scope scope, UUID id, LocalDate asOf) {
    return connections.inScope(
        scope,
        connection -> {
          List<HistoryEntry> entries =
              new Sql(HISTORY)
                  .add("WHERE aggregate_id = ? AND recorded_on <= ?", id, asOf)
                  .add("ORDER BY recorded_at, registered_at, event_id")
                  .list(connection, IncidentQueries::entry);
          Map<UUID, List<Contribution>> changes =
              contributions.madeBy(
                  connection, entries.stream().map(HistoryEntry::eventId).toList());
          Map<UUID, List<FoundOddity>> found =
              EventQueries.findings(
                  connection, entries.stream().map(HistoryEntry::eventId).toList());
          return entries.stream().map(entry -> with(entry, changes, found)).toList();
        });
  }

  private static @Nullable LocalDate day(ResultSet row) throws SQLException {
    return row.getObject("day", LocalDate.class);
  }

  private static HistoryEntry with(
      HistoryEntry e,
      Map<UUID, List<Contribution>> changes,
      Map<UUID, List<FoundOddity>> findings) {
    return new HistoryEntry(
        e.eventId(),
        e.fact(),
        e.agency(),
        e.source(),
        e.sourceId(),
        e.corrects(),
        e.occurredAt(),
        e.occurredOn(),
        e.hour(),
        e.recordedAt(),
        e.recordedOn(),
        e.registeredAt(),
        e.placePath(),
        e.category(),
        e.subtype(),
        e.validity(),
        e.reportChannel(),
        e.data(),
        e.rawCodes(),
        changes.getOrDefault(e.eventId(), List.of()),
        findings.getOrDefault(e.eventId(), List.of()));
  }

  private static Sql behind(Sql sql, String id, @Nullable Position after) {
    return after == null
        ? sql
        : sql.add(
            "AND (occurred_at < ? OR (occurred_at = ? AND " + id + " > ?))",
            after.occurredAt(),
            after.occurredAt(),
            after.id());
  }

  private static LocalDate dayBefore(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC).minusDays(1);
  }

  private static LocalDate dayAfter(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC).plusDays(1);
  }

  private static RegisteredIncident row(ResultSet row) throws SQLException {
    return new RegisteredIncident(
        new Incident(
            row.getObject("id", UUID.class),
            row.getString("agency"),
            Phase.valueOf(row.getString("phase")),
            Sql.instant(row, "occurred_at"),
            row.getObject("occurred_on", LocalDate.class),
            row.getString("zone"),
            row.getString("place"),
            row.getString("place_path"),
            row.getString("category"),
            row.getString("subtype"),
            row.getString("initial_category"),
            row.getString("initial_subtype"),
            row.getString("validity"),
            row.getString("disposition"),
            row.getString("report_channel"),
            row.getString("linked_to"),
            row.getInt("facts"),
            Sql.instant(row, "last_fact_at")),
        row.getString("caseref"),
        Sql.instant(row, "registered_at"));
  }

  private static HistoryEntry entry(ResultSet row) throws SQLException {
    return new HistoryEntry(
        row.getObject("event_id", UUID.class),
        Objects.requireNonNull(Catalogue.byWireType(row.getString("type"))).factName(),
        row.getString("agency"),
        row.getString("source"),
        row.getString("source_id"),
        row.getObject("corrects", UUID.class),
        Sql.instant(row, "occurred_at"),
        row.getObject("occurred_on", LocalDate.class),
        Sql.number(row, "hour"),
        Sql.instant(row, "recorded_at"),
        row.getObject("recorded_on", LocalDate.class),
        Sql.instant(row, "registered_at"),
        row.getString("place_path"),
        row.getString("category"),
        row.getString("subtype"),
        row.getString("validity"),
        row.getString("report_channel"),
        row.getString("data"),
        row.getString("raw_codes"),
        List.of(),
        List.of());
  }
}
