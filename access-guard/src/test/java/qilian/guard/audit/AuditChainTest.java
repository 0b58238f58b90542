package qilian.guard.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import qilian.guard.audit.AuditChain.Verdict;

class AuditChainTest {
  private static final Instant AT = Instant.parse("2025-11-03T00:15:00Z");

  @Test
  void an_untouched_chain_is_intact_and_shows_its_head() {
    List<AuditRow> rows = chain(5);

    Verdict verdict = AuditChain.verify(rows.stream());

    assertEquals(new Verdict.Intact(5, rows.get(4).hash()), verdict);
  }

  @Test
  void one_changed_byte_is_named() {
    List<AuditRow> rows = chain(5);
    AuditRow third = rows.get(2);
    AuditEntry was = third.entry();
    AuditEntry changed =
        new AuditEntry(
            was.caller(), was.agency(), was.role(), was.action(), "/x/4", was.purpose(), "DONE");
    rows.set(2, new AuditRow(3, third.at(), changed, third.prevHash(), third.hash()));

    Verdict verdict = AuditChain.verify(rows.stream());

    assertEquals(3, assertInstanceOf(Verdict.Broken.class, verdict).seq());
  }

  @Test
  void a_changed_row_with_a_new_hash_is_named_at_the_next() {
    List<AuditRow> rows = chain(5);
    AuditRow third = rows.get(2);
    AuditEntry entry = new AuditEntry("other", null, "clerk", "Look", "/x/2", null, "DONE");
    rows.set(
        2,
        new AuditRow(
            3, AT, entry, third.prevHash(), AuditChain.hash(3, AT, entry, third.prevHash())));

    Verdict verdict = AuditChain.verify(rows.stream());

    assertEquals(4, assertInstanceOf(Verdict.Broken.class, verdict).seq());
  }

  @Test
  void a_missing_a_doubled_and_a_swapped_row_are_named() {
    List<AuditRow> missing = chain(5);
    missing.remove(1);
    List<AuditRow> doubled = chain(5);
    doubled.add(2, doubled.get(1));
    List<AuditRow> swapped = chain(5);
    swapped.add(1, swapped.remove(2));

    assertEquals(3, broken(missing));
    assertEquals(2, broken(doubled));
    assertEquals(3, broken(swapped));
  }

  @Test
  void an_absent_text_is_not_an_empty_one_and_borders_count() {
    String absent = hash(new AuditEntry("a", null, "r", "Do", "/o", null, "DONE"));

    assertNotEquals(absent, hash(new AuditEntry("a", "", "r", "Do", "/o", null, "DONE")));
    assertNotEquals(absent, hash(new AuditEntry("a", null, "rD", "o", "/o", null, "DONE")));
    assertNotEquals(absent, hash(new AuditEntry("a", null, "r", "Do", "/o", "", "DONE")));
  }

  private static String hash(AuditEntry entry) {
    return AuditChain.hash(1, AT, entry, AuditChain.BEGINNING);
  }

  private static long broken(List<AuditRow> rows) {
    return assertInstanceOf(Verdict.Broken.class, AuditChain.verify(rows.stream())).seq();
  }

  private static List<AuditRow> chain(int length) {
    List<AuditRow> rows = new ArrayList<>();
    String head = AuditChain.BEGINNING;
    for (int seq = 1; seq <= length; seq++) {
      AuditEntry entry =
          new AuditEntry("li", "baota-police", "clerk", "Look", "/x/" + (seq - 1), "复核", "DONE");
      String hash = AuditChain.hash(seq, AT, entry, head);
      rows.add(new AuditRow(seq, AT, entry, head, hash));
      head = hash;
    }
    return rows;
  }
}
