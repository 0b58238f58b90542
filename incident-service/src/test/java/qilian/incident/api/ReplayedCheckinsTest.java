package qilian.incident.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.incident.Http.post;
import static qilian.incident.Http.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.incident.IncidentPlatform;
import qilian.incident.Patrols;
import qilian.incident.Tokens;
import qilian.incident.desk.PatrolWatchDesk;
import qilian.transport.canonical.Effects;

/**
 * Check-ins of twenty shifts through the phones' door, once in their order, and twice and shuffled
 * for another office with the same shifts: the same shifts, debts and figures come out. Three
 * thousand in every run, as many as {@code -Dqilian.checkins} says where it is asked for.
 */
@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class ReplayedCheckinsTest {
  private static final int SHIFTS = 20;
  private static final int EACH = Integer.getInteger("qilian.checkins", 3_000) / SHIFTS;
  private static final int QUEUE = 1_000;

  @Inject PatrolWatchDesk watch;

  /** A check-in that both offices send: which shift, which point, how long after its beginning. */
  private record Passed(int shift, String point, int seconds) {}

  @Test
  void checkins_sent_twice_and_shuffled_are_the_same_night() throws SQLException {
    List<Passed> passed = passed();
    Instant first = Instant.now().minus(Duration.ofHours(34)).truncatedTo(ChronoUnit.HOURS);
    Office calm = new Office("calm-office", first);
    Office wild = new Office("wild-office", first);
    assertEquals(0, send(calm, calm.queue(passed)));
    // For the other one nobody spoke before the watch found that nothing had been held.
    watch.work();
    List<Map<String, Object>> shuffled = new ArrayList<>(wild.queue(passed));
    shuffled.addAll(List.copyOf(shuffled));
    Collections.shuffle(shuffled, new Random(20250704));
    assertEquals(passed.size(), send(wild, shuffled));
    watch.work();

    assertEquals(SHIFTS * EACH, passed.size());
    assertEquals(calm.shifts(), wild.shifts());
    assertEquals(calm.debts(), wild.debts());
    assertEquals(calm.figures(), wild.figures());
    assertTrue(calm.debts().stream().anyMatch(debt -> debt.contains("PAID")), "some are paid");
    assertTrue(calm.debts().stream().anyMatch(debt -> debt.contains("OPEN")), "some stay open");
    assertEquals(
        passed.size(),
        calm.figures().entrySet().stream()
            .filter(each -> each.getKey().startsWith("patrol.checkin-recorded"))
            .mapToLong(Map.Entry::getValue)
            .sum());
  }

  /** Every third shift leaves out its last point, and every seventh its first. */
  private static List<Passed> passed() {
    Random dice = new Random(4);
    List<Passed> all = new ArrayList<>();
    for (int shift = 0; shift < SHIFTS; shift++) {
      List<String> points = new ArrayList<>(List.of("p1", "p2", "p3"));
      if (shift % 3 == 0 || shift > SHIFTS - 4) {
        points.remove("p3");
      }
      if (shift % 7 == 0) {
        points.remove("p1");
      }
      for (int i = 0; i < EACH; i++) {
        all.add(new Passed(shift, points.get(dice.nextInt(points.size())), dice.nextInt(7_200)));
      }
    }
    return all;
  }

  /** How many were answered as repeated; none may be refused. */
  private static int send(Office office, List<Map<String, Object>> queue) {
    int repeated = 0;
    for (int from = 0; from < queue.size(); from += QUEUE) {
      JsonPath sent =
          post(
                  "/patrol/checkins",
                  Map.of("checkins", queue.subList(from, Math.min(queue.size(), from + QUEUE))),
                  office.phone)
              .statusCode(200)
              .extract()
              .jsonPath();
      assertEquals(0, sent.getInt("rejected"));
      repeated += sent.getList("results.findAll { it.repeated == true }").size();
    }
    return repeated;
  }

  /** An office with a shift every hour, two hours long, of the same two members. */
  private static final class Office {
    private final String name;
    private final String phone;
    private final Instant first;
    private final List<UUID> shifts = new ArrayList<>();

    Office(String name, Instant first) throws SQLException {
      this.name = name;
      this.first = first;
      phone = Tokens.of("patroller@" + name);
      Patrols.lay(name);
      List<UUID> members = Patrols.members(name, "COMMUNITY_VOLUNTEER", 2);
      put(
              "/patrol/members/" + members.getFirst() + "/login",
              Map.of("subject", "patroller@" + name),
              Patrols.lead(name))
          .statusCode(204);
      try (Connection machine = IncidentPlatform.as("machine")) {
        for (int i = 0; i < SHIFTS; i++) {
          plan(machine, members, begins(i));
        }
        machine.commit();
      }
    }

    private Instant begins(int shift) {
      return first.plus(Duration.ofHours(shift));
    }

    private void plan(Connection machine, List<UUID> members, Instant begins) throws SQLException {
      UUID id = UUID.randomUUID();
      shifts.add(id);
      try (var shift =
              machine.prepareStatement(
                  """
                  INSERT INTO patrol_shift (id, agency, place, place_path, force, beat, zone, kind,
                    begins, ends, strength, route, why, phase, missed, version)
                  SELECT ?, agency, place, place_path, 'COMMUNITY_VOLUNTEER', code, zone, 'NIGHT',
                    b, b + interval '2 hours', 2, '{p1,p2,p3}', '', 'PLANNED', '{}', 1
                  FROM patrol_beat, CAST(? AS timestamptz) AS b WHERE agency = ?
                  """);
          var duty =
              machine.prepareStatement(
                  """
                  INSERT INTO patrol_duty (shift, member, agency, place_path, begins, attendance)
                  SELECT id, CAST(? AS uuid), agency, place_path, begins, 'EXPECTED'
                  FROM patrol_shift WHERE id = ?
                  """)) {
        shift.setObject(1, id);
        shift.setObject(2, begins.atOffset(ZoneOffset.UTC));
        shift.setString(3, name);
        assertEquals(1, shift.executeUpdate());
        for (UUID member : members) {
          duty.setObject(1, member);
          duty.setObject(2, id);
          assertEquals(1, duty.executeUpdate());
        }
      }
    }

    List<Map<String, Object>> queue(List<Passed> passed) {
      List<Map<String, Object>> queue = new ArrayList<>();
      for (Passed each : passed) {
        Map<String, Object> item = new HashMap<>();
        item.put("id", UUID.randomUUID().toString());
        item.put("shift", shifts.get(each.shift()).toString());
        item.put("point", each.point());
        item.put("method", "GEOFENCE");
        item.put("at", begins(each.shift()).plusSeconds(each.seconds()).toString());
        item.put("position", Map.of("latitude", 27.86003, "longitude", 112.94002, "accuracy", 8));
        queue.add(item);
      }
      return queue;
    }

    /** Each shift as it stands, without what only tells how it came to that. */
    List<String> shifts() throws SQLException {
      return rows(
          """
          SELECT concat_ws(' ', begins, phase, started_at, start_known_by, ended_at, end_known_by,
            missed, (SELECT string_agg(attendance, ',' ORDER BY attendance) FROM patrol_duty d
              WHERE d.shift = s.id),
            (SELECT count(*) FROM patrol_checkin c WHERE c.shift = s.id))
          FROM patrol_shift s WHERE agency = '%s' ORDER BY begins
          """);
    }

    /** What the beat owes and who paid it; what was taken back was never owed. */
    List<String> debts() throws SQLException {
      return rows(
          """
          SELECT concat_ws(' ', s.begins, d.point, d.state, d.since, p.begins, d.paid_at)
          FROM patrol_debt d JOIN patrol_shift s ON s.id = d.shift
            LEFT JOIN patrol_shift p ON p.id = d.paid_by
          WHERE d.agency = '%s' AND d.state <> 'RETRACTED' ORDER BY s.begins, d.point
          """);
    }

    /** The sum of all effects in every coordinate, whenever they became known. */
    Map<String, Long> figures() throws SQLException {
      Map<String, Long> sums = new TreeMap<>();
      for (String text : rows("SELECT effects FROM fact WHERE agency = '%s'")) {
        for (Effect effect : Effects.read(text.getBytes(StandardCharsets.UTF_8))) {
          add(sums, effect.before(), effect, -1);
          add(sums, effect.after(), effect, 1);
        }
      }
      sums.values().removeIf(sum -> sum == 0);
      return sums;
    }

    private void add(Map<String, Long> sums, Coordinates at, Effect effect, int sign) {
      if (at != null) {
        String where = at.toString().replace(name, "office");
        String fact = where.substring(where.indexOf("patrol."));
        sums.merge(fact, (long) sign, Long::sum);
        if (effect.quantities() != null && effect.quantities().headcount() != null) {
          sums.merge(fact + " minutes", (long) sign * effect.quantities().headcount(), Long::sum);
        }
      }
    }

    private List<String> rows(String sql) throws SQLException {
      List<String> found = new ArrayList<>();
      try (Connection machine = IncidentPlatform.as("machine");
          var rows = machine.createStatement().executeQuery(sql.formatted(name))) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }
}
