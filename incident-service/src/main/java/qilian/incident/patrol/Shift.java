package qilian.incident.patrol;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift as it stands.
 *
 * @param plan null before it is planned
 * @param duties who is to walk, and who came
 * @param startedAt when the patrol set out, as far as known
 * @param lastSignAt the last sign of life of a lone walker
 * @param loneAlarmAt since when a lone walker has been silent for too long
 * @param missed points of the route that nobody passed
 * @param version number of events so far
 */
public record Shift(
    @Nullable ShiftPlan plan,
    Phase phase,
    Map<UUID, Attendance> duties,
    Map<UUID, Swap> swaps,
    @Nullable Instant startedAt,
    @Nullable KnownBy startKnownBy,
    @Nullable Instant endedAt,
    @Nullable KnownBy endKnownBy,
    @Nullable Instant lastSignAt,
    @Nullable Instant loneAlarmAt,
    Set<String> missed,
    int version) {

  public Shift {
    duties = Collections.unmodifiableMap(new TreeMap<>(duties));
    swaps = Collections.unmodifiableMap(new LinkedHashMap<>(swaps));
    missed = Collections.unmodifiableSet(new TreeSet<>(missed));
  }

  /** Before it is planned. */
  public static Shift unplanned() {
    return new Shift(
        null, Phase.UNPLANNED, Map.of(), Map.of(), null, null, null, null, null, null, Set.of(), 0);
  }

  /** The plan of a shift that has one. */
  public ShiftPlan planned() {
    if (plan == null) {
      throw new IllegalStateException("the shift is not planned");
    }
    return plan;
  }

  /** How many are known to have come. */
  public int present() {
    return (int) duties.values().stream().filter(Attendance.PRESENT::equals).count();
  }

  /** Whether one walks by day without company, and must give a sign of life. */
  public boolean isLone() {
    return phase == Phase.RUNNING && present() == 1;
  }

  Copy next() {
    return new Copy(this);
  }

  /** A shift being changed by one event. */
  static final class Copy {
    @Nullable ShiftPlan plan;
    Phase phase;
    final Map<UUID, Attendance> duties;
    final Map<UUID, Swap> swaps;
    @Nullable Instant startedAt;
    @Nullable KnownBy startKnownBy;
    @Nullable Instant endedAt;
    @Nullable KnownBy endKnownBy;
    @Nullable Instant lastSignAt;
    @Nullable Instant loneAlarmAt;
    final Set<String> missed;
    private final int version;

    private Copy(Shift from) {
      plan = from.plan;
      phase = from.phase;
      duties = new TreeMap<>(from.duties);
      swaps = new LinkedHashMap<>(from.swaps);
      startedAt = from.startedAt;
      startKnownBy = from.startKnownBy;
      endedAt = from.endedAt;
      endKnownBy = from.endKnownBy;
      lastSignAt = from.lastSignAt;
      loneAlarmAt = from.loneAlarmAt;
      missed = new TreeSet<>(from.missed);
      version = from.version;
    }

    Shift made() {
      return new Shift(
          plan,
          phase,
          duties,
          swaps,
          startedAt,
          startKnownBy,
          endedAt,
          endKnownBy,
          lastSignAt,
          loneAlarmAt,
          missed,
          version + 1);
    }
  }
}
