package qilian.incident.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.incident.patrol.Nights.BEGINS;
import static qilian.incident.patrol.Nights.ENDS;
import static qilian.incident.patrol.Nights.ONE;
import static qilian.incident.patrol.Nights.TWO;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import qilian.contract.Coordinates;
import qilian.contract.Effect;

/** What a check-in proves, and that a queue sent twice and backwards proves the same. */
class CheckinsTest {
  private static final PointCode.Seal SEAL = text -> Integer.toHexString(text.hashCode());
  private static final Instant MORNING = ENDS.plus(Duration.ofHours(2));
  private static final PatrolPoint P1 = Nights.POINTS.get("p1");

  private static Shift planned(String name) {
    return ShiftLifecycle.fold(
        Shift.unplanned(),
        List.of(
            new ShiftEvent.ShiftPlanned(
                BEGINS.minusSeconds(9_000), Nights.plan(name, BEGINS, ENDS, 2), Set.of(ONE, TWO))));
  }

  private static Checkin at(CheckinMethod method, Instant at, Checkin.Position position) {
    return new Checkin(Nights.id("c"), Nights.id("shift"), "p1", method, at, position, null, null);
  }

  private static Optional<CheckinRefusal> flaw(Checkin checkin, Instant now) {
    return CheckinRules.flaw(checkin, planned("shift"), ONE, P1, now, SEAL);
  }

  @Test
  void the_fence_allows_for_the_stated_accuracy_and_for_no_more_than_fifty_metres() {
    // 0.0008 degrees of latitude are 89 metres.
    double near = 27.86 + 0.0008;
    Instant when = BEGINS.plusSeconds(60);

    assertEquals(89, P1.metresTo(near, 112.94), 1);
    assertEquals(
        Optional.empty(),
        flaw(at(CheckinMethod.GEOFENCE, when, new Checkin.Position(near, 112.94, 45)), MORNING));
    assertEquals(
        Optional.of(CheckinRefusal.OUTSIDE_THE_FENCE),
        flaw(at(CheckinMethod.GEOFENCE, when, new Checkin.Position(near, 112.94, 20)), MORNING));
    assertEquals(
        Optional.of(CheckinRefusal.OUTSIDE_THE_FENCE),
        flaw(
            at(CheckinMethod.GEOFENCE, when, new Checkin.Position(near + 0.0003, 112.94, 100)),
            MORNING));
    assertEquals(
        Optional.of(CheckinRefusal.PLACE_TOO_VAGUE),
        flaw(at(CheckinMethod.GEOFENCE, when, new Checkin.Position(near, 112.94, 101)), MORNING));
    assertEquals(
        Optional.of(CheckinRefusal.PLACE_TOO_VAGUE),
        flaw(at(CheckinMethod.GEOFENCE, when, null), MORNING));
  }

  @Test
  void times_outside_the_shift_ahead_of_the_clock_or_after_three_days_prove_nothing() {
    Checkin.Position here = new Checkin.Position(27.86, 112.94, 5);
    assertEquals(
        Optional.of(CheckinRefusal.CHECKIN_OUTSIDE_THE_SHIFT),
        flaw(at(CheckinMethod.GEOFENCE, BEGINS.minusSeconds(1_801), here), MORNING));
    assertEquals(
        Optional.of(CheckinRefusal.CHECKIN_OUTSIDE_THE_SHIFT),
        flaw(at(CheckinMethod.GEOFENCE, ENDS.plusSeconds(3_601), here), MORNING));
    assertEquals(
        Optional.of(CheckinRefusal.CHECKIN_IN_THE_FUTURE),
        flaw(at(CheckinMethod.GEOFENCE, BEGINS.plusSeconds(301), here), BEGINS));
    assertEquals(
        Optional.of(CheckinRefusal.CHECKIN_TOO_LATE),
        flaw(
            at(CheckinMethod.GEOFENCE, BEGINS, here),
            ENDS.plus(Duration.ofHours(72)).plusMillis(1)));
  }

  @Test
  void a_code_proves_its_point_and_its_five_minutes_and_nothing_else() {
    String code = PointCode.at("office", "p1", BEGINS, SEAL);

    assertEquals(Optional.empty(), PointCode.flaw(code, "office", "p1", BEGINS, SEAL));
    assertEquals(
        Optional.empty(), PointCode.flaw(code, "office", "p1", BEGINS.plusSeconds(599), SEAL));
    assertEquals(
        Optional.of(CheckinRefusal.CODE_OF_ANOTHER_TIME),
        PointCode.flaw(code, "office", "p1", BEGINS.plusSeconds(600), SEAL));
    assertEquals(
        Optional.of(CheckinRefusal.CODE_NOT_GENUINE),
        PointCode.flaw(code, "office", "p2", BEGINS, SEAL));
    assertEquals(
        Optional.of(CheckinRefusal.CODE_NOT_GENUINE),
        PointCode.flaw(code, "other", "p1", BEGINS, SEAL));
    assertEquals(
        Optional.of(CheckinRefusal.CODE_NOT_GENUINE),
        PointCode.flaw(code + "0", "office", "p1", BEGINS, SEAL));
    assertEquals(
        Optional.of(CheckinRefusal.CODE_NOT_GENUINE),
        PointCode.flaw("QP1.1", "office", "p1", BEGINS, SEAL));
  }

