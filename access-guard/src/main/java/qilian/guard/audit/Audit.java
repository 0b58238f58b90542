package qilian.guard.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import qilian.guard.ScopedConnections;

/**
 * Remembers deeds of requests. Not for facts as they come in: their log is a history of its own,
 * and the chain takes one writer at a time.
 */
@ApplicationScoped
public class Audit {
  private final ScopedConnections connections;
  private final InstantSource clock;

  @Inject
  Audit(ScopedConnections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /** Remembers a deed if the running transaction commits, or at once if none is running. */
  public void record(AuditEntry entry) {
    connections.inTransaction(connection -> AuditTable.append(connection, entry, clock.instant()));
  }

  /**
   * Remembers a deed whatever becomes of the running transaction, for refusals. Never after {@link
   * #record} in the same transaction, which would wait for itself.
   */
  public void recordApart(AuditEntry entry) {
    connections.apart(connection -> AuditTable.append(connection, entry, clock.instant()));
  }
}
