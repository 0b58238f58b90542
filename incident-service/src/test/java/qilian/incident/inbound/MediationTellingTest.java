package qilian.incident.inbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import qilian.contract.mediation.CaseStand;
import qilian.contract.mediation.MediationFact;
import qilian.incident.inbound.MediationTelling.Told;
import qilian.transport.codec.FactCodec;

class MediationTellingTest {

  private static final CaseStand STAND =
      new CaseStand(
          "012-25-000017-3",
          "IN_SESSION",
          "NEIGHBOUR",
          "PEOPLES",
          "ENTRUSTED",
          "POLICE",
          "GROUP",
          "office",
          List.of("housing"),
          new BigDecimal("128000.50"),
          List.of(
              new CaseStand.Due(
                  "PEOPLES_MEDIATION",
                  LocalDate.of(2025, 12, 3),
                  OffsetDateTime.parse("2025-12-04T00:00:00+08:00"),
                  "office",
                  "第三十三条")),
          List.of(
              new CaseStand.Referrer("hotline", "12345-1"),
              new CaseStand.Referrer("street", "S-9")));

  @Test
  void a_suspicion_is_told_to_the_police_named_and_to_nobody_else() {
    List<Told> told = told(new MediationFact.EscalationReported(STAND, "CRIMINAL", "station"));

    assertEquals(List.of("station"), told.stream().map(Told::agency).toList());
    String data = told.getFirst().data();
    for (String needed : List.of("012-25-000017-3", "NEIGHBOUR", "CRIMINAL", "office")) {
      assertTrue(data.contains(needed), needed);
    }
    for (String more : List.of("12345-1", "S-9", "128000", "housing", "2025-12-03")) {
      assertFalse(data.contains(more), more);
    }
  }

  @Test
  void police_who_brought_the_dispute_are_told_under_their_own_number() {
    List<Told> told = told(new MediationFact.EscalationReported(STAND, "CRIMINAL", "hotline"));

    assertEquals(List.of("12345-1"), told.stream().map(Told::caseref).toList());
    assertFalse(told.getFirst().data().contains("S-9"));
  }

  @Test
  void who_brought_it_reads_no_other_number_and_of_no_suspicion() {
    MediationFact ended =
        new MediationFact.MediationTerminated(STAND, "TERMINATED_ESCALATED", true);
    List<Told> told = told(ended);

    assertEquals(List.of("hotline", "street"), told.stream().map(Told::agency).toList());
    assertTrue(told.getFirst().data().contains("12345-1"));
    assertFalse(told.getFirst().data().contains("S-9"));
    assertFalse(told.getFirst().data().contains("ESCALATED"));
    assertTrue(told.getFirst().data().contains("\"outcome\":\"FAILED\""));
    String accepted = told(new MediationFact.DisputeAccepted(STAND)).getLast().data();
    assertTrue(accepted.contains("S-9") && !accepted.contains("12345-1"), accepted);
  }

  @Test
  void the_answer_to_a_later_report_is_for_whoever_reported_and_nobody_else() {
    List<Told> told =
        told(
            new MediationFact.ReferralAnswered(
                STAND, "street", "S-10", "NOT_TAKEN", "NOT_IN_THIS_PHASE"));

    assertEquals(List.of("street"), told.stream().map(Told::agency).toList());
    assertEquals("S-10", told.getFirst().caseref());
    assertTrue(told.getFirst().data().contains("NOT_IN_THIS_PHASE"));
    assertFalse(told.getFirst().data().contains("12345-1"));
  }

  private static List<Told> told(MediationFact fact) {
    return MediationTelling.of(fact, FactCodec.write(fact));
  }
}
