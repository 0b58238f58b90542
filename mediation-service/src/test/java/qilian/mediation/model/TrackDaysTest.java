package qilian.mediation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.mediation.model.Told.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import qilian.mediation.clock.StatutoryClock;
import qilian.mediation.clock.Track;
import qilian.mediation.clock.Trigger;
import qilian.mediation.model.CaseCommand.*;

/** Every track's clocks run from the days of the case and from the days told, and no others. */
class TrackDaysTest {

  /** Accepted on Monday 3 November 2025; the days on the right were counted by hand. */
  @ParameterizedTest
  @CsvSource({
    "PEOPLES, , , PEOPLES_MEDIATION=2025-12-03",
    "INDUSTRY, , , INDUSTRY_MEDIATION=2025-12-03",
    "MEDICAL, , , MEDICAL_MEDIATION=2025-12-15",
    "TRAFFIC, , , TRAFFIC_MEDIATION=2025-11-13",
    "MARKET, , , MARKET_MEDIATION=2026-01-06",
    "PUBLIC_SECURITY, CASE_ACCEPTED_BY_POLICE, 2025-11-01, POLICE_CASE=2025-12-01",
    "LABOUR, APPLIED, 2025-10-31, LABOUR_MEDIATION=2025-11-17",
    "LABOUR, RIGHT_KNOWN, 2025-03-31, LABOUR_ARBITRATION=2026-03-31",
    "PETITION, PETITION_RECEIVED, 2025-10-27, PETITION_REGISTRATION=2025-11-11",
    "PETITION, PETITION_ACCEPTED, 2025-11-02, PETITION_HANDLING=2026-01-04",
    "COURT_ANNEXED, PAPERS_SIGNED, 2025-10-31, COURT_ANNEXED_MEDIATION=2025-12-01",
    "COURT_ENTRUSTED, PAPERS_SIGNED, 2025-10-31, COURT_ENTRUSTED_ORDINARY=2025-11-17",
    "CONSUMER, , , ''",
    "ADMINISTRATIVE, , , ''",
    "JUDICIAL, , , ''"
  })
  void an_accepted_case_owes_on_the_day_counted_by_hand(
      Track track, Trigger trigger, LocalDate day, String due) {
    Walk walk = accepted(track);
    if (trigger != null) {
      walk.must(new TellDay(trigger, day));
    }
    assertEquals(due, dues(walk));
  }

  @ParameterizedTest
  @CsvSource({
    "MARKET, COMPLAINT_RECEIVED, 2025-10-30, MARKET_ACCEPTANCE=2025-11-10",
    "CONSUMER, COMPLAINT_RECEIVED, 2025-10-30, CONSUMER_ANSWER=2025-11-10",
    "TRAFFIC, DETERMINATION_RECEIVED, 2025-10-30, TRAFFIC_APPLICATION=2025-11-10"
  })
  void what_the_acceptance_answers_is_owed_until_then(
      Track track, Trigger trigger, LocalDate day, String due) {
    Walk walk = screened(track).must(new TellDay(trigger, day));
    assertEquals(due, dues(walk));
    walk.must(A_YES).must(B_YES).must(ACCEPT);
    assertTrue(walk.subject().clocks().stream().noneMatch(r -> r.clock().trigger() == trigger));
    refuses(walk, new TellDay(trigger, day), Refusal.DAY_NOT_OF_THIS_TRACK);
  }

  @Test
  void in_summary_procedure_the_court_gives_seven_days() {
    CaseCommand screen =
        new ScreenDispute(
            Track.COURT_ENTRUSTED,
            true,
            false,
            Set.of(),
            Map.of(Trigger.PAPERS_SIGNED, LocalDate.of(2025, 10, 31)));
    assertEquals("COURT_ENTRUSTED_SUMMARY=2025-11-07", dues(Walk.through(REGISTER, screen)));
  }

  @ParameterizedTest
  @EnumSource(Track.class)
  void nobody_tells_a_day_that_the_case_itself_brings_about(Track track) {
    Set<Trigger> foreign = EnumSet.allOf(Trigger.class);
    foreign.removeAll(TrackDays.of(track));
    assertTrue(foreign.containsAll(Set.of(Trigger.ACCEPTED, Trigger.AGREEMENT_EFFECTIVE)));
    for (Trigger trigger : foreign) {
      refuses(Walk.through(REGISTER), screen(track, trigger, DAY), Refusal.DAY_NOT_OF_THIS_TRACK);
      refuses(screened(track), new TellDay(trigger, DAY), Refusal.DAY_NOT_OF_THIS_TRACK);
    }
    for (Trigger trigger : TrackDays.of(track)) {
      for (LocalDate day : List.of(DAY.plusDays(1), LocalDate.of(1999, 1, 1))) {
        refuses(Walk.through(REGISTER), screen(track, trigger, day), Refusal.DAY_NOT_POSSIBLE);
      }
    }
  }

  @Test
  void a_clock_that_nobody_started_says_what_it_waits_for() {
    Map<Track, String> waiting = new TreeMap<>();
    for (Track track : Track.values()) {
      String codes = waitingFor(screened(track));
      if (!codes.isEmpty()) {
        waiting.put(track, codes);
      }
    }
    assertEquals(
        Map.of(
            Track.PUBLIC_SECURITY,
            "POLICE_CASE",
            Track.COURT_ANNEXED,
            "COURT_ANNEXED_MEDIATION",
            Track.COURT_ENTRUSTED,
            "COURT_ENTRUSTED_ORDINARY",
            Track.LABOUR,
            "LABOUR_MEDIATION",
            Track.TRAFFIC,
            "TRAFFIC_APPLICATION",
            Track.MARKET,
            "MARKET_ACCEPTANCE",
            Track.CONSUMER,
            "CONSUMER_ANSWER",
            Track.PETITION,
            "PETITION_REGISTRATION,PETITION_HANDLING"),
        waiting);
    assertEquals("", waitingFor(accepted(Track.MARKET)));
    assertEquals("", waitingFor(screened(Track.LABOUR).must(new TellDay(Trigger.APPLIED, DAY))));
  }

  @Test
  void a_day_told_wrongly_is_told_again_and_what_was_extended_stays_extended() {
    Walk walk = accepted(Track.COURT_ANNEXED).must(new TellDay(Trigger.PAPERS_SIGNED, DAY));
    refuses(walk, new TellDay(Trigger.PAPERS_SIGNED, DAY), Refusal.ALREADY_SO);
    walk.must(EXTEND).must(new TellDay(Trigger.PAPERS_SIGNED, DAY.minusDays(1)));
    // 2 November and forty days: Friday 12 December.
    assertEquals("COURT_ANNEXED_MEDIATION=2025-12-12", dues(walk));
  }

  private static String dues(Walk walk) {
    return Deadlines.of(walk.subject()).stream()
        .map(due -> due.key() + "=" + due.on())
        .collect(Collectors.joining(","));
  }

  private static String waitingFor(Walk walk) {
    return TrackDays.waiting(walk.subject()).stream()
        .map(StatutoryClock::code)
        .collect(Collectors.joining(","));
  }

  private static CaseCommand screen(Track track, Trigger trigger, LocalDate day) {
    return new ScreenDispute(track, false, false, Set.of(), Map.of(trigger, day));
  }

  private static void refuses(Walk walk, CaseCommand command, Refusal reason) {
    assertEquals(
        reason, assertInstanceOf(Decision.Refused.class, walk.ask(command)).reason(), "" + command);
  }
}
