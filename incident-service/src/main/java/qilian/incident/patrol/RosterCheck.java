package qilian.incident.patrol;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds a roster against its rules. It knows nothing of how the roster was made: the planner and
 * every change by hand are judged by it.
 */
public final class RosterCheck {

  /** Rest between two shifts. */
  public static final Duration REST = Duration.ofHours(11);

  /** Most in a week from Monday. */
  public static final Duration WEEK = Duration.ofHours(44);

  private RosterCheck() {}

  /** All that is broken. */
  public static List<Roster.Violation> violations(Roster roster) {
    List<Roster.Violation> found = new ArrayList<>();
    Map<UUID, List<Roster.Slot>> walked = new HashMap<>();
    for (Roster.Slot slot : roster.slots()) {
      int many = roster.of(slot).size();
      if (many < slot.strength()) {
        found.add(new Roster.Violation(RosterRule.BELOW_STRENGTH, slot.shift(), null));
      }
      if (many == 1 && slot.isAtNight()) {
        found.add(new Roster.Violation(RosterRule.ALONE_AT_NIGHT, slot.shift(), null));
      }
      for (UUID member : roster.of(slot)) {
        walked.computeIfAbsent(member, id -> new ArrayList<>()).add(slot);
      }
    }
    walked.forEach((id, slots) -> found.addAll(ofMember(id, roster.members().get(id), slots)));
    return found;
  }

  /** What is broken by one member with these shifts. */
  public static List<Roster.Violation> ofMember(
      UUID id, @Nullable Member member, List<Roster.Slot> slots) {
    List<Roster.Violation> found = new ArrayList<>();
    List<Roster.Slot> sorted = new ArrayList<>(slots);
    sorted.sort(Comparator.comparing(Roster.Slot::begins));
    Map<LocalDate, Duration> weeks = new HashMap<>();
    Roster.Slot before = null;
    for (Roster.Slot slot : sorted) {
      if (member == null || !member.belongs(slot.firstDay(), slot.lastDay())) {
        found.add(new Roster.Violation(RosterRule.OUTSIDE_MEMBERSHIP, slot.shift(), id));
      } else if (member.force() != slot.force()) {
        found.add(new Roster.Violation(RosterRule.OTHER_FORCE, slot.shift(), id));
      }
      if (before != null && slot.begins().isBefore(before.ends())) {
        found.add(new Roster.Violation(RosterRule.DOUBLE_BOOKED, slot.shift(), id));
      } else if (before != null && slot.begins().isBefore(before.ends().plus(REST))) {
        found.add(new Roster.Violation(RosterRule.REST_TOO_SHORT, slot.shift(), id));
      }
      LocalDate week = slot.firstDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      if (weeks.merge(week, slot.length(), Duration::plus).compareTo(WEEK) > 0) {
        found.add(new Roster.Violation(RosterRule.TOO_MANY_HOURS, slot.shift(), id));
      }
      before = before == null || slot.ends().isAfter(before.ends()) ? slot : before;
    }
    return found;
  }
}
