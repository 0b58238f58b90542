package qilian.mediation.model;

import static qilian.mediation.model.Part.ASKED;
import static qilian.mediation.model.Part.ASSIST;
import static qilian.mediation.model.Part.COURT;
import static qilian.mediation.model.Part.LEAD;
import static qilian.mediation.model.Part.REFERRER;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.mediation.model.CaseCommand.*;

/**
 * Who may ask a case for what, by the agency's part in it. The lead does nearly everything, an
 * assisting agency what helps the parties, a court says what the court decided, and a coordinator
 * seats agencies and never mediates.
 */
public final class Authority {

  private static final Set<Part> NOBODY = EnumSet.noneOf(Part.class);

  private Authority() {}

  /**
   * Whether the command may be asked.
   *
   * @param part of the caller's agency in the case; null for none
   * @param coordinates whether the caller coordinates the place of the dispute
   */
  public static boolean allows(
      DisputeCase subject,
      CaseCommand command,
      String agency,
      @Nullable Part part,
      boolean coordinates) {
    if (command instanceof AnswerAsk answer) {
      return answer.agency().equals(agency) && subject.handling().awaited(agency).isPresent();
    }
    boolean brought =
        subject.referrers().stream().anyMatch(referrer -> referrer.agency().equals(agency));
    return (part != null && parts(command).contains(part))
        || (brought && parts(command).contains(REFERRER))
        || (coordinates && isSeating(command));
  }

  private static Set<Part> parts(CaseCommand command) {
    return switch (command) {
      case AddParty it -> EnumSet.of(LEAD, ASSIST, REFERRER);
      case TellGuardian it -> EnumSet.of(LEAD, ASSIST);
      case RecordConsent it -> EnumSet.of(LEAD, ASSIST);
      case RecordFollowUp it -> EnumSet.of(LEAD, ASSIST);
      case RecordPrevention it -> EnumSet.of(LEAD, ASSIST);
      case ReportEscalation it -> EnumSet.of(LEAD, ASSIST);
      case DecideConfirmation it -> EnumSet.of(LEAD, COURT);
      case AnswerAsk it -> EnumSet.of(ASKED, LEAD, ASSIST);
      case ChangeLead it -> NOBODY;
      case LapseDeadline it -> NOBODY;
      case TakeBackReferral it -> NOBODY;
      case RegisterDispute it -> EnumSet.of(LEAD);
      case JoinReferral it -> EnumSet.of(LEAD);
      case ScreenDispute it -> EnumSet.of(LEAD);
      case DeclineDispute it -> EnumSet.of(LEAD);
      case AcceptDispute it -> EnumSet.of(LEAD);
      case AskAgency it -> EnumSet.of(LEAD);
      case CaseCommand.OfSessions it -> EnumSet.of(LEAD);
      case PauseMediation it -> EnumSet.of(LEAD);
      case ResumeMediation it -> EnumSet.of(LEAD);
      case ExtendClock it -> EnumSet.of(LEAD);
      case ReachAgreement it -> EnumSet.of(LEAD);
      case RecordPerformance it -> EnumSet.of(LEAD);
      case RecordBreach it -> EnumSet.of(LEAD);
      case ArchiveCase it -> EnumSet.of(LEAD);
      case ApplyForConfirmation it -> EnumSet.of(LEAD);
      case EndMediation it -> EnumSet.of(LEAD);
      case TellRoutes it -> EnumSet.of(LEAD);
      case MergeInto it -> EnumSet.of(LEAD);
      case AbsorbCase it -> EnumSet.of(LEAD);
    };
  }

  private static boolean isSeating(CaseCommand command) {
    return command instanceof AskAgency
        || command instanceof ChangeLead
        || command instanceof MergeInto
        || command instanceof AbsorbCase;
  }
}
