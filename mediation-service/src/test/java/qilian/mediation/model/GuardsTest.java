package qilian.mediation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.mediation.model.Told.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qilian.guard.problem.ProblemTexts;
import qilian.mediation.clock.Length;
import qilian.mediation.clock.PauseGround;
import qilian.mediation.clock.Track;
import qilian.mediation.model.CaseCommand.*;
import qilian.mediation.model.Decision.Refused;
import qilian.mediation.panel.RecusalGround;

/**
 * Every guard refuses by its name and with its article; M2 and M16 are what nobody can take away.
 */
class GuardsTest {

  @Test
  void m1_no_session_without_everybodys_consent() {
    refuses(accepted(Track.PEOPLES).must(ASSIGN).must(B_BACK), CALL, Refusal.PARTY_REFUSED, "第十七条");
    refuses(
        accepted(Track.PEOPLES)
            .must(ASSIGN)
            .must(new AddParty("c", Participation.THIRD_PARTY, false)),
        CALL,
        Refusal.CONSENT_MISSING,
        "第十七条");
    refuses(screened(Track.PEOPLES).must(A_YES), ACCEPT, Refusal.CONSENT_MISSING, "第十七条");
  }

  @Test
  void m3_a_mediator_is_certified_unrelated_and_accepted() {
    Walk walk = accepted(Track.PEOPLES);
    LocalDate ended = LocalDate.of(2025, 11, 2);
    refuses(
        walk,
        new AssignMediator("m1", false, Set.of(), ended, null),
        Refusal.MEDIATOR_NOT_CERTIFIED,
        "第十四条");
    refuses(
        walk,
        new AssignMediator("m1", false, Set.of(), ended, RecusalGround.RELATIVE),
        Refusal.MEDIATOR_RECUSED,
        "第十五条");
    refuses(
        walk,
        new AssignMediator("m1", true, Set.of("a"), LocalDate.of(2026, 1, 1), null),
        Refusal.MEDIATOR_NOT_ACCEPTED,
        "第十九条");
    refuses(walk.must(ASSIGN).must(RECUSE), ASSIGN, Refusal.MEDIATOR_RECUSED, "第二十三条");
  }

  @Test
  void m4_somebody_invited_comes_with_everybodys_consent() {
    Walk walk = accepted(Track.PEOPLES).must(KIN).must(ASSIGN).must(CALL);
    CaseCommand withKin = new HoldSession(1, DAY, List.of("a", "b", "k"), List.of());
    refuses(walk, withKin, Refusal.INVITED_WITHOUT_CONSENT, "第二十条");
    walk.must(new RecordConsent("a", "k", Consent.Answer.CONSENTED));
    refuses(walk, withKin, Refusal.INVITED_WITHOUT_CONSENT, "第二十条");
    walk.must(new RecordConsent("b", "k", Consent.Answer.CONSENTED)).must(withKin);
  }

  @Test
  void m5_a_session_is_open_only_by_the_wish_of_all() {
    Walk walk = accepted(Track.PEOPLES).must(ASSIGN);
    refuses(walk, open(Set.of("a")), Refusal.OPENNESS_NOT_WISHED, "第二十三条第三项");
    walk.must(open(Set.of("a", "b")));
    assertTrue(walk.subject().sessions().getFirst().open());
    assertFalse(inSession(Track.PEOPLES).subject().sessions().getFirst().open());
  }

  @Test
  void m6_the_guardian_of_a_minor_is_told_before_the_police_mediate() {
    Walk walk =
        Walk.through(
            REGISTER,
            screen(Track.PUBLIC_SECURITY),
            new AddParty("a", Participation.APPLICANT, true),
            RESPONDENT,
            A_YES,
            B_YES,
            ACCEPT,
            ASSIGN,
            CALL);
    refuses(walk, HOLD, Refusal.GUARDIAN_NOT_TOLD, "第一百八十一条");
    walk.must(new TellGuardian("a")).must(HOLD);
  }

  @Test
  void m7_a_written_agreement_is_complete_signed_and_sealed() {
    Walk walk = inSession(Track.PEOPLES);
    Agreement whole = written(instalments());
    refuses(walk, unsigned(whole), Refusal.SIGNATURE_MISSING, "第二十九条第二款");
    refuses(
        walk,
        new ReachAgreement(written(List.of()), Set.of(), false),
        Refusal.AGREEMENT_INCOMPLETE,
        "第二十九条第一款");
  }

