package qilian.alliance.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.alliance.task.Told.*;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import qilian.alliance.calendar.OfficeHours;
import qilian.alliance.task.TaskCommand.*;

/** The guards of a task, each with what it cites. */
class GuardsTest {

  private static final Circumstances FIRE_SAFETY = around("FIRE_SAFETY");
  private static final Circumstances UNLICENSED = around("UNLICENSED");

  @Test
  void the_duty_list_decides_who_may_be_asked_to_lead_and_is_cited() {
    Decision.Refused no = proposed("FIRE_SAFETY", URBAN, FIRE_SAFETY);

    assertEquals(Refusal.DUTY_IS_ELSEWHERE, no.reason());
    assertEquals("《宝塔街道履行职责事项清单》第3版 PH-001 PH-001（配合履职）", no.basis());
    assertEquals("消防救援", no.detail(), "no fire brigade is responsible for that place here");
  }

  @Test
  void a_duty_that_was_taken_back_is_given_to_nobody_of_the_street() {
    assertEquals(Refusal.DUTY_RECALLED, proposed("UNLICENSED", GRID, UNLICENSED).reason());
    Walk walk = Walk.through(PROPOSE).in(UNLICENSED);
    assertEquals(
        Refusal.DUTY_RECALLED, refused(walk.ask(new SeatAgency(GRID, SeatRole.ASSIST))).reason());
    assertInstanceOf(
        Decision.Accepted.class, walk.ask(new SeatAgency(GRID, SeatRole.INFORM)), "may be told");
  }

  @Test
  void only_members_are_asked_and_nobody_asks_itself() {
    assertEquals(Refusal.NOT_A_MEMBER, proposed("FACILITY", "stranger", SILENT).reason());
    assertEquals(Refusal.PROPOSER_ASKS_ITSELF, proposed("FACILITY", OFFICE, SILENT).reason());
  }

  @Test
  void where_the_list_is_silent_the_silence_is_a_plea_and_so_is_the_item_of_another() {
    Walk walk = Walk.through(PROPOSE);
    assertEquals(Refusal.ITEM_UNKNOWN, no(walk, plea(Ground.NOT_MY_DUTY, "XX-1")).reason());
    assertEquals(
        Refusal.ITEM_DOES_NOT_SAY_SO, no(walk, plea(Ground.NOT_MY_DUTY, "PH-001")).reason());
    assertEquals(Refusal.ITEM_MISSING, no(walk, plea(Ground.NO_POWER, null)).reason());
    assertEquals(
        Refusal.ITEM_DOES_NOT_SAY_SO,
        no(walk, plea(Ground.NO_POWER, "PH-004")).reason(),
        "it was not taken back");
    assertEquals("《宝塔街道履行职责事项清单》第3版没有列入 FACILITY", cited(walk, plea(Ground.NOT_MY_DUTY, null)));
    assertEquals(
        "《宝塔街道履行职责事项清单》第3版 PH-004 PH-004（配合履职）", cited(walk, plea(Ground.NOT_MY_DUTY, "PH-004")));
    assertNull(cited(walk, capacity()));
  }

  @Test
  void where_the_list_speaks_its_item_decides() {
    Walk fire = new Walk().in(FIRE_SAFETY);
    fire.must(new ProposeTask(origin(Urgency.NORMAL, "FIRE_SAFETY"), FIRE, Map.of(), null));
    Decision.Refused yours = no(fire, plea(Ground.NOT_MY_DUTY, "PH-001"));
    assertEquals(Refusal.DUTY_IS_YOURS, yours.reason());
    assertTrue(String.valueOf(yours.basis()).contains("PH-001"));
    assertEquals(Refusal.ITEM_MISSING, no(fire, plea(Ground.NOT_MY_DUTY, null)).reason());
    assertEquals(Refusal.DUTY_IS_YOURS, no(fire, plea(Ground.NOT_MY_DUTY, "PH-004")).reason());
  }

  @Test
  void a_no_for_another_area_is_held_against_the_places_of_the_member() {
    Walk walk = Walk.through(new ProposeTask(ORIGIN, URBAN, Map.of(), null));

    assertEquals(
        Refusal.AREA_IS_YOURS, refused(walk.ask(new DeclineTask(URBAN, wrongArea()))).reason());
  }

  @Test
  void lack_of_capacity_needs_the_leader_and_goes_to_the_deputy_at_once() {
    Walk walk = Walk.through(PROPOSE);
    assertEquals(Refusal.LEADER_MUST_AGREE, no(walk, plea(Ground.CAPACITY, null)).reason());

    walk.must(new DeclineTask(FIRE, capacity()));

    assertEquals(Phase.AT_DEPUTY, walk.task().phase());
    assertEquals(CENTRE, Dues.of(walk.task()).getFirst().owedBy());
  }

