package qilian.risk.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the default detector alarms at nothing, as the watch runs it, and how much it sees. */
class FalseAlarmsTest {

  private static final int YEAR = 52;
  private static final int SERIES = 200;
  private static final int WAVES = 300;
  private static final Detector USUAL = Detector.of(Method.GAMMA_POISSON, Map.of());

  /** From its first week on, alarm weeks left out later: the start is judged by eight weeks. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 1, 3, 10, 30, 90})
  void a_series_raises_at_most_one_false_alarm_a_year_from_its_first_week_on(double mean) {
    int years = 3;
    int[] alarms = new int[years];
    for (int each = 0; each < SERIES; each++) {
      WeeklySeries series = PoissonInput.weeks(mean, years * YEAR, 31 * each + 7);
      for (LocalDate week : USUAL.along(series, Set.of(), day -> false).alarms()) {
        int at = (int) ChronoUnit.WEEKS.between(series.week(0), week);
        alarms[at / YEAR]++;
      }
    }
    for (int year = 0; year < years; year++) {
      double rate = (double) alarms[year] / SERIES;
      assertTrue(rate <= 1, "%s a week: %.2f in year %d".formatted(mean, rate, year + 1));
    }
    assertTrue(mean < 1 || IntStream.of(alarms).sum() > 0, "deaf at " + mean);
  }

  /**
   * The power beside it: how often a week of twice, and of three times, the usual is noticed. The
   * table stands in the how-to of warnings; one to five events a week cannot show a doubling.
   */
  @ParameterizedTest
  @CsvSource({"1, 0.02, 0.34", "3, 0.31, 0.99", "10, 0.99, 1", "30, 1, 1", "90, 1, 1"})
  void a_rise_is_seen_as_often_as_the_documents_say(double mean, double twice, double thrice) {
    double[] seen = new double[2];
    for (int each = 0; each < WAVES; each++) {
      WeeklySeries usual = PoissonInput.weeks(mean, YEAR, 13 * each + 1);
      for (int times = 2; times <= 3; times++) {
        int[] counts = IntStream.range(0, YEAR).map(usual::count).toArray();
        counts[YEAR - 1] = PoissonInput.weeks(times * mean, 1, 13 * each + 2).count(0);
        WeeklySeries raised = WeeklySeries.of(usual.week(0), counts);
        LocalDate last = raised.week(YEAR - 1);
        boolean alarm = USUAL.along(raised, Set.of(), day -> false).alarms().contains(last);
        seen[times - 2] += alarm ? 1.0 / WAVES : 0;
      }
    }
    assertEquals(twice, seen[0], 0.01, "twice " + mean);
    assertEquals(thrice, seen[1], 0.01, "three times " + mean);
  }

  /** Weeks in which a source was silent shorten baselines: the same as a start. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 1, 3, 10, 30, 90})
  void gaps_of_a_source_raise_no_more(double mean) {
    int alarms = 0;
    for (int each = 0; each < SERIES; each++) {
      WeeklySeries series = PoissonInput.weeks(mean, 3 * YEAR, 17 * each + 5);
      List<LocalDate> silent =
          IntStream.range(0, series.size())
              .filter(week -> week % 40 >= 26)
              .mapToObj(series::week)
              .toList();
      alarms += USUAL.along(series.missing(silent), Set.of(), day -> false).alarms().size();
    }
    assertTrue(alarms <= 3 * SERIES, "%s a week: %d".formatted(mean, alarms));
  }
}
