package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.FactType;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.incident.Finding;
import qilian.incident.register.EventLog;
import qilian.incident.register.EventStatus;
import qilian.incident.register.FoundOddity;
import qilian.incident.register.HeldEvent;
import qilian.transport.log.FactLog;

/** Reads what became of single events. */
@ApplicationScoped
class EventQueries implements EventLog {

  private static final String FACT =
      """
      SELECT event_id, type, agency, source, source_id, caseref, corrects, aggregate_id,
        occurred_at, occurred_on, recorded_at, registered_at, place_path, raw_codes
      FROM fact WHERE event_id = ?
      """;

  private static final String NUMBER =
      "SELECT qseq FROM topic_log WHERE topic = ? AND part = ? AND event_id = ?";

  private static final String WAITING =
      "SELECT target_id, agency, since FROM waiting_correction WHERE event_id = ?";

  private static final String FINDINGS =
      """
      SELECT event_id, kind, pointer, detail, found_at FROM finding
      WHERE event_id = ANY (?::uuid[]) ORDER BY id
      """;

  private final ScopedConnections connections;
  private final HeldQueries held;

  @Inject
  EventQueries(ScopedConnections connections, HeldQueries held) {
    this.connections = connections;
    this.held = held;
  }

  @Override
  public Optional<EventStatus> status(Scope scope, UUID eventId, boolean withNumber) {
    return connections.inScope(
        scope,
        connection -> {
          Optional<EventStatus> registered = registered(connection, eventId, withNumber);
          if (registered.isPresent()) {
            return registered;
          }
          Optional<EventStatus> waiting = waiting(connection, eventId);
          return waiting.isPresent()
              ? waiting
              : held.ofEvent(connection, eventId).map(EventQueries::quarantined);
        });
  }

  /** The findings about events. */
  static Map<UUID, List<FoundOddity>> findings(Connection connection, Collection<UUID> events)
      throws SQLException {
    Map<UUID, List<FoundOddity>> found = new HashMap<>();
    if (!events.isEmpty()) {
      new Sql(FINDINGS)
          .add("", events.stream().map(UUID::toString).toList())
          .list(
              connection,
              row ->
                  found
                      .computeIfAbsent(
                          row.getObject("event_id", UUID.class), id -> new ArrayList<>())
                      .add(
                          new FoundOddity(
                              row.getString("kind"),
                              row.getString("pointer"),
                              row.getString("detail"),
                              Sql.instant(row, "found_at"))));
    }
    return found;
  }

  private static Optional<EventStatus> registered(
      Connection connection, UUID eventId, boolean withNumber) throws SQLException {
    List<FoundOddity> findings =
        findings(connection, List.of(eventId)).getOrDefault(eventId, List.of());
    List<EventStatus.Registered> facts =
        new Sql(FACT).add("", eventId).list(connection, row -> fact(row, findings));
    if (facts.isEmpty() || !withNumber) {
      return facts.stream().map(EventStatus.class::cast).findFirst();
    }
    EventStatus.Registered fact = facts.getFirst();
    int topic = Objects.requireNonNull(Catalogue.byWireType(fact.wireType())).topic().ordinal();
    List<Long> numbers =
        new Sql(NUMBER)
            .add("", topic, fact.partition(), eventId)
            .list(connection, row -> row.getLong(1));
    return Optional.of(numbers.isEmpty() ? fact : numbered(fact, numbers.getFirst()));
  }

  private static Optional<EventStatus> waiting(Connection connection, UUID eventId)
      throws SQLException {
    return new Sql(WAITING)
            .add("", eventId)
            .list(
                connection,
                row ->
                    (EventStatus)
                        new EventStatus.Waiting(
                            eventId,
                            row.getObject("target_id", UUID.class),
                            row.getString("agency"),
                            Sql.instant(row, "since")))
            .stream()
            .findFirst();
  }

  private static EventStatus quarantined(HeldEvent held) {
    return new EventStatus.Quarantined(
        Objects.requireNonNull(held.eventId()),
        held.id(),
        held.agency(),
        held.status(),
        held.reason(),
        held.pointer(),
        held.details(),
        held.heldAt());
  }

  private static EventStatus.Registered fact(ResultSet row, List<FoundOddity> findings)
      throws SQLException {
    FactType type = Objects.requireNonNull(Catalogue.byWireType(row.getString("type")));
    UUID matter = row.getObject("aggregate_id", UUID.class);
    return new EventStatus.Registered(
        row.getObject("event_id", UUID.class),
        findings.stream().anyMatch(f -> f.kind().equals(Finding.Kind.CONFLICTING_CONTENT.name())),
        type.wireType(),
        row.getString("agency"),
        row.getString("source"),
        row.getString("source_id"),
        row.getString("caseref"),
        row.getObject("corrects", UUID.class),
        matter,
        Sql.instant(row, "occurred_at"),
        row.getObject("occurred_on", LocalDate.class),
        Sql.instant(row, "recorded_at"),
        Sql.instant(row, "registered_at"),
        row.getString("place_path"),
        row.getString("raw_codes"),
        type.topic().wireName(),
        FactLog.partitionOf(matter),
        null,
        findings);
  }

  private static EventStatus.Registered numbered(EventStatus.Registered r, @Nullable Long qseq) {
    return new EventStatus.Registered(
        r.eventId(),
        r.conflict(),
        r.wireType(),
        r.agency(),
        r.source(),
        r.sourceId(),
        r.caseref(),
        r.corrects(),
        r.matterId(),
        r.occurredAt(),
        r.occurredOn(),
        r.recordedAt(),
        r.registeredAt(),
        r.placePath(),
        r.rawCodes(),
        r.topic(),
        r.partition(),
        qseq,
        r.findings());
  }
}
