package qilian.risk.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import qilian.risk.detect.FarringtonFlexible.ErrorOfFit;
import qilian.risk.detect.FarringtonFlexible.Parameters;

/** The seasonal model: by hand, and against independent answers. */
class FarringtonFlexibleTest {
  private static final LocalDate MONDAY = LocalDate.of(2015, 1, 5);
  private static final FarringtonFlexible FARRINGTON = new FarringtonFlexible(Parameters.DEFAULT);

  private static WeeklySeries series(int weeks, IntUnaryOperator count) {
    return WeeklySeries.of(MONDAY, IntStream.range(0, weeks).map(count).toArray());
  }

  private static FarringtonReading last(WeeklySeries series) {
    return FARRINGTON.read(series, series.size() - 1).orElseThrow();
  }

  private static Parameters seasonal(
      int most, int fewest, int half, int periods, double down, int leftOut, double alpha) {
    return new Parameters(
        most,
        fewest,
        half,
        periods,
        down,
        leftOut,
        1,
        FarringtonLimit.NEGATIVE_BINOMIAL,
        ErrorOfFit.PEARSON,
        alpha,
        4,
        5);
  }

  @Test
  void a_constant_series_is_poisson() {
    // Poisson of mean 5: P(Y <= 10) = 0.9863, P(Y <= 11) = 0.9945.
    FarringtonReading twelve = last(series(275, i -> i == 274 ? 12 : 5));
    assertEquals(5, twelve.evidence().expected(), 1e-6);
    assertEquals(1, twelve.dispersion());
    assertEquals(11, twelve.evidence().limit());
    assertEquals(11, twelve.evidence().highestSilentCount());
    assertTrue(twelve.alarm());
    assertEquals(7.0 / 6, twelve.score(), 1e-6);
    assertEquals(5, twelve.years());
    assertFalse(last(series(275, i -> i == 274 ? 11 : 5)).alarm());
  }

  @Test
  void a_yearly_peak_is_expected_in_its_season_only() {
    // Four years of 364 days from a common start; the eight weeks around their turn are busy.
    IntUnaryOperator busy = i -> (i + 4) % 52 < 9 ? 30 : 3;
    WeeklySeries series = series(52 * 4 + 40, i -> i == 52 * 4 + 39 ? 30 : busy.applyAsInt(i));
    assertFalse(FARRINGTON.read(series, 52 * 4).orElseThrow().alarm());
    assertTrue(FARRINGTON.read(series, 52 * 4).orElseThrow().evidence().expected() > 20);
    FarringtonReading outside = last(series);
    assertTrue(outside.alarm());
    assertTrue(outside.evidence().expected() < 6);
  }

  @Test
  void past_outbreaks_lose_weight() {
    IntUnaryOperator outbreak = i -> i >= 166 && i <= 168 ? 60 : 4 + i % 3;
    WeeklySeries series = series(275, outbreak);
    var evenly = new FarringtonFlexible(seasonal(5, 3, 3, 10, 1e9, 26, 0.01));
    FarringtonReading heavy = evenly.read(series, 274).orElseThrow();
    assertTrue(last(series).evidence().limit() < heavy.evidence().limit());
    WeeklySeries judged =
        series.leavingOut(
            List.of(MONDAY.plusWeeks(166), MONDAY.plusWeeks(167), MONDAY.plusWeeks(168)));
    assertEquals(5, last(judged).evidence().expected(), 0.5);
    assertEquals(1, last(judged).dispersion());
    assertFalse(last(judged).evidence().baselineWeeks().contains(MONDAY.plusWeeks(166)));
  }

  @Test
  void a_trend_that_would_predict_more_than_was_ever_seen_is_left_out() {
    assertFalse(last(series(275, i -> 2 + i / 10)).trend());
    assertTrue(last(series(275, i -> 40 - i / 10)).trend());
  }

  @Test
  void less_than_three_years_are_no_season() {
    assertTrue(FARRINGTON.read(series(159, i -> 4), 158).isEmpty());
    assertEquals(3, FARRINGTON.read(series(164, i -> 4), 163).orElseThrow().years());
  }

