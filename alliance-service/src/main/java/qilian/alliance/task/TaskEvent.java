package qilian.alliance.task;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to a task. */
public sealed interface TaskEvent {

  /** When. */
  Instant at();

  /** An agency was asked for the first time. */
  record TaskProposed(
      Instant at,
      Origin origin,
      String to,
      Map<String, SeatRole> seats,
      Instant answerBy,
      Instant workBy)
      implements TaskEvent {}

  /** Another agency was asked. */
  record TaskProposedAgain(Instant at, String to, Instant answerBy) implements TaskEvent {}

  /** Handed over, which discharges the duty to do so. */
  record TaskTransferred(
      Instant at, String from, String to, Instant answerBy, boolean reporterTold, boolean inTime)
      implements TaskEvent {}

  record TaskAccepted(Instant at, String by) implements TaskEvent {}

  /**
   * It was declined.
   *
   * @param placeBy by when another lead must be found
   * @param transferBy by when the police must hand it over; null where there is no such duty
   */
  record TaskDeclined(
      Instant at, String by, Plea plea, Instant placeBy, @Nullable Instant transferBy)
      implements TaskEvent {}

  record TaskTimedOut(Instant at, String asked, Instant placeBy) implements TaskEvent {}

  /** It went to the deputy; null where it went before the meeting, which has its own day. */
  record TaskEscalated(Instant at, @Nullable Instant decideBy, @Nullable String reason)
      implements TaskEvent {}

  record LeadAssigned(Instant at, @Nullable String from, String to) implements TaskEvent {}

  record TaskBegun(Instant at) implements TaskEvent {}

  /** It was given back; the parameters as for a decline. */
  record TaskReturned(
      Instant at, String by, Plea plea, Instant placeBy, @Nullable Instant transferBy)
      implements TaskEvent {}

  record AgencySeated(Instant at, String agency, SeatRole role) implements TaskEvent {}

  record SeatLeft(Instant at, String agency, Plea plea) implements TaskEvent {}

  record NoteAdded(Instant at, String by, String text) implements TaskEvent {}

  record TaskExtended(Instant at, Instant workBy, String reason) implements TaskEvent {}

  record TaskUrged(Instant at, String by) implements TaskEvent {}

  record TaskSupervised(Instant at) implements TaskEvent {}

  record TaskDone(Instant at, String by, String result, Instant verifyBy) implements TaskEvent {}

  record TaskVerified(Instant at, String by, String finding) implements TaskEvent {}

  record TaskReopened(Instant at, String by, String finding) implements TaskEvent {}

  record TaskClosed(Instant at) implements TaskEvent {}

  record TaskWithdrawn(Instant at, String reason) implements TaskEvent {}

  /** The watch came to a step of a clock that leaves the phase as it is. */
  record ClockMoved(Instant at, Clock clock, Instant dueAt, Due.Step step) implements TaskEvent {}
}
