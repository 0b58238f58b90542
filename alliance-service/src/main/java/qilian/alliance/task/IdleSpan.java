package qilian.alliance.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.Quantities;
import qilian.contract.TimePrecision;
import qilian.contract.alliance.AllianceFact;

/**
 * A time in which nobody had a task in hand, as it is told: also of a task that nobody has taken
 * yet. The spans of a task follow each other without a gap, and their whole minutes add up to the
 * whole minutes of the stretch that they are part of.
 *
 * @param task as it lay there
 * @param stretch when nobody began to have it
 * @param waitingFor who was to answer, or to find somebody
 */
public record IdleSpan(Task task, Instant stretch, Instant from, Instant until, String waitingFor) {

  /**
   * What has not been told yet of a task that lies in nobody's hands, each piece within one local
   * day; empty where nothing has not.
   *
   * @param told until when it was told; null where it never was
   */
  public static List<IdleSpan> of(Task task, @Nullable Instant told, Instant until) {
    Instant since = task.idleSince();
    if (since == null) {
      return List.of();
    }
    Instant from = told == null || told.isBefore(since) ? since : told;
    return new IdleSpan(task, since, from, until, waitingFor(task)).byDay();
  }

  /** Whole minutes of it. */
  public int minutes() {
    return minutesBetween(from, until);
  }

  /** The fact that travels. */
  public AllianceFact.OfTask fact() {
    return new AllianceFact.TaskLeftIdle(
        TaskFacts.stand(task, until),
        waitingFor,
        from.atZone(zone()).toOffsetDateTime(),
        until.atZone(zone()).toOffsetDateTime(),
        minutes());
  }

  /** How it counts: its minutes, under whom the task waited for, its phase as the disposition. */
  public List<Effect> effects(LocalDate recordedOn) {
    Origin about = task.from();
    Coordinates counts =
        new Coordinates(
            Catalogue.of(fact()).factName(),
            day(),
            null,
            about.placePath(),
            about.subject(),
            about.urgency().name(),
            about.subject(),
            about.urgency().name(),
            null,
            task.phase().name(),
            null,
            waitingFor,
            about.proposer(),
            TimePrecision.DAY);
    return List.of(new Effect(recordedOn, null, counts, new Quantities(null, null, minutes())));
  }

  /** The same in pieces, each within one local day; a piece without a whole minute is left out. */
  private List<IdleSpan> byDay() {
    List<IdleSpan> days = new ArrayList<>();
    Instant at = from;
    while (at.isBefore(until)) {
      Instant midnight =
          LocalDate.ofInstant(at, zone()).plusDays(1).atStartOfDay(zone()).toInstant();
      Instant end = midnight.isBefore(until) ? midnight : until;
      days.add(new IdleSpan(task, stretch, at, end, waitingFor));
      at = end;
    }
    return days.stream().filter(day -> day.minutes() > 0).toList();
  }

  /** The local day in which it lies. */
  LocalDate day() {
    return LocalDate.ofInstant(from, zone());
  }

  /** Counted from the beginning of the stretch, so that no part of a minute is lost between two. */
  private int minutesBetween(Instant first, Instant last) {
    return TaskFacts.minutes(Duration.between(stretch, last))
        - TaskFacts.minutes(Duration.between(stretch, first));
  }

  private ZoneId zone() {
    return ZoneId.of(task.from().zone());
  }

  private static String waitingFor(Task task) {
    return Dues.of(task).stream()
        .filter(due -> due.clock() != Clock.TRANSFER)
        .map(Due::owedBy)
        .findFirst()
        .orElse(task.from().coordinator());
  }
}
