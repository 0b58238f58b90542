package qilian.incident.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.Caller;
import qilian.guard.Role;
import qilian.guard.Scope;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.problem.Refused;
import qilian.incident.register.BulkReplay;
import qilian.incident.register.HeldEvent;
import qilian.incident.store.BulkReplayStore;
import qilian.incident.store.HeldQueries;

/** Sends many held records again, once a second person has agreed to exactly those. */
@ApplicationScoped
public class BulkReplayDesk {
  private static final int MOST = 1_000;

  private final BulkReplayStore store;
  private final HeldQueries held;
  private final ReplayDesk replays;
  private final QuarantineDesk quarantine;
  private final Audit audit;
  private final InstantSource clock;

  @Inject
  BulkReplayDesk(
      BulkReplayStore store,
      HeldQueries held,
      ReplayDesk replays,
      QuarantineDesk quarantine,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.held = held;
    this.replays = replays;
    this.quarantine = quarantine;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Chooses what is held of an agency now, at most a thousand records, the newest first.
   *
   * @throws Refused where the caller may not replay this agency's records, or none is held
   */
  public BulkReplay propose(
      Caller caller, Scope scope, UUID id, String agency, @Nullable String reason) {
    if (!caller.is(Role.COORDINATOR) && !agency.equals(caller.agency())) {
      throw Refused.of("NOT_ALLOWED", 403);
    }
    List<HeldEvent> chosen =
        held.page(scope, agency, "HELD", reason, null, MOST).stream()
            .filter(HeldEvent::readable)
            .toList();
    if (chosen.isEmpty()) {
      throw Refused.of("NOTHING_HELD", 409).with("agency", agency);
    }
    BulkReplay proposed =
        new BulkReplay(
            id,
            agency,
            quarantine.placePathOf(agency),
            reason,
            chosen.stream().map(HeldEvent::id).toList(),
            caller.subject(),
            clock.instant(),
            null,
            null,
            null,
            null);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              store.propose(scope, proposed);
              audit.record(entry(caller, "ProposeBulkReplay", id));
            });
    return proposed;
  }

  /**
   * Lets a proposal of somebody else go: each record by itself, so one that still cannot pass stays
   * held and holds nobody up.
   */
  public BulkReplay approve(Caller caller, Scope scope, UUID id) {
    BulkReplay found = find(scope, id);
    if (!caller.is(Role.COORDINATOR) && !found.agency().equals(caller.agency())) {
      throw Refused.of("NOT_ALLOWED", 403);
    }
    if (found.proposedBy().equals(caller.subject())) {
      throw Refused.of("SECOND_PERSON_NEEDED", 409);
    }
    boolean ours =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  boolean first = store.approve(scope, id, caller.subject(), clock.instant());
                  if (first) {
                    audit.record(entry(caller, "ApproveBulkReplay", id));
                  }
                  return first;
                });
    if (!ours) {
      throw Refused.of("ALREADY_APPROVED", 409);
    }
    int replayed = 0;
    for (UUID each : found.held()) {
      replayed += isSent(caller, scope, each) ? 1 : 0;
    }
    store.count(scope, id, replayed, found.held().size() - replayed);
    return find(scope, id);
  }

  /** The newest proposals. */
  public List<BulkReplay> newest(Scope scope, int limit) {
    return store.newest(scope, limit);
  }

  private boolean isSent(Caller caller, Scope scope, UUID each) {
    try {
      replays.replay(caller, scope, each, null);
      return true;
    } catch (Refused e) {
      if (e.status() == 503) {
        throw e;
      }
      return false;
    }
  }

  private BulkReplay find(Scope scope, UUID id) {
    return store.find(scope, id).orElseThrow(() -> Refused.of("NOT_FOUND", 404));
  }

  private static AuditEntry entry(Caller caller, String action, UUID id) {
    return AuditEntry.by(caller, action, "/quarantine/replays/" + id, null, "DONE");
  }
}
