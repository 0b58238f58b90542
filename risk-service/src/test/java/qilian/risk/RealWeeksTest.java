package qilian.risk;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.risk.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qilian.risk.detect.Detector;
import qilian.risk.detect.Evidence;
import qilian.risk.detect.Method;
import qilian.risk.detect.PoissonInput;
import qilian.risk.detect.ReferenceData;
import qilian.risk.detect.ReferenceSeries;
import qilian.risk.detect.WeeklySeries;

/** The running watch on real series, and what the back-test says of nothing but chance. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RealWeeksTest extends OnAStreet {

  private static final int HISTORY = 30;

  /**
   * A week of a real series that two independent tools find quiet, with the weeks before it.
   *
   * @param counts of the weeks before, and of the week itself
   * @param expected by those tools
   * @param enough how many the week would have to have
   */
  private record Quiet(String type, int[] counts, double expected, int enough) {}

  @Test
  void a_real_week_stays_silent_and_alarms_with_as_many_more_as_its_limit_asks_for()
      throws SQLException {
    List<Quiet> weeks =
        List.of(
            quiet("salmonella_agona"),
            quiet("hepatitisA_germany"),
            quiet("yvr_homicide_city"),
            quiet("tor_ebike_theft_city"));
    Alarms real = new Alarms(police);
    // The street reports of every week from the first on.
    real.alarms(1, root, "NOISE", MONDAY.minusWeeks(HISTORY));
    int total = 1;
    for (Quiet each : weeks) {
      for (int week = 0; week <= HISTORY; week++) {
        LocalDate day = MONDAY.minusWeeks(HISTORY - week).plusDays(week % 7);
        real.alarms(each.counts()[week], fuxing, each.type(), day);
        total += each.counts()[week];
      }
    }
    real.publish();
    lookedAt(total);
    signals("").body("items", hasSize(0));

    for (Quiet each : weeks) {
      real.alarms(each.enough() - each.counts()[HISTORY], fuxing, each.type(), MONDAY.plusDays(5));
    }
    real.publish();

    JsonPath found =
        eventually(() -> signals("").body("items", hasSize(weeks.size())).extract().jsonPath());
    for (Quiet each : weeks) {
      String its = "items.find { it.type == '" + each.type() + "' }.";
      assertEquals(fuxing, found.getString(its + "placePath"), each.type());
      assertEquals("GAMMA_POISSON", found.getString(its + "method"));
      assertEquals(each.enough(), found.getDouble(its + "observed"));
      assertEquals(each.enough() - 1, found.getInt(its + "highestSilentCount"));
      assertEquals(each.expected(), found.getDouble(its + "expected"), 1e-5, each.type());
      assertTrue(found.getDouble(its + "p") < 0.01, each.type());
    }
  }

  @Test
  void on_chance_alone_the_rule_in_force_alarms_at_most_once_in_a_series_year()
      throws SQLException {
    int series = 12;
    int weeks = 156;
    LocalDate first = MONDAY.minusWeeks(weeks);
    alarms.publish();
    everythingWasLookedAt();
    Rows.run(
        "machine", "update root_span set first_day = '" + first + "' where root = '" + root + "'");
    for (double mean : new double[] {0.1, 0.3, 1, 3, 10, 30, 90}) {
      String type = "CHANCE_" + mean;
      List<String> rows = new ArrayList<>();
      for (int each = 0; each < series; each++) {
        WeeklySeries chance = PoissonInput.weeks(mean, weeks, 100 * each + 3);
        add(rows, root + ">s" + each, type, first, chance);
      }
      Rows.run("machine", "insert into cell_day values " + String.join(",", rows));

      coordinator()
          .contentType("application/json")
          .body(
              Map.of(
                  "place",
                  root,
                  "type",
                  type,
                  "against",
                  "default",
                  "from",
                  first.toString(),
                  "until",
                  MONDAY.toString()))
          .post("/api/v1/backtests")
          .then()
          .statusCode(200)
          .body("against.code", equalTo(List.of("default")))
          .body("current.weeks", equalTo(weeks))
          .body("current.alarmsPerSeriesYear", lessThanOrEqualTo(1f))
          .body("candidate.alarmsPerSeriesYear", lessThanOrEqualTo(1f))
          .body("current.alarms", mean < 1 ? lessThanOrEqualTo(3 * series) : moreThan(0));
    }
  }

  private static org.hamcrest.Matcher<Integer> moreThan(int count) {
    return org.hamcrest.Matchers.greaterThan(count);
  }

  /** Rows as facts leave them when they are folded. */
  private static void add(
      List<String> rows, String path, String type, LocalDate first, WeeklySeries series) {
    for (int week = 0; week < series.size(); week++) {
      if (series.count(week) > 0) {
        String day = first.plusWeeks(week).toString();
        rows.add(
            "('"
                + String.join("','", path, "incident.alarm-received", type, "RESIDENTS", day)
                + "',"
                + series.count(week)
                + ")");
      }
    }
  }

  /** The newest week that the independent tools, and the way of the watch, both find quiet. */
  private static Quiet quiet(String name) {
    WeeklySeries whole = ReferenceSeries.named(name);
    List<Map<String, String>> answers =
        ReferenceData.rows(ReferenceData.file("detection/recommended_detector.csv")).stream()
            .filter(row -> row.get("series").equals(name))
            .toList()
            .reversed();
    Detector usual = Detector.of(Method.GAMMA_POISSON, Map.of());
    for (Map<String, String> row : answers) {
      int week = Integer.parseInt(row.get("t")) - 1;
      if (week < HISTORY || ReferenceSeries.printed(row.get("alarm_nbq26_a01"))) {
        continue;
      }
      int[] counts = new int[HISTORY + 1];
      for (int i = 0; i <= HISTORY; i++) {
        counts[i] = whole.count(week - HISTORY + i);
      }
      WeeklySeries series = WeeklySeries.of(MONDAY.minusWeeks(HISTORY), counts);
      Detector.Walk walk = usual.along(series, Set.of(), MONDAY::equals);
      if (walk.alarms().isEmpty() && counts[HISTORY] > 0) {
        Evidence evidence = walk.readings().getFirst().evidence();
        double p = Double.parseDouble(row.get("p_nbquasi_n26"));
        assertEquals(p, evidence.p(), 1e-6, name);
        return new Quiet(
            name.toUpperCase(java.util.Locale.ROOT),
            counts,
            (Double.parseDouble(row.get("sum_prev26")) + 0.5) / 26,
            evidence.limit().intValue());
      }
    }
    throw new AssertionError("no quiet week in " + name);
  }

  private void lookedAt(int total) {
    eventually(
        () -> {
          String street = "place_path ^@ '" + root + "'";
          assertEquals(
              List.of(Integer.toString(total)),
              Rows.of("machine", "select count(*) from tick where " + street));
          assertEquals(
              List.of("0"), Rows.of("machine", "select count(*) from cell_due where " + street));
          return true;
        });
  }
}
