package qilian.mediation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import qilian.mediation.model.Deadline.Step;

/** A day that the notice of its year may still move. */
class ProvisionalDayTest {
  private static final Instant LAPSES = Instant.parse("2027-01-13T16:00:00Z");

  @Test
  void a_provisional_day_is_urged_like_any_other() {
    assertEquals(
        Optional.of(LAPSES.minus(Duration.ofDays(3))),
        Deadlines.nextStepAt(deadline(true, Step.NONE)));
  }

  @Test
  void nothing_lapses_by_a_provisional_day() {
    assertEquals(Optional.empty(), Deadlines.nextStepAt(deadline(true, Step.URGED)));
    assertEquals(Optional.of(LAPSES), Deadlines.nextStepAt(deadline(false, Step.URGED)));
  }

  private static Deadline deadline(boolean provisional, Step step) {
    return new Deadline(
        "MEDICAL_MEDIATION",
        "MEDICAL_MEDIATION",
        LocalDate.of(2027, 1, 13),
        LAPSES,
        "baota-judicial-office",
        "《医疗纠纷预防和处理条例》第三十八条",
        provisional,
        step);
  }
}
