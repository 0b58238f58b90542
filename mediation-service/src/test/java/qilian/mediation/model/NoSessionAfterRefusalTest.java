package qilian.mediation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qilian.mediation.model.CaseCommand.CallSession;
import qilian.mediation.model.CaseCommand.HoldSession;
import qilian.mediation.model.CaseCommand.ReachAgreement;
import qilian.mediation.model.CaseCommand.RecordConsent;
import qilian.mediation.model.Consent.Answer;

/**
 * All histories of two parties up to twelve accepted commands, with equal states merged: nobody
 * meets, and nobody agrees, while the last word of a party is not yes. Who said what last is kept
 * here, apart from the case, so that a lifecycle that forgets an answer is found out.
 */
class NoSessionAfterRefusalTest {

  private static final int DEPTH = 12;
  private static final int DATED_DEPTH = 7;
  private static final int DAYS = 2;

  private static final List<CaseCommand> COMMANDS =
      List.of(
          Told.REGISTER,
          Told.SCREEN,
          Told.APPLICANT,
          Told.RESPONDENT,
          Told.says("a", Answer.CONSENTED),
          Told.says("a", Answer.REFUSED),
          Told.says("a", Answer.WITHDRAWN),
          Told.B_YES,
          Told.B_NO,
          Told.B_BACK,
          Told.ACCEPT,
          Told.ASSIGN,
          Told.assign("m2"),
          Told.RECUSE,
          Told.CALL,
          Told.HOLD,
          Told.PAUSE,
          Told.RESUME,
          Told.AT_ONCE,
          Told.ORAL_AT_ONCE,
          Told.end(Outcome.FAILED),
          Told.end(Outcome.WITHDRAWN),
          Told.ROUTES,
          Told.DECLINE);

  /** A state of a history: the case, and what the checker itself heard from the parties. */
  private record State(DisputeCase subject, Map<String, Answer> heard, boolean everNo) {}

  @Test
  void nobody_meets_after_a_no_without_a_new_yes() {
    Instant now = Told.START.plusSeconds(86_400);
    Set<Object> known = new HashSet<>();
    List<State> frontier = List.of(new State(DisputeCase.unregistered(), Map.of(), false));
    int meetings = 0;
    int meetingsAfterRenewal = 0;
    int states = 0;
    for (int depth = 0; depth < DEPTH; depth++) {
      List<State> next = new ArrayList<>();
      for (State state : frontier) {
        for (CaseCommand command : COMMANDS) {
          Decision decision =
              MediationLifecycle.decide(state.subject(), command, now, LocalRules.NONE);
          if (decision instanceof Decision.Accepted accepted) {
            if (isMeeting(command)) {
              assertEquals(Map.of("a", Answer.CONSENTED, "b", Answer.CONSENTED), state.heard());
              meetings++;
              meetingsAfterRenewal += state.everNo() ? 1 : 0;
            }
            State after = after(state, command, accepted);
            if (known.add(key(after))) {
              next.add(after);
              states++;
            }
          }
        }
      }
      frontier = next;
    }
    assertTrue(states > 500 && meetings > 0, states + " states, " + meetings + " meetings");
    assertTrue(meetingsAfterRenewal > 0, "a renewed yes opens the way again");
  }

  /**
   * The same over days: from a called session on, with a third party, another lead, a merger, and
   * sessions recorded for the day itself and for days gone by.
   */
  @Test
  void no_day_gone_by_is_named_on_which_somebodys_last_word_was_no() {
    Walk start = Told.accepted(qilian.mediation.clock.Track.PEOPLES).must(Told.ASSIGN);
    start.must(Told.CALL);
    List<Dated> frontier = List.of(new Dated(start.subject(), List.of(), 0));
    Set<Object> known = new HashSet<>();
    int meetings = 0;
    int backdated = 0;
    for (int depth = 0; depth < DATED_DEPTH; depth++) {
      List<Dated> next = new ArrayList<>();
      for (Dated state : frontier) {
        Instant now = Told.START.plus(Duration.ofDays(state.day())).plusSeconds(36_000);
        if (state.day() < DAYS) {
          keep(new Dated(state.subject(), state.heard(), state.day() + 1), known, next);
        }
        for (CaseCommand command : dated(state)) {
          Decision decision =
              MediationLifecycle.decide(state.subject(), command, now, LocalRules.NONE);
          if (decision instanceof Decision.Accepted accepted) {
            if (command instanceof HoldSession held) {
              int on = (int) ChronoUnit.DAYS.between(Told.DAY, held.heldOn());
              assertEquals(Set.of(), noOn(state, on), held + " after " + state.heard());
              assertTrue(on >= 0 && on <= state.day(), held.toString());
              meetings++;
              backdated += on < state.day() ? 1 : 0;
            }
            keep(after(state, command, accepted), known, next);
          }
        }
      }
      frontier = next;
    }
    assertTrue(meetings > 100 && backdated > 20, meetings + " meetings, " + backdated);
  }

