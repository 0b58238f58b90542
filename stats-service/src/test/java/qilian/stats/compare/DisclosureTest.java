package qilian.stats.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import qilian.stats.compare.Disclosure.Form;
import qilian.stats.compare.Disclosure.Shown;
import qilian.stats.compare.Disclosure.Sum;

class DisclosureTest {
  private static Map<String, Long> parts(long... counts) {
    Map<String, Long> parts = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      parts.put("p" + i, counts[i]);
    }
    return parts;
  }

  private static String print(Map<String, Shown> shown) {
    return shown.values().stream().map(Shown::text).collect(Collectors.joining(" "));
  }

  @Test
  void one_small_part_takes_a_companion_with_it() {
    assertEquals("<5 – 40 71", print(Disclosure.hide(parts(3, 28, 40), "all")));
    assertEquals("<5 <5 40 47", print(Disclosure.hide(parts(3, 4, 40), "all")));
    assertEquals("0 7 40 47", print(Disclosure.hide(parts(0, 7, 40), "all")));
  }

  @Test
  void a_companion_that_the_rule_itself_would_unmask_is_not_taken() {
    // 1 + 5 = 6: "<5" and "0 or 5 and more" that add to 6 can only be 1 and 5.
    assertEquals("<5 5 –", print(Disclosure.hide(parts(1, 5), "all")));
    // 4 + 4 = 8: the two largest small counts there are.
    assertEquals("<5 <5 –", print(Disclosure.hide(parts(4, 4), "all")));
  }

  @Test
  void tables_that_do_not_add_up_or_overlap_too_much_are_refused() {
    Map<String, Long> table = parts(1, 2, 4);
    assertThrows(
        IllegalArgumentException.class,
        () -> Disclosure.hide(table, List.of(new Sum<>("p2", List.of("p0", "p1")))));
    assertThrows(IllegalArgumentException.class, () -> Disclosure.hide(parts(1, 2), "p0"));
  }

  @Test
  void nothing_hidden_in_a_list_of_parts_can_be_worked_out() {
    Random random = new Random(20251103);
    for (int round = 0; round < 3000; round++) {
      long[] counts = new long[1 + random.nextInt(4)];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = random.nextInt(3) == 0 ? random.nextInt(14) : random.nextInt(6);
      }
      Map<String, Long> parts = parts(counts);
      Map<String, Shown> shown = Disclosure.hide(parts, "all");
      Map<String, Long> all = new LinkedHashMap<>(parts);
      all.put("all", parts.values().stream().mapToLong(Long::longValue).sum());
      Attack.assertNothingIsExposed(
          all, List.of(new Sum<>("all", List.copyOf(parts.keySet()))), shown);
    }
  }

  @Test
  void nothing_hidden_in_a_two_way_table_can_be_worked_out() {
    Random random = new Random(20251109);
    for (int round = 0; round < 400; round++) {
      int rows = 2;
      int columns = 2 + random.nextInt(2);
      Map<String, Long> cells = new LinkedHashMap<>();
      List<Sum<String>> sums = new ArrayList<>();
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          cells.put(r + "/" + c, (long) random.nextInt(random.nextBoolean() ? 6 : 13));
        }
      }
      margins(cells, sums, rows, columns);
      Attack.assertNothingIsExposed(cells, sums, Disclosure.hide(cells, sums));
    }
  }

  static void margins(Map<String, Long> cells, List<Sum<String>> sums, int rows, int columns) {
    List<String> rowTotals = new ArrayList<>();
    List<String> columnTotals = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      List<String> row = new ArrayList<>();
      for (int c = 0; c < columns; c++) {
        row.add(r + "/" + c);
      }
      add(cells, sums, r + "/*", row);
      rowTotals.add(r + "/*");
    }
    for (int c = 0; c < columns; c++) {
      List<String> column = new ArrayList<>();
      for (int r = 0; r < rows; r++) {
        column.add(r + "/" + c);
      }
      add(cells, sums, "*/" + c, column);
      columnTotals.add("*/" + c);
    }
    add(cells, sums, "*/*", rowTotals);
    sums.add(new Sum<>("*/*", columnTotals));
  }

  private static void add(
      Map<String, Long> cells, List<Sum<String>> sums, String total, List<String> parts) {
    cells.put(total, parts.stream().mapToLong(cells::get).sum());
    sums.add(new Sum<>(total, parts));
  }

  @Test
  void a_tree_of_places_is_protected_at_every_level() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      Map<String, Long> cells = new LinkedHashMap<>();
      List<Sum<String>> sums = new ArrayList<>();
      List<String> streets = new ArrayList<>();
      for (String street : List.of("a", "b")) {
        List<String> communities = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
          cells.put(street + i, (long) random.nextInt(9));
          communities.add(street + i);
        }
        add(cells, sums, street, communities);
        streets.add(street);
      }
      add(cells, sums, "district", streets);
      Attack.assertNothingIsExposed(cells, sums, Disclosure.hide(cells, sums));
    }
  }

  @Test
  void a_large_table_is_hidden_quickly_and_mostly_printed() {
    Random random = new Random(1000);
    Map<String, Long> cells = new LinkedHashMap<>();
    List<Sum<String>> sums = new ArrayList<>();
    for (int r = 0; r < 200; r++) {
      for (int c = 0; c < 40; c++) {
        cells.put(r + "/" + c, (long) (random.nextInt(8) == 0 ? random.nextInt(5) : 20));
      }
    }
    margins(cells, sums, 200, 40);
    Map<String, Shown> shown = Disclosure.hide(cells, sums);
    long withheld = shown.values().stream().filter(s -> s.form() == Form.WITHHELD).count();
    assertTrue(withheld < 200, withheld + " withheld");
  }
}
