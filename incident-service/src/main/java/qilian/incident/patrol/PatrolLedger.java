package qilian.incident.patrol;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.Quantities;
import qilian.contract.TimePrecision;

/**
 * What a shift adds to the counts as it stands: its beginning, its minutes, each check-in, each
 * point missed. What an event changes in the counts is the difference of two ledgers, so the sum
 * does not depend on the order in which things became known.
 */
public final class PatrolLedger {

  /** First check-in at a point in its shift. */
  public static final String VISITED = "VISITED";

  /** Another check-in at a point that was passed before in the same shift. */
  public static final String REPEAT = "REPEAT";

  /** A point of the route that nobody passed. */
  public static final String MISSED = "MISSED";

  private static final String STARTED = "patrol.shift-started";
  private static final String ENDED = "patrol.shift-ended";
  private static final String CHECKIN = "patrol.checkin-recorded";
  private static final String MISS = "patrol.point-missed";

  private PatrolLedger() {}

  /** One more in the counts, and what it weighs. */
  public record Entry(Coordinates at, @Nullable Integer minutes) {}

  /** All entries of a shift, by what they stand for. */
  public static Map<String, Entry> of(Shift shift, Visits visits, Map<String, PatrolPoint> points) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    if (shift.plan() == null) {
      return entries;
    }
    ShiftPlan plan = shift.planned();
    if (shift.startedAt() != null) {
      Instant at = shift.startedAt();
      entries.put("started", at(plan, STARTED, at, plan.placePath(), plan.kind().name(), null));
      if (shift.endedAt() != null) {
        Entry ended = at(plan, ENDED, at, plan.placePath(), plan.kind().name(), null);
        entries.put("ended", new Entry(ended.at(), minutes(shift)));
      }
    }
    TreeSet<String> passed = new TreeSet<>();
    for (Visits.Visit visit : visits.all()) {
      String disposition = passed.add(visit.point()) ? VISITED : REPEAT;
      String path = pathOf(plan, points, visit.point());
      entries.put(
          "checkin/" + visit.id(),
          at(plan, CHECKIN, visit.at(), path, visit.method().name(), disposition));
    }
    for (String point : shift.missed()) {
      String path = pathOf(plan, points, point);
      entries.put(
          "missed/" + point, at(plan, MISS, plan.begins(), path, plan.kind().name(), MISSED));
    }
    return entries;
  }

  /** Whole minutes that the patrol was out; 0 while it is not known. */
  public static int minutes(Shift shift) {
    return shift.startedAt() == null || shift.endedAt() == null
        ? 0
        : (int) Duration.between(shift.startedAt(), shift.endedAt()).toMinutes();
  }

  /** What has to change in the counts for the first ledger to become the second. */
  public static List<Effect> effects(
      Map<String, Entry> before, Map<String, Entry> after, LocalDate recordedOn) {
    List<Effect> effects = new ArrayList<>();
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      Entry was = before.get(key);
      Entry is = after.get(key);
      if (Objects.equals(was, is)) {
        continue;
      }
      boolean weighs =
          (was != null && was.minutes() != null) || (is != null && is.minutes() != null);
      if (was != null && is != null && !weighs) {
        effects.add(new Effect(recordedOn, was.at(), is.at()));
        continue;
      }
      if (was != null) {
        effects.add(new Effect(recordedOn, was.at(), null, weight(was)));
      }
      if (is != null) {
        effects.add(new Effect(recordedOn, null, is.at(), weight(is)));
      }
    }
    return effects;
  }

  /** The entry of a finding, which stands alone. */
  public static List<Effect> ofFinding(
      ShiftPlan plan, Instant at, String placePath, String kind, String result, LocalDate on) {
    Entry entry = at(plan, "patrol.finding-reported", at, placePath, kind, result);
    return List.of(new Effect(on, null, entry.at()));
  }

  private static @Nullable Quantities weight(Entry entry) {
    return entry.minutes() == null ? null : new Quantities(null, entry.minutes());
  }

  private static String pathOf(ShiftPlan plan, Map<String, PatrolPoint> points, String code) {
    PatrolPoint point = points.get(code);
    return point == null ? plan.placePath() : point.placePath();
  }

  private static Entry at(
      ShiftPlan plan,
      String fact,
      Instant moment,
      String placePath,
      String subtype,
      @Nullable String disposition) {
    ZonedDateTime local = moment.atZone(ZoneId.of(plan.zone()));
    String force = plan.force().name();
    return new Entry(
        new Coordinates(
            fact,
            local.toLocalDate(),
            local.getHour(),
            placePath,
            force,
            subtype,
            force,
            subtype,
            null,
            disposition,
            null,
            plan.agency(),
            null,
            TimePrecision.MINUTE),
        null);
  }
}
