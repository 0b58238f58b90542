package qilian.mediation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.contract.mediation.CaseStand;
import qilian.contract.mediation.MediationFact;
import qilian.mediation.model.CaseEvent.*;

/** What the alliance is told of an event: no more than its kind and where the case stands. */
public final class CaseFacts {

  private CaseFacts() {}

  /**
   * The fact that travels; empty for what stays in the house.
   *
   * @param after the case right after the event
   */
  public static Optional<MediationFact> of(DisputeCase after, CaseEvent event) {
    return Optional.ofNullable(fact(stand(after), after, event));
  }

  /** The local day that an event counts on: that of the deed, where it says one. */
  public static LocalDate dayOf(DisputeCase after, CaseEvent event) {
    if (event instanceof SessionHeld session) {
      return session.heldOn();
    }
    if (event instanceof PerformanceRecorded performance) {
      return performance.on();
    }
    return event instanceof AgreementReached reached
        ? reached.agreement().effectiveOn()
        : after.dayOf(event.at());
  }

  private static @Nullable MediationFact fact(CaseStand stand, DisputeCase after, CaseEvent event) {
    return switch (event) {
      case DisputeRegistered it -> new MediationFact.DisputeRegistered(stand);
      case ReferralJoined it -> answered(stand, it.referrer(), "JOINED", null);
      case WordAnswered it ->
          answered(
              stand, it.referrer(), it.notTaken() == null ? "KEPT" : "NOT_TAKEN", it.notTaken());
      case DisputeScreened it -> new MediationFact.DisputeScreened(stand);
      case DisputeDeclined it ->
          new MediationFact.DisputeNotAccepted(stand, it.outcome().name(), it.handedTo());
      case PartyAdded it ->
          new MediationFact.PartyJoined(stand, it.ref(), it.participation().name());
      case GuardianTold it -> null;
      case ConsentRecorded it ->
          stopsIt(after, it)
              ? new MediationFact.DisputeRefused(stand)
              : new MediationFact.ConsentRecorded(
                  stand, it.partyRef(), it.invitedRef(), it.answer().name());
      case DisputeAccepted it -> new MediationFact.DisputeAccepted(stand);
      case AgencyAsked it -> new MediationFact.AgencyAsked(stand, it.agency(), it.role().name());
      case AgencyAnswered it ->
          it.answer() == Ask.Answer.SILENT
              ? null
              : new MediationFact.AgencyAnswered(
                  stand, it.agency(), it.role().name(), it.answer().name(), name(it.reason()));
      case LeadChanged it -> new MediationFact.LeadChanged(stand, it.from(), it.to());
      case MediatorAssigned it ->
          new MediationFact.MediatorAssigned(stand, it.chosen() ? "CHOSEN" : "ASSIGNED");
      case MediatorRecused it -> new MediationFact.MediatorRecused(stand, it.ground().name());
      case SessionCalled it ->
          new MediationFact.SessionCalled(
              stand, it.number(), at(after, it.begins()), it.open() ? "PUBLIC" : "NOT_PUBLIC");
      case SessionHeld it ->
          new MediationFact.SessionHeld(
              stand, it.number(), it.present().containsAll(after.partyRefs()));
      case DayTold it -> null;
      case MediationPaused it -> new MediationFact.ClockPaused(stand, it.ground().name());
      case MediationResumed it -> new MediationFact.ClockResumed(stand);
      case ClockExtended it -> new MediationFact.ClockExtended(stand, until(after, it));
      case AgreementReached it -> agreed(stand, it.agreement());
      case PerformanceRecorded it ->
          new MediationFact.PerformanceRecorded(
              stand, it.instalment(), it.paid(), after.phase() == Phase.PERFORMED);
      case AgreementBreached it -> new MediationFact.AgreementBreached(stand, names(it.routes()));
      case ConfirmationApplied it ->
          new MediationFact.ConfirmationApplied(stand, it.clauses().size());
      case ConfirmationDecided it ->
          new MediationFact.ConfirmationDecided(stand, it.status().name());
      case ConfirmationExpired it -> new MediationFact.ConfirmationExpired(stand);
      case MediationEnded it ->
          new MediationFact.MediationTerminated(
              stand, it.outcome().name(), !after.heldSessions().isEmpty());
      case RoutesTold it -> new MediationFact.RoutesTold(stand, names(it.routes()));
      case EscalationReported it ->
          new MediationFact.EscalationReported(stand, it.kind().name(), it.toldTo());
      case EscalationPrevented it ->
          new MediationFact.EscalationPrevented(stand, it.kind().name(), it.cases(), it.persons());
      case FollowedUp it -> new MediationFact.FollowedUp(stand, it.kind().name(), it.holds());
      case CaseArchived it -> new MediationFact.CaseArchived(stand);
      case CaseMerged it -> new MediationFact.DisputeMerged(stand, it.into());
      case CaseAbsorbed it -> null;
      case DeadlineMoved it -> moved(stand, it.deadline());
    };
  }