  private static List<CaseCommand> dated(Dated state) {
    List<CaseCommand> all =
        new ArrayList<>(
            List.of(
                Told.A_YES,
                Told.B_YES,
                Told.B_BACK,
                Told.RESUME,
                Told.CALL,
                new CaseCommand.ChangeLead(Told.HOUSING),
                new CaseCommand.MergeInto("012-25-000009-1"),
                new CaseCommand.AddParty("c", Participation.THIRD_PARTY, false),
                Told.says("c", Answer.CONSENTED),
                Told.says("c", Answer.REFUSED)));
    int last = state.subject().sessions().size();
    for (int day = -1; day <= DAYS + 1; day++) {
      all.add(new HoldSession(last, Told.DAY.plusDays(day), List.of("a", "b"), List.of()));
    }
    return all;
  }

  private static Set<String> noOn(Dated state, int day) {
    Map<String, Answer> last = new HashMap<>(Map.of("a", Answer.CONSENTED, "b", Answer.CONSENTED));
    state.subject().partyRefs().forEach(ref -> last.putIfAbsent(ref, Answer.REFUSED));
    state.heard().stream()
        .filter(each -> each.day() <= day)
        .forEach(each -> last.put(each.party(), each.answer()));
    Set<String> no = new HashSet<>();
    last.forEach(
        (party, answer) -> {
          if (answer != Answer.CONSENTED) {
            no.add(party);
          }
        });
    return no;
  }

  private static Dated after(Dated state, CaseCommand command, Decision.Accepted accepted) {
    List<Heard> heard = new ArrayList<>(state.heard());
    if (command instanceof RecordConsent consent) {
      heard.add(new Heard(state.day(), consent.partyRef(), consent.answer()));
    }
    return new Dated(
        MediationLifecycle.fold(state.subject(), accepted.events()),
        List.copyOf(heard),
        state.day());
  }

  private static void keep(Dated state, Set<Object> known, List<Dated> next) {
    Map<String, Answer> lastOfDay = new HashMap<>();
    state.heard().forEach(each -> lastOfDay.put(each.day() + each.party(), each.answer()));
    DisputeCase subject = state.subject();
    Object key =
        List.of(
            subject.phase(),
            subject.handling().lead(),
            subject.parties().keySet(),
            subject.sessions(),
            lastOfDay,
            state.day());
    if (known.add(key)) {
      next.add(state);
    }
  }

  /** What a party said on which day. */
  private record Heard(int day, String party, Answer answer) {}

  /** A history with its day, and what the checker itself heard when. */
  private record Dated(DisputeCase subject, List<Heard> heard, int day) {}

  @Test
  void the_checker_would_see_a_lifecycle_that_forgets_an_answer() {
    Walk walk = Told.inSession(qilian.mediation.clock.Track.PEOPLES).must(Told.B_BACK);

    assertEquals(
        Decision.refused(Refusal.PARTY_REFUSED),
        walk.ask(new CallSession(walk.now(), "调解室", false, Set.of())));
    assertEquals("《人民调解法》第十七条、第二十三条第二项", Refusal.PARTY_REFUSED.article());
  }

  private static boolean isMeeting(CaseCommand command) {
    return command instanceof CallSession
        || command instanceof HoldSession
        || command instanceof ReachAgreement;
  }

  private static State after(State state, CaseCommand command, Decision.Accepted accepted) {
    Map<String, Answer> heard = new HashMap<>(state.heard());
    boolean no = state.everNo();
    if (command instanceof RecordConsent consent) {
      heard.put(consent.partyRef(), consent.answer());
      no |= consent.answer() != Answer.CONSENTED;
    }
    return new State(
        MediationLifecycle.fold(state.subject(), accepted.events()), Map.copyOf(heard), no);
  }

  /** Equal for states that can never be told apart by what they allow. */
  private static Object key(State state) {
    DisputeCase subject = state.subject();
    Map<String, Answer> latest = new HashMap<>();
    subject.parties().values().forEach(party -> latest.put(party.ref(), party.latest(null)));
    return List.of(
        subject.phase(),
        String.valueOf(subject.stoodIn()),
        latest,
        subject.mediators(),
        subject.sessions(),
        String.valueOf(subject.outcome()),
        state.heard(),
        state.everNo());
  }
}
