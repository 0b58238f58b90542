package qilian.incident.patrol;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a shift, and when it became known. */
public sealed interface ShiftEvent {

  /** When it became known. */
  Instant at();

  record ShiftPlanned(Instant at, ShiftPlan plan, Set<UUID> members) implements ShiftEvent {}

  record MemberAssigned(Instant at, UUID member) implements ShiftEvent {}

  record MemberReleased(Instant at, UUID member) implements ShiftEvent {}

  record SwapAsked(Instant at, UUID swap, UUID from, UUID to) implements ShiftEvent {}

  record SwapAnswered(Instant at, UUID swap, boolean nod) implements ShiftEvent {}

  record ShiftCancelled(Instant at, String reason) implements ShiftEvent {}

  /**
   * It is known, or known better, when it began.
   *
   * @param reopens whether it goes on; false for one that is over already
   */
  record ShiftStarted(
      Instant at, Instant startedAt, KnownBy knownBy, Set<UUID> present, boolean reopens)
      implements ShiftEvent {}

  /** It was walked though a rule forbids it; the patrol told it too late to be stopped. */
  record RuleBroken(Instant at, RosterRule rule) implements ShiftEvent {}

  record AttendanceRecorded(Instant at, UUID member, Attendance attendance) implements ShiftEvent {}

  record SignGiven(Instant at, Instant givenAt) implements ShiftEvent {}

  record LoneAlarmRaised(Instant at) implements ShiftEvent {}

  /** It is known, or known better, when it ended. */
  record ShiftEnded(Instant at, Instant endedAt, KnownBy knownBy, @Nullable String handover)
      implements ShiftEvent {}

  record ShiftNotHeld(Instant at) implements ShiftEvent {}

  record PointMissed(Instant at, String point) implements ShiftEvent {}

  record MissRetracted(Instant at, String point) implements ShiftEvent {}

  record ShiftSettled(Instant at) implements ShiftEvent {}
}
