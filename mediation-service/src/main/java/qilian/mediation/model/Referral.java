package qilian.mediation.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.incident.IncidentFact.FeedbackGiven;
import qilian.contract.report.ReportFact.DisputeReported;

/**
 * A matter that waits for intake. Of a fact and its corrections the last recorded correction
 * stands, whatever the order in which they are heard, so hearing any of them again changes nothing.
 *
 * @param eventId the first word of the matter
 * @param standsBy the word whose content is shown: the first, or its last correction
 * @param recordedAt when that word was recorded
 * @param amount yuan
 */
public record Referral(
    UUID eventId,
    UUID standsBy,
    Instant recordedAt,
    ReferralKind kind,
    ReferralStatus status,
    UUID matterId,
    String agency,
    @Nullable String caseref,
    String place,
    String placePath,
    Instant occurredAt,
    LocalDate occurredOn,
    @Nullable String disputeCategory,
    @Nullable String scale,
    @Nullable BigDecimal amount,
    @Nullable String referredFrom,
    @Nullable String incidentCaseref,
    @Nullable String incidentCategory,
    @Nullable String incidentSubtype) {

  /** The disposition of an incident that hands it over for mediation. */
  static final String TRANSFERRED = "TRANSFERRED_MEDIATION";

  /**
   * The referral after a word was heard.
   *
   * @param before what is kept of the same fact; null where nothing is
   * @return the same as before where the word changes nothing; empty where there is nothing to keep
   */
  public static Optional<Referral> after(@Nullable Referral before, Word word) {
    if (before != null && !before.yieldsTo(word)) {
      return Optional.of(before);
    }
    Optional<Referral> said = of(word);
    return said.isPresent() || before == null ? said : Optional.of(before.withdrawnBy(word));
  }

  private static Optional<Referral> of(Word word) {
    if (word.fact() instanceof DisputeReported dispute) {
      return Optional.of(dispute(word, dispute));
    }
    return word.fact() instanceof FeedbackGiven feedback
            && TRANSFERRED.equals(feedback.disposition())
        ? Optional.of(handedOver(word, feedback))
        : Optional.empty();
  }

  private static Referral dispute(Word word, DisputeReported dispute) {
    return new Referral(
        word.root(),
        word.eventId(),
        word.recordedAt(),
        ReferralKind.DISPUTE_REPORTED,
        ReferralStatus.WAITING,
        word.matterId(),
        word.agency(),
        word.caseref(),
        word.place(),
        word.placePath(),
        word.occurredAt(),
        word.occurredOn(),
        dispute.disputeCategory(),
        dispute.scale(),
        dispute.amount(),
        dispute.referredFrom(),
        dispute.incidentCaseref(),
        null,
        null);
  }

  private static Referral handedOver(Word word, FeedbackGiven feedback) {
    return new Referral(
        word.root(),
        word.eventId(),
        word.recordedAt(),
        ReferralKind.POLICE_REFERRAL,
        ReferralStatus.WAITING,
        word.matterId(),
        word.agency(),
        word.caseref(),
        word.place(),
        word.placePath(),
        word.occurredAt(),
        word.occurredOn(),
        null,
        null,
        null,
        null,
        null,
        feedback.confirmedCategory(),
        feedback.confirmedSubtype());
  }

  /** A correction replaces a first word, and a correction recorded before it; nothing else does. */
  private boolean yieldsTo(Word word) {
    if (word.corrects() == null) {
      return false;
    }
    if (standsBy.equals(eventId)) {
      return true;
    }
    int later = word.recordedAt().compareTo(recordedAt);
    return later > 0 || (later == 0 && word.eventId().compareTo(standsBy) > 0);
  }

  private Referral withdrawnBy(Word word) {
    return new Referral(
        eventId,
        word.eventId(),
        word.recordedAt(),
        kind,
        ReferralStatus.WITHDRAWN,
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
