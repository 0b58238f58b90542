package qilian.mediation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Which referral of which matter is in which case. */
@ApplicationScoped
public class CaseReferrals implements PanacheRepositoryBase<CaseReferralRow, UUID> {

  /** The case of a matter. */
  public Optional<UUID> caseOf(UUID matterId) {
    return find("matterId", matterId).firstResultOptional().map(row -> row.caseId);
  }

  /** Whether that referral is in a case. */
  public boolean knows(UUID eventId) {
    return findById(eventId) != null;
  }

  /** Remembers where a referral went; once is enough. */
  public void keep(UUID eventId, UUID matterId, UUID caseId) {
    if (findById(eventId) == null) {
      CaseReferralRow row = new CaseReferralRow();
      row.eventId = eventId;
      row.matterId = matterId;
      row.caseId = caseId;
      persist(row);
    }
  }
}
