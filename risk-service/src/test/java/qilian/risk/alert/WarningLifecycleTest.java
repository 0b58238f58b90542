package qilian.risk.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import qilian.contract.AgencyKind;
import qilian.risk.alert.WarningCommand.Cancel;
import qilian.risk.alert.WarningCommand.Issue;
import qilian.risk.alert.WarningCommand.LapseExpiry;
import qilian.risk.alert.WarningCommand.Update;

class WarningLifecycleTest {

  private static final Instant START = Instant.parse("2025-11-07T00:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(14));
  private static final Update LONGER =
      new Update(END.plus(Duration.ofDays(7)), null, null, null, null);
  private static final Update SHORT = new Update(START.minusSeconds(1), null, null, null, null);
  private static final List<WarningCommand> COMMANDS =
      List.of(
          new Issue(content(WarningContent.Reach.PUBLIC, ""), Phase.CONFIRMED),
          LONGER,
          SHORT,
          new Cancel("两周无新发案"),
          new Cancel(""),
          new LapseExpiry());

  @Test
  void the_table_is_the_truth_for_every_phase_and_command() {
    Set<String> visited = new TreeSet<>();
    for (Warning warning : reachable()) {
      for (WarningCommand command : COMMANDS) {
        for (Instant now : List.of(START, END)) {
          if (WarningLifecycle.decide(warning, command, now)
              instanceof Decision.Accepted<WarningEvent> yes) {
            Warning after = fold(warning, yes.events());
            visited.add(warning.phase() + " " + after.phase());
          }
        }
      }
    }
    Set<String> table = new TreeSet<>();
    WarningLifecycle.MOVES.forEach((from, all) -> all.forEach(to -> table.add(from + " " + to)));
    assertEquals(table, visited);
  }

  @Test
  void a_warning_rests_on_a_confirmed_signal_or_on_a_stated_ground() {
    WarningContent bare = content(WarningContent.Reach.PUBLIC, "");
    refused(Refusal.GROUND_MISSING, unissued(), new Issue(bare, null), START);
    for (Phase phase : Phase.values()) {
      if (phase != Phase.CONFIRMED) {
        refused(Refusal.SIGNAL_NOT_CONFIRMED, unissued(), new Issue(bare, phase), START);
      }
    }
    WarningContent stated = content(WarningContent.Reach.PUBLIC, "市局通报同类案件");
    after(unissued(), new Issue(stated, Phase.RAISED), START);
    after(unissued(), new Issue(stated, null), START);
  }

  @Test
  void a_warning_ends_after_now() {
    refused(
        Refusal.EXPIRY_NOT_AHEAD,
        unissued(),
        new Issue(content(WarningContent.Reach.PUBLIC, ""), Phase.CONFIRMED),
        END);
    refused(Refusal.EXPIRY_NOT_AHEAD, issued(WarningContent.Reach.PUBLIC), SHORT, START);
    refused(Refusal.WARNING_ENDED, issued(WarningContent.Reach.PUBLIC), LONGER, END);
    refused(Refusal.REASON_MISSING, issued(WarningContent.Reach.PUBLIC), new Cancel(" "), START);
    refused(Refusal.NOTHING_DUE, issued(WarningContent.Reach.PUBLIC), new LapseExpiry(), START);
  }

  @Test
  void every_message_conforms_to_the_schema_of_cap_whatever_its_words() throws Exception {
    for (WarningContent.Reach reach : WarningContent.Reach.values()) {
      Warning issued = issued(reach);
      Warning updated = after(issued, LONGER, START.plusSeconds(60));
      Warning cancelled =
          after(updated, new Cancel("<b>&\u0000\u000b\ufffe解除]]>"), START.plusSeconds(120));
      for (Warning each : List.of(issued, updated, cancelled)) {
        conforms(CapMessage.of(each));
      }
      assertTrue(CapMessage.of(issued).contains("<msgType>Alert</msgType>"));
      assertFalse(CapMessage.of(issued).contains("<references>"));
      String last = CapMessage.of(cancelled);
      assertTrue(last.contains("<msgType>Cancel</msgType>"), last);
      assertTrue(last.contains("&lt;b&gt;&amp;解除]]&gt;"), last);
      for (int version : new int[] {1, 2}) {
        assertTrue(
            last.contains("centre," + issued.identifier(version) + ",2025-11-07T08:0"), last);
      }
      assertEquals(reach == WarningContent.Reach.RESTRICTED, last.contains("<restriction>"), last);
      assertEquals(reach == WarningContent.Reach.PRIVATE, last.contains("<addresses>"), last);
    }
  }

  @Test
  void people_read_it_in_their_language() {
    Warning issued = issued(WarningContent.Reach.PUBLIC);
    assertEquals("【平安联盟】福星金融商务区电信网络诈骗橙色预警。不转账。有效期至11月21日8时。", WarningTexts.sms(issued));
    String poster = WarningTexts.poster(issued);
    for (String part : List.of("橙色预警 · 电信网络诈骗", "怎么做：不转账。", "范围：福星金融商务区", "编号qilian-")) {
      assertTrue(poster.contains(part), poster);
    }
    Warning over = after(issued, new Cancel("两周无新发案"), START.plusSeconds(1));
    assertTrue(WarningTexts.sms(over).contains("已解除：两周无新发案"));
    assertTrue(WarningTexts.poster(over).startsWith("预 警 解 除"));
  }

  @Test
  void a_warning_is_passed_on_by_whom_it_addresses_while_it_holds() {
    Warning issued = issued(WarningContent.Reach.PUBLIC);
    String addressed = issued.says().addressees().getFirst();

    assertNull(WarningLifecycle.barToPassOn(issued, addressed, START));
    assertNull(WarningLifecycle.barToPassOn(issued, issued.sender(), START));
    assertEquals(Refusal.NOT_ADDRESSED, WarningLifecycle.barToPassOn(issued, "somebody", START));
    assertEquals(Refusal.WARNING_ENDED, WarningLifecycle.barToPassOn(issued, addressed, END));
    Warning cancelled = after(issued, new Cancel("误报"), START);
    assertEquals(Refusal.WARNING_ENDED, WarningLifecycle.barToPassOn(cancelled, addressed, START));
  }

  @Test
  void the_committed_diagram_is_the_table() throws IOException {
    Diagrams.same(
        "warning.md",
        "The life of a warning",
        "WarningLifecycle.MOVES",
        WarningLifecycle.MOVES,
        WarningPhase::labelZh,
        EnumSet.of(WarningPhase.CANCELLED, WarningPhase.EXPIRED));
  }

  private static void conforms(String xml) throws SAXException, IOException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(WarningLifecycleTest.class.getResource("/cap/CAP-v1.2.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  private static List<Warning> reachable() {
    Warning issued = issued(WarningContent.Reach.PUBLIC);
    return List.of(
        unissued(),
        issued,
        after(issued, new Cancel("无新发案"), START),
        after(issued, new LapseExpiry(), END));
  }

  private static Warning issued(WarningContent.Reach reach) {
    return after(unissued(), new Issue(content(reach, ""), Phase.CONFIRMED), START);
  }

  private static Warning unissued() {
    return Warning.unissued(new UUID(0, 2), "centre");
  }

  private static Warning after(Warning warning, WarningCommand command, Instant now) {
    if (WarningLifecycle.decide(warning, command, now)
        instanceof Decision.Accepted<WarningEvent> yes) {
      return fold(warning, yes.events());
    }
    throw new AssertionError("refused: " + command);
  }

  private static Warning fold(Warning warning, List<WarningEvent> events) {
    Warning folded = warning;
    for (WarningEvent event : events) {
      folded = WarningLifecycle.apply(folded, event);
    }
    return folded;
  }

  private static void refused(Refusal why, Warning warning, WarningCommand command, Instant now) {
    assertEquals(new Decision.Refused<>(why), WarningLifecycle.decide(warning, command, now));
  }

  private static WarningContent content(WarningContent.Reach reach, String ground) {
    return new WarningContent(
        "incident.alarm-received",
        "TELECOM_FRAUD",
        "电信网络诈骗",
        "baota>fuxing",
        "福星金融商务区",
        "27.8,112.9 27.8,112.95 27.85,112.95 27.8,112.9",
        "27.83,112.93 0.3",
        "Asia/Shanghai",
        WarningContent.Status.ACTUAL,
        reach,
        WarningContent.Urgency.IMMEDIATE,
        WarningContent.Severity.SEVERE,
        WarningContent.Certainty.LIKELY,
        "福星金融商务区电信网络诈骗橙色预警",
        "一周接报七起",
        "不转账。",
        START,
        END,
        List.of(AgencyKind.BANK, AgencyKind.TELECOM),
        List.of("bank-icbc-fuxing"),
        new UUID(0, 1),
        ground);
  }
}
