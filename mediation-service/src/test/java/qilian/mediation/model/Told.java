package qilian.mediation.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import qilian.mediation.clock.Length;
import qilian.mediation.clock.PauseGround;
import qilian.mediation.clock.Track;
import qilian.mediation.clock.Trigger;
import qilian.mediation.model.CaseCommand.*;
import qilian.mediation.model.Consent.Answer;
import qilian.mediation.panel.RecusalGround;

/** What is said to cases in the tests: one matter, two neighbours, and named stories of it. */
final class Told {

  static final Instant START = Instant.parse("2025-11-03T01:00:00Z");
  static final LocalDate DAY = LocalDate.of(2025, 11, 3);
  static final UUID MATTER = new UUID(0x5000, 1);
  static final UUID WORD = new UUID(0x5000, 2);
  static final String LEAD = "baota-judicial-office";
  static final String HOUSING = "baota-housing";
  static final String COURT = "yuetang-court";
  static final Referrer POLICE = new Referrer("baota-police", "110-7", MATTER);
  static final Origin ORIGIN =
      new Origin(
          MATTER,
          "012-25-000017-3",
          "OWNERSHIP",
          Origin.Source.ENTRUSTED,
          "POLICE",
          "GROUP",
          new BigDecimal("128000.50"),
          "jianxin-2",
          "yuetang>baota>jianxin-2",
          "jianxin-2",
          "Asia/Shanghai",
          START);

  static final CaseCommand REGISTER = new RegisterDispute(ORIGIN, LEAD, POLICE);
  static final CaseCommand SCREEN = screen(Track.PEOPLES);
  static final CaseCommand APPLICANT = new AddParty("a", Participation.APPLICANT, false);
  static final CaseCommand RESPONDENT = new AddParty("b", Participation.RESPONDENT, false);
  static final CaseCommand KIN = new AddParty("k", Participation.INVITED_KIN, false);
  static final CaseCommand A_YES = says("a", Answer.CONSENTED);
  static final CaseCommand B_YES = says("b", Answer.CONSENTED);
  static final CaseCommand B_NO = says("b", Answer.REFUSED);
  static final CaseCommand B_BACK = says("b", Answer.WITHDRAWN);
  static final CaseCommand ACCEPT = new AcceptDispute();
  static final CaseCommand ASSIGN = assign("m1");
  static final CaseCommand RECUSE = new RecuseMediator("m1", RecusalGround.RELATIVE);
  static final CaseCommand CALL =
      new CallSession(START.plus(Duration.ofDays(1)), "宝塔司法所调解室", false, Set.of());
  static final CaseCommand HOLD = new HoldSession(1, DAY, List.of("a", "b"), List.of("房产证复印件"));
  static final CaseCommand WRITTEN = new ReachAgreement(written(instalments()), Set.of(), false);
  static final CaseCommand AT_ONCE = new ReachAgreement(written(List.of()), Set.of(), true);
  static final CaseCommand ORAL =
      new ReachAgreement(oral(Outcome.AGREED_ORAL, instalments()), Set.of(), false);
  static final CaseCommand ORAL_AT_ONCE =
      new ReachAgreement(oral(Outcome.AGREED_ORAL, List.of()), Set.of(), true);
  static final CaseCommand ON_SITE =
      new ReachAgreement(oral(Outcome.SETTLED_ON_SITE, List.of()), Set.of(), true);
  static final CaseCommand FIRST = new RecordPerformance(1, DAY, new BigDecimal("28000.50"));
  static final CaseCommand SECOND = new RecordPerformance(2, DAY, new BigDecimal("50000"));
  static final CaseCommand THIRD = new RecordPerformance(3, DAY, new BigDecimal("50000"));
  static final CaseCommand BREACH = new RecordBreach(1, Set.of(Route.LITIGATION));
  static final CaseCommand BREACH_OF_ALL = new RecordBreach(null, Set.of(Route.LITIGATION));
  static final CaseCommand ROUTES = new TellRoutes(Set.of(Route.LITIGATION));
  static final CaseCommand ARCHIVE = new ArchiveCase(EnumSet.allOf(CaseDocument.class));
  static final CaseCommand PAUSE = new PauseMediation(PauseGround.APPRAISAL);
  static final CaseCommand RESUME = new ResumeMediation();
  static final CaseCommand EXTEND = new ExtendClock(Length.days(10), Set.of("a", "b"), true);
  static final CaseCommand APPLY = new ApplyForConfirmation(COURT, List.of(2), Set.of("a", "b"));
  static final CaseCommand DECLINE = new DeclineDispute(null);
  static final CaseCommand HAND_OVER = new DeclineDispute("baota-police");

