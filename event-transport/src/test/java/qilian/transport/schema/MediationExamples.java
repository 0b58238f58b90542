package qilian.transport.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import qilian.contract.mediation.CaseStand;
import qilian.contract.mediation.MediationFact;

/** One example of every mediation fact: the ownership quarrel of 建鑫小区二期. */
final class MediationExamples {

  private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
  private static final BigDecimal AMOUNT = new BigDecimal("128000.50");
  private static final String POLICE = "baota-police";
  private static final String OFFICE = "baota-judicial-office";
  private static final CaseStand STAND =
      new CaseStand(
          "BT2025-000017-3",
          "IN_SESSION",
          "OWNERSHIP",
          "PEOPLES",
          "ENTRUSTED",
          "POLICE",
          "GROUP",
          OFFICE,
          List.of("baota-housing"),
          AMOUNT,
          List.of(
              new CaseStand.Due(
                  "MEDIATION",
                  LocalDate.of(2025, 12, 3),
                  OffsetDateTime.parse("2025-12-04T00:00:00+08:00"),
                  OFFICE,
                  "人民调解工作若干规定 第三十三条")),
          List.of(new CaseStand.Referrer(POLICE, "110-20251103-0007")));

  private MediationExamples() {}

  static List<Record> all() {
    return List.of(
        new MediationFact.DisputeRegistered(STAND),
        new MediationFact.DisputeScreened(STAND),
        new MediationFact.PartyJoined(STAND, "p-7f3a", "APPLICANT"),
        new MediationFact.ConsentRecorded(STAND, "p-7f3a", "p-91c0", "CONSENTED"),
        new MediationFact.DisputeAccepted(STAND),
        new MediationFact.DisputeNotAccepted(STAND, "TRANSFERRED", "baota-housing"),
        new MediationFact.DisputeRefused(STAND),
        new MediationFact.AgencyAsked(STAND, "baota-housing", "ASSIST"),
        new MediationFact.AgencyAnswered(
            STAND, "baota-housing", "ASSIST", "DECLINED", "NOT_MY_DUTY"),
        new MediationFact.LeadChanged(STAND, "baota-office", OFFICE),
        new MediationFact.MediatorAssigned(STAND, "CHOSEN"),
        new MediationFact.MediatorRecused(STAND, "RELATIVE"),
        new MediationFact.SessionCalled(
            STAND, 1, OffsetDateTime.parse("2025-11-08T14:30:00+08:00"), "NOT_PUBLIC"),
        new MediationFact.SessionHeld(STAND, 1, true),
        new MediationFact.ClockPaused(STAND, "APPRAISAL"),
        new MediationFact.ClockResumed(STAND),
        new MediationFact.ClockExtended(STAND, DAY.plusDays(60)),
        new MediationFact.AgreementReached(
            STAND, "AGREED_WRITTEN", false, DAY, List.of("OWNERSHIP", "MANAGEMENT"), 2),
        new MediationFact.PerformanceRecorded(STAND, 1, AMOUNT, false),
        new MediationFact.AgreementBreached(STAND, List.of("LITIGATION")),
        new MediationFact.ConfirmationApplied(STAND, 1),
        new MediationFact.ConfirmationDecided(STAND, "CONFIRMED"),
        new MediationFact.ConfirmationExpired(STAND),
        new MediationFact.MediationTerminated(STAND, "FAILED", true),
        new MediationFact.RoutesTold(STAND, List.of("LITIGATION", "ARBITRATION")),
        new MediationFact.EscalationReported(STAND, "PUBLIC_SECURITY", POLICE),
        new MediationFact.EscalationPrevented(STAND, "TURN_CRIMINAL", 1, 4),
        new MediationFact.FollowedUp(STAND, "PERFORMED", true),
        new MediationFact.CaseArchived(STAND),
        new MediationFact.DisputeMerged(STAND, "BT2025-000009-1"),
        new MediationFact.DeadlineLapsed(STAND, "MEDIATION", DAY, OFFICE),
        new MediationFact.DeadlineUrged(STAND, "MEDIATION", DAY, OFFICE),
        new MediationFact.DeadlineSupervised(STAND, "MEDIATION", DAY, OFFICE),
        new MediationFact.DeadlineRaised(STAND, "MEDIATION", DAY, OFFICE),
        new MediationFact.ReferralAnswered(
            STAND, "baota-police", "110-7", "NOT_TAKEN", "NOT_IN_THIS_PHASE"));
  }
}