  @Test
  void m8_an_oral_agreement_binds_from_its_day_unless_somebody_wants_it_written() {
    Walk walk = inSession(Track.PEOPLES);
    refuses(
        walk,
        new ReachAgreement(oral(Outcome.AGREED_ORAL, List.of()), Set.of("b"), true),
        Refusal.WRITING_REQUIRED,
        "第二十八条");
    Decision local =
        MediationLifecycle.decide(walk.subject(), ORAL, walk.now(), new LocalRules(true, false));
    assertEquals(Refusal.WRITING_REQUIRED, assertInstanceOf(Refused.class, local).reason());
    walk.must(ORAL);
    assertEquals(DAY, walk.subject().agreement().effectiveOn());
  }

  @Test
  void m9_nothing_closes_without_the_routes() {
    Walk failed = inSession(Track.PEOPLES).must(end(Outcome.FAILED));
    refuses(failed, new TellRoutes(Set.of()), Refusal.ROUTES_NOT_TOLD, "第二十六条");
    refuses(agreed(), new RecordBreach(1, Set.of()), Refusal.BREACH_ROUTES_NOT_TOLD, "第三十二条");
  }

  @Test
  void m10_each_clause_stands_for_itself_before_the_court() {
    Walk walk = agreed();
    refuses(walk, apply(1), Refusal.CLAUSE_NOT_CONFIRMABLE, "第三百五十五条");
    refuses(walk, apply(4), Refusal.CLAUSE_UNLAWFUL_OR_UNCLEAR, "第三百五十八条");
    refuses(
        walk,
        new ApplyForConfirmation(COURT, List.of(2), Set.of("a")),
        Refusal.CONFIRMATION_NOT_JOINT,
        "第三十三条");
    refuses(agreed().later(Duration.ofDays(31)), APPLY, Refusal.CONFIRMATION_TOO_LATE, "第二百零五条");
    walk.must(APPLY);
    assertEquals(Confirmation.Status.APPLIED, walk.subject().confirmation().status());
    assertEquals("《民事诉讼法》司法解释第三百五十五条第一款第三项", ClauseKind.STATUS.bar());
  }

  @Test
  void m12_the_police_leave_what_is_excluded_and_meet_twice_at_most() {
    CaseCommand excluded =
        new ScreenDispute(
            Track.PUBLIC_SECURITY, false, false, Set.of(Exclusion.GANG_FIGHT), java.util.Map.of());
    refuses(Walk.through(REGISTER), excluded, Refusal.EXCLUDED_FROM_MEDIATION, "第一百七十九条");
    Walk late = inSession(Track.PUBLIC_SECURITY);
    // Seven working days after Monday 3 November end on Wednesday the 12th.
    refuses(late, session("2025-11-13T02:00:00Z"), Refusal.NO_FURTHER_SESSION, "第一百八十六条");
    late.must(session("2025-11-12T02:00:00Z"))
        .later(Duration.ofDays(9))
        .must(new HoldSession(2, LocalDate.of(2025, 11, 12), List.of("a", "b"), List.of()));
    refuses(late, session("2025-11-14T02:00:00Z"), Refusal.NO_FURTHER_SESSION, "第一百八十六条");
  }

  @Test
  void m14_a_clock_moves_as_its_law_allows() {
    Walk labour =
        Walk.through(
            REGISTER,
            new ScreenDispute(
                Track.LABOUR,
                false,
                false,
                Set.of(),
                java.util.Map.of(qilian.mediation.clock.Trigger.APPLIED, DAY)),
            APPLICANT,
            RESPONDENT,
            A_YES,
            B_YES,
            ACCEPT);
    refuses(labour, EXTEND, Refusal.CLOCK_NOT_EXTENDABLE, "劳动争议调解仲裁法");
    Walk peoples = accepted(Track.PEOPLES);
    CaseCommand alone = new ExtendClock(Length.days(10), Set.of("a"), true);
    refuses(peoples, alone, Refusal.EXTENSION_NOT_AGREED, "第三十三条");
    refuses(peoples, PAUSE, Refusal.CLOCK_NOT_PAUSABLE, "第三十三条");
    refuses(
        accepted(Track.MARKET),
        new PauseMediation(PauseGround.APPRAISAL),
        Refusal.CLOCK_NOT_PAUSABLE,
        "市场监督管理");
    LocalDate before = due(peoples);
    peoples.must(EXTEND);
    assertTrue(due(peoples).isAfter(before));
  }

  @Test
  void m15_nothing_is_archived_before_the_parties_were_visited() {
    Walk walk = inSession(Track.PEOPLES).must(AT_ONCE);
    assertEquals(
        DAY.plusDays(30), walk.subject().followUps().getFirst().dueOn(), "after the performance");
    assertEquals(
        DAY.plusDays(27), agreed().subject().followUps().getFirst().dueOn(), "20 + 7 days");
    walk.must(visit(FollowUp.Kind.PERFORMED)).must(ARCHIVE);
    Walk performed = agreed().must(FIRST).must(SECOND).must(THIRD);
    refuses(performed, ARCHIVE, Refusal.FOLLOW_UP_MISSING, "第三十一条");
  }

