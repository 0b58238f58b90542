package qilian.mediation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import qilian.mediation.model.PartyStatus;
import qilian.mediation.store.StatusStore;

/** What a party may see without an account. */
@ApplicationScoped
public class StatusDesk {

  private static final byte[] NOBODYS = new byte[32];

  private final StatusStore statuses;
  private final StatusKeys keys;

  @Inject
  StatusDesk(StatusStore statuses, StatusKeys keys) {
    this.statuses = statuses;
    this.keys = keys;
  }

  /**
   * The stage of a case; empty alike for no such code and for another tail, and after the same
   * work.
   */
  @Transactional
  public Optional<PartyStatus> of(String code, String phoneTail) {
    return statuses.find(
        phoneTail.matches("[0-9]{4}") ? keys.keyOf(code, phoneTail).orElse(NOBODYS) : NOBODYS);
  }
}
