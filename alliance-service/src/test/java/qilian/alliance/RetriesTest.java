package qilian.alliance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is sent twice is done once, and what may be there once only is there once. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RetriesTest {

  private static final Map<String, Object> NOTHING = Map.of();

  @Test
  void a_task_proposed_twice_with_one_id_is_one_task() {
    Street s = new Street().allied();
    Map<String, Object> task = new HashMap<>();
    task.put("id", UUID.randomUUID().toString());
    task.put("subject", "FACILITY");
    task.put("title", "清理通道");
    task.put("place", s.place);
    task.put("lead", s.urban);

    String code = posted(s, "tasks", task).statusCode(201).extract().path("code");
    s.done(s.urban, code, "acceptance", NOTHING);
    posted(s, "tasks", task)
        .statusCode(201)
        .body("code", equalTo(code))
        .body("id", equalTo(task.get("id")))
        .body("phase", equalTo("ACCEPTED"));
    s.as(s.office)
        .get("/api/v1/tasks?mine=true&all=true")
        .then()
        .body("items.code", contains(code));
    task.put("title", "清理楼道");
    posted(s, "tasks", task).statusCode(409).body("code", equalTo("ID_TAKEN"));
    // Who does not see the task learns no more than that the id is taken.
    Street other = new Street().allied();
    task.put("place", other.place);
    task.put("lead", other.urban);
    posted(other, "tasks", task).statusCode(409).body("code", equalTo("ID_TAKEN"));
  }

  @Test
  void a_meeting_called_twice_with_one_id_is_one_meeting() {
    Street s = new Street().allied();
    Map<String, Object> call = new HashMap<>();
    call.put("id", UUID.randomUUID().toString());
    call.put("title", "十一月联席会议");
    call.put("place", s.street);
    call.put("startsAt", "" + Instant.now().truncatedTo(ChronoUnit.SECONDS));
    call.put("venue", "街道三楼");

    String code = called(s, call).statusCode(201).extract().path("code");
    called(s, call).statusCode(201).body("code", equalTo(code));
    call.put("venue", "街道二楼");
    called(s, call).statusCode(409).body("code", equalTo("ID_TAKEN"));
    s.coordinator().get("/api/v1/meetings").then().body("items.code", contains(code));
  }

  @Test
  void a_unit_has_one_shift_at_a_time_and_the_same_one_asked_twice_is_one() {
    Street s = new Street().allied();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Map<String, Object> shift = shift(now, now.plus(Duration.ofHours(8)));
    shift.put("id", UUID.randomUUID().toString());

    posted(s, "rosters", shift).statusCode(201).body("id", equalTo(shift.get("id")));
    posted(s, "rosters", shift).statusCode(201).body("id", equalTo(shift.get("id")));
    posted(s, "rosters", shift(now.plusSeconds(3_600), now.plus(Duration.ofHours(9))))
        .statusCode(409)
        .body("code", equalTo("SHIFTS_OVERLAP"));
    posted(s, "rosters", shift(now.plus(Duration.ofHours(8)), now.plus(Duration.ofHours(9))))
        .statusCode(201);
    s.as(s.office)
        .body(NOTHING)
        .header("If-Match", "*")
        .post("/api/v1/rosters/" + shift.get("id") + "/cancellation")
        .then()
        .statusCode(200);
    posted(s, "rosters", shift(now, now.plus(Duration.ofHours(7)))).statusCode(201);
  }

  @Test
  void of_two_posts_that_begin_at_once_one_is_on_duty() {
    Street s = new Street().allied();
    Instant now = Instant.now();
    Instant middle = now.plus(Duration.ofMinutes(30));
    List<String> ids =
        List.of(
            posted(s, "rosters", shift(now, middle)).extract().path("id"),
            posted(s, "rosters", shift(middle, middle.plusSeconds(3_600))).extract().path("id"));
    List<CompletableFuture<Integer>> racers =
        ids.stream()
            .map(
                id ->
                    CompletableFuture.supplyAsync(
                        () ->
                            s.as(s.office)
                                .body(NOTHING)
                                .header("If-Match", "*")
                                .post("/api/v1/rosters/" + id + "/beginning")
                                .statusCode()))
            .toList();

    assertEquals(List.of(200, 409), racers.stream().map(CompletableFuture::join).sorted().toList());
  }

  @Test
  void a_shift_that_another_takes_in_the_same_moment_is_a_conflict() throws Exception {
    Street s = new Street().allied();
    Instant now = Instant.now();
    Instant middle = now.plus(Duration.ofMinutes(30));
    String first = posted(s, "rosters", shift(now, middle)).extract().path("id");
    String second =
        posted(s, "rosters", shift(middle, middle.plusSeconds(3_600))).extract().path("id");
    try (var owner = Rows.open("app");
        var sql = owner.createStatement()) {
      owner.setAutoCommit(false);
      sql.execute("select set_config('qilian.scope', 'A:" + s.office + "', true)");
      assertEquals(
          1,
          sql.executeUpdate(
              "update duty_shift set phase = 'ON_DUTY', begun_at = now() where id = '"
                  + first
                  + "'"));
      CompletableFuture<ValidatableResponse> late =
          CompletableFuture.supplyAsync(
              () ->
                  s.as(s.office)
                      .body(NOTHING)
                      .header("If-Match", "*")
                      .post("/api/v1/rosters/" + second + "/beginning")
                      .then());
      Eventually.eventually(
          () -> {
            assertEquals(
                List.of("1"),
                Rows.of("machine", "select count(*) from pg_locks where not granted"));
            return true;
          });
      owner.commit();

      late.join().statusCode(409).body("code", equalTo("HANDOVER_NOTE_MISSING"));
    }
  }

  private static ValidatableResponse called(Street s, Map<String, Object> call) {
    return s.coordinator().body(call).post("/api/v1/meetings").then();
  }

  private static ValidatableResponse posted(Street s, String path, Map<String, Object> body) {
    return s.as(s.office).body(body).post("/api/v1/" + path).then();
  }

  private static Map<String, Object> shift(Instant from, Instant until) {
    Map<String, Object> shift = new HashMap<>();
    shift.put("post", "值班长");
    shift.put("onCall", true);
    shift.put("beginsAt", "" + from);
    shift.put("endsAt", "" + until);
    return shift;
  }
}
