package qilian.mediation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.PartyStatus;

/** What parties may see without an account. */
@ApplicationScoped
public class StatusStore implements PanacheRepositoryBase<StatusRow, byte[]> {

  /** What stands under a key. */
  public Optional<PartyStatus> find(byte[] key) {
    return find("key", key)
        .firstResultOptional()
        .map(
            row ->
                new PartyStatus(row.phase, row.nextKind, row.nextOn, row.sessionAt, row.goesOnIn));
  }

  /** Opens a key for a case; two parties with one tail share it. */
  public void open(byte[] key, DisputeCase subject) {
    if (find("key", (Object) key).firstResultOptional().isEmpty()) {
      StatusRow row = new StatusRow();
      row.key = key;
      row.caseId = subject.origin().id();
      fill(row, PartyStatus.of(subject));
      persist(row);
    }
  }

  /** Follows cases in all their keys. */
  void follow(Map<UUID, DisputeCase> cases) {
    list("caseId in ?1", cases.keySet())
        .forEach(row -> fill(row, PartyStatus.of(cases.get(row.caseId))));
  }

  /** Lets the parties of a merged case read on, under the code they know, how the other goes on. */
  public void goOn(DisputeCase merged, DisputeCase target) {
    for (StatusRow row : list("caseId", merged.origin().id())) {
      row.caseId = target.origin().id();
      row.goesOnIn = target.origin().code();
      fill(row, PartyStatus.of(target));
    }
  }

  private static void fill(StatusRow row, PartyStatus status) {
    row.phase = status.phase();
    row.nextKind = status.nextKind();
    row.nextOn = status.nextOn();
    row.sessionAt = status.sessionAt();
    if (status.goesOnIn() != null) {
      row.goesOnIn = status.goesOnIn();
    }
  }
}
