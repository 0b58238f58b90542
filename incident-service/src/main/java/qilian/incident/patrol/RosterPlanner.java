package qilian.incident.patrol;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fills shifts with members: in the order of time, each with those who have walked least so far
 * (list scheduling), and where too few are free it moves one earlier duty to somebody else first.
 *
 * <p>What it promises: no rule is broken, and what cannot be filled is left empty and named. Where
 * every member of a force could walk every shift, two members' hours never differ by more than the
 * longest shift (the one who gets a shift had least before it). It is no optimum: with rest and
 * weeks in the way, more shifts than needed may stay unfilled; the move of one duty is its only
 * repair.
 */
public final class RosterPlanner {

  private final Map<Force, List<Walker>> forces = new HashMap<>();
  private final Map<UUID, Walker> walkers = new HashMap<>();
  private final Map<UUID, Set<UUID>> assigned = new LinkedHashMap<>();
  private final Map<UUID, Integer> missing = new LinkedHashMap<>();
  private final Set<UUID> open = new LinkedHashSet<>();

  private RosterPlanner(Collection<Member> members) {
    for (Member member : members) {
      Walker walker = new Walker(member);
      walkers.put(member.id(), walker);
      forces.computeIfAbsent(member.force(), force -> new ArrayList<>()).add(walker);
    }
  }

  /**
   * What came of it.
   *
   * @param assigned the members of each shift that was to be filled
   * @param missing how many each unfilled shift lacks; such a shift gets nobody
   */
  public record Filled(Map<UUID, Set<UUID>> assigned, Map<UUID, Integer> missing) {}

  /**
   * Fills these shifts.
   *
   * @param kept duties that stand and are not touched
   */
  public static Filled fill(
      Collection<Member> members, List<Roster.Slot> slots, Map<UUID, List<Roster.Slot>> kept) {
    RosterPlanner planner = new RosterPlanner(members);
    kept.forEach((id, duties) -> planner.keep(id, duties));
    List<Roster.Slot> ordered = new ArrayList<>(slots);
    ordered.sort(Comparator.comparing(Roster.Slot::begins).thenComparing(Roster.Slot::shift));
    ordered.forEach(slot -> planner.open.add(slot.shift()));
    ordered.forEach(planner::fill);
    return new Filled(planner.assigned, planner.missing);
  }

  private void keep(UUID id, List<Roster.Slot> duties) {
    Walker walker = walkers.get(id);
    if (walker != null) {
      duties.forEach(walker::add);
    }
  }

  private void fill(Roster.Slot slot) {
    List<Walker> force = forces.getOrDefault(slot.force(), List.of());
    int needed = slot.needed();
    List<Walker> chosen = new ArrayList<>(leastWalked(force, slot, needed));
    for (Walker busy : force) {
      if (chosen.size() >= needed) {
        break;
      }
      if (!chosen.contains(busy) && makeFree(busy, slot, chosen)) {
        chosen.add(busy);
      }
    }
    if (chosen.size() < needed) {
      missing.put(slot.shift(), needed - chosen.size());
      return;
    }
    Set<UUID> ids = new LinkedHashSet<>();
    for (Walker walker : chosen) {
      walker.add(slot);
      ids.add(walker.member.id());
    }
    assigned.put(slot.shift(), ids);
  }

  private static List<Walker> leastWalked(List<Walker> force, Roster.Slot slot, int needed) {
    Days days = Days.of(slot);
    return force.stream()
        .filter(walker -> walker.mayWalk(slot, days))
        .sorted(Comparator.comparing((Walker w) -> w.total).thenComparing(w -> w.member.id()))
        .limit(needed)
        .toList();
  }

  /** Hands the one duty in the way to somebody who may walk it; only one planned in this run. */
  private boolean makeFree(Walker busy, Roster.Slot slot, List<Walker> chosen) {
    Roster.Slot inTheWay = busy.onlyObstacle(slot);
    if (inTheWay == null || !open.contains(inTheWay.shift())) {
      return false;
    }
    Days days = Days.of(inTheWay);
    Set<UUID> there = assigned.getOrDefault(inTheWay.shift(), Set.of());
    for (Walker other : forces.getOrDefault(inTheWay.force(), List.of())) {
      if (other != busy
          && !chosen.contains(other)
          && !there.contains(other.member.id())
          && other.mayWalk(inTheWay, days)) {
        busy.remove(inTheWay);
        other.add(inTheWay);
        there.remove(busy.member.id());
        there.add(other.member.id());
        return true;
      }
    }
    return false;
  }

  /** The local days of a shift, which are dear to compute for each member anew. */
  private record Days(LocalDate first, LocalDate last, LocalDate week) {
    static Days of(Roster.Slot slot) {
      LocalDate first = slot.firstDay();
      return new Days(
          first, slot.lastDay(), first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }
  }

  /** A member with the duties so far. */
  private static final class Walker {
    private final Member member;
    private final TreeMap<Instant, Roster.Slot> duties = new TreeMap<>();
    private final Map<LocalDate, Duration> weeks = new HashMap<>();
    private Duration total = Duration.ZERO;

    Walker(Member member) {
      this.member = member;
    }

    void add(Roster.Slot slot) {
      duties.put(slot.begins(), slot);
      weeks.merge(Days.of(slot).week(), slot.length(), Duration::plus);
      total = total.plus(slot.length());
    }

    void remove(Roster.Slot slot) {
      duties.remove(slot.begins());
      weeks.merge(Days.of(slot).week(), slot.length().negated(), Duration::plus);
      total = total.minus(slot.length());
    }

    boolean mayWalk(Roster.Slot slot, Days days) {
      return member.belongs(days.first(), days.last())
          && hasHours(slot, days, Duration.ZERO)
          && near(slot).isEmpty();
    }

    /** The one duty without which this member could walk the slot; null where it is not one. */
    Roster.@Nullable Slot onlyObstacle(Roster.Slot slot) {
      List<Roster.Slot> near = near(slot);
      Days days = Days.of(slot);
      if (near.size() != 1 || !member.belongs(days.first(), days.last())) {
        return null;
      }
      Roster.Slot one = near.getFirst();
      Duration back = Days.of(one).week().equals(days.week()) ? one.length() : Duration.ZERO;
      return hasHours(slot, days, back) ? one : null;
    }

    private boolean hasHours(Roster.Slot slot, Days days, Duration back) {
      Duration so = weeks.getOrDefault(days.week(), Duration.ZERO).minus(back);
      return so.plus(slot.length()).compareTo(RosterCheck.WEEK) <= 0;
    }

    /** Duties that overlap or leave too little rest; none lasts longer than two days. */
    private List<Roster.Slot> near(Roster.Slot slot) {
      Instant from = slot.begins().minus(RosterCheck.REST);
      Instant until = slot.ends().plus(RosterCheck.REST);
      return duties.subMap(from.minus(Duration.ofDays(2)), true, until, false).values().stream()
          .filter(duty -> duty.ends().isAfter(from))
          .toList();
    }
  }
}
