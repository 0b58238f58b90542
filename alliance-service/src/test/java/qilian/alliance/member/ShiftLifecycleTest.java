package qilian.alliance.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import qilian.alliance.member.ShiftLifecycle.BeginShift;
import qilian.alliance.member.ShiftLifecycle.CancelShift;
import qilian.alliance.member.ShiftLifecycle.HandOver;
import qilian.alliance.member.ShiftLifecycle.PlanShift;
import qilian.alliance.member.ShiftLifecycle.Refusal;
import qilian.alliance.member.ShiftLifecycle.ShiftCommand;

/** A shift begins when the one before it was handed over, with a note. */
class ShiftLifecycleTest {

  private static final Instant NIGHT = Instant.parse("2025-11-03T14:00:00Z");
  private static final UUID ID = UUID.fromString("0b8f4f0e-6c41-5f0e-9d3c-2f1f4a9b7c10");

  @Test
  void a_shift_across_midnight_is_begun_and_handed_over() {
    Shift planned = after(Optional.empty(), plan("0731-58230119", 8), NIGHT);
    Shift begun = after(Optional.of(planned), new BeginShift(null), NIGHT);
    Shift handed = after(Optional.of(begun), new HandOver("两处路灯待修"), NIGHT);

    assertEquals(Shift.Phase.HANDED_OVER, handed.phase());
    assertEquals("两处路灯待修", handed.handedNote());
  }

  @Test
  void nobody_takes_over_while_the_note_is_missing() {
    Shift before = after(Optional.empty(), plan(null, 8), NIGHT);
    Shift onDuty = after(Optional.of(before), new BeginShift(null), NIGHT);
    Shift next = after(Optional.empty(), plan(null, 8), NIGHT);

    assertEquals(
        Refusal.HANDOVER_NOTE_MISSING, no(Optional.of(next), new BeginShift(onDuty), NIGHT));
    assertEquals(Refusal.HANDOVER_NOTE_MISSING, no(Optional.of(onDuty), new HandOver("  "), NIGHT));
  }

  @Test
  void every_phase_refuses_what_does_not_lead_on_from_it() {
    Shift planned = after(Optional.empty(), plan(null, 8), NIGHT);
    Shift begun = after(Optional.of(planned), new BeginShift(null), NIGHT);
    Shift handed = after(Optional.of(begun), new HandOver("无异常"), NIGHT);
    Shift cancelled = after(Optional.of(planned), new CancelShift(), NIGHT);
    assertEquals(Shift.Phase.CANCELLED, cancelled.phase());
    for (Shift each : new Shift[] {handed, cancelled}) {
      for (ShiftCommand command :
          new ShiftCommand[] {
            plan(null, 8), new BeginShift(null), new HandOver("无异常"), new CancelShift()
          }) {
        assertEquals(Refusal.SHIFT_IN_ANOTHER_PHASE, no(Optional.of(each), command, NIGHT));
      }
    }
    assertEquals(Refusal.SHIFT_IN_ANOTHER_PHASE, no(Optional.of(begun), new CancelShift(), NIGHT));
    assertEquals(
        Refusal.SHIFT_IN_ANOTHER_PHASE, no(Optional.of(planned), new HandOver("无"), NIGHT));
  }

  @Test
  void a_unit_plans_one_shift_at_a_time() {
    Shift first = after(Optional.empty(), plan(null, 8), NIGHT);
    PlanShift beside =
        new PlanShift(
            ID, "baota-police", "", "值班员", null, true, NIGHT, NIGHT.plusSeconds(60), first);

    assertEquals(Refusal.SHIFTS_OVERLAP, no(Optional.empty(), beside, NIGHT));
  }

  @Test
  void times_and_numbers_that_cannot_be_are_refused() {
    assertEquals(Refusal.SHIFT_TIMES_NOT_ACCEPTED, no(Optional.empty(), plan(null, 25), NIGHT));
    assertEquals(Refusal.SHIFT_TIMES_NOT_ACCEPTED, no(Optional.empty(), plan(null, 0), NIGHT));
    assertEquals(Refusal.PRIVATE_NUMBER, no(Optional.empty(), plan("13907320001", 8), NIGHT));
    Shift planned = after(Optional.empty(), plan(null, 8), NIGHT);
    assertEquals(
        Refusal.TOO_EARLY,
        no(
            Optional.of(planned),
            new BeginShift(null),
            NIGHT.minus(Duration.ofHours(1)).minusSeconds(1)));
    assertEquals(
        Refusal.SHIFT_IS_OVER,
        no(Optional.of(planned), new BeginShift(null), NIGHT.plus(Duration.ofHours(8))));
  }

  private static PlanShift plan(@Nullable String telephone, int hours) {
    return new PlanShift(
        ID,
        "baota-police",
        "",
        "值班长",
        telephone,
        true,
        NIGHT,
        NIGHT.plus(Duration.ofHours(hours)),
        null);
  }

  private static Shift after(Optional<Shift> shift, ShiftCommand command, Instant now) {
    ShiftLifecycle.Answer answer = ShiftLifecycle.decide(shift, command, now);
    Shift after = answer.after();
    assertNotNull(after, "refused: " + answer.refusal());
    return after;
  }

  private static @Nullable Refusal no(Optional<Shift> shift, ShiftCommand command, Instant now) {
    return ShiftLifecycle.decide(shift, command, now).refusal();
  }
}
