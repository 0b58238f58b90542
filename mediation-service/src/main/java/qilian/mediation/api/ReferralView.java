package qilian.mediation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.mediation.model.KeptReferral;
import qilian.mediation.model.Referral;
import qilian.mediation.model.ReferralKind;
import qilian.mediation.model.ReferralStatus;

/**
 * A referral as a caller reads it.
 *
 * @param correctedBy the agency's correction that the content is taken from; absent without one
 * @param amount yuan
 * @param notTaken why the last word of it changed nothing in its case, by the name of the refusal;
 *     absent where it was taken in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferralView(
    UUID eventId,
    ReferralKind kind,
    ReferralStatus status,
    String agency,
    @Nullable String caseref,
    String place,
    String placePath,
    Instant occurredAt,
    LocalDate occurredOn,
    @Nullable UUID correctedBy,
    @Nullable String disputeCategory,
    @Nullable String scale,
    @Nullable BigDecimal amount,
    @Nullable String referredFrom,
    @Nullable String incidentCaseref,
    @Nullable String incidentCategory,
    @Nullable String incidentSubtype,
    @Nullable String notTaken) {

  static ReferralView of(KeptReferral kept) {
    Referral referral = kept.referral();
    return new ReferralView(
        referral.eventId(),
        referral.kind(),
        referral.status(),
        referral.agency(),
        referral.caseref(),
        referral.place(),
        referral.placePath(),
        referral.occurredAt(),
        referral.occurredOn(),
        referral.standsBy().equals(referral.eventId()) ? null : referral.standsBy(),
        referral.disputeCategory(),
        referral.scale(),
        referral.amount(),
        referral.referredFrom(),
        referral.incidentCaseref(),
        referral.incidentCategory(),
        referral.incidentSubtype(),
        kept.notTaken());
  }
}