  @Test
  void a_change_of_lead_moves_every_deadline_and_keeps_the_former_lead_informed() {
    Walk walk = accepted(Track.PEOPLES).must(new AskAgency(HOUSING, Ask.Role.LEAD));
    walk.must(new AnswerAsk(HOUSING, true, null));
    DisputeCase subject = walk.subject();
    assertEquals(HOUSING, subject.handling().lead());
    assertTrue(Deadlines.of(subject).stream().allMatch(due -> due.owedBy().equals(HOUSING)));
    assertEquals(Part.INFORMED, Part.of(subject).get(LEAD));
    assertFalse(Authority.allows(subject, ACCEPT, LEAD, Part.INFORMED, false));
    assertTrue(Authority.allows(subject, ACCEPT, HOUSING, Part.LEAD, false));
  }

  @Test
  void a_word_after_the_end_is_answered_once_and_changes_nothing_else() {
    Walk walk = Walk.through(REGISTER, DECLINE, ROUTES);
    DisputeCase closed = walk.subject();
    AnswerWord word = new AnswerWord(POLICE, WORD, Refusal.NOT_IN_THIS_PHASE);
    walk.must(word);
    assertEquals(closed.phase(), walk.subject().phase());
    assertEquals(closed.referrers(), walk.subject().referrers());
    refuses(walk, word, Refusal.ALREADY_SO, "");
    refuses(walk, new JoinReferral(POLICE), Refusal.ALREADY_SO, "");
  }

  @Test
  void silence_is_urged_lapses_is_supervised_and_goes_before_the_meeting() {
    Walk walk = accepted(Track.PEOPLES).must(new AskAgency(HOUSING, Ask.Role.ASSIST));
    for (Deadline.Step step :
        List.of(
            Deadline.Step.URGED,
            Deadline.Step.LAPSED,
            Deadline.Step.SUPERVISED,
            Deadline.Step.RAISED)) {
      Deadline due = answerOf(walk);
      Instant at = Deadlines.nextStepAt(due).orElseThrow();
      CaseCommand lapse = new LapseDeadline(due.key(), step, at);
      assertEquals(Decision.refused(Refusal.NOTHING_DUE), early(walk, lapse, at));
      walk.later(Duration.ofDays(2)).must(lapse);
      assertEquals(Decision.refused(Refusal.NOTHING_DUE), walk.ask(lapse), "twice is harmless");
    }
    assertEquals(Ask.Answer.SILENT, walk.subject().handling().asks().getFirst().answer());
    walk.must(new AnswerAsk(HOUSING, true, null));
    assertEquals(Set.of(HOUSING), walk.subject().handling().assists(), "late is better than never");
  }

  @Test
  void every_refusal_has_its_words_in_both_languages() {
    ProblemTexts texts = new ProblemTexts(List.of("problems_mediation"));
    assertEquals(
        List.of(),
        texts.missing(java.util.Arrays.stream(Refusal.values()).map(Enum::name).toList()));
  }

  private static Decision early(Walk walk, CaseCommand lapse, Instant at) {
    return MediationLifecycle.decide(walk.subject(), lapse, at.minusSeconds(1), LocalRules.NONE);
  }

  private static Deadline answerOf(Walk walk) {
    return Deadlines.of(walk.subject()).stream()
        .filter(due -> due.kind().equals(Deadlines.ANSWER))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate due(Walk walk) {
    return Deadlines.of(walk.subject()).getFirst().on();
  }

  private static CaseCommand open(Set<String> wishedBy) {
    return new CallSession(START.plus(Duration.ofDays(1)), "调解室", true, wishedBy);
  }

  private static CaseCommand session(String begins) {
    return new CallSession(Instant.parse(begins), "派出所", false, Set.of());
  }

  private static CaseCommand apply(int clause) {
    return new ApplyForConfirmation(COURT, List.of(clause), Set.of("a", "b"));
  }

  private static CaseCommand unsigned(Agreement whole) {
    Agreement agreement =
        new Agreement(
            whole.form(),
            whole.facts(),
            whole.performance(),
            whole.amount(),
            whole.partial(),
            whole.effectiveOn(),
            whole.clauses(),
            whole.instalments(),
            Set.of("a"),
            true,
            true);
    return new ReachAgreement(agreement, Set.of(), false);
  }

  private static void refuses(Walk walk, CaseCommand command, Refusal reason, String article) {
    Refused refused = assertInstanceOf(Refused.class, walk.ask(command));
    assertEquals(reason, refused.reason());
    assertTrue(String.valueOf(refused.article()).contains(article), refused.article());
  }
}
