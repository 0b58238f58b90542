package qilian.risk.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.risk.inspection.RectificationCommand.Form;

/** What happened to a finding, as its history keeps it. */
public sealed interface RectificationEvent {

  /** When it was recorded. */
  Instant at();

  /** A report was taken up. */
  record ReportTakenUp(Instant at, FindingOrigin origin) implements RectificationEvent {}

  /** The reporting agency put its report right. */
  record ReportCorrected(Instant at, String findingType, Severity severity)
      implements RectificationEvent {}

  /** It was found on a visit. */
  record FindingMade(Instant at, FindingOrigin origin, Team team) implements RectificationEvent {}

  /** A report was checked, and the hazard was there. */
  record ReportConfirmed(Instant at, LocalDate on, Team team, Severity severity)
      implements RectificationEvent {}

  /** A report was checked, and it was not. */
  record ReportDismissed(Instant at, LocalDate on) implements RectificationEvent {}

  /** A picture was kept. */
  record EvidenceAdded(Instant at, Evidence.Stage stage, String sha256)
      implements RectificationEvent {}

  /** It was ordered or advised to put it right. */
  record RectificationIssued(
      Instant at,
      String agency,
      Form form,
      @Nullable String item,
      String number,
      LocalDate on,
      LocalDate dueOn,
      Team team,
      Set<String> reportedTo)
      implements RectificationEvent {}

  /** The day was moved. */
  record DeadlineExtended(Instant at, LocalDate until, String reason)
      implements RectificationEvent {}

  /** It was sealed. */
  record PremisesSealed(
      Instant at,
      String agency,
      @Nullable String item,
      String number,
      LocalDate on,
      LocalDate until,
      String ground,
      Team team)
      implements RectificationEvent {}

  /** The seal was lifted, and the hazard is still there. */
  record SealLifted(Instant at, LocalDate on, Team team) implements RectificationEvent {}

  /** It was referred to the body that may punish it. */
  record PenaltyReferred(Instant at, LocalDate on, String to, String number, String ground)
      implements RectificationEvent {}

  /** Somebody said that it is done. */
  record DoneClaimed(Instant at, String agency, LocalDate on) implements RectificationEvent {}

  /** It was cleared. */
  record RectificationCleared(Instant at, LocalDate on, boolean onTime)
      implements RectificationEvent {}

  /** It was not as it should be. */
  record ReinspectionFailed(Instant at, LocalDate on) implements RectificationEvent {}

  /** It was handed on. */
  record HandedOver(Instant at, @Nullable String from, String to, String number, String reason)
      implements RectificationEvent {}

  /** It was taken over. */
  record HandoverReceived(Instant at, @Nullable String from, String by, String receipt)
      implements RectificationEvent {}

  /** It was looked at again. */
  record LookedBack(Instant at, Deadline.Kind stage, LocalDate on, boolean holds)
      implements RectificationEvent {}

  /** A day passed, or has come. */
  record DeadlineLapsed(Instant at, Deadline.Kind kind, LocalDate on)
      implements RectificationEvent {}
}