  @Test
  void word_needs_a_reason_and_only_the_fence_takes_a_place() {
    Checkin.Position here = new Checkin.Position(27.86, 112.94, 5);
    assertEquals(
        Optional.of(CheckinRefusal.REASON_NEEDED),
        flaw(at(CheckinMethod.MANUAL, BEGINS, null), MORNING));
    assertEquals(
        Optional.of(CheckinRefusal.PLACE_NOT_NEEDED),
        flaw(at(CheckinMethod.MANUAL, BEGINS, here), MORNING));
  }

  /** The desk's loop in memory: known ids are skipped, every other one changes the counts. */
  private static final class Street {
    private final Map<String, Shift> shifts = new HashMap<>();
    private final Map<String, Visits> visits = new HashMap<>();
    private final Set<UUID> known = new HashSet<>();
    private final Map<Coordinates, Integer> counts = new HashMap<>();
    private int minutes;

    Street(Set<String> names) {
      names.forEach(
          name -> {
            shifts.put(name, planned(name));
            visits.put(name, Visits.NONE);
          });
    }

    void take(String name, Checkin checkin) {
      if (!known.add(checkin.id())) {
        return;
      }
      Shift shift = shifts.get(name);
      Visits before = visits.get(name);
      Visits after = before.with(checkin, ONE);
      visits.put(name, after);
      add(
          PatrolLedger.of(shift, before, Nights.POINTS),
          PatrolLedger.of(shift, after, Nights.POINTS));
      ask(name, new ShiftCommand.ShowEvidence(after));
      ask(name, new ShiftCommand.RetractMisses(after));
    }

    void night() {
      for (String name : List.copyOf(shifts.keySet())) {
        ask(name, new ShiftCommand.LapseShift(visits.get(name)));
        ask(name, new ShiftCommand.SettleShift(visits.get(name)));
      }
    }

    private void ask(String name, ShiftCommand command) {
      Shift before = shifts.get(name);
      if (ShiftLifecycle.decide(before, command, MORNING)
          instanceof ShiftLifecycle.Decision.Accepted yes) {
        Shift after = ShiftLifecycle.fold(before, yes.events());
        shifts.put(name, after);
        add(
            PatrolLedger.of(before, visits.get(name), Nights.POINTS),
            PatrolLedger.of(after, visits.get(name), Nights.POINTS));
      }
    }

    private void add(Map<String, PatrolLedger.Entry> was, Map<String, PatrolLedger.Entry> is) {
      for (Effect effect : PatrolLedger.effects(was, is, LocalDate.of(2025, 7, 5))) {
        Integer weight = effect.quantities() == null ? null : effect.quantities().headcount();
        if (effect.before() != null) {
          counts.merge(effect.before(), -1, Integer::sum);
          minutes -= weight == null ? 0 : weight;
        }
        if (effect.after() != null) {
          counts.merge(effect.after(), 1, Integer::sum);
          minutes += weight == null ? 0 : weight;
        }
      }
      counts.values().removeIf(count -> count == 0);
    }

    Map<String, Set<String>> missed() {
      Map<String, Set<String>> missed = new HashMap<>();
      shifts.forEach((name, shift) -> missed.put(name, shift.missed()));
      return missed;
    }
  }

  private record Queued(String shift, Checkin checkin) {}

  @Test
  void ten_thousand_checkins_sent_twice_and_shuffled_give_the_same_counts() {
    Random dice = new Random(247);
    Set<String> names = new HashSet<>();
    List<Queued> queue = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      String name = "s" + dice.nextInt(400);
      names.add(name);
      queue.add(
          new Queued(
              name,
              new Checkin(
                  Nights.id("c" + i),
                  Nights.id(name),
                  "p" + (1 + dice.nextInt(dice.nextInt(4) == 0 ? 3 : 2)),
                  CheckinMethod.QR,
                  BEGINS.plusSeconds(dice.nextInt(21_600)),
                  null,
                  null,
                  null)));
    }
    Street once = new Street(names);
    queue.forEach(each -> once.take(each.shift(), each.checkin()));
    once.night();

    List<Queued> twice = new ArrayList<>(queue);
    twice.addAll(queue);
    Collections.shuffle(twice, new Random(1));
    Street again = new Street(names);
    // Half of the phones were off-line all night: what they tell comes after it was settled.
    for (int i = 0; i < twice.size(); i++) {
      if (i == twice.size() / 40) {
        again.night();
      }
      again.take(twice.get(i).shift(), twice.get(i).checkin());
    }
    again.night();

    assertTrue(once.counts.size() > 10);
    assertNotEquals(0, once.missed().values().stream().filter(m -> !m.isEmpty()).count());
    assertEquals(once.missed(), again.missed());
    assertEquals(visited(once), visited(again));
    assertEquals(sum(once, "patrol.checkin-recorded"), 10_000);
    assertEquals(sum(again, "patrol.checkin-recorded"), 10_000);
    assertEquals(once.counts, again.counts);
    assertEquals(once.minutes, again.minutes);
  }

  private static int visited(Street street) {
    return street.counts.entrySet().stream()
        .filter(each -> PatrolLedger.VISITED.equals(each.getKey().disposition()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static int sum(Street street, String fact) {
    return street.counts.entrySet().stream()
        .filter(each -> each.getKey().fact().equals(fact))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
