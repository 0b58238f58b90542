package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import qilian.guard.ScopedConnections;

/** Sums of incidents at places; single ones are not to be read here. */
@ApplicationScoped
public class IncidentCounts {

  private final ScopedConnections connections;

  @Inject
  IncidentCounts(ScopedConnections connections) {
    this.connections = connections;
  }

  /** Incidents on a path and below it on these days, the last excluded; no subtypes means all. */
  public long at(String path, Collection<String> subtypes, LocalDate from, LocalDate until) {
    return connections.inTransaction(
        on ->
            Sql.one(
                    on,
                    "SELECT incidents_at(?, ?, ?, ?)",
                    row -> row.getLong(1),
                    path,
                    subtypes,
                    from,
                    until)
                .orElse(0L));
  }

  /** The first day that the data of a root know. */
  public Optional<LocalDate> since(String root) {
    return connections.inTransaction(
        on ->
            Sql.one(
                    on,
                    "SELECT incidents_since(?)",
                    row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
                    root)
                .orElse(Optional.empty()));
  }
}
