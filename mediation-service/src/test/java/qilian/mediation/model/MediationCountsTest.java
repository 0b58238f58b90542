package qilian.mediation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.mediation.CaseStand;
import qilian.contract.mediation.MediationFact;

class MediationCountsTest {

  private static final LocalDate DAY = LocalDate.of(2016, 8, 5);

  @Test
  void an_acceptance_counts_once_by_category_source_and_lead() {
    Coordinates at = only(new MediationFact.DisputeAccepted(stand(null))).after();

    assertEquals("mediation.dispute-accepted", at.fact());
    assertEquals("NEIGHBOUR", at.category());
    assertEquals("APPLIED", at.reportChannel());
    assertEquals("baota-mediation", at.agency());
    assertEquals(DAY, at.occurredOn());
  }

  @Test
  void an_agreement_weighs_its_amount_to_the_fen() {
    Effect effect = only(agreement(false, new BigDecimal("28738000.015")));

    assertEquals(2_873_800_002L, effect.quantities().amountFen());
    assertEquals("AGREED_WRITTEN", effect.after().disposition());
    assertNull(only(agreement(false, null)).quantities());
  }

  @Test
  void a_partial_agreement_and_a_settlement_after_a_session_are_told_apart() {
    assertEquals("AGREED_PARTIAL", only(agreement(true, BigDecimal.ONE)).after().disposition());
    assertEquals("SELF_SETTLED", terminated("SELF_SETTLED", false));
    assertEquals("SELF_SETTLED_AFTER_SESSION", terminated("SELF_SETTLED", true));
    assertEquals("FAILED", terminated("FAILED", true));
  }

  @Test
  void a_prevented_escalation_counts_its_cases_and_weighs_its_people_once() {
    List<Effect> effects =
        effects(new MediationFact.EscalationPrevented(stand(null), "TURN_CRIMINAL", 3, 15));

    assertEquals(3, effects.size());
    assertEquals("TURN_CRIMINAL", effects.getFirst().after().subtype());
    assertEquals(15, effects.getFirst().quantities().headcount());
    assertNull(effects.getLast().quantities());
  }

  @Test
  void steps_that_nobody_counts_have_no_effect() {
    assertEquals(List.of(), effects(new MediationFact.CaseArchived(stand(null))));
  }

  private static String terminated(String outcome, boolean afterSession) {
    return only(new MediationFact.MediationTerminated(stand(null), outcome, afterSession))
        .after()
        .disposition();
  }

  private static MediationFact agreement(boolean partial, @Nullable BigDecimal amount) {
    return new MediationFact.AgreementReached(
        stand(amount), "AGREED_WRITTEN", partial, DAY, List.of(), 0);
  }

  private static Effect only(MediationFact fact) {
    List<Effect> effects = effects(fact);
    assertEquals(1, effects.size());
    return effects.getFirst();
  }

  private static List<Effect> effects(MediationFact fact) {
    return MediationCounts.of(fact, "yuetang>baota", DAY, null, DAY.plusDays(1));
  }

  private static CaseStand stand(@Nullable BigDecimal amount) {
    return new CaseStand(
        "012-16-000001-0",
        "ACCEPTED",
        "NEIGHBOUR",
        "PEOPLES",
        "APPLIED",
        null,
        "INDIVIDUAL",
        "baota-mediation",
        List.of(),
        amount,
        List.of(),
        List.of());
  }
}
