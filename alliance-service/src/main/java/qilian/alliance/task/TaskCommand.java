package qilian.alliance.task;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a task can be asked to do. */
public sealed interface TaskCommand {

  /** Asks an agency to lead (派单); the seats are those beside it. */
  record ProposeTask(
      Origin origin, String to, Map<String, SeatRole> seats, @Nullable Instant workBy)
      implements TaskCommand {}

  /** Takes it (签收). */
  record AcceptTask(String by) implements TaskCommand {}

  /** Does not take it (拒签). */
  record DeclineTask(String by, Plea plea) implements TaskCommand {}

  /** Asks another agency after a no, a return or silence (另行派单). */
  record ProposeAgain(String to) implements TaskCommand {}

  /** Hands it over to the agency whose matter it is (移送). */
  record TransferTask(String by, String to, boolean reporterTold) implements TaskCommand {}

  /** Goes one level up (提级). */
  record EscalateTask(String reason) implements TaskCommand {}

  /** Decides from above who leads (指定主办). */
  record AssignLead(String to) implements TaskCommand {}

  /** Begins (办理). */
  record BeginTask() implements TaskCommand {}

  /** Gives it back (退回). */
  record ReturnTask(String by, Plea plea) implements TaskCommand {}

  /** Seats an agency beside the lead. */
  record SeatAgency(String agency, SeatRole role) implements TaskCommand {}

  /** Leaves the own seat. */
  record LeaveSeat(String by, Plea plea) implements TaskCommand {}

  /** Writes down what was found or done; it stays in the house. */
  record AddNote(String by, String text) implements TaskCommand {}

  /** Moves its day (延期). */
  record ExtendTask(Instant until, String reason) implements TaskCommand {}

  /** Urges (催办). */
  record UrgeTask(String by) implements TaskCommand {}

  /** Takes it under supervision (督办). */
  record SuperviseTask() implements TaskCommand {}

  /** Says that it is done (办结). */
  record ReportDone(String by, String result) implements TaskCommand {}

  /** Looks whether it is done (核查). */
  record VerifyTask(String by, boolean passed, String finding) implements TaskCommand {}

  /** Closes it (结案). */
  record CloseTask() implements TaskCommand {}

  /** Takes it back (撤回). */
  record WithdrawTask(String reason) implements TaskCommand {}

  /** A clock came to its next step; asked by the watch. */
  record LapseDeadline(Clock clock, Due.Step step, Instant dueAt) implements TaskCommand {}
}
