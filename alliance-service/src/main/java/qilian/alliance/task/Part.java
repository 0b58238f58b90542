package qilian.alliance.task;

import java.util.EnumSet;
import java.util.Set;

/** What an agency is in a task; it may be several things at once. */
public enum Part {
  /** Has it in hand (主办). */
  LEAD,
  /** Is asked to take it. */
  ASKED,
  /** Owes a transfer. */
  TRANSFERRER,
  ASSIST,
  CONSULT,
  INFORM,
  /** Proposed it. */
  PROPOSER,
  /** Coordinates there. */
  COORDINATOR,
  /** Had a part once: reads, and writes no more. */
  FORMER;

  static Set<Part> of(Task task, String agency) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    if (task.origin() == null || agency.isEmpty()) {
      return parts;
    }
    add(parts, LEAD, agency.equals(task.lead()));
    add(parts, ASKED, agency.equals(task.asked()));
    add(parts, TRANSFERRER, agency.equals(task.transferOwedBy()));
    add(parts, PROPOSER, agency.equals(task.from().proposer()));
    add(parts, COORDINATOR, agency.equals(task.from().coordinator()));
    SeatRole seat = task.seats().get(agency);
    if (seat != null) {
      parts.add(
          switch (seat) {
            case ASSIST -> ASSIST;
            case CONSULT -> CONSULT;
            case INFORM -> INFORM;
          });
    }
    add(parts, FORMER, parts.isEmpty() && task.former().contains(agency));
    return parts;
  }

  private static void add(Set<Part> parts, Part part, boolean holds) {
    if (holds) {
      parts.add(part);
    }
  }
}
