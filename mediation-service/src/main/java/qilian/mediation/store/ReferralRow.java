package qilian.mediation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import qilian.mediation.model.Referral;
import qilian.mediation.model.ReferralKind;
import qilian.mediation.model.ReferralStatus;

/** A row of the table referral, as requests read it. */
@Entity
@Immutable
@Table(name = "referral")
@NullUnmarked
public class ReferralRow {
  @Id
  @Column(name = "event_id")
  UUID eventId;

  @Column(name = "stands_by")
  UUID standsBy;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Enumerated(EnumType.STRING)
  ReferralKind kind;

  @Enumerated(EnumType.STRING)
  ReferralStatus status;

  @Column(name = "matter_id")
  UUID matterId;

  String agency;
  String caseref;
  String place;

  @Column(name = "place_path")
  String placePath;

  @Column(name = "occurred_at")
  Instant occurredAt;

  @Column(name = "occurred_on")
  LocalDate occurredOn;

  @Column(name = "dispute_category")
  String disputeCategory;

  String scale;
  BigDecimal amount;

  @Column(name = "referred_from")
  String referredFrom;

  @Column(name = "incident_caseref")
  String incidentCaseref;

  @Column(name = "incident_category")
  String incidentCategory;

  @Column(name = "incident_subtype")
  String incidentSubtype;

  @Column(name = "not_taken")
  String notTaken;

  /** The referral. */
  Referral referral() {
    return new Referral(
        eventId,
        standsBy,
        recordedAt,
        kind,
        status,
        matterId,
        agency,
        caseref,
        place,
        placePath,
        occurredAt,
        occurredOn,
        disputeCategory,
        scale,
        amount,
        referredFrom,
        incidentCaseref,
        incidentCategory,
        incidentSubtype);
  }
}
