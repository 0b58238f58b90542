package qilian.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.campaign.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every printed figure is the sum of facts that can be listed, and the register says the same. */
@ExtendWith(OneSystem.class)
@Order(4)
class DrillDownTest {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final int CELLS = Integer.getInteger("cells", 200);
  private static final long SEED = 20251109;
  private static final List<String> MEASURES =
      List.of(
          "ALARMS_ALL",
          "ALARMS_EFFECTIVE",
          "CRIMINAL_ACCEPTED",
          "ADMIN_ACCEPTED",
          "PREVENTABLE_ACCEPTED");
  private static final LocalDate FIRST = LocalDate.of(2025, 8, 4);

  private final SharedSystem system;
  private final Random random = new Random(SEED);
  private final List<String> differences = Collections.synchronizedList(new ArrayList<>());

  DrillDownTest(SharedSystem system) {
    this.system = system;
  }

  /** A question whose rows are cells. */
  private record Question(
      String measure, String place, String category, String bucket, String asOf, String from) {
    String[] query() {
      List<String> query =
          new ArrayList<>(
              List.of("measure", measure, "place", place, "bucket", bucket, "from", from));
      query.addAll(List.of("to", last()));
      if (!category.isEmpty()) {
        query.addAll(List.of("category", category));
      }
      if (!asOf.isEmpty()) {
        query.addAll(List.of("asOf", asOf));
      }
      return query.toArray(String[]::new);
    }

    private String last() {
      LocalDate begin = LocalDate.parse(from);
      return (bucket.equals("WEEK") ? begin.plusWeeks(3) : begin.plusDays(3)).toString();
    }
  }

  @BeforeEach
  void a_turbulent_street_is_registered() {
    new Alliance(system)
        .district(TurbulentStreet.ROOT, TurbulentStreet.PLACES.toArray(String[]::new))
        .agency(TurbulentStreet.AGENCY, "POLICE_STATION", TurbulentStreet.ROOT, "BACKFILL");
    List<Map<String, Object>> events = new TurbulentStreet(SEED).events(700);
    Collections.shuffle(events, new Random(SEED)); // late facts and corrections come in any order
    Caller police = system.as("agency-system@" + TurbulentStreet.AGENCY);
    for (int i = 0; i < events.size(); i += 500) {
      JsonNode answer =
          police
              .send(
                  "POST",
                  "/events?results=rejected",
                  Caller.BATCH,
                  Caller.bytes(events.subList(i, Math.min(events.size(), i + 500))))
              .expect(200);
      assertEquals(0, answer.path("rejected").intValue(), answer::toString);
    }
    Pipeline pipeline = new Pipeline(system);
    pipeline.gateHasRead(TurbulentStreet.AGENCY, SOON);
    assertEquals(events.size(), pipeline.facts(TurbulentStreet.AGENCY));
    Caller analyst = system.as("analyst@" + TurbulentStreet.AGENCY);
    String[] all =
        new Question("ALARMS_ALL", TurbulentStreet.ROOT, "", "WEEK", "", "2025-07-28").query();
    eventually(SOON, () -> settled(analyst, all));
  }

  /** The fold has caught up: the figure of all weeks is the sum of the facts behind it. */
  private static JsonNode settled(Caller analyst, String[] query) {
    JsonNode rows = analyst.series(query).expect(200).path("rows");
    for (JsonNode row : rows) {
      JsonNode facts = analyst.follow(row.path("drillDown").textValue()).expect(200);
      assertEquals(row.path("value").longValue(), facts.path("figure").longValue());
    }
    return rows;
  }

  @Test
  @Timeout(300)
  void a_thousand_random_figures_are_the_sums_of_their_facts() {
    Instant begin = Instant.now();
    Caller analyst = system.as("analyst@" + TurbulentStreet.AGENCY);
    AtomicInteger cells = new AtomicInteger();
    AtomicInteger inhabited = new AtomicInteger();
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < CELLS / 4; i++) {
      questions.add(question());
    }
    questions.parallelStream()
        .forEach(
            question -> {
              for (JsonNode row : analyst.series(question.query()).expect(200).path("rows")) {
                compare(analyst, question, row);
                cells.incrementAndGet();
                if (row.path("value").longValue() != 0) {
                  inhabited.incrementAndGet();
                }
              }
            });
    SharedSystem.say(
        cells + " cells, " + inhabited + " of them not 0, " + differences.size() + " differences",
        begin);
    assertEquals(List.of(), differences.stream().limit(20).toList());
    assertTrue(inhabited.get() > cells.get() / 4);
  }

  private void compare(Caller analyst, Question question, JsonNode row) {
    long value = row.path("value").longValue();
    String link = row.path("drillDown").textValue();
    JsonNode facts = analyst.follow(link).expect(200);
    if (facts.path("sum").longValue() != value) {
      differences.add(value + " but " + facts.path("sum") + " at " + link);
    }
    if (question.measure().equals("ALARMS_ALL")) {
      long registered = registered(analyst, question, row);
      if (registered != value) {
        differences.add(value + " but " + registered + " in the register for " + link);
      }
    }
  }

  /** How many incidents the register has for a cell, as they were known then. */
  private static long registered(Caller analyst, Question question, JsonNode row) {
    List<String> query =
        new ArrayList<>(
            List.of(
                "place",
                question.place(),
                "from",
                row.path("from").textValue(),
                "until",
                row.path("until").textValue(),
                "limit",
                "500"));
    if (!question.category().isEmpty()) {
      query.addAll(List.of("category", question.category()));
    }
    if (!question.asOf().isEmpty()) {
      query.addAll(List.of("asOf", question.asOf()));
    }
    JsonNode page = analyst.ask("/incidents", query.toArray(String[]::new)).expect(200);
    assertTrue(page.path("next").isMissingNode(), "one page holds a cell of this test");
    return page.path("items").size();
  }

  private Question question() {
    List<String> places = new ArrayList<>(TurbulentStreet.PLACES);
    places.addAll(List.of(TurbulentStreet.ROOT, TurbulentStreet.ROOT));
    List<String> categories = new ArrayList<>(TurbulentStreet.CATEGORIES);
    categories.addAll(List.of("", "", "", ""));
    boolean weeks = random.nextBoolean();
    LocalDate begin =
        weeks ? FIRST.plusWeeks(random.nextInt(5)) : FIRST.plusDays(random.nextInt(50));
    String asOf = random.nextBoolean() ? "" : FIRST.plusDays(10 + random.nextInt(70)).toString();
    return new Question(
        one(MEASURES),
        one(places),
        one(categories),
        weeks ? "WEEK" : "DAY",
        asOf,
        begin.toString());
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
