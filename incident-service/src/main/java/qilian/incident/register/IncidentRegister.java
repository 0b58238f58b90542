package qilian.incident.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.incident.incident.Incident;
import qilian.incident.incident.IncidentLifecycle;
import qilian.incident.incident.MatterFact;

/**
 * Answers questions about incidents, as they stand or as they were known on a day. A day's
 * knowledge is folded anew from the facts recorded by then, so it needs no second set of tables.
 */
@ApplicationScoped
public class IncidentRegister {

  /** Everything that is known now. */
  public static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  /** Behind every other id of the same time. */
  private static final UUID LAST_ID = new UUID(-1, -1);

  private static final int HEADS = 1_000;
  private static final int MOST_ROUNDS = 40;
  private static final Duration FIRST_STRETCH = Duration.ofDays(7);

  private final IncidentLog log;

  @Inject
  IncidentRegister(IncidentLog log) {
    this.log = log;
  }

  /**
   * A page of incidents.
   *
   * @param next where the next page begins; null at the end
   */
  public record Found(List<RegisteredIncident> incidents, @Nullable Position next) {}

  /** An incident with its facts. */
  public record WithHistory(RegisteredIncident incident, List<HistoryEntry> history) {}

  /** Incidents, the newest first. */
  public Found page(
      Scope scope,
      IncidentFilter filter,
      @Nullable LocalDate asOf,
      @Nullable Position after,
      int limit) {
    if (asOf != null) {
      return pageAsOf(scope, filter, asOf, after, limit);
    }
    List<RegisteredIncident> found = log.page(scope, filter, after, limit + 1);
    return found.size() > limit
        ? new Found(found.subList(0, limit), positionOf(found.get(limit - 1)))
        : new Found(found, null);
  }

  /** One incident with its history, as it stands or as it was known on a day. */
  public Optional<WithHistory> find(Scope scope, UUID id, @Nullable LocalDate asOf) {
    LocalDate day = asOf == null ? EVER : asOf;
    return log.find(scope, id)
        .flatMap(now -> asOf == null ? Optional.of(now) : then(scope, now, asOf))
        .map(incident -> new WithHistory(incident, log.history(scope, id, day)));
  }

  private Optional<RegisteredIncident> then(Scope scope, RegisteredIncident now, LocalDate asOf) {
    UUID id = now.state().id();
    List<MatterFact> facts = log.facts(scope, List.of(id), asOf).getOrDefault(id, List.of());
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RegisteredIncident(
                IncidentLifecycle.fold(id, now.state().agency(), facts),
                now.caseref(),
                now.registeredAt()));
  }

  /**
   * A matter then happened at the time of one of its facts known then. So the times of facts are
   * walked backwards in growing stretches, and a matter is shown at its own time only. After many
   * rounds without enough of them the page ends early and says where to go on.
   */
  private Found pageAsOf(
      Scope scope, IncidentFilter filter, LocalDate asOf, @Nullable Position after, int limit) {
    Optional<Instant> first = log.first(scope);
    if (first.isEmpty()) {
      return new Found(List.of(), null);
    }
    Instant earliest = filter.earliest() == null ? first.get() : filter.earliest();
    Instant latest =
        filter.latest() == null
            ? asOf.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant()
            : filter.latest();
    List<RegisteredIncident> found = new ArrayList<>();
    Position at = after;
    Instant until = after == null ? latest : after.occurredAt().plusNanos(1_000);
    Duration stretch = FIRST_STRETCH;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Instant from = until.minus(stretch).isBefore(earliest) ? earliest : until.minus(stretch);
      List<MatterHead> heads = log.heads(scope, from, until, asOf, filter.agency(), at, HEADS);
      for (RegisteredIncident incident : shown(scope, filter, asOf, heads)) {
        if (found.size() == limit) {
          return new Found(found, positionOf(found.get(limit - 1)));
        }
        found.add(incident);
      }
      if (heads.size() == HEADS) {
        MatterHead last = heads.get(HEADS - 1);
        at = new Position(last.occurredAt(), last.id());
        until = last.occurredAt().plusNanos(1_000);
      } else if (!from.isAfter(earliest)) {
        return new Found(found, null);
      } else {
        at = new Position(from, LAST_ID);
        until = from;
        stretch = stretch.multipliedBy(2);
      }
    }
    return new Found(found, at);
  }

  private List<RegisteredIncident> shown(
      Scope scope, IncidentFilter filter, LocalDate asOf, List<MatterHead> heads) {
    Map<UUID, List<MatterFact>> facts =
        log.facts(scope, heads.stream().map(MatterHead::id).distinct().toList(), asOf);
    List<RegisteredIncident> shown = new ArrayList<>();
    for (MatterHead head : heads) {
      List<MatterFact> known = facts.getOrDefault(head.id(), List.of());
      Incident then = IncidentLifecycle.fold(head.id(), head.agency(), known);
      if (head.occurredAt().equals(then.occurredAt())
          && filter.wants(then)
          && (filter.caseref() == null || filter.caseref().equals(head.caseref()))) {
        shown.add(new RegisteredIncident(then, head.caseref(), head.registeredAt()));
      }
    }
    return shown;
  }

  private static Position positionOf(RegisteredIncident incident) {
    Instant at = incident.state().occurredAt();
    if (at == null) {
      throw new IllegalStateException("a registered incident has its time");
    }
    return new Position(at, incident.state().id());
  }
}
