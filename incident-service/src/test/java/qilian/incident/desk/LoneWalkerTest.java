package qilian.incident.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static qilian.incident.Http.get;
import static qilian.incident.Http.post;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import qilian.incident.IncidentPlatform;
import qilian.incident.Patrols;
import qilian.incident.Tokens;
import qilian.incident.patrol.Beat;
import qilian.incident.patrol.Force;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftCommand;
import qilian.incident.patrol.ShiftKind;
import qilian.incident.patrol.ShiftLifecycle;
import qilian.incident.patrol.ShiftPlan;
import qilian.incident.store.CheckinStore;
import qilian.incident.store.NoticeStore;
import qilian.incident.store.PatrolBook;
import qilian.incident.store.ShiftStore;
import qilian.transport.log.Transactions;

/** Somebody walks alone by day and falls silent, by a clock that the test turns. */
@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class LoneWalkerTest {
  private static final String OFFICE = "lone-office";
  private static final Instant BEGINS = Instant.parse("2030-07-01T02:00:00Z");

  @Inject ShiftStore shifts;
  @Inject CheckinStore checkins;
  @Inject PatrolBook book;
  @Inject NoticeStore notices;

  @Inject
  @DataSource("machine")
  AgroalDataSource machine;

  private final AtomicReference<Instant> time = new AtomicReference<>(BEGINS);

  @Test
  void the_watch_finds_the_silent_walker_tells_the_leader_once_and_a_sign_ends_it()
      throws SQLException {
    InstantSource clock = time::get;
    PatrolMoves moves = new PatrolMoves(shifts, checkins, book, notices, clock);
    PatrolWatchDesk watch = new PatrolWatchDesk(machine, moves, shifts, checkins, () -> {});
    Patrols.lay(OFFICE);
    String lead = Patrols.lead(OFFICE);
    String elsewhere = Patrols.lead(Patrols.other());
    UUID member = Patrols.members(OFFICE, "COMMUNITY_VOLUNTEER", 1).getFirst();
    UUID shift = planned(member);
    ask(moves, shift, new ShiftCommand.StartShift(BEGINS, Set.of(member)));

    after(Duration.ofMinutes(29));
    assertEquals(0, watch.listen());
    after(Duration.ofMinutes(31));
    assertEquals(1, watch.listen());
    assertEquals(0, watch.listen(), "told once");

    String notice =
        get("/patrol/notices?agency=" + OFFICE, lead)
            .statusCode(200)
            .body("shift", contains(shift.toString()))
            .body("[0].overAt", nullValue())
            .body("[0].seenBy", nullValue())
            .extract()
            .path("[0].id");
    get("/patrol/notices?agency=" + OFFICE, elsewhere).body("$", empty());
    get("/patrol/notices", Tokens.of("patroller@" + OFFICE)).statusCode(403);
    post("/patrol/notices/" + notice + "/acknowledgement", Map.of(), elsewhere).statusCode(404);
    post("/patrol/notices/" + notice + "/acknowledgement", Map.of(), lead).statusCode(204);
    get("/patrol/shifts?silent=true&agency=" + OFFICE, lead).body("items", hasSize(1));
    assertEquals(1, facts(shift));

    ask(moves, shift, new ShiftCommand.GiveSign(time.get()));
    get("/patrol/notices?agency=" + OFFICE, lead)
        .body("[0].overAt", notNullValue())
        .body("[0].seenBy", equalTo("patrol-lead"));
    after(Duration.ofMinutes(60));
    assertEquals(0, watch.listen());
    after(Duration.ofMinutes(62));
    assertEquals(1, watch.listen(), "silent again is told again");
    assertEquals(2, facts(shift));
    get("/patrol/notices?agency=" + OFFICE, lead).body("$", hasSize(2));
    ask(moves, shift, new ShiftCommand.EndShift(time.get(), null));
    get("/patrol/notices?agency=" + OFFICE, lead).body("findAll { it.overAt == null }", empty());
  }

  private void after(Duration since) {
    time.set(BEGINS.plus(since));
  }

  private UUID planned(UUID member) throws SQLException {
    return Transactions.run(
        machine,
        connection -> {
          Beat beat = book.beats(connection, OFFICE, "fuxing").getFirst();
          ShiftPlan plan =
              new ShiftPlan(
                  UUID.randomUUID(),
                  OFFICE,
                  Force.COMMUNITY_VOLUNTEER,
                  beat.code(),
                  beat.place(),
                  beat.placePath(),
                  beat.zone(),
                  ShiftKind.DAY,
                  BEGINS,
                  BEGINS.plus(Duration.ofHours(3)),
                  1,
                  List.of("p1"),
                  "");
          if (ShiftLifecycle.decide(
                  Shift.unplanned(), new ShiftCommand.PlanShift(plan, Set.of(member)), BEGINS)
              instanceof ShiftLifecycle.Decision.Accepted yes) {
            Shift shift = ShiftLifecycle.fold(Shift.unplanned(), yes.events());
            shifts.plan(connection, List.of(new ShiftStore.Planned(shift, null)));
          }
          return plan.id();
        });
  }

  private void ask(PatrolMoves moves, UUID shift, ShiftCommand command) throws SQLException {
    Transactions.run(
        machine,
        connection ->
            moves.move(connection, shifts.lock(connection, shift), command, "patroller").version());
  }

  private static int facts(UUID shift) throws SQLException {
    try (Connection machine = IncidentPlatform.as("machine");
        var rows =
            machine
                .createStatement()
                .executeQuery(
                    "SELECT count(*) FROM fact WHERE type = 'qilian.patrol.lone-alarm-raised.v1'"
                        + " AND aggregate_id = '"
                        + shift
                        + "'")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
