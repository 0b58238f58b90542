package qilian.mediation.model;

import static qilian.mediation.model.Part.ASSIST;
import static qilian.mediation.model.Part.COURT;
import static qilian.mediation.model.Part.LEAD;
import static qilian.mediation.model.Part.REFERRER;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final Set<Class<? extends CaseCommand>> SEATING =
      Set.of(AskAgency.class, ChangeLead.class, MergeInto.class, AbsorbCase.class);

  /** Which part may ask for what; what does not stand here nobody asks for. */
  private static final Map<Class<? extends CaseCommand>, Set<Part>> PARTS = parts();

  private Authority() {}

  private static Map<Class<? extends CaseCommand>, Set<Part>> parts() {
    Map<Class<? extends CaseCommand>, Set<Part>> parts = new HashMap<>();
    parts.put(AddParty.class, EnumSet.of(LEAD, ASSIST, REFERRER));
    for (Class<? extends CaseCommand> helping :
        List.of(
            TellGuardian.class,
            RecordConsent.class,
            RecordFollowUp.class,
            RecordPrevention.class,
            ReportEscalation.class)) {
      parts.put(helping, EnumSet.of(LEAD, ASSIST));
    }
    parts.put(DecideConfirmation.class, EnumSet.of(LEAD, COURT));
    for (Class<? extends CaseCommand> leading :
        List.of(
            RegisterDispute.class,
            JoinReferral.class,
            ScreenDispute.class,
            DeclineDispute.class,
            AcceptDispute.class,
            AskAgency.class,
            AssignMediator.class,
            RecuseMediator.class,
            CallSession.class,
            HoldSession.class,
            PauseMediation.class,
            ResumeMediation.class,
            ExtendClock.class,
            TellDay.class,
            ReachAgreement.class,
            RecordPerformance.class,
            RecordBreach.class,
            ArchiveCase.class,
            ApplyForConfirmation.class,
            EndMediation.class,
            TellRoutes.class,
            MergeInto.class,
            AbsorbCase.class)) {
      parts.put(leading, EnumSet.of(LEAD));
    }
    return Map.copyOf(parts);
  }

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
    return allows(subject, command.getClass(), agency, part, coordinates);
  }

  /**
   * The steps that the table knows from where the case stands and that the caller may ask for, each
   * with the phases it may lead to. A guard may still stand in the way of one.
   */
  public static Map<Class<? extends CaseCommand>, Set<Phase>> open(
      DisputeCase subject, String agency, @Nullable Part part, boolean coordinates) {
    Map<Class<? extends CaseCommand>, Set<Phase>> open = new LinkedHashMap<>();
    MediationLifecycle.MOVES
        .getOrDefault(subject.phase(), Map.of())
        .forEach(
            (command, targets) -> {
              if (command == ApplyForConfirmation.class
                  && subject.track() != null
                  && !subject.track().isConfirmable()) {
                return;
              }
              if (command == AnswerAsk.class
                  ? subject.handling().awaited(agency).isPresent()
                  : allows(subject, command, agency, part, coordinates)) {
                open.put(command, targets);
              }
            });
    return open;
  }

  private static boolean allows(
      DisputeCase subject,
      Class<? extends CaseCommand> command,
      String agency,
      @Nullable Part part,
      boolean coordinates) {
    Set<Part> parts = PARTS.getOrDefault(command, NOBODY);
    boolean brought =
        subject.referrers().stream().anyMatch(referrer -> referrer.agency().equals(agency));
    return (part != null && parts.contains(part))
        || (brought && parts.contains(REFERRER))
        || (coordinates && SEATING.contains(command));
  }
}
