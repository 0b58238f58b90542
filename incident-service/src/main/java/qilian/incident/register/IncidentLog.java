package qilian.incident.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.incident.incident.MatterFact;

/** The incidents as they are kept, each question within a scope. */
public interface IncidentLog {

  /** Incidents as they stand now, the newest first, behind a position. */
  List<RegisteredIncident> page(
      Scope scope, IncidentFilter filter, @Nullable Position after, int limit);

  /** One incident as it stands now. */
  Optional<RegisteredIncident> find(Scope scope, UUID id);

  /**
   * The times of the facts that were known by the end of a day and lie in a stretch of time, each
   * matter once for each time, the newest first, behind a position.
   */
  List<MatterHead> heads(
      Scope scope,
      Instant from,
      Instant until,
      LocalDate asOf,
      @Nullable String agency,
      @Nullable Position after,
      int limit);

  /** When the earliest incident happened that the scope sees. */
  Optional<Instant> first(Scope scope);

  /** The facts of matters that were known by the end of a day. */
  Map<UUID, List<MatterFact>> facts(Scope scope, Collection<UUID> matters, LocalDate asOf);

  /** The history of a matter in the order of its knowledge, up to the end of a day. */
  List<HistoryEntry> history(Scope scope, UUID id, LocalDate asOf);
}
