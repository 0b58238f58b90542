package qilian.mediation.model;

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
import qilian.contract.AgencyFact;
import qilian.contract.incident.IncidentFact.FeedbackGiven;
import qilian.contract.report.ReportFact.DisputeReported;
import qilian.contract.report.ReportFact.HazardReported;

class ReferralTest {
  private static final Instant NOON = Instant.parse("2025-11-03T04:00:00Z");

  @Test
  void a_reported_dispute_waits_at_its_finest_place() {
    Word word = word(id(1), null, 0, dispute("NOISE"));

    Referral referral = Referral.after(null, word).orElseThrow();

    assertEquals(ReferralKind.DISPUTE_REPORTED, referral.kind());
    assertEquals(ReferralStatus.WAITING, referral.status());
    assertEquals("jianxin-2", referral.place());
    assertEquals("NOISE", referral.disputeCategory());
  }

  @Test
  void only_feedback_that_hands_over_is_a_referral() {
    assertEquals(
        ReferralKind.POLICE_REFERRAL,
        Referral.after(null, word(id(1), null, 0, feedback("TRANSFERRED_MEDIATION")))
            .orElseThrow()
            .kind());
    assertEquals(
        Optional.empty(), Referral.after(null, word(id(1), null, 0, feedback("UNFOUNDED"))));
    assertEquals(
        Optional.empty(),
        Referral.after(null, word(id(1), null, 0, new HazardReported(null, null, "GAS", "MAJOR"))));
  }

  @Test
  void a_first_word_heard_again_changes_nothing() {
    Word word = word(id(1), null, 0, dispute("NOISE"));
    Referral before = Referral.after(null, word).orElseThrow();

    assertSame(before, Referral.after(before, word).orElseThrow());
  }

  @Test
  void an_agency_takes_back_what_it_handed_over_and_hands_it_over_again() {
    Referral first =
        Referral.after(null, word(id(1), null, 0, feedback("TRANSFERRED_MEDIATION"))).orElseThrow();

    Referral back =
        Referral.after(first, word(id(2), id(1), 5, feedback("RESOLVED_ON_SITE"))).orElseThrow();
    Referral again =
        Referral.after(back, word(id(3), id(1), 9, feedback("TRANSFERRED_MEDIATION")))
            .orElseThrow();

    assertEquals(ReferralStatus.WITHDRAWN, back.status());
    assertEquals(ReferralStatus.WAITING, again.status());
    assertEquals(id(1), again.eventId());
  }

  @Test
  void of_all_corrections_the_last_recorded_stands_in_whatever_order_they_are_heard() {
    List<Word> words = new ArrayList<>();
    words.add(word(id(1), null, 0, dispute("NOISE")));
    for (int i = 2; i < 8; i++) {
      words.add(word(id(i), id(1), i / 2, dispute("CATEGORY_" + i)));
    }
    Random dice = new Random(7);
    for (int round = 0; round < 500; round++) {
      Collections.shuffle(words, dice);
      Referral kept = null;
      for (Word word : words) {
        kept = Referral.after(kept, word).orElseThrow();
      }
      for (Word word : words) {
        assertSame(kept, Referral.after(kept, word).orElseThrow());
      }
      assertEquals("CATEGORY_7", kept.disputeCategory());
      assertEquals(id(1), kept.eventId());
    }
  }

  private static UUID id(int number) {
    return new UUID(0x5000, number);
  }

  private static Word word(UUID id, @Nullable UUID corrects, long minutes, AgencyFact fact) {
    return new Word(
        id,
        corrects,
        id(1),
        "baota-police",
        "110-7",
        "yuetang>baota>jianxin-2",
        NOON,
        LocalDate.of(2025, 11, 3),
        NOON.plusSeconds(60 * minutes),
        fact);
  }

  private static DisputeReported dispute(String category) {
    return new DisputeReported(null, null, category, "INDIVIDUAL", null, null, null);
  }

  private static FeedbackGiven feedback(String disposition) {
    return new FeedbackGiven(null, null, "DISPUTE", "NOISE", disposition);
  }
}
