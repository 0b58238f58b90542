package qilian.mediation.model;

import static qilian.mediation.model.Told.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import qilian.mediation.clock.Track;
import qilian.mediation.model.CaseCommand.MergeInto;
import qilian.mediation.model.CaseCommand.RecordConsent;
import qilian.mediation.model.CaseCommand.ReportEscalation;
import qilian.mediation.model.CaseCommand.TakeBackReferral;

/** Stories in which mediation ends, stops or begins again. */
final class StoriesOfEnds {

  private static final CaseCommand POLICE_MATTER =
      new ReportEscalation(Escalation.Kind.CRIMINAL, "baota-police", true);

  private static final Duration AFTER_THE_FIRST = Duration.ofDays(22);

  private StoriesOfEnds() {}

  static void addTo(Map<String, Walk> all) {
    early(all, "registered", () -> Walk.through(REGISTER));
    early(all, "screened", () -> screened(Track.PEOPLES));
    early(all, "asked", () -> screened(Track.PEOPLES).must(A_YES));
    late(all, "accepted", () -> accepted(Track.PEOPLES));
    late(all, "assigned", () -> accepted(Track.PEOPLES).must(ASSIGN));
    late(all, "in session", () -> inSession(Track.PEOPLES));
    late(all, "suspended", () -> inSession(Track.PEOPLES).must(B_BACK));
    refusals(all);
    all.put("recused before a session", accepted(Track.PEOPLES).must(ASSIGN).must(RECUSE));
    all.put("recused in the middle", inSession(Track.PEOPLES).must(RECUSE).must(assign("m2")));
    breaches(all);
    lapses(all);
  }

  private static void early(Map<String, Walk> all, String when, Supplier<Walk> walk) {
    all.put(when + ", declined", walk.get().must(DECLINE).must(ROUTES));
    all.put(when + ", handed over", walk.get().must(HAND_OVER).must(ROUTES));
    all.put(when + ", taken back", walk.get().must(new TakeBackReferral("baota-police")));
    all.put(when + ", merged", walk.get().must(new MergeInto("012-25-000009-1")));
    all.put(when + ", withdrawn", walk.get().must(end(Outcome.WITHDRAWN)).must(ROUTES));
    all.put(when + ", self-settled", walk.get().must(end(Outcome.SELF_SETTLED)).must(ROUTES));
    all.put(when + ", terminated", walk.get().must(end(Outcome.TERMINATED_SHAM)).must(ROUTES));
    all.put(when + ", escalated", walk.get().must(POLICE_MATTER).must(ROUTES).must(ARCHIVE));
  }

  private static void late(Map<String, Walk> all, String when, Supplier<Walk> walk) {
    all.put(when + ", withdrawn", walk.get().must(end(Outcome.WITHDRAWN)).must(ROUTES));
    all.put(when + ", self-settled", walk.get().must(end(Outcome.SELF_SETTLED)).must(ROUTES));
    all.put(when + ", failed", walk.get().must(end(Outcome.FAILED)).must(ROUTES).must(ARCHIVE));
    all.put(when + ", terminated", walk.get().must(end(Outcome.TERMINATED_TIMEOUT)).must(ROUTES));
    all.put(when + ", escalated", walk.get().must(POLICE_MATTER).must(ROUTES));
  }

  private static void refusals(Map<String, Walk> all) {
    all.put(
        "refused and asked again",
        screened(Track.PEOPLES).must(A_YES).must(B_NO).must(B_YES).must(ACCEPT));
    all.put("refused at the first question", screened(Track.PEOPLES).must(B_NO).must(ROUTES));
    all.put(
        "a no after the acceptance", accepted(Track.PEOPLES).must(B_BACK).must(B_YES).must(RESUME));
    all.put(
        "a no after the assignment",
        accepted(Track.PEOPLES).must(ASSIGN).must(B_BACK).must(B_YES).must(RESUME));
    all.put("a no in session", inSession(Track.PEOPLES).must(B_BACK).must(B_YES).must(RESUME));
    all.put("an appraisal at first", accepted(Track.MEDICAL).must(PAUSE).must(RESUME));
    all.put("an appraisal next", accepted(Track.MEDICAL).must(ASSIGN).must(PAUSE).must(RESUME));
    all.put("an appraisal later", inSession(Track.MEDICAL).must(PAUSE).must(RESUME));
    all.put(
        "an invited relative",
        screened(Track.PEOPLES)
            .must(KIN)
            .must(new RecordConsent("a", "k", Consent.Answer.CONSENTED)));
  }

  private static void breaches(Map<String, Walk> all) {
    all.put(
        "breached after an agreement in writing",
        agreed().later(AFTER_THE_FIRST).must(BREACH).must(visit(FollowUp.Kind.BREACH)));
    all.put(
        "breached after an oral one",
        inSession(Track.PEOPLES).must(ORAL).later(AFTER_THE_FIRST).must(BREACH));
    all.put(
        "breached half-way and performed late",
        agreed()
            .must(FIRST)
            .later(Duration.ofDays(52))
            .must(BREACH_OF_ALL)
            .must(SECOND)
            .must(THIRD));
    List<Instalment> one =
        List.of(new Instalment(1, DAY.plusDays(9), new BigDecimal("128000.50"), "一次付清"));
    CaseCommand all1 = new CaseCommand.RecordPerformance(1, DAY, new BigDecimal("128000.50"));
    all.put(
        "performed in one piece",
        inSession(Track.PEOPLES)
            .must(new CaseCommand.ReachAgreement(written(one), java.util.Set.of(), false))
            .must(all1));
    all.put(
        "an oral one performed in one piece",
        inSession(Track.PEOPLES)
            .must(
                new CaseCommand.ReachAgreement(
                    oral(Outcome.AGREED_ORAL, one), java.util.Set.of(), false))
            .must(all1));
  }

  private static void lapses(Map<String, Walk> all) {
    for (Track track : List.of(Track.MEDICAL, Track.MARKET)) {
      lapse(all, track + " accepted", accepted(track));
      lapse(all, track + " assigned", accepted(track).must(ASSIGN));
      lapse(all, track + " in session", inSession(track));
      lapse(all, track + " suspended", inSession(track).must(B_BACK));
    }
  }

  private static void lapse(Map<String, Walk> all, String name, Walk walk) {
    String key = CaseClocks.ofMediation(walk.subject()).orElseThrow().clock().code();
    walk.later(Duration.ofDays(120));
    for (int i = 0; i < 2; i++) {
      Deadline due =
          Deadlines.of(walk.subject()).stream()
              .filter(each -> each.key().equals(key))
              .findFirst()
              .orElseThrow();
      walk.must(
          new CaseCommand.LapseDeadline(
              key, due.step().next(), Deadlines.nextStepAt(due).orElseThrow()));
    }
    all.put(name + ", the law's time passed", walk);
  }
}
