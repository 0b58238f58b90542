package qilian.stats.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import qilian.contract.Effect;
import qilian.stats.Town;
import qilian.stats.compare.Window;
import qilian.stats.measure.Delta;
import qilian.stats.measure.Dimension;
import qilian.stats.measure.Measure;
import qilian.stats.measure.PlacePath;
import qilian.stats.measure.Quantity;
import qilian.stats.rollup.FenceMove;
import qilian.stats.rollup.Partition;
import qilian.stats.rollup.Projection;
import qilian.stats.series.Counts;
import qilian.stats.series.DayCounts;
import qilian.stats.series.Grouping;
import qilian.transport.fence.Fence;

/** Figures by either way of reading, as known on any day, against a recount of the traffic. */
class AsKnownTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 50;
  private static final List<List<Effect>> TRAFFIC = Town.traffic(11, 2_000, FIRST, DAYS);
  private static final List<Delta> DELTAS = new ArrayList<>();
  private static final DataSource MACHINE = FoldDatabase.fresh("stats_known");

  @BeforeAll
  static void fold() {
    TRAFFIC.forEach(effects -> Delta.each(effects, DELTAS::add));
    Projection live = new ProjectionStore(MACHINE, InstantSource.system()).live();
    Fence to = new Fence(TRAFFIC.size(), TRAFFIC.size());
    FenceMove move = new FenceMove(new Partition("incident.events.v1", 0), Fence.START, to);
    assertTrue(live.commit(live.tally(DELTAS), List.of(move)));
  }

  @Test
  void any_question_by_totals_or_by_cells_agrees_with_a_recount() throws SQLException {
    Random dice = new Random(5);
    try (Connection connection = MACHINE.getConnection()) {
      Lexicon lexicon = new Lexicon("p1").refreshed(connection);
      CountQueries.Tables tables = new CountQueries.Tables("p1", lexicon);
      List<Measure> measures = MeasureRows.all(connection, "p1");
      for (int i = 0; i < 300; i++) {
        Counts.Ask ask = any(dice, measures);
        LocalDate from = FIRST.plusDays(dice.nextInt(DAYS));
        Window window = Window.range(from, from.plusDays(dice.nextInt(14)));
        Map<String, Long> expected = recount(ask, window);

        assertEquals(expected, byCells(connection, tables, ask, window), () -> "cells " + ask);
        if (TotalRows.answer(ask, lexicon)) {
          assertEquals(expected, byTotals(connection, tables, ask, window), () -> "totals " + ask);
        }
      }
    }
  }

  @Test
  void hours_hold_all_facts_that_have_one_and_a_ledger_sums_to_the_difference()
      throws SQLException {
    try (Connection connection = MACHINE.getConnection()) {
      Lexicon lexicon = new Lexicon("p1").refreshed(connection);
      CountQueries.Tables tables = new CountQueries.Tables("p1", lexicon);
      Measure all = MeasureRows.all(connection, "p1").getFirst();
      Window window = Window.range(FIRST, FIRST.plusDays(DAYS + 30));
      Counts.Ask ask = new Counts.Ask(all, "yuetang", Map.of(), Grouping.NONE, null);
      CellRows cells =
          new CellRows(tables, ask, tables.places(connection, ask).subtrees(connection));

      long[] hours = cells.byHour(connection, List.of(window)).get(window);

      for (int h = 0; h < hours.length; h++) {
        int hour = h;
        long expected =
            DELTAS.stream()
                .filter(d -> all.counts(d.kind()) && d.hour() == hour)
                .mapToLong(Delta::sign)
                .sum();
        assertEquals(expected, hours[h]);
      }
      LocalDate then = FIRST.plusDays(20);
      Counts.Ask known = new Counts.Ask(all, "yuetang", Map.of(), Grouping.NONE, then);
      long before = recount(known, window).getOrDefault("", 0L);
      long now = recount(ask, window).getOrDefault("", 0L);
      long ledger =
          cells.ledger(connection, window, then).stream()
              .mapToLong(r -> r.added() - r.removed())
              .sum();
      assertEquals(now - before, ledger);
    }
  }

  private static Counts.Ask any(Random dice, List<Measure> measures) {
    String[] places = {"yuetang", "baota", "baota-jianxin", "jianxin-2", "baota-fuxing", "nowhere"};
    Grouping[] groupings = Grouping.values();
    Map<Dimension, String> only = new HashMap<>();
    if (dice.nextInt(4) == 0) {
      only.put(Dimension.CATEGORY, "PUBLIC_ORDER");
    }
    if (dice.nextInt(5) == 0) {
      only.put(Dimension.SUBTYPE, "THEFT_EBIKE");
    }
    if (dice.nextInt(5) == 0) {
      only.put(Dimension.AGENCY, "baota-police");
    }
    return new Counts.Ask(
        weighing(measures.get(dice.nextInt(measures.size())), dice),
        places[dice.nextInt(places.length)],
        only,
        groupings[dice.nextInt(groupings.length)],
        dice.nextBoolean() ? null : FIRST.plusDays(dice.nextInt(DAYS + 20)));
  }

  /** The same definition, by what the facts weigh. */
  private static Measure weighing(Measure m, Random dice) {
    return new Measure(
        m.code(),
        m.version(),
        m.nameZh(),
        m.nameEn(),
        m.facts(),
        m.filter(),
        Quantity.values()[dice.nextInt(Quantity.values().length)],
        m.unitZh(),
        m.unitEn(),
        m.decimals(),
        m.smallBase(),
        m.validFrom(),
        m.note(),
        m.proposer(),
        m.approver());
  }

  private static Map<String, Long> byCells(
      Connection connection, CountQueries.Tables tables, Counts.Ask ask, Window window)
      throws SQLException {
    Map<String, DayCounts> groups = new HashMap<>();
    Places places = tables.places(connection, ask);
    new CellRows(tables, ask, places.subtrees(connection))
        .read(connection, List.of(window), groups);
    return sums(groups, window);
  }

  private static Map<String, Long> byTotals(
      Connection connection, CountQueries.Tables tables, Counts.Ask ask, Window window)
      throws SQLException {
    Map<String, DayCounts> groups = new HashMap<>();
    Places places = tables.places(connection, ask);
    new TotalRows(tables, ask, places).read(connection, List.of(window), groups);
    new CellRows(tables, ask, places.deepOnes()).read(connection, List.of(window), groups);
    return sums(groups, window);
  }

  private static Map<String, Long> sums(Map<String, DayCounts> groups, Window window) {
    Map<String, Long> sums = new HashMap<>();
    groups.forEach((key, days) -> sums.put(key, days.in(window)));
    sums.values().removeIf(n -> n == 0);
    return sums;
  }

  private static Map<String, Long> recount(Counts.Ask ask, Window window) {
    Map<String, Long> sums = new HashMap<>();
    LocalDate asOf = ask.asOf();
    for (Delta d : DELTAS) {
      String group = group(ask, d);
      if (group != null
          && ask.measure().counts(d.kind())
          && ask.only().entrySet().stream()
              .allMatch(e -> e.getKey().of(d.kind()).equals(e.getValue()))
          && window.contains(LocalDate.ofEpochDay(d.day()))
          && (asOf == null || d.recordedOn() <= asOf.toEpochDay())) {
        sums.merge(group, d.of(ask.measure().quantity()), Long::sum);
      }
    }
    sums.replaceAll((key, n) -> Math.max(0, n));
    sums.values().removeIf(n -> n == 0);
    return sums;
  }

  private static @Nullable String group(Counts.Ask ask, Delta d) {
    List<String> codes = List.of(d.placePath().split(">"));
    int at = codes.indexOf(ask.place());
    if (at < 0) {
      return null;
    }
    if (ask.grouping() == Grouping.PLACE) {
      return at + 1 < codes.size() ? codes.get(at + 1) : Counts.HERE;
    }
    assertTrue(PlacePath.within(d.placePath(), String.join(">", codes.subList(0, at + 1))));
    return Groups.of(ask.grouping(), d.kind());
  }
}
