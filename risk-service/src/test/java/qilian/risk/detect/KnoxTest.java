package qilian.risk.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import qilian.risk.detect.Bands.Closure;
import qilian.risk.detect.Knox.Parameters;

/** Near repeats: by hand, on both edges of a band, and against the published points. */
class KnoxTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

  private static Occurrence at(double x, double y, int day) {
    return new Occurrence(x, y, DAY.plusDays(day));
  }

  private static KnoxReading cell(List<KnoxReading> table, String space, String time) {
    return table.stream()
        .filter(each -> each.space().equals(space) && each.time().equals(time))
        .findFirst()
        .orElseThrow();
  }

  /** Three at one place, two of them three days apart; one 100 metres off; one far away. */
  private static final List<Occurrence> FIVE =
      List.of(at(0, 0, 0), at(0, 0, 3), at(0, 0, 20), at(60, 80, 4), at(900, 0, 0));

  @Test
  void pairs_are_counted_by_hand() {
    List<KnoxReading> table = new Knox(Parameters.DEFAULT).read(FIVE, 1);
    assertEquals(16, table.size());
    KnoxReading same = cell(table, "[0, 0]", "[0, 4)");
    // Of ten pairs three are at the same place, and three at most 3 days apart (0-3, 0-0, 3-4,
    // 3-0): four.
    assertEquals(10, same.pairs());
    assertEquals(3, same.closeInSpace());
    assertEquals(4, same.closeInTime());
    assertEquals(1, same.evidence().observed());
    assertEquals(1.2, same.evidence().expected(), 1e-12);
    assertEquals(1 / 1.2, same.ratio(), 1e-12);
    assertEquals(2, cell(table, "[0, 0]", "[15, 29)").evidence().observed());
    // Exactly 100 metres belong to the next band.
    assertEquals(0, cell(table, "(0, 100)", "[0, 4)").closeInSpace());
    assertEquals(3, cell(table, "[100, 200)", "[0, 4)").closeInSpace());
    assertEquals(1, cell(table, "[100, 200)", "[0, 4)").evidence().observed());
    assertEquals(1, cell(table, "[100, 200)", "[4, 8)").evidence().observed());
  }

  @Test
  void closed_bands_keep_their_upper_edge() {
    var closed =
        new Parameters(
            new Bands(List.of(100.0, 200.0), Closure.CLOSED, false, false),
            new Bands(List.of(3.0, 4.0), Closure.CLOSED, false, false),
            Metric.EUCLIDEAN,
            99,
            1.2,
            0.05,
            5);
    List<KnoxReading> table = new Knox(closed).read(FIVE, 1);
    assertEquals(6, cell(table, "[0, 100]", "[0, 3]").closeInSpace());
    assertEquals(0, cell(table, "(100, 200]", "[0, 3]").closeInSpace());
    assertEquals(4, cell(table, "[0, 100]", "[0, 3]").closeInTime());
    // 4 days apart: (0 and 4) twice.
    assertEquals(2, cell(table, "[0, 100]", "(3, 4]").closeInTime());
  }

  @Test
  void the_metric_changes_who_is_near() {
    var manhattan =
        new Parameters(
            Bands.halfOpen(true, 100.0, 200.0),
            Bands.halfOpen(false, 4.0),
            Metric.MANHATTAN,
            99,
            1.2,
            0.05,
            5);
    List<Occurrence> two = List.of(at(0, 0, 0), at(59, 79, 1));
    KnoxReading far = cell(new Knox(manhattan).read(two, 1), "[100, 200)", "[0, 4)");
    assertEquals(1, far.closeInSpace());
    assertEquals("MANHATTAN", far.evidence().parameters().get("metric"));
    assertEquals("[100, 200)", far.evidence().parameters().get("space"));
    KnoxReading near = cell(new Knox(Parameters.DEFAULT).read(two, 1), "(0, 100)", "[0, 4)");
    assertEquals(1, near.closeInSpace());
  }

  private static List<Occurrence> repeats(boolean near, long seed) {
    var dice = new Random(seed);
    var points = new ArrayList<Occurrence>();
    for (int i = 0; i < 40; i++) {
      int day = dice.nextInt(360);
      double x = dice.nextInt(5000);
      double y = dice.nextInt(5000);
      points.add(at(x, y, day));
      points.add(at(x + 20, y, near ? day + dice.nextInt(4) : dice.nextInt(360)));
    }
    return points;
  }

  @Test
  void repeats_are_marked_and_chance_is_not() {
    Knox knox = new Knox(Parameters.DEFAULT);
    KnoxReading repeats = cell(knox.read(repeats(true, 5), 9), "(0, 100)", "[0, 4)");
    assertTrue(repeats.alarm());
    assertEquals(0.001, repeats.evidence().p(), 1e-12);
    assertTrue(repeats.evidence().highestSilentCount() < repeats.evidence().observed());
    KnoxReading chance = cell(knox.read(repeats(false, 5), 9), "(0, 100)", "[0, 4)");
    assertTrue(chance.closeInSpace() >= 40);
    assertFalse(chance.alarm());
    assertTrue(chance.evidence().limit() > chance.evidence().observed());
  }

  @Test
  void the_same_seed_gives_the_same_table() {
    Knox knox = new Knox(Parameters.DEFAULT);
    List<Occurrence> points = repeats(false, 3);
    assertEquals(knox.read(points, 4), knox.read(points, 4));
    assertNotEquals(
        knox.read(points, 4).stream().map(each -> each.evidence().p()).toList(),
        knox.read(points, 5).stream().map(each -> each.evidence().p()).toList());
  }

  @Test
  void separate_pairs_are_hypergeometric() {
    // Of ten pairs three at the same place and four within 3 days: at least one in both is
    // 1 - (7 x 6 x 5 x 4)/(10 x 9 x 8 x 7) = 5/6.
    KnoxReading same = cell(new Knox(Parameters.DEFAULT).read(FIVE, 1), "[0, 0]", "[0, 4)");
    assertEquals(5.0 / 6, same.pOfSeparatePairs(), 1e-12);
  }

  @Test
  void shuffled_days_keep_pairs_that_share_a_point_together() {
    // Two days and two places, two each: all 6 orders of the days; 2 of them set same with same.
    List<Occurrence> four = List.of(at(0, 0, 0), at(0, 0, 0), at(500, 0, 50), at(500, 0, 50));
    Knox knox =
        new Knox(
            new Parameters(
                Bands.halfOpen(true, 100.0),
                Bands.halfOpen(false, 4.0),
                Metric.EUCLIDEAN,
                20_000,
                1.2,
                0.05,
                1));
    KnoxReading same = cell(knox.read(four, 11), "[0, 0]", "[0, 4)");
    assertEquals(2, same.evidence().observed());
    assertEquals(1.0 / 3, same.evidence().p(), 0.015);
    assertEquals(1.0 / 15, same.pOfSeparatePairs(), 1e-12);
  }

  @Test
  void one_point_has_no_pair_and_edges_rise() {
    assertTrue(new Knox(Parameters.DEFAULT).read(List.of(at(0, 0, 0)), 1).isEmpty());
    assertThrows(IllegalArgumentException.class, () -> Bands.halfOpen(true, 100.0, 100.0));
    assertThrows(IllegalArgumentException.class, () -> Bands.halfOpen(true, 0.0));
    assertThrows(IllegalArgumentException.class, () -> at(Double.NaN, 0, 0));
  }

  @Test
  void the_published_points_agree() {
    List<Map<String, String>> rows =
        ReferenceData.rows(ReferenceData.file("detection/knox_reference.csv"));
    assertFalse(rows.isEmpty());
    for (String name : rows.stream().map(row -> row.get("dataset")).distinct().toList()) {
      assertAgrees(name, rows.stream().filter(row -> row.get("dataset").equals(name)).toList());
    }
  }

  private static void assertAgrees(String name, List<Map<String, String>> rows) {
    List<Double> space = edges(rows, "eps_s");
    List<Double> time = edges(rows, "eps_t");
    Closure closure =
        rows.getFirst().get("rule").contains("<=") ? Closure.CLOSED : Closure.HALF_OPEN;
    var parameters =
        new Parameters(
            new Bands(space, closure, true, false),
            new Bands(time, closure, true, false),
            Metric.EUCLIDEAN,
            9999,
            1.2,
            0.05,
            5);
    List<KnoxReading> table = new Knox(parameters).read(points(name), 20260101);
    for (Map<String, String> row : rows) {
      int cell =
          space.indexOf(number(row, "eps_s")) * time.size() + time.indexOf(number(row, "eps_t"));
      KnoxReading reading = table.get(cell);
      assertEquals(row.get("pairs"), Long.toString(reading.pairs()), row::toString);
      assertEquals(row.get("close_space"), Long.toString(reading.closeInSpace()), row::toString);
      assertEquals(row.get("close_time"), Long.toString(reading.closeInTime()), row::toString);
      assertEquals(number(row, "observed"), reading.evidence().observed(), row::toString);
      assertEquals(number(row, "expected"), reading.evidence().expected(), 1e-9, row::toString);
      // The answers shuffled pairs; four standard errors and a step.
      double p = reading.pOfSeparatePairs();
      String column =
          row.keySet().stream().filter(each -> each.startsWith("p_mc")).findFirst().orElseThrow();
      double shuffles = Double.parseDouble(column.substring("p_mc".length())) + 1;
      double error = 4 * Math.sqrt(p * (1 - p) / shuffles) + 1 / shuffles;
      assertEquals(p, number(row, column), error, row::toString);
      if (name.equals("burkitt")) {
        // Shuffled days never claim more here, but for the error of their own estimate.
        double own = reading.evidence().p();
        assertTrue(own > p - 4 * Math.sqrt(p * (1 - p) / 10_000) - 1e-4, row::toString);
        if (number(row, "eps_s") == space.getFirst()) {
          assertEquals(p, own, 0.01, row::toString);
        }
      }
    }
  }

  private static List<Occurrence> points(String name) {
    return ReferenceData.rows(ReferenceData.file("detection/points_" + name + ".csv")).stream()
        .map(
            row ->
                new Occurrence(
                    number(row, column(row, "x")),
                    number(row, column(row, "y")),
                    LocalDate.EPOCH.plusDays((long) number(row, "day"))))
        .toList();
  }

  /** The column of a coordinate, whatever its unit. */
  private static String column(Map<String, String> row, String coordinate) {
    return row.keySet().stream()
        .filter(each -> each.equals(coordinate) || each.startsWith(coordinate + "_"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Double> edges(List<Map<String, String>> rows, String column) {
    return rows.stream().map(row -> number(row, column)).distinct().sorted().toList();
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }
}
