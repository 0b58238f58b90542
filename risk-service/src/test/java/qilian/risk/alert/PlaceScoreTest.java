package qilian.risk.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import qilian.contract.risk.RiskFact.Level;
import qilian.risk.alert.PlaceScore.Evidence;
import qilian.risk.alert.PlaceScore.Source;

class PlaceScoreTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 10);

  @Test
  void the_contributions_add_up_to_the_score() {
    PlaceScore score =
        PlaceScore.of(
            List.of(
                new Evidence(Source.SIGNAL_CONFIRMED, "TELECOM_FRAUD", TODAY, 1),
                new Evidence(Source.HAZARD, "LIGHTING", TODAY.minusDays(28), 4)),
            TODAY);

    assertEquals(10 + 4 * 2 * 0.5, score.score(), 1e-9);
    assertEquals(
        score.score(),
        score.contributions().stream().mapToDouble(PlaceScore.Contribution::points).sum(),
        1e-9);
    assertEquals(Level.YELLOW, score.level());
  }

  @Test
  void one_or_two_reports_say_nothing_about_a_place() {
    Evidence two = new Evidence(Source.COMPLAINT, "NOISE", TODAY, 2);
    PlaceScore quiet = PlaceScore.of(List.of(two), TODAY);
    assertEquals(0, quiet.score());
    assertEquals(List.of(), quiet.contributions());
    assertNull(quiet.belowOn());
    assertEquals(
        3,
        PlaceScore.of(List.of(two, new Evidence(Source.COMPLAINT, "NOISE", TODAY, 1)), TODAY)
            .score());
  }

  @Test
  void what_fades_falls_below_its_level_on_the_day_that_is_told() {
    List<Evidence> evidence =
        List.of(new Evidence(Source.SIGNAL_CONFIRMED, "TELECOM_FRAUD", TODAY, 4));
    PlaceScore score = PlaceScore.of(evidence, TODAY);

    LocalDate day = score.belowOn();
    assertEquals(Level.RED, score.level());
    assertTrue(day != null && day.isAfter(TODAY));
    assertEquals(Level.ORANGE, PlaceScore.of(evidence, day).level());
    assertEquals(Level.RED, PlaceScore.of(evidence, day.minusDays(1)).level());
  }

  @Test
  void what_lies_ahead_or_long_ago_weighs_nothing() {
    assertEquals(
        0,
        PlaceScore.of(
                List.of(
                    new Evidence(Source.SIGNAL_CONFIRMED, "A", TODAY.plusDays(1), 1),
                    new Evidence(Source.SIGNAL_CONFIRMED, "A", TODAY.minusDays(180), 1)),
                TODAY)
            .score());
  }
}
