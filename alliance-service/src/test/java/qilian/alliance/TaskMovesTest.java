package qilian.alliance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import qilian.alliance.desk.WatchDesk;

/** Every move of a task done over HTTP, also those that need a clock to have run out. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TaskMovesTest {

  private static final Map<String, Object> NOTHING = Map.of();
  private static final Set<String> DONE = new TreeSet<>();
  private static final Set<String> ALL =
      Set.of(
          "acceptance",
          "refusal",
          "proposals",
          "transfer",
          "escalation",
          "lead",
          "beginning",
          "return",
          "seats",
          "leaving",
          "notes",
          "extension",
          "urging",
          "supervision",
          "completion",
          "verification",
          "closing",
          "withdrawal");

  @Inject WatchDesk watch;

  @AfterAll
  static void every_move_was_made() {
    assertEquals(new TreeSet<>(ALL), DONE);
  }

  @Test
  void a_task_is_taken_given_back_asked_again_and_runs_to_its_end() {
    Street s = new Street().allied();
    String task = s.proposed("FACILITY", s.fire);
    done(s, s.fire, task, "acceptance", NOTHING).body("phase", equalTo("ACCEPTED"));
    done(s, s.fire, task, "beginning", NOTHING).body("phase", equalTo("IN_PROGRESS"));
    done(s, s.fire, task, "return", Map.of("ground", "CAPACITY", "leaderAgrees", true))
        .body("phase", equalTo("AT_DEPUTY"))
        .body("former", contains(s.fire));
    done(s, s.office, task, "proposals", Map.of("to", s.urban))
        .body("asked", equalTo(s.urban))
        .body("idleSince", notNullValue());
    done(s, s.urban, task, "acceptance", NOTHING).body("idleSince", nullValue());
    done(s, s.office, task, "seats", Map.of("agency", s.bank, "role", "CONSULT"))
        .body("seats." + s.bank, equalTo("CONSULT"));
    done(s, s.bank, task, "notes", Map.of("text", "已到现场"));
    done(s, s.bank, task, "leaving", Map.of("ground", "CAPACITY", "leaderAgrees", true))
        .body("seats." + s.bank, nullValue());
    String until = Instant.now().plus(Duration.ofDays(30)).toString();
    done(s, s.office, task, "extension", Map.of("until", until, "reason", "须等待检测"))
        .body("extended", equalTo(true));
    done(s, s.office, task, "urging", NOTHING);
    coordinated(s, task, "supervision", NOTHING).body("supervised", equalTo(true));
    coordinated(s, task, "lead", Map.of("to", s.fire)).body("lead", equalTo(s.fire));
    done(s, s.fire, task, "completion", Map.of("text", "已清理")).body("phase", equalTo("DONE"));
    done(s, s.office, task, "verification", Map.of("passed", true, "finding", "属实"))
        .body("phase", equalTo("VERIFIED"));
    done(s, s.office, task, "closing", NOTHING).body("phase", equalTo("CLOSED"));
  }

  @Test
  void what_was_not_answered_in_time_may_still_be_taken_or_raised_by_who_proposed_it() {
    Street s = new Street().allied();
    String late = urgent(s, s.urban);
    String raised = urgent(s, s.urban);
    lapse(s, late);
    s.read(s.urban, late).body("phase", equalTo("TIMED_OUT")).body("asked", equalTo(s.urban));
    s.read(s.office, raised).body("phase", equalTo("TIMED_OUT"));

    done(s, s.urban, late, "acceptance", NOTHING)
        .body("phase", equalTo("ACCEPTED"))
        .body("lead", equalTo(s.urban));
    done(s, s.office, raised, "escalation", Map.of("reason", "无人签收"))
        .body("phase", equalTo("AT_DEPUTY"))
        .body("due[0].clock", equalTo("DEPUTY"))
        .body("due[0].owedBy", equalTo(s.centre));
    done(s, s.office, raised, "escalation", Map.of("reason", "分管领导未能协调"))
        .body("phase", equalTo("AT_MEETING"));
    done(s, s.office, raised, "withdrawal", Map.of("reason", "情况消失"))
        .body("phase", equalTo("WITHDRAWN"));
  }

  @Test
  void police_that_hand_over_too_late_are_told_so_and_may_still_hand_over() {
    Street s = new Street().allied();
    String task = s.proposed("FACILITY", s.police);
    done(s, s.police, task, "refusal", Map.of("ground", "NOT_MY_DUTY"))
        .body("due.find { it.clock == 'TRANSFER' }.owedBy", equalTo(s.police))
        .body("due.find { it.clock == 'TRANSFER' }.overdue", equalTo(false));

    watch.work(Instant.now().plus(Duration.ofHours(24)).plusSeconds(60));

    s.read(s.police, task)
        .body("due.find { it.clock == 'TRANSFER' }.step", equalTo("LAPSED"))
        .body("moves", hasItem("TransferTask"));
    s.as(s.office)
        .get("/api/v1/tasks/" + task + "/history")
        .then()
        .body("findAll { it.type == 'ClockMoved' }.event.clock", hasItem("TRANSFER"));
    done(s, s.police, task, "transfer", Map.of("to", s.urban, "reporterTold", true))
        .body("asked", equalTo(s.urban))
        .body("due.clock", contains("ANSWER"));
  }

  @Test
  void an_agenda_takes_up_what_was_refused_and_what_is_overdue() {
    Street s = new Street().allied();
    String silent = urgent(s, s.urban);
    lapse(s, silent);
    String refused = s.proposed("FACILITY", s.fire);
    done(s, s.fire, refused, "refusal", Map.of("ground", "CAPACITY", "leaderAgrees", true));

    s.coordinator()
        .body(
            Map.of(
                "title",
                "十一月联席会议",
                "place",
                s.street,
                "startsAt",
                "" + Instant.now(),
                "venue",
                "街道三楼"))
        .post("/api/v1/meetings")
        .then()
        .statusCode(201)
        .body("agenda.kind", contains("REFUSED", "OVERDUE"))
        .body("agenda.reference", contains(refused, silent))
        .body("agenda.agencies", contains(s.office, s.urban + "、" + s.office));
  }

  private static ValidatableResponse done(
      Street s, String agency, String task, String noun, Object body) {
    DONE.add(noun);
    return s.done(agency, task, noun, body);
  }

  private static ValidatableResponse coordinated(Street s, String task, String noun, Object body) {
    DONE.add(noun);
    return s.coordinated(task, noun, body).then().log().ifValidationFails().statusCode(200);
  }

  private static String urgent(Street s, String lead) {
    return s.as(s.office)
        .body(
            Map.of(
                "subject",
                "FACILITY",
                "title",
                "清理通道",
                "place",
                s.place,
                "lead",
                lead,
                "urgency",
                "URGENT",
                "seats",
                Map.of()))
        .post("/api/v1/tasks")
        .then()
        .statusCode(201)
        .extract()
        .path("code");
  }

  /** Lets the time of the answer run out, and no more. */
  private void lapse(Street s, String task) {
    String at = s.read(s.office, task).extract().path("due[0].at");
    watch.work(Instant.parse(at).plusSeconds(30));
  }
}