  @Test
  void a_history_without_events_fits_no_model() {
    assertTrue(FARRINGTON.read(series(275, i -> i == 274 ? 9 : 0), 274).isEmpty());
  }

  @Test
  void two_years_have_no_trend() {
    var two = new FarringtonFlexible(seasonal(2, 2, 3, 10, 2.58, 26, 0.01));
    assertFalse(two.read(series(275, i -> 40 - i / 10), 274).orElseThrow().trend());
  }

  @Test
  void a_high_count_alone_is_too_few() {
    WeeklySeries rare = series(275, i -> i == 274 ? 4 : i % 60 == 0 ? 1 : 0);
    FarringtonReading reading = last(rare);
    assertTrue(reading.evidence().p() < 0.01);
    assertFalse(reading.alarm());
    assertEquals(4, reading.evidence().highestSilentCount());
  }

  @Test
  void a_year_is_shared_evenly_and_a_week_of_53_does_not_move_it() {
    WeeklySeries series = series(275, i -> 1);
    // 6 April 2020: 2019-04-08 (52 weeks), 2018-04-09, 2017-04-03 (157), 2016-04-04, 2015-04-06.
    int week = (int) ChronoUnit.WEEKS.between(MONDAY, LocalDate.of(2020, 4, 6));
    SeasonLevels season = SeasonLevels.of(series, week, 5, 3, 10);
    assertEquals(5, season.years());
    for (String anchor : List.of("2019-04-08", "2018-04-09", "2017-04-03", "2015-04-06")) {
      int at = (int) ChronoUnit.WEEKS.between(MONDAY, LocalDate.parse(anchor));
      for (int i = -3; i <= 3; i++) {
        assertEquals(0, season.level(at + i), anchor);
      }
      assertEquals(1, season.level(at + 4), anchor);
      assertEquals(9, season.level(at + 47), anchor);
    }
    assertEquals(week - 261 - 3, season.first());
    // 53 weeks from 2017 to 2018: one block of six, eight of five.
    int from = (int) ChronoUnit.WEEKS.between(MONDAY, LocalDate.of(2017, 4, 3));
    assertEquals(6, IntStream.range(from, from + 53).filter(i -> season.level(i) == 1).count());
    assertEquals(5, IntStream.range(from, from + 53).filter(i -> season.level(i) == 2).count());
  }

  @Test
  void groups_of_a_model_have_their_own_means() {
    double[][] x = {{1, 0}, {1, 0}, {1, 0}, {1, 1}, {1, 1}};
    double[] y = {1, 2, 6, 10, 14};
    LogLinear model = Objects.requireNonNull(LogLinear.fit(x, y, new double[] {1, 1, 1, 1, 1}));
    assertEquals(3, model.means()[0], 1e-6);
    assertEquals(12, model.means()[4], 1e-6);
    assertEquals(Math.log(4), model.coefficients()[1], 1e-6);
    assertEquals(1.0 / 3, model.leverage(0), 1e-6);
    assertEquals(0.5, model.leverage(3), 1e-6);
    // (4 + 1 + 9)/3 + (4 + 4)/12, over three degrees of freedom.
    assertEquals((14.0 / 3 + 8.0 / 12) / 3, model.dispersion(y), 1e-4);
    LogLinear weighted =
        Objects.requireNonNull(LogLinear.fit(x, y, new double[] {1, 1, 0.5, 1, 1}));
    assertEquals(6 / 2.5, weighted.means()[0], 1e-6);
  }

