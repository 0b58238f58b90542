package qilian.mediation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.mediation.model.Told.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import qilian.contract.mediation.MediationFact;
import qilian.mediation.clock.StatutoryClocks;
import qilian.mediation.clock.Track;
import qilian.mediation.model.CaseCommand.*;

/** No session, agreement, payment or breach is dated, or counted, as it cannot have been. */
class DaysAndSumsTest {

  @Test
  void nobody_met_before_the_acceptance_or_before_the_session_before() {
    Walk walk = accepted(Track.PEOPLES).must(ASSIGN).must(CALL).later(Duration.ofDays(4));
    refuses(walk, held(1, DAY.minusDays(1)), Refusal.SESSION_TOO_EARLY);
    walk.must(held(1, DAY.plusDays(3))).must(CALL);
    refuses(walk, held(2, DAY.plusDays(2)), Refusal.SESSION_TOO_EARLY);
    walk.must(held(2, DAY.plusDays(3)));
  }

  @Test
  void nobody_met_while_a_party_had_taken_its_word_back() {
    Walk walk = accepted(Track.PEOPLES).must(ASSIGN).must(CALL).later(Duration.ofDays(1));
    walk.must(B_BACK).later(Duration.ofDays(2)).must(B_YES).must(RESUME);
    refuses(walk, held(1, DAY.plusDays(1)), Refusal.PARTY_REFUSED);
    refuses(walk, held(1, DAY.plusDays(2)), Refusal.PARTY_REFUSED);
    walk.must(held(1, DAY.plusDays(3)));
  }

  @Test
  void nobody_agreed_before_the_last_session_and_an_oral_word_binds_from_its_own_day() {
    Walk walk = accepted(Track.PEOPLES).must(ASSIGN).must(CALL).later(Duration.ofDays(2));
    walk.must(held(1, DAY.plusDays(1))).later(Duration.ofDays(3));
    refuses(walk, oralOn(DAY), Refusal.AGREEMENT_DAY_NOT_POSSIBLE);
    refuses(walk, WRITTEN, Refusal.AGREEMENT_DAY_NOT_POSSIBLE);
    walk.must(oralOn(DAY.plusDays(2)));
    assertEquals(DAY.plusDays(2), walk.subject().agreement().effectiveOn());
    assertEquals(
        DAY.plusDays(2),
        walk.subject().clock(StatutoryClocks.CONFIRMATION_APPLICATION).orElseThrow().startedOn());
  }

  @Test
  void one_yuan_performs_nothing_and_the_rest_completes_it() {
    Walk walk = agreed().must(paid(1, "1")).must(paid(1, "27000"));
    assertEquals(Set.of(), walk.subject().performed().keySet());
    assertEquals(Phase.PERFORMING, walk.subject().phase());
    assertEquals(new BigDecimal("27001"), walk.subject().paid().get(1));
    walk.must(paid(1, "999.50"));
    assertEquals(Set.of(1), walk.subject().performed().keySet());
    walk.must(new RecordPerformance(2, DAY, null));
    assertEquals(
        new BigDecimal("50000"), walk.subject().paid().get(2), "nothing named is all of it");
    refuses(walk, paid(2, "1"), Refusal.ALREADY_SO);
  }

  @Test
  void nothing_is_broken_before_its_day_nor_what_nobody_agreed() {
    refuses(agreed(), BREACH, Refusal.NOT_DUE_YET);
    refuses(agreed(), BREACH_OF_ALL, Refusal.NOT_DUE_YET);
    refuses(agreed(), breach(9), Refusal.UNKNOWN_INSTALMENT);
    refuses(agreed().must(FIRST), BREACH, Refusal.ALREADY_SO);
    Walk late = agreed().later(Duration.ofDays(21));
    refuses(late, breach(2), Refusal.NOT_DUE_YET);
    late.must(BREACH);
  }

  @Test
  void each_owes_what_is_its_own() {
    Walk walk = agreed();
    assertEquals(
        "CONFIRMATION_APPLICATION parties, FOLLOW_UP:FIRST_INSTALMENT "
            + LEAD
            + ", INSTALMENT:1 parties, INSTALMENT:2 parties, INSTALMENT:3 parties",
        owed(walk));
    walk.must(APPLY);
    assertTrue(owed(walk).contains("CONFIRMATION_ACCEPTANCE " + COURT), owed(walk));
    walk.must(new DecideConfirmation(Confirmation.Status.ACCEPTED));
    assertTrue(owed(walk).contains("CONFIRMATION_DECISION " + COURT), owed(walk));
  }

