package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.incident.register.PatrolLog;
import qilian.incident.store.NoticeStore;

/** Where leaders read that somebody who walks alone is silent, and say that they have. */
@ApplicationScoped
public class NoticeDesk {
  private final PatrolScope scope;
  private final PatrolTransaction transaction;
  private final NoticeStore notices;
  private final PatrolMoves moves;
  private final Audit audit;

  @Inject
  NoticeDesk(
      PatrolScope scope,
      PatrolTransaction transaction,
      NoticeStore notices,
      PatrolMoves moves,
      Audit audit) {
    this.scope = scope;
    this.transaction = transaction;
    this.notices = notices;
    this.moves = moves;
    this.audit = audit;
  }

  /** The newest, those that go on first. */
  public List<PatrolLog.Notice> newest(@Nullable String agency) {
    return notices.newest(scope.scope(), agency);
  }

  /** The caller has seen it. */
  public void see(UUID id) {
    String agency = scope.caller().agencyOrRefuse();
    boolean found =
        transaction.run(
            connection ->
                notices.see(connection, id, agency, scope.caller().roleNames(), moves.now()));
    if (!found) {
      throw PatrolScope.unknown();
    }
    audit.record(
        AuditEntry.by(scope.caller(), "Patrol:SeeNotice", "/patrol/notices/" + id, null, "DONE"));
  }
}