  @Test
  void parameters_without_a_meaning_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> seasonal(2, 3, 3, 10, 2.58, 26, 0.01));
    assertThrows(IllegalArgumentException.class, () -> seasonal(5, 3, 3, 0, 2.58, 26, 0.01));
    assertThrows(IllegalArgumentException.class, () -> seasonal(5, 3, 3, 10, 2.58, 26, 0));
  }

  @Test
  void the_classic_limit_of_a_constant_series_is_computed_by_hand() {
    // No trend: 35 weeks of mean 8, phi = 1, variance of log mu = 1/(35 x 8), tau = 1 + 8/280.
    var classic = new FarringtonFlexible(Parameters.CLASSIC);
    FarringtonReading reading = classic.read(series(275, i -> 8), 274).orElseThrow();
    double deviation = Math.sqrt(4.0 / 9 * 2 * (1 + 1.0 / 35));
    double limit = Math.pow(4 + 1.959963984540054 * deviation, 1.5);
    assertEquals(limit, reading.evidence().limit(), 1e-6);
    assertEquals(35, reading.evidence().baselineWeeks().size());
    assertEquals(Method.FARRINGTON_CLASSIC, reading.evidence().method());
    assertFalse(reading.trend());
    assertEquals(0.5, reading.evidence().p(), 1e-6);
  }

  @Test
  void every_week_of_noufaily_agrees() {
    assertAgrees("farringtonFlexible_noufaily_nbPlugin");
  }

  @Test
  void every_week_of_the_upper_mean_agrees() {
    assertAgrees("farringtonFlexible_noufaily_muan");
  }

  @Test
  void every_week_of_the_original_agrees() {
    assertAgrees("farringtonFlexible_original");
  }

  @Test
  void every_week_of_the_classic_agrees() {
    assertAgrees("farrington_classic");
  }

  /** The parameters as the independent answers print them, R's names for ours. */
  private static Parameters printed(Map<String, String> row) {
    Map<String, String> named = new HashMap<>();
    for (String each : row.get("params").split(";")) {
      String[] pair = each.split("=", 2);
      named.put(pair[0], pair.length == 1 ? "" : pair[1]);
    }
    boolean plugIn = named.containsKey("nbPlugin");
    boolean classic = row.get("method").equals("farrington_classic");
    String alpha = named.get("alpha").replaceFirst("[(].*", "");
    int years = Integer.parseInt(named.get("b"));
    String[] enough = named.get("limit54").split(",");
    return new Parameters(
        years,
        years,
        Integer.parseInt(named.get("w")),
        Integer.parseInt(named.getOrDefault("noPeriods", "1")),
        Double.parseDouble(named.getOrDefault("weightsThreshold", "1")),
        Integer.parseInt(named.getOrDefault("pastWeeksNotIncluded", "3")),
        Double.parseDouble(named.getOrDefault("pThresholdTrend", "0.05")),
        plugIn
            ? FarringtonLimit.NEGATIVE_BINOMIAL
            : named.containsKey("muan")
                ? FarringtonLimit.NEGATIVE_BINOMIAL_OF_UPPER_MEAN
                : FarringtonLimit.TWO_THIRDS_POWER,
        plugIn || classic ? ErrorOfFit.PEARSON : ErrorOfFit.RELATIVE,
        Double.parseDouble(alpha) / (named.get("alpha").contains("two-sided") ? 2 : 1),
        Integer.parseInt(enough[1]),
        Integer.parseInt(enough[0]));
  }

  private static void assertAgrees(String method) {
    List<Map<String, String>> rows =
        ReferenceData.rows(ReferenceData.file("detection/farrington.csv")).stream()
            .filter(row -> row.get("method").equals(method))
            .toList();
    for (Map<String, String> row : rows) {
      Parameters parameters = printed(row);
      WeeklySeries series = ReferenceSeries.named(row.get("series"));
      int week = Integer.parseInt(row.get("t")) - 1;
      FarringtonReading reading =
          new FarringtonFlexible(parameters).read(series, week).orElseThrow();
      if (series.sumOfLast(parameters.recentWeeks(), week) < parameters.recentEvents()) {
        // Without events enough no limit is printed, or 0.
        assertEquals("", row.get("upperbound").replace("0", ""), row::toString);
      } else {
        assertPrinted(row, "upperbound", reading.evidence().limit());
        assertPrinted(row, "expected", reading.evidence().expected());
      }
      assertPrinted(row, "pvalue", reading.evidence().p());
      boolean alarm = ReferenceSeries.printed(row.get("alarm"));
      assertEquals(alarm, reading.alarm(), row::toString);
    }
  }

  /** The classic method prints neither expectation nor p. */
  private static void assertPrinted(Map<String, String> row, String column, double value) {
    if (row.get(column).isEmpty() && row.get("method").equals("farrington_classic")) {
      return;
    }
    assertEquals(Double.parseDouble(row.get(column)), value, 1e-6, () -> column + " " + row);
  }
}