  @Test
  void what_the_police_mediate_no_court_confirms() {
    for (Track track : List.of(Track.PUBLIC_SECURITY, Track.MARKET, Track.TRAFFIC)) {
      Walk walk = inSession(track).must(AT_ONCE);
      refuses(walk, APPLY, Refusal.TRACK_NOT_CONFIRMABLE);
      assertFalse(owed(walk).contains("CONFIRMATION"), owed(walk));
      assertFalse(
          Authority.open(walk.subject(), LEAD, Part.LEAD, false)
              .containsKey(ApplyForConfirmation.class));
    }
  }

  @Test
  void a_dispute_is_refused_once_however_often_a_party_says_no() {
    Walk walk = screened(Track.PEOPLES).must(B_NO).must(B_NO).must(B_BACK);
    walk.must(says("a", Consent.Answer.REFUSED)).must(B_YES).must(A_YES).must(B_NO);
    DisputeCase subject = DisputeCase.unregistered();
    int refused = 0;
    for (CaseEvent event : walk.events()) {
      subject = MediationLifecycle.apply(subject, event);
      refused +=
          CaseFacts.of(subject, event)
              .filter(MediationFact.DisputeRefused.class::isInstance)
              .stream()
              .toList()
              .size();
    }
    assertEquals(2, refused, "at the first no, and at the one after everybody had said yes");
  }

  @Test
  void who_declined_to_help_reads_no_further() {
    Walk walk = accepted(Track.PEOPLES).must(new AskAgency(HOUSING, Ask.Role.ASSIST));
    assertTrue(walk.subject().isReadBy(HOUSING));
    walk.must(new AnswerAsk(HOUSING, false, Ask.Reason.CAPACITY));
    assertFalse(walk.subject().isReadBy(HOUSING));
  }

  @Test
  void who_consented_to_an_extension_and_to_a_mediator_stays_on_record() {
    Walk walk = accepted(Track.PEOPLES).must(EXTEND);
    walk.must(new AssignMediator("m1", true, Set.of("a", "b"), LocalDate.of(2026, 12, 31), null));
    CaseEvent.ClockExtended extended = last(walk, CaseEvent.ClockExtended.class);
    assertEquals(Set.of("a", "b"), extended.agreedBy());
    assertEquals(Set.of("a", "b"), last(walk, CaseEvent.MediatorAssigned.class).acceptedBy());
  }

  @Test
  void minutes_are_those_of_the_committee_that_held_the_session() {
    Walk walk = inSession(Track.PEOPLES).must(new ChangeLead(HOUSING)).must(CALL);
    walk.must(held(2, DAY));
    assertEquals(
        List.of(LEAD, HOUSING), walk.subject().sessions().stream().map(Session::heldBy).toList());
  }

  private static <E> E last(Walk walk, Class<E> type) {
    return walk.events().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static String owed(Walk walk) {
    return Deadlines.of(walk.subject()).stream()
        .map(due -> due.key() + " " + due.owedBy())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static CaseCommand oralOn(LocalDate day) {
    Agreement oral = oral(Outcome.AGREED_ORAL, List.of());
    Agreement that =
        new Agreement(
            oral.form(),
            oral.facts(),
            oral.performance(),
            oral.amount(),
            oral.partial(),
            day,
            oral.clauses(),
            oral.instalments(),
            oral.signedBy(),
            oral.mediatorSigned(),
            oral.sealed());
    return new ReachAgreement(that, Set.of(), true);
  }

  private static CaseCommand held(int number, LocalDate on) {
    return new HoldSession(number, on, List.of("a", "b"), List.of());
  }

  private static CaseCommand paid(int instalment, String yuan) {
    return new RecordPerformance(instalment, DAY, new BigDecimal(yuan));
  }

  private static CaseCommand breach(int instalment) {
    return new RecordBreach(instalment, Set.of(Route.LITIGATION));
  }

  private static void refuses(Walk walk, CaseCommand command, Refusal reason) {
    assertEquals(
        reason, assertInstanceOf(Decision.Refused.class, walk.ask(command)).reason(), "" + command);
  }
}
