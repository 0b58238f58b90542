package qilian.incident.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A hot spot is found, noise is not; intervals hold what they say. */
class CoverageGapTest {
  private static final int WEEKS = 26;
  private static final List<String> BEATS = List.of("a", "b", "c", "d", "e", "f");

  /** Evenings are busier everywhere, and some beats than others: that is no hot spot. */
  private static Map<CoverageGap.Block, Integer> street(Random dice) {
    Map<CoverageGap.Block, Integer> incidents = new HashMap<>();
    for (int beat = 0; beat < BEATS.size(); beat++) {
      for (int block = 0; block < CoverageGap.BLOCKS; block++) {
        double mean = 0.6 * (1 + beat * 0.4) * (block % 8 >= 6 ? 2 : 1);
        incidents.put(new CoverageGap.Block(BEATS.get(beat), block), poisson(dice, mean));
      }
    }
    return incidents;
  }

  private static int poisson(Random dice, double mean) {
    double limit = Math.exp(-mean);
    double product = dice.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= dice.nextDouble();
      count++;
    }
    return count;
  }

  private static List<CoverageGap.Block> hot(Map<CoverageGap.Block, Integer> incidents) {
    return CoverageGap.cells(BEATS, incidents, Map.of(), WEEKS).stream()
        .filter(CoverageGap.Cell::hot)
        .map(CoverageGap.Cell::block)
        .toList();
  }

  @Test
  void a_synthetic_hot_spot_is_found_and_noise_is_not() {
    CoverageGap.Block spot = new CoverageGap.Block("b", 5 * 8 + 7);
    int found = 0;
    int streetsWithNoise = 0;
    for (int seed = 0; seed < 300; seed++) {
      Map<CoverageGap.Block, Integer> incidents = street(new Random(seed));
      if (!hot(incidents).isEmpty()) {
        streetsWithNoise++;
      }
      incidents.merge(spot, 14, Integer::sum);
      if (hot(incidents).contains(spot)) {
        found++;
      }
    }

    assertTrue(found >= 290, "found only " + found);
    // At q = 0.10 one street in ten may show something where nothing is.
    assertTrue(streetsWithNoise <= 30, "noise in " + streetsWithNoise);
    assertEquals(DayOfWeek.SATURDAY, spot.day());
    assertEquals(21, spot.hour());
  }

  @Test
  void a_proposal_walks_the_hot_block_first_and_spreads_the_rest() {
    Map<CoverageGap.Block, Integer> incidents = street(new Random(3));
    CoverageGap.Block spot = new CoverageGap.Block("b", 47);
    incidents.merge(spot, 30, Integer::sum);

    List<CoverageGap.Wanted> wanted =
        CoverageGap.propose(CoverageGap.cells(BEATS, incidents, Map.of(), WEEKS), 20);

    assertEquals(spot, wanted.getFirst().block());
    assertEquals(20, wanted.stream().mapToInt(CoverageGap.Wanted::shifts).sum());
    assertTrue(wanted.size() > 5, "all in one place");
  }

  @Test
  void a_block_that_is_walked_ranks_behind_one_that_nobody_walks() {
    CoverageGap.Block walked = new CoverageGap.Block("b", 20);
    CoverageGap.Block left = new CoverageGap.Block("d", 30);
    Map<CoverageGap.Block, Integer> incidents = new HashMap<>();
    for (int block = 0; block < CoverageGap.BLOCKS; block++) {
      for (String beat : BEATS) {
        incidents.put(new CoverageGap.Block(beat, block), 1);
      }
    }
    incidents.put(walked, 20);
    incidents.put(left, 19);
    // Two patrols a week in every hour of the first one.
    Map<CoverageGap.Block, Double> minutes = Map.of(walked, 2.0 * WEEKS * 180);

    List<CoverageGap.Cell> unwalked = CoverageGap.cells(BEATS, incidents, Map.of(), WEEKS);
    List<CoverageGap.Cell> cells = CoverageGap.cells(BEATS, incidents, minutes, WEEKS);

    assertEquals(walked, unwalked.getFirst().block());
    assertEquals(List.of(left, walked), cells.stream().limit(2).map(c -> c.block()).toList());
    assertTrue(cells.get(1).hot(), "it is as hot as it was");
    assertEquals(cells.get(1).rate() / 4, cells.get(1).uncovered(), 1e-12);
    assertEquals(cells.get(0).rate(), cells.get(0).uncovered(), 1e-12);
    assertEquals(left, CoverageGap.propose(cells, 1).getFirst().block());
    assertEquals(walked, CoverageGap.propose(unwalked, 1).getFirst().block());
  }

  @Test
  void the_greedy_choice_is_within_its_bound_of_the_best() {
    Random dice = new Random(11);
    for (int trial = 0; trial < 200; trial++) {
      List<CoverageGap.Cell> cells = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        cells.add(
            new CoverageGap.Cell(
                new CoverageGap.Block("a", i), 0, 1, 1, false, 0, 0, dice.nextDouble()));
      }
      double greedy =
          CoverageGap.propose(cells, 4).stream().mapToDouble(CoverageGap.Wanted::covers).sum();
      assertTrue(greedy >= (1 - 1 / Math.E) * best(cells, 0, 4) - 1e-9);
    }
  }

  private static double best(List<CoverageGap.Cell> cells, int from, int patrols) {
    if (from == cells.size() || patrols == 0) {
      return 0;
    }
    double most = 0;
    for (int here = 0; here <= patrols; here++) {
      double own = cells.get(from).uncovered() * (1 - Math.pow(0.5, here));
      most = Math.max(most, own + best(cells, from + 1, patrols - here));
    }
    return most;
  }

  @Test
  void minutes_fall_into_the_blocks_that_a_patrol_was_out_in_also_across_midnight() {
    Map<CoverageGap.Block, Double> minutes = new HashMap<>();
    // Sunday 23:00 to Monday 04:00 in Shanghai.
    CoverageGap.add(
        minutes,
        "a",
        Instant.parse("2025-07-06T15:00:00Z"),
        Instant.parse("2025-07-06T20:00:00Z"),
        Nights.ZONE);

    assertEquals(
        Map.of(
            new CoverageGap.Block("a", 55), 60.0,
            new CoverageGap.Block("a", 0), 180.0,
            new CoverageGap.Block("a", 1), 60.0),
        minutes);
  }

  /** Four of sixteen: Clopper and Pearson give 0.0727 to 0.5238, here as odds. */
  @Test
  void the_interval_of_a_ratio_is_the_exact_one() {
    ExactCounts.Ratio fewer = ExactCounts.ratio(12, 8, 4, 8);
    assertEquals(1 / 3.0, fewer.ratio(), 1e-9);
    assertEquals(0.0727 / 0.9273, fewer.low(), 2e-4);
    assertEquals(0.5238 / 0.4762, fewer.high(), 3e-4);

    ExactCounts.Ratio none = ExactCounts.ratio(5, 8, 0, 8);
    assertEquals(0, none.low());
    // All five on one side: the upper share is 1 - 0.025^(1/5).
    double share = 1 - Math.pow(0.025, 0.2);
    assertEquals(share / (1 - share), none.high(), 1e-6);
    assertNull(ExactCounts.ratio(0, 8, 3, 8).high());
    assertEquals(1 - Math.exp(-2) * 3, ExactCounts.atLeast(2, 2), 1e-9);
  }

  @Test
  void what_moved_next_door_is_told_from_what_went_away() {
    BeforeAfter gone =
        BeforeAfter.of(new int[] {40, 15}, new int[] {30, 29}, new int[] {100, 102}, 12, 12);
    BeforeAfter moved =
        BeforeAfter.of(new int[] {40, 15}, new int[] {30, 56}, new int[] {100, 102}, 12, 12);
    BeforeAfter few =
        BeforeAfter.of(new int[] {40, 15}, new int[] {1, 6}, new int[] {100, 102}, 12, 12);

    assertTrue(gone.target().high() < 1);
    assertEquals(BeforeAfter.Verdict.NO_SIGN, gone.verdict());
    assertEquals(BeforeAfter.Verdict.MAY_HAVE_MOVED, moved.verdict());
    assertTrue(moved.displacement() < -0.9, "" + moved.displacement());
    assertEquals(BeforeAfter.Verdict.TOO_FEW, few.verdict());
  }

  @Test
  void where_nothing_changed_nothing_is_said_and_what_moved_next_door_is_seen() {
    int held = 0;
    int alarmed = 0;
    int seen = 0;
    for (int seed = 0; seed < 200; seed++) {
      Random dice = new Random(seed);
      int[] elsewhere = {poisson(dice, 50), poisson(dice, 50)};
      int[] own = {poisson(dice, 40), poisson(dice, 40)};
      int[] beside = {poisson(dice, 30), poisson(dice, 30)};
      BeforeAfter same = BeforeAfter.of(own, beside, elsewhere, 12, 12);
      held += same.target().low() <= 1 && same.target().high() >= 1 ? 1 : 0;
      alarmed += same.verdict() == BeforeAfter.Verdict.MAY_HAVE_MOVED ? 1 : 0;
      int[] quieter = {own[0], poisson(dice, 15)};
      int[] louder = {beside[0], poisson(dice, 65)};
      BeforeAfter moved = BeforeAfter.of(quieter, louder, elsewhere, 12, 12);
      seen += moved.verdict() == BeforeAfter.Verdict.MAY_HAVE_MOVED ? 1 : 0;
    }

    // An interval of 95 % holds the truth in 190 of 200, an exact one in more.
    assertTrue(held >= 185, "held " + held);
    assertTrue(alarmed <= 8, "alarmed " + alarmed);
    assertTrue(seen >= 170, "seen " + seen);
  }
}
