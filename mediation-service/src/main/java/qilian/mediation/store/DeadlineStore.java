package qilian.mediation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.mediation.model.Deadline;

/** What is owed by when, for the watch. */
@ApplicationScoped
public class DeadlineStore implements PanacheRepositoryBase<DeadlineRow, DeadlineRow.Key> {

  private final ScopedConnections connections;

  @Inject
  DeadlineStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** A step of a deadline that is due. */
  public record Due(UUID caseId, String key, Deadline.Step step, Instant dueAt) {}

  /**
   * Has the watch look again at provisional days up to one that a notice now speaks about; says how
   * many there are.
   */
  @Transactional
  public int lookAgain(LocalDate onRecord, Instant now) {
    connections.inScope(Scope.ALL, connection -> true);
    return update("nextAt = ?1 where provisional and dueOn <= ?2", now, onRecord);
  }

  /** Those due by now, the longest ago first; nothing is locked. */
  @Transactional
  public List<Due> due(Instant now, int most) {
    connections.inScope(Scope.ALL, connection -> true);
    return find("nextAt <= ?1 order by nextAt, caseId, key", now).page(0, most).stream()
        .map(row -> new Due(row.caseId, row.key, row.step.next(), row.nextAt))
        .toList();
  }
}
