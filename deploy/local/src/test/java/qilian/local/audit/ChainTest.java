package qilian.local.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The export was written by PostgreSQL's own function in a running system; nothing here computes a
 * hash the way the verifier does.
 */
class ChainTest {
  static List<String> export() {
    try (var in = ChainTest.class.getResourceAsStream("/audit/incident.audit.ndjson")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Chain verified(List<String> lines, Map<Long, String> heads) {
    Chain chain = new Chain(heads);
    for (int i = 0; i < lines.size(); i++) {
      chain.take(Export.link(lines.get(i), i + 1L));
    }
    return chain;
  }

  private static Link link(List<String> lines, int index) {
    return Export.link(lines.get(index), index + 1L);
  }

  @Test
  void an_export_of_a_running_system_holds() {
    List<String> lines = export();
    assertTrue(lines.size() >= 20, "rows: " + lines.size());
    Chain chain = verified(lines, Map.of());
    assertEquals(List.of(), chain.broken());
    assertEquals(lines.size(), chain.length());
    assertEquals(lines, lines.stream().map(l -> Export.line(Export.link(l, 1))).toList());
  }

  @Test
  void one_changed_character_anywhere_names_its_row() {
    List<String> lines = export();
    int row = lines.size() / 2;
    Link honest = link(lines, row);
    List<Link> forged = new ArrayList<>();
    for (int column = 0; column < Link.COLUMNS.size(); column++) {
      List<String> texts = new ArrayList<>(honest.texts());
      String text = texts.get(column);
      texts.set(column, text == null ? "" : text + " ");
      forged.add(new Link(honest.seq(), honest.at(), texts, honest.prevHash(), honest.hash()));
    }
    forged.add(
        new Link(
            honest.seq(),
            honest.at().plusNanos(1_000),
            honest.texts(),
            honest.prevHash(),
            honest.hash()));
    forged.add(
        new Link(
            honest.seq(),
            honest.at(),
            honest.texts(),
            honest.prevHash(),
            "f" + honest.hash().substring(1)));
    forged.add(
        new Link(
            honest.seq(),
            honest.at(),
            honest.texts(),
            "f" + honest.prevHash().substring(1),
            honest.hash()));
    for (Link each : forged) {
      List<String> changed = new ArrayList<>(lines);
      changed.set(row, Export.line(each));
      List<String> broken = verified(changed, Map.of()).broken();
      assertTrue(
          broken.getFirst().startsWith("row " + honest.seq() + ":"), each + " gave " + broken);
    }
  }

  @Test
  void a_row_taken_out_and_rows_in_another_order_are_named() {
    List<String> lines = export();
    List<String> without = new ArrayList<>(lines);
    without.remove(3);
    assertTrue(verified(without, Map.of()).broken().getFirst().startsWith("row 5: number 4"));
    List<String> swapped = new ArrayList<>(lines);
    swapped.set(3, lines.get(4));
    swapped.set(4, lines.get(3));
    assertTrue(verified(swapped, Map.of()).broken().getFirst().startsWith("row 5:"));
  }

  @Test
  void a_chain_written_anew_or_cut_off_does_not_agree_with_its_published_head() {
    List<String> lines = export();
    Link last = link(lines, lines.size() - 1);
    Map<Long, String> head = Map.of(last.seq(), last.hash());
    assertEquals(List.of(), verified(lines, head).broken());
    List<String> cut = lines.subList(0, lines.size() - 1);
    assertEquals(
        List.of("row " + last.seq() + ": it was published as a head and is not there any more"),
        verified(cut, head).broken());
    List<String> anew = new ArrayList<>(cut);
    Link before = link(lines, lines.size() - 2);
    Link forged = new Link(last.seq(), last.at().plusSeconds(1), last.texts(), before.hash(), "");
    anew.add(
        Export.line(
            new Link(
                forged.seq(), forged.at(), forged.texts(), forged.prevHash(), forged.computed())));
    assertEquals(List.of(), verified(anew, Map.of()).broken());
    assertEquals(1, verified(anew, head).broken().size());
  }
}