  private Told() {}

  static ScreenDispute screen(Track track) {
    return new ScreenDispute(track, false, false, Set.of(), Map.<Trigger, LocalDate>of());
  }

  static CaseCommand says(String party, Answer answer) {
    return new RecordConsent(party, null, answer);
  }

  static CaseCommand assign(String ref) {
    return new AssignMediator(ref, false, Set.of(), LocalDate.of(2026, 12, 31), null);
  }

  static CaseCommand end(Outcome outcome) {
    return new EndMediation(outcome, null);
  }

  static CaseCommand visit(FollowUp.Kind kind) {
    return new RecordFollowUp(kind, true);
  }

  static List<Clause> clauses() {
    return List.of(
        new Clause(1, ClauseKind.OWNERSHIP, "二期配电房归全体业主共有", true, true),
        new Clause(2, ClauseKind.MANAGEMENT, "由业主委员会选聘物业并按月公示收支", true, true),
        new Clause(3, ClauseKind.PAYMENT, "分两期支付128000.50元", true, true),
        new Clause(4, ClauseKind.ACT, "双方今后好自为之", true, false));
  }

  static List<Instalment> instalments() {
    return List.of(
        new Instalment(1, DAY.plusDays(20), new BigDecimal("28000.50"), "首期"),
        new Instalment(2, DAY.plusDays(50), new BigDecimal("50000"), "二期"),
        new Instalment(3, DAY.plusDays(80), new BigDecimal("50000"), "尾款"));
  }

  static Agreement written(List<Instalment> instalments) {
    return new Agreement(
        Outcome.AGREED_WRITTEN,
        "双方就二期配电房权属及管理发生争议",
        "分期支付，自签字之日起管理",
        new BigDecimal("128000.50"),
        false,
        DAY,
        clauses(),
        instalments,
        Set.of("a", "b"),
        true,
        true);
  }

  static Agreement oral(Outcome form, List<Instalment> instalments) {
    return new Agreement(
        form,
        "双方就噪声发生争议",
        "",
        instalments.isEmpty() ? null : new BigDecimal("128000.50"),
        false,
        DAY,
        clauses(),
        instalments,
        Set.of(),
        false,
        false);
  }

  static Walk screened(Track track) {
    return Walk.through(REGISTER, screen(track), APPLICANT, RESPONDENT);
  }

  static Walk accepted(Track track) {
    return screened(track).must(A_YES).must(B_YES).must(ACCEPT);
  }

  static Walk inSession(Track track) {
    return accepted(track).must(ASSIGN).must(CALL).must(HOLD);
  }

  static Walk agreed() {
    return inSession(Track.PEOPLES).must(WRITTEN);
  }

  /** Stories that visit every move of the table from one phase to another. */
  static Map<String, Walk> stories() {
    Map<String, Walk> all = new LinkedHashMap<>();
    all.put("agreed in writing, performed, visited, archived", performed(agreed()));
    all.put(
        "agreed in writing and performed at once",
        inSession(Track.PEOPLES).must(AT_ONCE).must(visit(FollowUp.Kind.PERFORMED)).must(ARCHIVE));
    all.put("agreed orally", performed(inSession(Track.PEOPLES).must(ORAL)));
    all.put(
        "agreed orally and performed at once",
        inSession(Track.PEOPLES).must(ORAL_AT_ONCE).must(visit(FollowUp.Kind.PERFORMED)));
    all.put(
        "settled on the spot",
        inSession(Track.PUBLIC_SECURITY).must(ON_SITE).must(visit(FollowUp.Kind.PERFORMED)));
    all.put("settled on the spot by a committee", inSession(Track.PEOPLES).must(ON_SITE));
    all.put("a day told late", inSession(Track.LABOUR).must(B_BACK));
    StoriesOfEnds.addTo(all);
    return all;
  }

  private static Walk performed(Walk walk) {
    return walk.must(FIRST)
        .must(visit(FollowUp.Kind.FIRST_INSTALMENT))
        .must(SECOND)
        .must(THIRD)
        .must(visit(FollowUp.Kind.PERFORMED))
        .must(ARCHIVE);
  }
}
