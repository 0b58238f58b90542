package qilian.incident.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A year of shifts for 247 people, planned and changed without a broken rule. */
class RosterPlannerTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  /** 60 full-time, 120 volunteers, 47 of resident units, 20 mobile. */
  private static Map<UUID, Member> street() {
    Map<UUID, Member> members = new HashMap<>();
    Map<Force, Integer> many = new EnumMap<>(Force.class);
    many.put(Force.STREET_FULLTIME, 60);
    many.put(Force.COMMUNITY_VOLUNTEER, 120);
    many.put(Force.RESIDENT_UNIT, 47);
    many.put(Force.MOBILE, 20);
    many.forEach(
        (force, number) -> {
          for (int i = 0; i < number; i++) {
            Member member = Nights.member(force + "-" + i, force, FIRST);
            members.put(member.id(), member);
          }
        });
    return members;
  }

  private static List<Roster.Slot> year() {
    List<Roster.Slot> slots = new ArrayList<>();
    for (int day = 0; day < 365; day++) {
      LocalDate on = FIRST.plusDays(day);
      boolean summer = on.getMonthValue() >= 5 && on.getMonthValue() <= 9;
      for (int beat = 0; beat < 6; beat++) {
        slots.add(slot(on, beat, Force.STREET_FULLTIME, LocalTime.of(8, 30), 8, 2));
        slots.add(slot(on, beat, Force.COMMUNITY_VOLUNTEER, LocalTime.of(19, 0), 3, 3));
        slots.add(
            slot(
                summer ? on.plusDays(1) : on,
                beat,
                Force.COMMUNITY_VOLUNTEER,
                summer ? LocalTime.MIDNIGHT : LocalTime.of(23, 0),
                summer ? 5 : 7,
                2));
      }
      slots.add(slot(on, 6, Force.RESIDENT_UNIT, LocalTime.of(18, 0), 4, 4));
      slots.add(slot(on, 7, Force.MOBILE, LocalTime.of(20, 0), 6, 3));
    }
    return slots;
  }

  private static Roster.Slot slot(
      LocalDate day, int beat, Force force, LocalTime starts, int hours, int strength) {
    Instant begins = day.atTime(starts).atZone(Nights.ZONE).toInstant();
    return new Roster.Slot(
        Nights.id(day + "/" + beat + "/" + force + "/" + starts),
        force,
        begins,
        begins.plus(Duration.ofHours(hours)),
        Nights.ZONE,
        strength);
  }

  @Test
  void a_year_for_247_people_is_planned_and_changed_without_a_broken_rule() {
    Map<UUID, Member> members = street();
    List<Roster.Slot> slots = year();
    RosterPlanner.Filled filled = RosterPlanner.fill(members.values(), slots, Map.of());

    assertEquals(247, members.size());
    assertEquals(Map.of(), filled.missing());
    Map<UUID, Set<UUID>> assigned = filled.assigned();
    assertEquals(List.of(), RosterCheck.violations(new Roster(members, slots, assigned)));

    Random dice = new Random(247);
    List<UUID> ids = new ArrayList<>(members.keySet());
    for (int change = 0; change < 12; change++) {
      UUID leaving = ids.get(dice.nextInt(ids.size()));
      LocalDate until = FIRST.plusDays(30 + dice.nextInt(300));
      Member before = members.get(leaving);
      if (before.until() != null) {
        continue;
      }
      members.put(
          leaving,
          new Member(
              leaving,
              before.agency(),
              before.number(),
              before.force(),
              before.type(),
              false,
              before.from(),
              until));
      refill(members, slots, assigned, leaving);
      assertEquals(List.of(), RosterCheck.violations(new Roster(members, slots, assigned)));
    }
  }

  /** Plans anew the shifts that the member can no longer walk; every other duty stands. */
  private static void refill(
      Map<UUID, Member> members,
      List<Roster.Slot> slots,
      Map<UUID, Set<UUID>> assigned,
      UUID leaving) {
    Member member = members.get(leaving);
    Map<UUID, List<Roster.Slot>> kept = new HashMap<>();
    List<Roster.Slot> open = new ArrayList<>();
    for (Roster.Slot slot : slots) {
      if (assigned.get(slot.shift()).contains(leaving)
          && !member.belongs(slot.firstDay(), slot.lastDay())) {
        open.add(slot);
      } else {
        assigned
            .get(slot.shift())
            .forEach(id -> kept.computeIfAbsent(id, key -> new ArrayList<>()).add(slot));
      }
    }
    RosterPlanner.Filled filled = RosterPlanner.fill(members.values(), open, kept);
    assertEquals(Map.of(), filled.missing());
    assigned.putAll(filled.assigned());
  }

  @Test
  void where_everybody_may_walk_everything_hours_differ_by_no_more_than_the_longest_shift() {
    Map<UUID, Member> members =
        street().values().stream()
            .filter(member -> member.force() == Force.MOBILE)
            .collect(Collectors.toMap(Member::id, member -> member));
    List<Roster.Slot> slots = new ArrayList<>();
    for (int day = 0; day < 200; day++) {
      slots.add(
          slot(FIRST.plusDays(day), 0, Force.MOBILE, LocalTime.NOON, 3 + day % 4, 1 + day % 3));
    }
    RosterPlanner.Filled filled = RosterPlanner.fill(members.values(), slots, Map.of());
    Map<UUID, Long> hours = new HashMap<>();
    members.keySet().forEach(id -> hours.put(id, 0L));
    slots.forEach(
        slot ->
            filled
                .assigned()
                .get(slot.shift())
                .forEach(
                    id ->
                        hours.merge(
                            id,
                            Duration.between(slot.begins(), slot.ends()).toHours(),
                            Long::sum)));

    long most = hours.values().stream().mapToLong(h -> h).max().orElseThrow();
    long least = hours.values().stream().mapToLong(h -> h).min().orElseThrow();
    assertTrue(most - least <= 6, most + " and " + least);
  }

  @Test
  void the_check_finds_each_broken_rule_by_its_name() {
    Member one = Nights.member("one", Force.MOBILE, FIRST);
    Member other = Nights.member("other", Force.RESIDENT_UNIT, FIRST.plusDays(3));
    Map<UUID, Member> members = Map.of(one.id(), one, other.id(), other);
    Roster.Slot noon = slot(FIRST, 0, Force.MOBILE, LocalTime.NOON, 4, 2);
    Roster.Slot overlap = slot(FIRST, 1, Force.MOBILE, LocalTime.of(13, 0), 4, 1);
    Roster.Slot evening = slot(FIRST, 2, Force.MOBILE, LocalTime.of(23, 0), 3, 1);
    Roster.Slot wrong = slot(FIRST.plusDays(4), 3, Force.MOBILE, LocalTime.NOON, 4, 1);
    Roster.Slot endless = slot(FIRST.plusDays(6), 4, Force.MOBILE, LocalTime.NOON, 45, 2);

    Set<RosterRule> broken =
        RosterCheck.violations(
                new Roster(
                    members,
                    List.of(noon, overlap, evening, wrong, endless),
                    Map.of(
                        noon.shift(), Set.of(one.id()),
                        overlap.shift(), Set.of(one.id()),
                        evening.shift(), Set.of(one.id(), other.id()),
                        wrong.shift(), Set.of(other.id()),
                        endless.shift(), Set.of(one.id()))))
            .stream()
            .map(Roster.Violation::rule)
            .collect(Collectors.toSet());

    assertEquals(Set.of(RosterRule.values()), broken);
  }

  @Test
  void a_shift_that_nobody_may_fill_is_named_and_gets_nobody() {
    Member one = Nights.member("one", Force.MOBILE, FIRST);
    Roster.Slot night = slot(FIRST, 0, Force.MOBILE, LocalTime.of(23, 0), 6, 1);

    RosterPlanner.Filled filled = RosterPlanner.fill(List.of(one), List.of(night), Map.of());

    assertEquals(Map.of(night.shift(), 1), filled.missing());
    assertEquals(Map.of(), filled.assigned());
  }

  @Test
  void a_duty_is_handed_on_where_that_fills_a_shift() {
    Member one = Nights.member("a", Force.MOBILE, FIRST);
    Member leaves =
        new Member(
            Nights.id("b"), "office", "b", Force.MOBILE, MemberType.ACTIVIST, false, FIRST, FIRST);
    Roster.Slot day = slot(FIRST, 0, Force.MOBILE, LocalTime.of(8, 0), 4, 1);
    Roster.Slot next = slot(FIRST.plusDays(1), 0, Force.MOBILE, LocalTime.of(0, 0), 4, 2);
    Set<Set<UUID>> seen = new HashSet<>();

    // Whoever of the two gets the first shift, only "a" may walk the night after it.
    Roster.Slot morning = slot(FIRST.plusDays(1), 1, Force.MOBILE, LocalTime.of(7, 0), 2, 1);
    RosterPlanner.Filled filled =
        RosterPlanner.fill(
            List.of(one, leaves),
            List.of(slot(FIRST, 2, Force.MOBILE, LocalTime.of(21, 0), 1, 1), morning),
            Map.of());
    seen.addAll(filled.assigned().values());

    assertEquals(Map.of(), filled.missing());
    assertFalse(seen.isEmpty());
    assertEquals(
        Map.of(next.shift(), 1),
        RosterPlanner.fill(List.of(one, leaves), List.of(day, next), Map.of()).missing());
  }
}
