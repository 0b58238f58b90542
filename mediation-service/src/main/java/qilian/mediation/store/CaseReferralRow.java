package qilian.mediation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table case_referral: which referral is in which case. */
@Entity
@Table(name = "case_referral")
@NullUnmarked
public class CaseReferralRow {
  @Id
  @Column(name = "event_id")
  UUID eventId;

  @Column(name = "matter_id")
  UUID matterId;

  @Column(name = "case_id")
  UUID caseId;
}
