package qilian.mediation.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import qilian.mediation.clock.Reckoning.CalendarMissing;
import qilian.mediation.clock.Reckoning.Due;
import qilian.mediation.clock.Reckoning.StandingStill;

/**
 * Turns a run of a clock into its due date: the first day is not counted, paused days are not
 * counted, working-day periods skip days of rest, a month ends on the same number or at the end of
 * the month, and a last day of rest rolls forward to the next working day (民法典 201 to 203, 民诉法 85).
 */
public final class Reckoner {

  /** The articles behind every reckoning. */
  public static final LegalBasis COUNTING =
      new LegalBasis(
          "《民法典》第二百零一条至第二百零三条、《民事诉讼法》第八十五条",
          "Civil Code arts. 201-203, Civil Procedure Law art. 85");

  private final WorkingDayCalendar calendar;

  public Reckoner(WorkingDayCalendar calendar) {
    this.calendar = calendar;
  }

  /** The calendar it counts by. */
  public WorkingDayCalendar calendar() {
    return calendar;
  }

  /** When it runs out, or why that cannot be said. */
  public Reckoning reckon(ClockRun run) {
    Optional<Pause> open = run.pauses().stream().filter(each -> each.until() == null).findFirst();
    if (open.isPresent()) {
      return new StandingStill(run, open.get());
    }
    try {
      LocalDate last = lastCounted(run);
      LocalDate dueOn = calendar.workingDayFrom(last);
      return new Due(run, last, dueOn, unannounced(run.startedOn(), dueOn));
    } catch (WorkingDayCalendar.YearMissing missing) {
      return new CalendarMissing(run, missing.year());
    }
  }

  /**
   * How many days are left after today, in working days for a working-day clock, in calendar days
   * otherwise; 0 on the last day, negative once it has run out.
   *
   * @throws WorkingDayCalendar.YearMissing where today lies in a year that nothing is known of
   */
  public long remaining(Due due, LocalDate today) {
    if (due.run().clock().length().unit() != DayUnit.WORKING_DAYS) {
      return ChronoUnit.DAYS.between(today, due.dueOn());
    }
    return today.isAfter(due.dueOn())
        ? -workingDays(due.run(), due.dueOn(), today)
        : workingDays(due.run(), today, due.dueOn());
  }

  /** Whether the run may be extended like that on the day it is recorded, or why not. */
  public Optional<ClockRefusal> refuse(ClockRun run, Extension extension) {
    ExtensionRule rule = run.clock().extension();
    if (rule.by() == ExtensionRule.By.NOBODY) {
      return Optional.of(ClockRefusal.CLOCK_NOT_EXTENDABLE);
    }
    if (!extension.agreed()) {
      return Optional.of(ClockRefusal.CONSENT_MISSING);
    }
    if (rule.atMost() != null && !fits(run, extension, rule.atMost())) {
      return Optional.of(ClockRefusal.EXTENSION_TOO_LONG);
    }
    return hasRunOut(run, extension.recordedOn())
        ? Optional.of(ClockRefusal.CLOCK_RUN_OUT)
        : Optional.empty();
  }

  /** Whether the run may stand still from that day, or why not. */
  public Optional<ClockRefusal> refuse(ClockRun run, Pause pause) {
    if (!run.clock().pause().grounds().contains(pause.ground())) {
      return Optional.of(ClockRefusal.CLOCK_NOT_PAUSABLE);
    }
    if (run.pauses().stream().anyMatch(each -> each.until() == null)) {
      return Optional.of(ClockRefusal.CLOCK_STANDS_STILL);
    }
    return hasRunOut(run, pause.from())
        ? Optional.of(ClockRefusal.CLOCK_RUN_OUT)
        : Optional.empty();
  }

  /** The years within which days were counted before their notice. */
  private List<Integer> unannounced(LocalDate from, LocalDate until) {
    return IntStream.rangeClosed(from.getYear(), until.getYear())
        .filter(year -> !calendar.isOnRecord(year))
        .boxed()
        .toList();
  }

  private boolean hasRunOut(ClockRun run, LocalDate on) {
    return reckon(run) instanceof Due due && due.hasRunOut(on);
  }

  private static boolean fits(ClockRun run, Extension extension, Length atMost) {
    int used =
        run.extensions().stream()
            .filter(each -> each.by().unit() == atMost.unit())
            .mapToInt(each -> each.by().count())
            .sum();
    boolean sameUnit =
        extension.by().unit() == atMost.unit()
            && run.extensions().stream().allMatch(each -> each.by().unit() == atMost.unit());
    return sameUnit && used + extension.by().count() <= atMost.count();
  }

  private LocalDate lastCounted(ClockRun run) {
    // One month extended by one month is two months: 31 January, 31 March.
    Length length = run.clock().length();
    LocalDate from = run.startedOn();
    for (Extension extension : run.extensions()) {
      if (extension.by().unit() == length.unit()) {
        length = new Length(length.count() + extension.by().count(), length.unit());
      } else {
        from = after(run, from, length);
        length = extension.by();
      }
    }
    return after(run, from, length);
  }

  private LocalDate after(ClockRun run, LocalDate start, Length length) {
    return switch (length.unit()) {
      case WORKING_DAYS -> count(run, start, length.count(), true);
      case CALENDAR_DAYS -> count(run, start, length.count(), false);
      case MONTHS ->
          count(
              run, start, ChronoUnit.DAYS.between(start, start.plusMonths(length.count())), false);
    };
  }

  private LocalDate count(ClockRun run, LocalDate start, long days, boolean workingOnly) {
    LocalDate day = start;
    long counted = 0;
    while (counted < days) {
      day = day.plusDays(1);
      if (!run.standsStillOn(day) && (!workingOnly || calendar.isWorkingDay(day))) {
        counted++;
      }
    }
    return day;
  }

  private long workingDays(ClockRun run, LocalDate after, LocalDate until) {
    return after
        .plusDays(1)
        .datesUntil(until.plusDays(1))
        .filter(day -> !run.standsStillOn(day) && calendar.isWorkingDay(day))
        .count();
  }
}