  /** Whether this very no brought the case to its end; a further one changes nothing any more. */
  private static boolean stopsIt(DisputeCase after, ConsentRecorded event) {
    if (after.phase() != Phase.REFUSED || !event.answer().isNo() || event.invitedRef() != null) {
      return false;
    }
    return after.parties().values().stream()
                .map(party -> party.latest(null))
                .filter(answer -> answer != null && answer.isNo())
                .count()
            == 1
        && !after.parties().get(event.partyRef()).hadSaidNo();
  }

  private static MediationFact agreed(CaseStand stand, Agreement agreement) {
    return new MediationFact.AgreementReached(
        stand,
        agreement.form().name(),
        agreement.partial(),
        agreement.effectiveOn(),
        agreement.clauses().stream().map(clause -> clause.kind().name()).toList(),
        agreement.instalments().size());
  }

  private static MediationFact answered(
      CaseStand stand, Referrer referrer, String answer, @Nullable Refusal reason) {
    return new MediationFact.ReferralAnswered(
        stand, referrer.agency(), referrer.caseref(), answer, name(reason));
  }

  private static @Nullable MediationFact moved(CaseStand stand, Deadline due) {
    return switch (due.step()) {
      case NONE -> null;
      case URGED -> new MediationFact.DeadlineUrged(stand, due.kind(), due.on(), due.owedBy());
      case LAPSED -> new MediationFact.DeadlineLapsed(stand, due.kind(), due.on(), due.owedBy());
      case SUPERVISED ->
          new MediationFact.DeadlineSupervised(stand, due.kind(), due.on(), due.owedBy());
      case RAISED -> new MediationFact.DeadlineRaised(stand, due.kind(), due.on(), due.owedBy());
    };
  }

  /** The new last day; where the calendar of that year is not announced, the day of the record. */
  private static LocalDate until(DisputeCase after, ClockExtended event) {
    return CaseClocks.ofMediation(after)
        .flatMap(
            run ->
                Deadlines.of(after).stream()
                    .filter(due -> due.key().equals(run.clock().code()))
                    .findFirst())
        .map(Deadline::on)
        .orElseGet(() -> after.dayOf(event.at()));
  }

  /** Where the case stands, for whoever reads it without asking. */
  private static CaseStand stand(DisputeCase subject) {
    Origin origin = subject.origin();
    Agreement agreement = subject.agreement();
    return new CaseStand(
        origin.code(),
        subject.phase().name(),
        origin.category(),
        subject.track() == null ? "UNDECIDED" : subject.track().name(),
        origin.source().name(),
        origin.referral(),
        origin.scale(),
        subject.handling().lead(),
        subject.handling().assists().stream().sorted().toList(),
        agreement == null ? origin.amount() : agreement.amount(),
        Deadlines.of(subject).stream()
            .limit(60)
            .map(
                due ->
                    new CaseStand.Due(
                        due.kind(),
                        due.on(),
                        at(subject, due.lapsesAt()),
                        due.owedBy(),
                        due.basis()))
            .toList(),
        subject.referrers().stream()
            .map(each -> new CaseStand.Referrer(each.agency(), each.caseref()))
            .distinct()
            .limit(50)
            .toList());
  }

  private static OffsetDateTime at(DisputeCase subject, Instant moment) {
    return moment.atZone(ZoneId.of(subject.origin().zone())).toOffsetDateTime();
  }

  private static List<String> names(Set<Route> routes) {
    return routes.stream().sorted().map(Route::name).toList();
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
