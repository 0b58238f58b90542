package qilian.incident.patrol;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A summer night of two volunteers, for the tests of pure code. */
final class Nights {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final UUID ONE = id("one");
  static final UUID TWO = id("two");
  static final UUID THREE = id("three");
  static final Instant BEGINS = Instant.parse("2025-07-04T15:00:00Z");
  static final Instant ENDS = Instant.parse("2025-07-04T21:00:00Z");

  static final Map<String, PatrolPoint> POINTS =
      Stream.of("p1", "p2", "p3")
          .map(code -> new PatrolPoint(code, "fuxing", "a", "r>a", code, 27.86, 112.94, 50))
          .collect(Collectors.toMap(PatrolPoint::code, point -> point));

  private Nights() {}

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static ShiftPlan plan() {
    return plan("shift", BEGINS, ENDS, 2);
  }

  static ShiftPlan plan(String name, Instant begins, Instant ends, int strength) {
    return new ShiftPlan(
        id(name),
        "office",
        Force.COMMUNITY_VOLUNTEER,
        "fuxing",
        "a",
        "r>a",
        ZONE.getId(),
        ShiftKind.NIGHT,
        begins,
        ends,
        strength,
        List.of("p1", "p2", "p3"),
        "");
  }

  static ShiftTemplate template(String code, LocalTime starts, LocalTime ends, int strength) {
    return new ShiftTemplate(
        "office",
        code,
        Force.COMMUNITY_VOLUNTEER,
        "fuxing",
        ShiftKind.NIGHT,
        MonthDay.of(1, 1),
        MonthDay.of(12, 31),
        starts,
        ends,
        EnumSet.allOf(DayOfWeek.class),
        strength,
        List.of());
  }

  static Member member(String name, Force force, LocalDate from) {
    return new Member(id(name), "office", name, force, MemberType.ACTIVIST, false, from, null);
  }

  static Visits.Visit visit(String id, String point, Instant at) {
    return new Visits.Visit(id(id), ONE, point, CheckinMethod.QR, at);
  }
}
