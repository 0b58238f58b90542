package qilian.mediation.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.mediation.clock.Length;
import qilian.mediation.clock.PauseGround;
import qilian.mediation.clock.Track;
import qilian.mediation.clock.Trigger;
import qilian.mediation.desk.RegistrationDesk.Walked;
import qilian.mediation.document.CategoryLabels;
import qilian.mediation.model.Ask;
import qilian.mediation.model.CaseCommand;
import qilian.mediation.model.Exclusion;
import qilian.mediation.model.Origin;

/** Bodies of requests about taking a dispute in, seating agencies, and time. */
final class IntakeRequests {

  private static final Set<String> SCALES = Set.of("INDIVIDUAL", "GROUP", "MAJOR_GROUP");

  private static final Set<String> REFERRALS =
      Set.of(
          "SELF_INITIATED",
          "APPLIED",
          "POLICE",
          "COURT",
          "PETITION",
          "HOTLINE",
          "OTHER_DEPT",
          "PATROL");

  private IntakeRequests() {}

  /** A dispute at the counter or on the telephone. */
  record DisputeRequest(
      @Nullable String category,
      Origin.@Nullable Source source,
      @Nullable String referral,
      @Nullable String scale,
      @Nullable BigDecimal amount,
      @Nullable String place) {

    Walked dispute() {
      return new Walked(
          Wanted.oneOf(CategoryLabels.known(), category, "/category"),
          source == null ? Origin.Source.APPLIED : source,
          referral == null ? null : Wanted.oneOf(REFERRALS, referral, "/referral"),
          scale == null ? "INDIVIDUAL" : Wanted.oneOf(SCALES, scale, "/scale"),
          AgreementRequests.money(amount, "/amount"),
          Wanted.text(place, "/place"));
    }
  }

  /** The dispute is fit for mediation on a track, or is not ours. */
  record ScreeningRequest(
      @Nullable Track track,
      @Nullable Boolean summary,
      @Nullable Boolean complex,
      @Nullable Set<Exclusion> exclusions,
      @Nullable Map<Trigger, LocalDate> triggers,
      @Nullable Boolean accepted,
      @Nullable String handedTo) {

    CaseCommand command() {
      if (handedTo != null || (accepted != null && !accepted)) {
        return new CaseCommand.DeclineDispute(handedTo);
      }
      return new CaseCommand.ScreenDispute(
          Wanted.field(track, "/track"),
          Wanted.flag(summary),
          Wanted.flag(complex),
          Wanted.set(exclusions),
          triggers == null ? Map.of() : triggers);
    }
  }

  /** A day that a clock of the track counts from. */
  record DayRequest(@Nullable Trigger trigger, @Nullable LocalDate day) {

    CaseCommand command() {
      return new CaseCommand.TellDay(Wanted.field(trigger, "/trigger"), Wanted.field(day, "/day"));
    }
  }

  /** An agency is asked to assist, or answers. */
  record AssistRequest(
      @Nullable String agency, @Nullable Boolean accepts, Ask.@Nullable Reason reason) {

    CaseCommand command() {
      String who = Wanted.text(agency, "/agency");
      return accepts == null
          ? new CaseCommand.AskAgency(who, Ask.Role.ASSIST)
          : new CaseCommand.AnswerAsk(who, accepts, reason);
    }
  }

  /** An agency is asked to lead, or is given the lead by the coordinator. */
  record LeadRequest(@Nullable String agency, @Nullable Boolean ask) {

    CaseCommand command() {
      String who = Wanted.text(agency, "/agency");
      return Wanted.flag(ask)
          ? new CaseCommand.AskAgency(who, Ask.Role.LEAD)
          : new CaseCommand.ChangeLead(who);
    }
  }

  /** Mediation stands still, or goes on. */
  record PauseRequest(@Nullable PauseGround ground, @Nullable Boolean ends) {

    CaseCommand command() {
      return Wanted.flag(ends)
          ? new CaseCommand.ResumeMediation()
          : new CaseCommand.PauseMediation(Wanted.field(ground, "/ground"));
    }
  }

  /** The clock runs longer. */
  record ExtensionRequest(
      @Nullable Length by, @Nullable Set<String> agreedBy, @Nullable Boolean approved) {

    CaseCommand command() {
      return new CaseCommand.ExtendClock(
          Wanted.field(by, "/by"), Wanted.set(agreedBy), Wanted.flag(approved));
    }
  }

  /** The case is the same dispute as another. */
  record MergeRequest(@Nullable String into) {}
}
