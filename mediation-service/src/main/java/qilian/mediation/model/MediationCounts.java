package qilian.mediation.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.Quantities;
import qilian.contract.TimePrecision;
import qilian.contract.mediation.CaseStand;
import qilian.contract.mediation.MediationFact;

/**
 * Where a mediation fact counts: by category of the dispute, by source (主动、申请、接受委托移送) as its
 * channel, by outcome as its disposition, under the agency that leads. What the measures of the
 * judicial monthly ask for stands in these coordinates, so that nothing else is looked up.
 */
public final class MediationCounts {

  /** An agreement that leaves part of the dispute open; no success in the first definition. */
  public static final String AGREED_PARTIAL = "AGREED_PARTIAL";

  /** The parties settled by themselves after a session had been held (M16). */
  public static final String SELF_SETTLED_AFTER_SESSION = "SELF_SETTLED_AFTER_SESSION";

  private MediationCounts() {}

  /**
   * What the fact changes in every count; empty for facts that are not counted.
   *
   * @param placePath codes from the root to the finest place, joined by {@code >}
   * @param occurredOn local day on which it counts
   * @param hour local hour; null where only the day is known
   * @param recordedOn local day on which it was recorded
   */
  public static List<Effect> of(
      MediationFact fact,
      String placePath,
      LocalDate occurredOn,
      @Nullable Integer hour,
      LocalDate recordedOn) {
    Counted counted = counted(fact);
    if (counted == null) {
      return List.of();
    }
    CaseStand stand = fact.stand();
    Coordinates at =
        new Coordinates(
            Catalogue.of(fact).factName(),
            occurredOn,
            hour,
            placePath,
            stand.category(),
            counted.subtype(),
            stand.category(),
            counted.subtype(),
            null,
            counted.disposition(),
            null,
            stand.lead(),
            stand.source(),
            hour == null ? TimePrecision.DAY : TimePrecision.MINUTE);
    List<Effect> effects = new ArrayList<>();
    for (int i = 0; i < counted.times(); i++) {
      // The weight of a fact that counts several times lies on its first effect.
      effects.add(new Effect(recordedOn, null, at, i == 0 ? counted.weight() : null));
    }
    return effects;
  }

  /** Yuan as fen, exactly; half a fen is rounded up. */
  public static long fen(BigDecimal yuan) {
    return yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private record Counted(
      @Nullable String subtype,
      @Nullable String disposition,
      @Nullable Quantities weight,
      int times) {}

  private static @Nullable Counted counted(MediationFact fact) {
    return switch (fact) {
      case MediationFact.DisputeRegistered ignored -> once(null);
      case MediationFact.DisputeAccepted ignored -> once(null);
      case MediationFact.DisputeNotAccepted it -> once(it.outcome());
      case MediationFact.DisputeRefused ignored -> once("REFUSED");
      case MediationFact.SessionHeld ignored -> once(null);
      case MediationFact.AgreementReached it ->
          new Counted(
              null, it.partial() ? AGREED_PARTIAL : it.outcome(), amount(it.stand().amount()), 1);
      case MediationFact.MediationTerminated it ->
          once(
              it.outcome().equals("SELF_SETTLED") && it.afterSession()
                  ? SELF_SETTLED_AFTER_SESSION
                  : it.outcome());
      case MediationFact.AgreementBreached ignored -> once(null);
      case MediationFact.ConfirmationApplied ignored -> once(null);
      case MediationFact.ConfirmationDecided it -> once(it.status());
      case MediationFact.EscalationReported it -> new Counted(it.kind(), null, null, 1);
      case MediationFact.EscalationPrevented it ->
          new Counted(it.kind(), null, new Quantities(null, it.headcount()), it.cases());
      case MediationFact.DeadlineLapsed it -> new Counted(it.kind(), null, null, 1);
      case MediationFact.DisputeScreened ignored -> null;
      case MediationFact.PartyJoined ignored -> null;
      case MediationFact.ConsentRecorded ignored -> null;
      case MediationFact.AgencyAsked ignored -> null;
      case MediationFact.AgencyAnswered ignored -> null;
      case MediationFact.LeadChanged ignored -> null;
      case MediationFact.MediatorAssigned ignored -> null;
      case MediationFact.MediatorRecused ignored -> null;
      case MediationFact.SessionCalled ignored -> null;
      case MediationFact.ClockPaused ignored -> null;
      case MediationFact.ClockResumed ignored -> null;
      case MediationFact.ClockExtended ignored -> null;
      case MediationFact.PerformanceRecorded ignored -> null;
      case MediationFact.ConfirmationExpired ignored -> null;
      case MediationFact.RoutesTold ignored -> null;
      case MediationFact.FollowedUp ignored -> null;
      case MediationFact.CaseArchived ignored -> null;
      case MediationFact.DisputeMerged ignored -> null;
      case MediationFact.ReferralAnswered ignored -> null;
      case MediationFact.DeadlineUrged ignored -> null;
      case MediationFact.DeadlineSupervised ignored -> null;
      case MediationFact.DeadlineRaised ignored -> null;
    };
  }

  private static Counted once(@Nullable String disposition) {
    return new Counted(null, disposition, null, 1);
  }

  private static @Nullable Quantities amount(@Nullable BigDecimal yuan) {
    return yuan == null ? null : new Quantities(fen(yuan), null);
  }
}
