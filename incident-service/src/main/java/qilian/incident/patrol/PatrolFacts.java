package qilian.incident.patrol;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.contract.patrol.PatrolFact;
import qilian.contract.patrol.PatrolStand;

/** What the alliance is told of a shift's events: never who walked. */
public final class PatrolFacts {

  private PatrolFacts() {}

  /**
   * The fact that travels; empty for what stays in the house.
   *
   * @param owedBy the shift that owes a missed point now
   */
  public static Optional<PatrolFact> of(Shift after, ShiftEvent event, @Nullable String owedBy) {
    PatrolStand stand = stand(after.planned());
    return switch (event) {
      case ShiftEvent.ShiftStarted it ->
          Optional.of(new PatrolFact.ShiftStarted(stand, after.present(), it.knownBy().name()));
      case ShiftEvent.ShiftEnded it ->
          Optional.of(
              new PatrolFact.ShiftEnded(stand, PatrolLedger.minutes(after), it.knownBy().name()));
      case ShiftEvent.PointMissed it ->
          Optional.of(new PatrolFact.PointMissed(stand, it.point(), owedBy));
      case ShiftEvent.MissRetracted it ->
          Optional.of(new PatrolFact.MissRetracted(stand, it.point()));
      case ShiftEvent.ShiftPlanned ignored -> Optional.empty();
      case ShiftEvent.MemberAssigned ignored -> Optional.empty();
      case ShiftEvent.MemberReleased ignored -> Optional.empty();
      case ShiftEvent.SwapAsked ignored -> Optional.empty();
      case ShiftEvent.SwapAnswered ignored -> Optional.empty();
      case ShiftEvent.ShiftCancelled ignored -> Optional.empty();
      case ShiftEvent.RuleBroken ignored -> Optional.empty();
      case ShiftEvent.AttendanceRecorded ignored -> Optional.empty();
      case ShiftEvent.SignGiven ignored -> Optional.empty();
      case ShiftEvent.LoneAlarmRaised ignored ->
          Optional.of(
              new PatrolFact.LoneAlarmRaised(
                  stand,
                  local(
                      Objects.requireNonNull(after.lastSignAt()),
                      ZoneId.of(after.planned().zone()))));
      case ShiftEvent.ShiftNotHeld ignored -> Optional.empty();
      case ShiftEvent.ShiftSettled ignored -> Optional.empty();
    };
  }

  /** When it happened, as the alliance counts it. */
  public static Instant occurredAt(Shift after, ShiftEvent event) {
    return switch (event) {
      case ShiftEvent.ShiftStarted it -> it.startedAt();
      case ShiftEvent.ShiftEnded it -> it.endedAt();
      case ShiftEvent.PointMissed ignored -> after.planned().begins();
      case ShiftEvent.MissRetracted ignored -> after.planned().begins();
      case ShiftEvent.ShiftPlanned it -> it.at();
      case ShiftEvent.MemberAssigned it -> it.at();
      case ShiftEvent.MemberReleased it -> it.at();
      case ShiftEvent.SwapAsked it -> it.at();
      case ShiftEvent.SwapAnswered it -> it.at();
      case ShiftEvent.ShiftCancelled it -> it.at();
      case ShiftEvent.RuleBroken it -> it.at();
      case ShiftEvent.AttendanceRecorded it -> it.at();
      case ShiftEvent.SignGiven it -> it.at();
      case ShiftEvent.LoneAlarmRaised it -> it.at();
      case ShiftEvent.ShiftNotHeld it -> it.at();
      case ShiftEvent.ShiftSettled it -> it.at();
    };
  }

  /** The shift, for whoever reads a fact of it. */
  public static PatrolStand stand(ShiftPlan plan) {
    ZoneId zone = ZoneId.of(plan.zone());
    return new PatrolStand(
        plan.id().toString(),
        plan.force().name(),
        plan.beat(),
        plan.kind().name(),
        local(plan.begins(), zone),
        local(plan.ends(), zone));
  }

  private static OffsetDateTime local(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toOffsetDateTime();
  }
}
