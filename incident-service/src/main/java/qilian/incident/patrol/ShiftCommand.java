package qilian.incident.patrol;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be asked of a shift. */
public sealed interface ShiftCommand {

  /** Plans it, with those who are to walk. */
  record PlanShift(ShiftPlan plan, Set<UUID> members) implements ShiftCommand {}

  /** Lets somebody more walk; broken is what the roster's check says of it. */
  record AssignMember(UUID member, List<Roster.Violation> broken) implements ShiftCommand {}

  /** Lets somebody not walk. */
  record ReleaseMember(UUID member) implements ShiftCommand {}

  /** Asks another member to walk in one's stead. */
  record AskSwap(UUID swap, UUID from, UUID to) implements ShiftCommand {}

  /** The leader nods or not; broken is what the roster's check says of the exchange. */
  record AnswerSwap(UUID swap, boolean nod, List<Roster.Violation> broken)
      implements ShiftCommand {}

  /** Does without it. */
  record CancelShift(String reason) implements ShiftCommand {}

  /** The patrol says when it set out, and who came. */
  record StartShift(Instant at, Set<UUID> present) implements ShiftCommand {}

  /** Says whether a member came. */
  record RecordAttendance(UUID member, Attendance attendance) implements ShiftCommand {}

  /** A lone walker is well. */
  record GiveSign(Instant at) implements ShiftCommand {}

  /** A lone walker has been silent for too long. */
  record RaiseLoneAlarm() implements ShiftCommand {}

  /** The patrol says when it came back; the note tells the next one what to know (交接). */
  record EndShift(Instant at, @Nullable String handover) implements ShiftCommand {}

  /** Check-ins came of a shift that was thought not to be held. */
  record ShowEvidence(Visits visits) implements ShiftCommand {}

  /** Nobody said in time that it began, or that it ended. */
  record LapseShift(Visits visits) implements ShiftCommand {}

  /** Says which points were missed. */
  record SettleShift(Visits visits) implements ShiftCommand {}

  /** Takes back misses that check-ins disprove. */
  record RetractMisses(Visits visits) implements ShiftCommand {}
}