  @Test
  void police_hand_over_within_24_hours_of_receiving_it_and_tell_the_reporter() {
    Walk walk = Walk.through(TO_POLICE);
    Instant received = walk.now();
    walk.later(Duration.ofHours(3)).must(new DeclineTask(POLICE, wrongArea()));

    Due owed =
        Dues.of(walk.task()).stream()
            .filter(due -> due.clock() == Clock.TRANSFER)
            .findFirst()
            .orElseThrow();
    assertEquals(received.plus(Duration.ofHours(24)), owed.at());
    assertEquals(POLICE, owed.owedBy());
    assertEquals("《公安机关办理行政案件程序规定》第六十一条第一款第二项", owed.clock().basis());
    Decision.Refused untold = refused(walk.ask(new TransferTask(POLICE, URBAN, false)));
    assertEquals(Refusal.REPORTER_NOT_TOLD, untold.reason());
    assertEquals(owed.clock().basis(), untold.basis());

    walk.later(Duration.ofHours(22)).must(new TransferTask(POLICE, URBAN, true));

    assertNull(walk.task().transferOwedBy());
    assertEquals(false, ((TaskEvent.TaskTransferred) walk.events().getLast()).inTime(), "25 hours");
  }

  @Test
  void whoever_leads_no_longer_has_no_right_from_that_step_on() {
    Walk walk = Walk.through(PROPOSE, ACCEPT, new BeginTask(), new AssignLead(URBAN));

    Set<Part> parts = walk.task().partsOf(FIRE);

    assertEquals(Set.of(Part.FORMER), parts);
    assertEquals(URBAN, walk.task().lead());
    assertEquals(URBAN, Dues.of(walk.task()).getFirst().owedBy(), "the clock is the new lead's");
    assertTrue(!Authority.allows(ReportDone.class, parts, false));
  }

  @Test
  void an_extension_is_given_once_and_before_the_time_has_passed() {
    Walk walk = Walk.through(PROPOSE, ACCEPT);
    Instant later = START.plus(Duration.ofDays(20));
    assertEquals(Refusal.NOT_LATER_THAN_BEFORE, refused(walk.ask(extend(START))).reason());
    walk.must(extend(later));
    assertEquals(
        Refusal.ALREADY_EXTENDED, refused(walk.ask(extend(later.plusSeconds(1)))).reason());
    Walk late = Walk.through(PROPOSE, ACCEPT).later(Duration.ofDays(12));
    assertEquals(Refusal.DUE_TIME_PASSED, refused(late.ask(extend(later))).reason());
  }

  @Test
  void the_doer_does_not_look_whether_it_is_done() {
    Walk walk = Walk.through(PROPOSE, ACCEPT, DONE);
    for (String doer : new String[] {FIRE, URBAN}) {
      assertEquals(
          Refusal.VERIFIER_IS_DOER,
          refused(walk.ask(new VerifyTask(doer, true, "自查"))).reason(),
          doer);
    }
  }

  @Test
  void four_working_hours_are_not_four_hours_and_half_an_hour_is_at_night_too() {
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    Instant beforeTheHolidays = Instant.parse("2025-09-30T08:00:00Z");

    assertEquals(
        Instant.parse("2025-10-09T04:00:00Z"),
        OfficeHours.after(beforeTheHolidays, Duration.ofHours(4), zone));
    // Before its notice a year is counted by the festivals that the law gives.
    Instant beforeTheSpring = Instant.parse("2027-02-04T08:00:00Z");
    assertEquals(
        Instant.parse("2027-02-11T04:00:00Z"),
        OfficeHours.after(beforeTheSpring, Duration.ofHours(4), zone));
    Walk urgent =
        Walk.through(new ProposeTask(origin(Urgency.URGENT, "FACILITY"), FIRE, Map.of(), null));
    assertEquals(urgent.now().plus(Duration.ofMinutes(30)), Dues.of(urgent.task()).getFirst().at());
  }

  private static ExtendTask extend(Instant until) {
    return new ExtendTask(until, "等待检测结果");
  }

  private static Decision.Refused proposed(String subject, String to, Circumstances around) {
    return refused(
        TaskLifecycle.decide(
            Task.unproposed(),
            new ProposeTask(origin(Urgency.NORMAL, subject), to, Map.of(), null),
            START,
            around));
  }

  private static Decision.Refused no(Walk walk, Plea plea) {
    return refused(walk.ask(new DeclineTask(FIRE, plea)));
  }

  private static @Nullable String cited(Walk walk, Plea plea) {
    Decision.Accepted yes =
        assertInstanceOf(Decision.Accepted.class, walk.ask(new DeclineTask(FIRE, plea)));
    return ((TaskEvent.TaskDeclined) yes.events().getFirst()).plea().citation();
  }

  private static Decision.Refused refused(Decision decision) {
    return assertInstanceOf(Decision.Refused.class, decision);
  }
}
