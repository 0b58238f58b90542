package qilian.stats;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

  @BeforeAll
  static void publish() {
    Writer to = Fixture.writer();
    to.register(
        "place-registered",
        new DirectoryFact.PlaceRegistered(
            STREET,
            null,
            STREET,
            PlaceKind.STREET,
            "试验街道",
            null,
            "Asia/Shanghai",
            null,
            List.of()));
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
    to.flush();
  }

  @BeforeEach
  void all_is_counted() {
    Eventually.holds(Duration.ofSeconds(60), () -> Integer.valueOf(3).equals(accepted()));
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

  private static ValidatableResponse ask(String measure, Map<String, String> more) {
    return Fixture.as("auditor")
        .queryParams(more)
        .queryParam("measure", measure)
        .queryParam("place", STREET)
        .queryParam("bucket", "WEEK")
        .queryParam("from", "2024-W19")
        .queryParam("to", "2024-W19")
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
    LocalDate day = MONDAY.plusDays(days);
    Coordinates at =
        new Coordinates(
            Catalogue.of(fact).factName(),
            day,
            10,
            STREET,
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
    byte[] name = ("task-" + days + fact).getBytes(StandardCharsets.UTF_8);
    to.tell(
        Topic.ALLIANCE,
        new Writer.Told(
            UUID.nameUUIDFromBytes(name),
            agency,
            null,
            STREET,
            Instant.parse(day + "T02:00:00Z"),
            fact,
            List.of(new Effect(day, null, at, weight))));
  }
}
