package qilian.stats.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import qilian.contract.Effect;
import qilian.stats.Town;
import qilian.stats.measure.Delta;
import qilian.stats.rollup.FenceMove;
import qilian.stats.rollup.Partition;
import qilian.stats.rollup.Projection;
import qilian.stats.rollup.Projections;
import qilian.transport.fence.Fence;

/** The counted tables on a real database: once, in any order, and the same again when rebuilt. */
class FoldTablesTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final Partition AT = new Partition("incident.events.v1", 0);

  private static DataSource machine = FoldDatabase.fresh("stats_fold");
  private static ProjectionStore store = new ProjectionStore(machine, InstantSource.system());

  @BeforeAll
  static void fold_the_traffic_once() throws Exception {
    fold(store.live(), Town.traffic(7, 1_500, FIRST, 60), 400);
  }

  @Test
  void any_order_and_any_chunks_give_the_same_hash() throws Exception {
    List<List<Effect>> traffic = new ArrayList<>(Town.traffic(7, 1_500, FIRST, 60));
    Projections.Standing live = store.standing(null);
    Projection other = store.lay("somebody");
    Collections.shuffle(traffic, new Random(3));

    fold(other, traffic, 97);

    Projections.Standing rebuilt = store.standing(other.version());
    assertEquals(live.hash(), rebuilt.hash());
    assertEquals(live.sums(), rebuilt.sums());
    assertTrue(rebuilt.agreesWith(live));
    assertThrows(Projections.AlreadyBuilding.class, () -> store.lay("somebody else"));
    fold(other, List.of(traffic.getFirst()), 1);
    assertNotEquals(live.hash(), store.standing(other.version()).hash());
    store.fail(other.version(), "a test");
    store.drop(other.version());
    assertEquals("FAILED", store.list().getFirst().state());
  }

  @Test
  void a_version_takes_the_place_of_the_live_one() throws Exception {
    DataSource own = FoldDatabase.fresh("stats_swap");
    ProjectionStore mine = new ProjectionStore(own, InstantSource.system());
    int before = mine.live().version();
    Projection next = mine.lay("somebody");

    mine.swap(next.version(), "a", "a");
    mine.drop(before);

    assertEquals(next.version(), mine.live().version());
    assertEquals(List.of("LIVE", "RETIRED"), mine.list().stream().map(r -> r.state()).toList());
    assertThrows(RuntimeException.class, () -> mine.standing(before));
  }

  @Test
  void a_chunk_takes_effect_once_even_if_two_readers_have_it() {
    Partition at = new Partition("report.events.v1", 3);
    Projection first = store.live();
    Projection second = new ProjectionTables(machine, first.version());
    String before = store.standing(null).hash();
    List<Delta> deltas = new ArrayList<>();
    Delta.each(
        List.of(new Effect(FIRST, null, Town.at(Town.ALARM, FIRST, 8, Town.STREET, "DISPUTE"))),
        deltas::add);
    FenceMove move = new FenceMove(at, Fence.START, new Fence(1, 1));

    assertTrue(first.commit(first.tally(deltas), List.of(move)));
    String after = store.standing(null).hash();
    assertFalse(second.commit(second.tally(deltas), List.of(move)));

    assertNotEquals(before, after);
    assertEquals(after, store.standing(null).hash());
    assertEquals(new Fence(1, 1), second.fences().get(at));
    undo(first, at, deltas);
    assertEquals(before, store.standing(null).hash());
  }

  private static void undo(Projection into, Partition at, List<Delta> deltas) {
    List<Delta> reversed = deltas.stream().map(Delta::reversed).toList();
    assertTrue(
        into.commit(
            into.tally(reversed), List.of(new FenceMove(at, new Fence(1, 1), new Fence(2, 2)))));
  }

  @Test
  void every_total_is_the_sum_of_the_cells_below_it() throws SQLException {
    try (Connection connection = machine.getConnection();
        Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                """
                WITH cells AS (
                  SELECT p.path, k.measure_set, k.category_word, c.day, sum(c.n) AS n
                  FROM p1.cell c JOIN p1.place leaf ON leaf.id = c.place
                  JOIN p1.kind k ON k.id = c.kind
                  JOIN p1.place p ON (leaf.path ^@ (p.path || '>')
                                      OR leaf.path = p.path AND p.depth <= 2)
                  WHERE k.measure_set > 0
                  GROUP BY 1, 2, 3, 4 HAVING sum(c.n) <> 0),
                totals AS (
                  SELECT p.path, t.measure_set, t.category, t.day, t.n
                  FROM p1.total t JOIN p1.place p ON p.id = t.place
                  WHERE t.category <> 0 AND t.subtype = 0 AND t.n <> 0)
                SELECT (SELECT count(*) FROM totals),
                       (SELECT count(*) FROM (TABLE cells EXCEPT TABLE totals) a),
                       (SELECT count(*) FROM (TABLE totals EXCEPT TABLE cells) b)
                """)) {
      rows.next();
      assertTrue(rows.getLong(1) > 100);
      assertEquals(0, rows.getLong(2));
      assertEquals(0, rows.getLong(3));
    }
  }

  private static void fold(Projection into, List<List<Effect>> records, int chunk) {
    Fence fence = into.fences().getOrDefault(AT, Fence.START);
    for (int from = 0; from < records.size(); from += chunk) {
      List<List<Effect>> part = records.subList(from, Math.min(records.size(), from + chunk));
      List<Delta> deltas = new ArrayList<>();
      part.forEach(effects -> Delta.each(effects, deltas::add));
      Fence to = new Fence(fence.nextOffset() + part.size(), fence.lastQseq() + part.size());
      assertTrue(into.commit(into.tally(deltas), List.of(new FenceMove(AT, fence, to))));
      fence = to;
    }
  }
}
