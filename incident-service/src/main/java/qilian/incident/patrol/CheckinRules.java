package qilian.incident.patrol;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a check-in counts. The answer depends on the check-in, the plan and the point, and not on
 * what came before it: so a queue that is sent twice or backwards proves the same.
 */
public final class CheckinRules {

  /** A place less exact than this says nothing. */
  public static final double VAGUE_METRES = 100;

  /** At most so much of the stated accuracy is allowed for. */
  public static final double ALLOWED_METRES = 50;

  private static final Duration BEFORE = Duration.ofMinutes(30);

  private CheckinRules() {}

  /** What stands in the way of a check-in; empty where it counts. */
  public static Optional<CheckinRefusal> flaw(
      Checkin checkin,
      Shift shift,
      UUID member,
      @Nullable PatrolPoint point,
      Instant now,
      PointCode.Seal seal) {
    ShiftPlan plan = shift.planned();
    if (!shift.duties().containsKey(member)) {
      return Optional.of(CheckinRefusal.NOT_ON_THE_SHIFT);
    }
    if (shift.phase() == Phase.CANCELLED) {
      return Optional.of(CheckinRefusal.SHIFT_CANCELLED);
    }
    if (point == null || !point.beat().equals(plan.beat())) {
      return Optional.of(CheckinRefusal.POINT_NOT_ON_THE_BEAT);
    }
    if (checkin.at().isAfter(now.plus(ShiftLifecycle.SKEW))) {
      return Optional.of(CheckinRefusal.CHECKIN_IN_THE_FUTURE);
    }
    if (now.isAfter(plan.ends().plus(ShiftLifecycle.MEMORY))) {
      return Optional.of(CheckinRefusal.CHECKIN_TOO_LATE);
    }
    if (checkin.at().isBefore(plan.begins().minus(BEFORE))
        || checkin.at().isAfter(plan.ends().plus(ShiftLifecycle.LEEWAY))) {
      return Optional.of(CheckinRefusal.CHECKIN_OUTSIDE_THE_SHIFT);
    }
    if (checkin.method() != CheckinMethod.GEOFENCE && checkin.position() != null) {
      return Optional.of(CheckinRefusal.PLACE_NOT_NEEDED);
    }
    return switch (checkin.method()) {
      case GEOFENCE -> fence(checkin.position(), point);
      case QR ->
          checkin.code() == null
              ? Optional.of(CheckinRefusal.CODE_NOT_GENUINE)
              : PointCode.flaw(checkin.code(), plan.agency(), point.code(), checkin.at(), seal);
      case MANUAL ->
          checkin.reason() == null || checkin.reason().isBlank()
              ? Optional.of(CheckinRefusal.REASON_NEEDED)
              : Optional.empty();
    };
  }

  private static Optional<CheckinRefusal> fence(
      Checkin.@Nullable Position position, PatrolPoint point) {
    if (position == null || !(position.accuracy() >= 0 && position.accuracy() <= VAGUE_METRES)) {
      return Optional.of(CheckinRefusal.PLACE_TOO_VAGUE);
    }
    double metres = point.metresTo(position.latitude(), position.longitude());
    return metres <= point.radius() + Math.min(position.accuracy(), ALLOWED_METRES)
        ? Optional.empty()
        : Optional.of(CheckinRefusal.OUTSIDE_THE_FENCE);
  }
}
