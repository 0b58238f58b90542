package qilian.alliance.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.alliance.task.Told.ACCEPT;
import static qilian.alliance.task.Told.PROPOSE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import qilian.contract.Effect;
import qilian.contract.alliance.AllianceFact;

/** What is told of a task that lies in nobody's hands adds up to the time it lay there. */
class IdleSpanTest {

  @Test
  void told_in_any_pieces_the_whole_minutes_of_a_stretch_are_told_once() {
    Task idle = Walk.through(PROPOSE).task();
    Instant since = idle.idleSince();
    for (int seed = 0; seed < 500; seed++) {
      Random dice = new Random(seed);
      Instant told = null;
      Instant now = since;
      int minutes = 0;
      for (int piece = 0; piece < 20; piece++) {
        now = now.plusSeconds(dice.nextInt(60 * 60 * 30));
        minutes += minutes(IdleSpan.of(idle, told, now));
        told = now;
        // The watch comes again, or late.
        minutes += minutes(IdleSpan.of(idle, told, now.minusSeconds(dice.nextInt(90))));
      }

      assertEquals(Duration.between(since, now).toMinutes(), minutes, "seed " + seed);
    }
  }

  private static int minutes(List<IdleSpan> spans) {
    return spans.stream().mapToInt(IdleSpan::minutes).sum();
  }

  @Test
  void a_night_in_nobodys_hands_counts_on_both_of_its_days_under_whom_it_waited_for() {
    Task idle = Walk.through(PROPOSE).task();
    ZoneId zone = ZoneId.of(idle.from().zone());
    LocalDate day = LocalDate.ofInstant(idle.idleSince(), zone);
    Instant evening = day.atTime(22, 0).atZone(zone).toInstant();
    Instant morning = day.plusDays(1).atTime(1, 30).atZone(zone).toInstant();

    List<IdleSpan> spans = IdleSpan.of(idle, evening, morning);

    assertEquals(List.of(120, 90), spans.stream().map(IdleSpan::minutes).toList());
    assertEquals(List.of(day, day.plusDays(1)), spans.stream().map(IdleSpan::day).toList());
    for (IdleSpan span : spans) {
      Effect effect = span.effects(day.plusDays(1)).getFirst();
      assertEquals("alliance.task-left-idle", effect.after().fact());
      assertEquals(span.day(), effect.after().occurredOn());
      assertEquals(idle.asked(), effect.after().agency());
      assertEquals("PROPOSED", effect.after().disposition());
      assertEquals(day.plusDays(1), effect.recordedOn());
      assertEquals(span.minutes(), effect.quantities().minutes());
    }
    AllianceFact.TaskLeftIdle fact = (AllianceFact.TaskLeftIdle) spans.getLast().fact();
    assertEquals(90, fact.minutes());
    assertEquals(morning, fact.until().toInstant());
    assertEquals(TaskFacts.minutes(idle.idle(morning)), fact.stand().idleMinutes());
  }

  @Test
  void of_a_task_in_somebodys_hands_nothing_is_told() {
    Task taken = Walk.through(PROPOSE, ACCEPT).task();

    assertTrue(IdleSpan.of(taken, null, Told.START.plus(Duration.ofDays(9))).isEmpty());
  }
}
