package qilian.risk.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;

/** What a finding and its rectification can be asked to do. */
public sealed interface RectificationCommand {

  /** A deed that somebody does on a day, not in the future and not before the deed before. */
  sealed interface Deed extends RectificationCommand {

    /** The day of the deed. */
    LocalDate on();
  }

  /** Take up what an agency reported (受理). */
  record TakeUpReport(FindingOrigin origin) implements RectificationCommand {}

  /** Follow the reporting agency's correction of what it had said. */
  record CorrectReport(String findingType, Severity severity) implements RectificationCommand {}

  /** Record what was found on the spot (发现). */
  record RecordFinding(FindingOrigin origin, Team team) implements RectificationCommand {}

  /** Look whether a reported hazard is there (核查). */
  record CheckReport(String agency, Team team, boolean found, Severity severity, LocalDate on)
      implements Deed {}

  /** Keep a picture of how it was, or how it is now. */
  record AddEvidence(String agency, Evidence.Stage stage, String sha256)
      implements RectificationCommand {}

  /**
   * Order that it is put right, or advise it (责令改正, 提示整改).
   *
   * @param number of the written order
   * @param reportedTo whom a major hazard was reported to in writing, with their kinds
   */
  record OrderRectification(
      Authority authority,
      Form form,
      String number,
      LocalDate dueOn,
      LocalDate on,
      Team team,
      Map<String, AgencyKind> reportedTo)
      implements Deed {}

  /** Move the day, once (延期). */
  record ExtendDeadline(String agency, LocalDate until, String reason)
      implements RectificationCommand {}

  /**
   * Seal the dangerous part for a while (临时查封): the fire body's own power.
   *
   * @param number of the written decision
   * @param until last day
   * @param ground how it threatens public safety
   */
  record SealPremises(
      Authority authority, Team team, String number, LocalDate on, LocalDate until, String ground)
      implements Deed {}

  /** Look at what is sealed and lift the seal; it was put right, or it was not (解除查封). */
  record LiftSeal(String agency, Team team, boolean cleared, LocalDate on) implements Deed {}

  /**
   * Refer what was not put right, or came back, to the body that may punish it (移送处罚). The finding
   * stays where it is: whoever is punished still has to put it right.
   *
   * @param kind what the receiver is; null where the directory does not know it
   * @param number of the written record
   */
  record ReferPenalty(
      String agency,
      String to,
      @Nullable AgencyKind kind,
      String number,
      String ground,
      LocalDate on)
      implements Deed {}

  /** Say that it is done (申请复查). */
  record ClaimDone(String agency, LocalDate on) implements Deed {}

  /** Look again, by somebody else (复查). */
  record Reinspect(String agency, Team team, boolean passed, LocalDate on) implements Deed {}

  /** It was put right before the eyes of who found it (当场整改). */
  record ClearOnTheSpot(String agency, LocalDate on) implements Deed {}

  /**
   * Hand it to the competent agency (移送).
   *
   * @param kind what the receiver is; null where the directory does not know it
   * @param number of the written record
   */
  record HandOver(
      @Nullable String agency, String to, @Nullable AgencyKind kind, String number, String reason)
      implements RectificationCommand {}

  /** Take it over (回执). */
  record ReceiveHandOver(String agency, String receipt) implements RectificationCommand {}

  /** Look whether it stayed right (回头看). */
  record LookBack(String agency, Team team, boolean holds, LocalDate on) implements Deed {}

  /** A day has come, says the watch. */
  record LapseDeadline(Deadline.Kind kind, Instant dueAt) implements RectificationCommand {}

  /** What makes the premises put it right. */
  enum Form {
    /** 责令改正: the exercise of a power. */
    ORDER,
    /** 提示整改: advice that anybody may give. */
    TIP
  }

  /** Those whose word can be the premises' own. */
  Set<Class<? extends RectificationCommand>> OF_THE_PREMISES =
      Set.of(ClaimDone.class, AddEvidence.class);
}
