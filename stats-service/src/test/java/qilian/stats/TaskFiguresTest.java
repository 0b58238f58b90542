package qilian.stats;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.contract.Catalogue;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.PlaceKind;
import qilian.contract.Quantities;
import qilian.contract.TimePrecision;
import qilian.contract.Topic;
import qilian.contract.alliance.AllianceFact;
import qilian.contract.alliance.TaskStand;
import qilian.contract.directory.DirectoryFact;

/** Tasks by what became of them, the minutes in nobody's hands, and resolutions, as told. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TaskFiguresTest {
  private static final String STREET = "task-street";
  private static final String EVERY = "every-street";
  private static final OffsetDateTime AT = OffsetDateTime.parse("2024-05-06T10:00:00+08:00");
  private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);
  private static final TaskStand STAND =
      new TaskStand(
          "RW2024-000001",
          "ACCEPTED",
          "FIRE_SAFETY",
          "URGENT",
          "office",
          "fire",
          null,
          List.of(),
          95,
          false,
          null,
          List.of());

  /**
   * A fact that happens so often in the other street, each time to a matter of its own.
   *
   * @param minutes that it weighs; null for none
   */
  private record Telling(
      AllianceFact fact, int times, @Nullable String disposition, @Nullable Integer minutes) {
    Telling(AllianceFact fact, int times) {
      this(fact, times, null, null);
    }
  }

  private static final List<Telling> TOLD =
      List.of(
          new Telling(new AllianceFact.TaskProposed(STAND, "fire", AT, false), 2),
          new Telling(new AllianceFact.TaskAccepted(STAND, "fire", 10), 3, null, 10),
          new Telling(new AllianceFact.LeadAssigned(STAND, null, "urban", 20), 1, null, 20),
          new Telling(
              new AllianceFact.TaskDeclined(STAND, "urban", "NO_POWER", null), 4, "NO_POWER", null),
          new Telling(
              new AllianceFact.TaskReturned(STAND, "urban", "WRONG_AREA", null),
              2,
              "WRONG_AREA",
              null),
          new Telling(new AllianceFact.TaskTimedOut(STAND, "urban"), 5),
          new Telling(new AllianceFact.TaskEscalated(STAND, "DEPUTY"), 3),
          new Telling(new AllianceFact.TaskTransferred(STAND, "fire", "urban", true, true), 2),
          new Telling(new AllianceFact.TaskOverdue(STAND, "WORK", "fire"), 4),
          new Telling(new AllianceFact.TaskDone(STAND, true), 5, "IN_TIME", null),
          new Telling(new AllianceFact.TaskDone(STAND, false), 2, "LATE", null),
          new Telling(new AllianceFact.TaskVerified(STAND, "office"), 6),
          new Telling(new AllianceFact.TaskReopened(STAND, "office"), 3),
          new Telling(new AllianceFact.TaskClosed(STAND), 4),
          new Telling(new AllianceFact.TaskWithdrawn(STAND), 2, null, 15),
          new Telling(
              new AllianceFact.TaskLeftIdle(STAND, "fire", AT, AT.plusMinutes(100), 100),
              3,
              "PROPOSED",
              100),
          new Telling(new AllianceFact.MeetingHeld("LX1", "office", List.of(), List.of(), 1), 2),
          new Telling(new AllianceFact.ResolutionAdopted("YD1", "LX1", "fire", MONDAY, null), 7),
          new Telling(new AllianceFact.ResolutionDone("YD1", "fire", true), 2, "IN_TIME", null),
          new Telling(new AllianceFact.ResolutionDone("YD1", "fire", false), 1, "LATE", null),
          new Telling(new AllianceFact.ResolutionOverdue("YD1", "fire", MONDAY), 2),
          new Telling(new AllianceFact.ResolutionRevoked("YD1", "fire", true), 1),
          new Telling(
              new AllianceFact.MemberJoined("fire", "MEMBER", MONDAY, List.of(), null, null), 2));

  /** What the measures of the alliance make of them. */
  private static final Map<String, Integer> FIGURES =
      Map.ofEntries(
          Map.entry("TASKS_PROPOSED", 2),
          Map.entry("TASKS_ACCEPTED", 3 + 1),
          Map.entry("TASKS_DECLINED", 4 + 2),
          Map.entry("TASKS_TIMED_OUT", 5),
          Map.entry("TASKS_ESCALATED", 3),
          Map.entry("TASKS_TRANSFERRED", 2),
          Map.entry("TASKS_OVERDUE", 4),
          Map.entry("TASKS_DONE", 5 + 2),
          Map.entry("TASKS_DONE_IN_TIME", 5),
          Map.entry("TASKS_VERIFIED", 6),
          Map.entry("TASKS_REOPENED", 3),
          Map.entry("TASKS_CLOSED", 4),
          Map.entry("TASKS_WITHDRAWN", 2),
          Map.entry("TASK_IDLE_MINUTES", 3 * 10 + 20 + 2 * 15),
          Map.entry("TASK_IDLE_SO_FAR", 3 * 100),
          Map.entry("MEETINGS_HELD", 2),
          Map.entry("RESOLUTIONS_ADOPTED", 7),
          Map.entry("RESOLUTIONS_DONE", 2 + 1),
          Map.entry("RESOLUTIONS_OVERDUE", 2),
          Map.entry("RESOLUTIONS_REVOKED", 1),
          Map.entry("MEMBERS_JOINED", 2));

  @BeforeAll
  static void publish() {
    Writer to = Fixture.writer();
    place(to, STREET);
    tell(to, 0, new AllianceFact.TaskAccepted(STAND, "fire", 95), "fire", null, 95);
    tell(to, 1, new AllianceFact.TaskAccepted(STAND, "fire", 25), "fire", null, 25);
    tell(to, 1, new AllianceFact.LeadAssigned(STAND, null, "urban", 600), "urban", null, 600);
    tell(
        to,
        2,
        new AllianceFact.TaskDeclined(STAND, "urban", "NO_POWER", "SJ-1"),
        "urban",
        "NO_POWER",
        null);
    tell(to, 3, new AllianceFact.TaskDone(STAND, true), "fire", "IN_TIME", null);
    tell(to, 3, new AllianceFact.TaskDone(STAND, false), "fire", "LATE", null);
    tell(
        to,
        4,
        new AllianceFact.ResolutionAdopted("YD1", "LX1", "fire", MONDAY, null),
        "fire",
        null,
        null);
    tell(to, 5, new AllianceFact.TaskWithdrawn(STAND), "office", null, 45);
    tell(to, 5, new AllianceFact.TaskClosed(STAND), "fire", null, null);
    tell(to, 8, new AllianceFact.TaskAccepted(STAND, "fire", 7), "fire", null, 7);
    place(to, EVERY);
    for (Telling each : TOLD) {
      for (int i = 0; i < each.times(); i++) {
        tell(to, EVERY, i, each.fact(), "fire", each.disposition(), each.minutes());
      }
    }
    to.flush();
  }

  @BeforeEach
  void all_is_counted() {
    Eventually.holds(Duration.ofSeconds(60), () -> Integer.valueOf(3).equals(accepted()));
    Eventually.holds(
        Duration.ofSeconds(60),
        () ->
            FIGURES.entrySet().stream().allMatch(each -> counted(each.getKey(), each.getValue())));
  }

  private static boolean counted(String measure, int figure) {
    var answer = ask(EVERY, measure, Map.of()).extract();
    return answer.statusCode() == 200 && answer.<Integer>path("rows[0].value") >= figure;
  }

  private static @Nullable Integer accepted() {
    var answer = ask("TASKS_ACCEPTED", Map.of()).extract();
    return answer.statusCode() == 200 ? answer.<Integer>path("rows[0].value") : null;
  }

  @Test
  void tasks_are_counted_by_what_became_of_them() {
    ask("TASKS_DECLINED", Map.of("groupBy", "agency"))
        .body("rows[0].key", equalTo("urban"))
        .body("rows[0].value", is(1));
    ask("TASKS_DONE", Map.of()).body("rows[0].value", is(2));
    ask("TASKS_DONE_IN_TIME", Map.of()).body("rows[0].value", is(1));
    ask("RESOLUTIONS_ADOPTED", Map.of()).body("rows[0].value", is(1));
    ask("TASKS_TIMED_OUT", Map.of()).body("rows[0].value", is(0));
    ask("TASKS_CLOSED", Map.of("agency", "fire")).body("rows[0].value", is(1));
    ask("TASKS_WITHDRAWN", Map.of("agency", "office")).body("rows[0].value", is(1));
  }

  @Test
  void minutes_in_nobodys_hands_add_up_and_lead_to_the_service_that_owns_the_facts() {
    ask("TASK_IDLE_MINUTES", Map.of())
        .body("rows[0].value", is(765))
        .body("rows[0].drillDown", startsWith("http://127.0.0.1:8085/api/v1/facts?"))
        .body("rows[0].drillDown", containsString("quantity=MINUTES"))
        .body("rows[0].drillDown", containsString("fact=alliance.lead-assigned"));
    ask("TASK_IDLE_MINUTES", Map.of("agency", "fire")).body("rows[0].value", is(120));
    ask("TASK_IDLE_MINUTES", Map.of("agency", "office")).body("rows[0].value", is(45));
    ask("TASK_IDLE_MINUTES", Map.of("version", "1")).body("rows[0].value", is(720));
  }

  @Test
  void every_measure_of_the_alliance_is_the_sum_of_its_facts() {
    List<Map<String, Object>> measures =
        Fixture.as("auditor").get("/api/v1/measures").then().statusCode(200).extract().path("$");
    Set<String> ours = new TreeSet<>();
    for (Map<String, Object> each : measures) {
      if (each.get("facts").toString().contains("alliance.")) {
        ours.add((String) each.get("code"));
      }
    }

    assertEquals(new TreeSet<>(FIGURES.keySet()), ours, "a measure without a figure here");
    FIGURES.forEach(
        (measure, figure) ->
            ask(EVERY, measure, Map.of()).statusCode(200).body("rows[0].value", is(figure)));
  }

  @Test
  void tasks_and_resolutions_are_told_apart_by_state_and_by_day() {
    ask(EVERY, "TASKS_DONE", Map.of("groupBy", "disposition"))
        .body("rows.find { it.key == 'IN_TIME' }.value", is(5))
        .body("rows.find { it.key == 'LATE' }.value", is(2));
    ask(EVERY, "TASKS_DECLINED", Map.of("groupBy", "disposition"))
        .body("rows.find { it.key == 'NO_POWER' }.value", is(4))
        .body("rows.find { it.key == 'WRONG_AREA' }.value", is(2));
    ask(EVERY, "TASK_IDLE_SO_FAR", Map.of("groupBy", "disposition"))
        .body("rows.find { it.key == 'PROPOSED' }.value", is(300))
        .body("rows[0].drillDown", containsString("fact=alliance.task-left-idle"))
        .body("rows[0].drillDown", containsString("quantity=MINUTES"));
    ask(EVERY, "RESOLUTIONS_DONE", Map.of("groupBy", "disposition"))
        .body("rows.find { it.key == 'IN_TIME' }.value", is(2))
        .body("rows.find { it.key == 'LATE' }.value", is(1));
    // Of the first street's tasks, one a day was taken on Monday, two on Tuesday.
    for (int day = 0; day < 3; day++) {
      String on = MONDAY.plusDays(day).toString();
      ask(STREET, "TASKS_ACCEPTED", Map.of("bucket", "DAY", "from", on, "to", on))
          .body("rows[0].value", is(day == 2 ? 0 : day + 1));
    }
  }

  private static void place(Writer to, String street) {
    to.register(
        "place-registered",
        new DirectoryFact.PlaceRegistered(
            street,
            null,
            street,
            PlaceKind.STREET,
            "试验街道",
            null,
            "Asia/Shanghai",
            null,
            List.of()));
  }

  private static ValidatableResponse ask(String measure, Map<String, String> more) {
    return ask(STREET, measure, more);
  }

  private static ValidatableResponse ask(String place, String measure, Map<String, String> more) {
    Map<String, String> query =
        new HashMap<>(Map.of("bucket", "WEEK", "from", "2024-W19", "to", "2024-W19"));
    query.putAll(more);
    return Fixture.as("auditor")
        .queryParams(query)
        .queryParam("measure", measure)
        .queryParam("place", place)
        .get("/api/v1/series")
        .then();
  }

  private static void tell(
      Writer to,
      int days,
      AllianceFact fact,
      String agency,
      @Nullable String disposition,
      @Nullable Integer minutes) {
    tell(to, STREET, days, fact, agency, disposition, minutes);
  }

  private static void tell(
      Writer to,
      String street,
      int days,
      AllianceFact fact,
      String agency,
      @Nullable String disposition,
      @Nullable Integer minutes) {
    LocalDate day = MONDAY.plusDays(days);
    Coordinates at =
        new Coordinates(
            Catalogue.of(fact).factName(),
            day,
            10,
            street,
            "FIRE_SAFETY",
            "URGENT",
            "FIRE_SAFETY",
            "URGENT",
            null,
            disposition,
            null,
            agency,
            "office",
            TimePrecision.MINUTE);
    Quantities weight = minutes == null ? null : new Quantities(null, null, minutes);
    byte[] name = (street + days + fact).getBytes(StandardCharsets.UTF_8);
    to.tell(
        Topic.ALLIANCE,
        new Writer.Told(
            UUID.nameUUIDFromBytes(name),
            agency,
            null,
            street,
            Instant.parse(day + "T02:00:00Z"),
            fact,
            List.of(new Effect(day, null, at, weight))));
  }
}
