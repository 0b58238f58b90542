package qilian.mediation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import qilian.mediation.desk.WatchDesk;

/**
 * A street whose cases all fall due in one minute, and a board over all of them. {@code -Dcases}
 * says how many; 10,000 and 100,000 are what the alliance asks for.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchTest {

  private static final int DUE = Integer.getInteger("due", 300);
  private static final int OPEN = Integer.getInteger("cases", 5_000);
  private static final int STEPS = 4;

  @Inject WatchDesk watch;

  @BeforeAll
  void a_full_docket() throws Exception {
    FullDocket.withLapsed(DUE);
    FullDocket.withOpen(OPEN);
  }

  @Test
  @Order(1)
  void what_falls_due_in_one_minute_is_worked_off_in_batches_once() throws Exception {
    long began = System.nanoTime();
    List<CompletableFuture<Integer>> two = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      two.add(CompletableFuture.supplyAsync(() -> watch.work()));
    }
    int moved = two.stream().mapToInt(CompletableFuture::join).sum();
    System.out.printf(
        "watch: %d steps of %d cases in %d ms%n",
        moved, DUE, Duration.ofNanos(System.nanoTime() - began).toMillis());

    assertEquals(0, watch.work(), "nothing is left");
    assertEquals(
        List.of(Integer.toString(STEPS * DUE)),
        Rows.of(
            "machine",
            "select count(*) from case_event e join dispute_case c on c.id = e.case_id"
                + " where e.type = 'DeadlineMoved' and c.lead = 'watched-office'"));
    assertEquals(
        List.of("lapsed " + DUE, "raised " + DUE, "supervised " + DUE, "urged " + DUE),
        Rows.of(
            "machine",
            "select substr(type, 27, length(type) - 29) || ' ' || count(*) from fact"
                + " where type ^@ 'qilian.mediation.deadline-' and agency = 'watched-office'"
                + " group by type order by 1"));
    assertEquals(STEPS * DUE, moved, "each step is taken by one of the two");
  }

  @Test
  void provisional_days_are_reckoned_again_once_a_notice_speaks_about_them() throws Exception {
    String row = "(select case_id, key from case_deadline order by case_id, key limit 1)";
    String kept = "select case_id || ' ' || key from case_deadline where provisional";
    Rows.run(
        "machine",
        "update case_deadline set provisional = true, due_on = '2026-12-01', next_at = null"
            + " where (case_id, key) in "
            + row);
    assertEquals(1, Rows.of("machine", kept).size());

    int found = watch.reckonAgain();
    watch.work();

    assertEquals(1, found);
    assertEquals(List.of(), Rows.of("machine", kept + " and due_on <= '2026-12-31'"));
    assertEquals(0, watch.reckonAgain(), "what reaches beyond the notices stays as it is");
  }

  @Test
  void the_board_of_everything_is_counted_fast() throws Exception {
    if (Boolean.getBoolean("explain")) {
      FullDocket.explain().forEach(System.out::println);
    }
    List<Long> times = new ArrayList<>();
    var asker = Tokens.as("coordinator@centre", FullDocket.STREET);
    for (int i = 0; i < 60; i++) {
      long began = System.nanoTime();
      asker.get("/api/v1/board").then().statusCode(200);
      times.add(System.nanoTime() - began);
    }
    long first = times.getFirst();
    times.sort(null);
    System.out.printf(
        "board of %d open cases: first %.1f ms, median %.1f ms, slowest but one %.1f ms%n",
        OPEN, first / 1e6, times.get(30) / 1e6, times.get(58) / 1e6);
    int counted =
        Tokens.as("coordinator@centre", FullDocket.STREET)
            .get("/api/v1/board")
            .then()
            .extract()
            .path("cases");
    assertEquals(OPEN, counted);
    Tokens.as("coordinator@centre", FullDocket.STREET)
        .get("/api/v1/docket?limit=50")
        .then()
        .statusCode(200);
  }
}
