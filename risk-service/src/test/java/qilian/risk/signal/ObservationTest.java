package qilian.risk.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import qilian.contract.TimePrecision;
import qilian.contract.report.ReportFact;
import qilian.contract.report.ReportFact.BusinessStatusChanged;
import qilian.contract.report.ReportFact.Channel;
import qilian.contract.report.ReportFact.ComplaintReceived;
import qilian.contract.report.ReportFact.DisputeReported;
import qilian.contract.report.ReportFact.HazardReported;
import qilian.contract.report.ReportFact.PremisesLicenceChanged;
import qilian.contract.report.ReportFact.SelfCheckReported;
import qilian.contract.report.ReportFact.SignalReported;

class ObservationTest {
  private static final Instant NOON = Instant.parse("2025-11-03T04:00:00Z");

  @Test
  void every_kind_of_report_says_what_was_seen_and_how_it_is() {
    Channel app = new Channel("APP", "某贷宝");
    assertSeen("HAZARD_REPORTED GAS MAJOR", new HazardReported(null, null, "GAS", "MAJOR"));
    assertSeen(
        "SIGNAL_REPORTED PREDATORY_LOAN APP 某贷宝 SHAM_LOAN",
        new SignalReported(null, null, "PREDATORY_LOAN", app, List.of("SHAM_LOAN")));
    assertSeen(
        "COMPLAINT_RECEIVED PREPAID_CARD REFUND_DENIED",
        new ComplaintReceived(null, null, "PREPAID_CARD", "REFUND_DENIED", null));
    assertSeen(
        "BUSINESS_STATUS_CHANGED J69 ABNORMAL",
        new BusinessStatusChanged(null, null, "ABNORMAL", "J69"));
    assertSeen(
        "PREMISES_LICENCE_CHANGED KTV SUSPENDED",
        new PremisesLicenceChanged(null, null, "KTV", "SUSPENDED"));
    assertSeen(
        "SELF_CHECK_REPORTED FIRE 3", new SelfCheckReported(null, TimePrecision.DAY, "FIRE", 3));
  }

  @Test
  void a_dispute_is_not_risks_business() {
    ReportFact dispute = new DisputeReported(null, null, "NOISE", "GROUP", null, null, null);

    assertEquals(Optional.empty(), Observation.after(null, word(id(1), null, 0, dispute)));
  }

  @Test
  void of_all_corrections_the_last_recorded_stands_in_whatever_order_they_are_heard() {
    List<Word> words = new ArrayList<>();
    words.add(word(id(1), null, 0, new HazardReported(null, null, "GAS", "MAJOR")));
    for (int i = 2; i < 8; i++) {
      HazardReported corrected = new HazardReported(null, null, "TYPE_" + i, "MAJOR");
      words.add(word(id(i), id(1), i / 2, corrected));
    }
    Random dice = new Random(7);
    for (int round = 0; round < 500; round++) {
      Collections.shuffle(words, dice);
      Observation kept = null;
      for (Word word : words) {
        kept = Observation.after(kept, word).orElseThrow();
      }
      for (Word word : words) {
        assertSame(kept, Observation.after(kept, word).orElseThrow());
      }
      assertEquals("TYPE_7", kept.type());
      assertEquals(id(1), kept.eventId());
    }
  }

  private static void assertSeen(String expected, ReportFact fact) {
    Observation seen = Observation.after(null, word(id(1), null, 0, fact)).orElseThrow();
    StringBuilder told = new StringBuilder(seen.kind() + " " + seen.type());
    for (Object more :
        new Object[] {seen.detail(), seen.channelKind(), seen.channelValue(), seen.findings()}) {
      told.append(more == null ? "" : " " + more);
    }
    seen.practices().forEach(practice -> told.append(' ').append(practice));
    assertEquals(expected, told.toString());
  }

  private static UUID id(int number) {
    return new UUID(0x5000, number);
  }

  private static Word word(UUID id, @Nullable UUID corrects, long minutes, ReportFact fact) {
    return new Word(
        id,
        corrects,
        "baota-fire",
        "yuetang>baota>jianxin-2",
        NOON,
        LocalDate.of(2025, 11, 3),
        NOON.plusSeconds(60 * minutes),
        fact);
  }
}
