package qilian.alliance.task;

import static qilian.alliance.task.Part.ASKED;
import static qilian.alliance.task.Part.ASSIST;
import static qilian.alliance.task.Part.CONSULT;
import static qilian.alliance.task.Part.INFORM;
import static qilian.alliance.task.Part.LEAD;
import static qilian.alliance.task.Part.PROPOSER;
import static qilian.alliance.task.Part.TRANSFERRER;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import qilian.alliance.task.TaskCommand.*;

/**
 * Who may ask a task for what, by the agency's parts in it. The lead works, the proposer follows it
 * up, a coordinator of the place seats, urges and decides who leads, and never does the work.
 */
public final class Authority {

  private Authority() {}

  /**
   * Whether the command may be asked.
   *
   * @param coordinates whether the caller coordinates the place of the task
   */
  public static boolean allows(
      Class<? extends TaskCommand> command, Set<Part> parts, boolean coordinates) {
    Rule rule = rule(command);
    return (coordinates && rule.coordinator) || !Collections.disjoint(rule.parts, parts);
  }

  private record Rule(Set<Part> parts, boolean coordinator) {}

  private static Rule rule(Class<? extends TaskCommand> command) {
    if (command == AcceptTask.class || command == DeclineTask.class) {
      return new Rule(EnumSet.of(ASKED), false);
    }
    if (command == BeginTask.class || command == ReturnTask.class || command == ReportDone.class) {
      return new Rule(EnumSet.of(LEAD), false);
    }
    if (command == TransferTask.class) {
      return new Rule(EnumSet.of(LEAD, TRANSFERRER), false);
    }
    if (command == LeaveSeat.class) {
      return new Rule(EnumSet.of(ASSIST, CONSULT, INFORM), false);
    }
    if (command == AddNote.class) {
      return new Rule(EnumSet.of(LEAD, ASSIST, CONSULT, PROPOSER), false);
    }
    if (command == SeatAgency.class) {
      return new Rule(EnumSet.of(LEAD, PROPOSER), true);
    }
    if (command == VerifyTask.class) {
      return new Rule(EnumSet.of(PROPOSER, LEAD, ASSIST), true);
    }
    if (command == AssignLead.class || command == SuperviseTask.class) {
      return new Rule(EnumSet.noneOf(Part.class), true);
    }
    if (command == ProposeAgain.class
        || command == EscalateTask.class
        || command == ExtendTask.class
        || command == UrgeTask.class
        || command == CloseTask.class
        || command == WithdrawTask.class) {
      return new Rule(EnumSet.of(PROPOSER), true);
    }
    // A task is proposed before anybody has a part; the watch asks for nobody.
    return new Rule(EnumSet.noneOf(Part.class), false);
  }
}
