package qilian.incident.patrol;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who walks which shift.
 *
 * @param assigned the members of each shift
 */
public record Roster(Map<UUID, Member> members, List<Slot> slots, Map<UUID, Set<UUID>> assigned) {

  /** A shift as the roster sees it. */
  public record Slot(
      UUID shift, Force force, Instant begins, Instant ends, ZoneId zone, int strength) {

    /** How many it takes: its strength, and at night never one alone. */
    public int needed() {
      return isAtNight() ? Math.max(2, strength) : strength;
    }

    boolean isAtNight() {
      return Night.touches(begins, ends, zone);
    }

    Duration length() {
      return Duration.between(begins, ends);
    }

    LocalDate firstDay() {
      return begins.atZone(zone).toLocalDate();
    }

    LocalDate lastDay() {
      return ends.minusNanos(1).atZone(zone).toLocalDate();
    }
  }

  /** A rule that is broken. */
  public record Violation(RosterRule rule, UUID shift, @Nullable UUID member) {}

  /** The members of a shift. */
  public Collection<UUID> of(Slot slot) {
    return assigned.getOrDefault(slot.shift(), Set.of());
  }
}
