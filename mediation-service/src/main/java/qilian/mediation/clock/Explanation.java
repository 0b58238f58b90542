package qilian.mediation.clock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import qilian.mediation.clock.Reckoning.CalendarMissing;
import qilian.mediation.clock.Reckoning.Due;
import qilian.mediation.clock.Reckoning.StandingStill;

/**
 * A due date in words: how long is left, until when, for what, how it was counted, and by which
 * article.
 */
public record Explanation(String zh, String en) {

  private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

  /** Explains a reckoning to somebody who reads it today. */
  public static Explanation of(Reckoner reckoner, Reckoning reckoning, LocalDate today) {
    return switch (reckoning) {
      case Due due -> explained(reckoner, due, today);
      case StandingStill still ->
          new Explanation(
              "因%s自%s起暂停计算期限，依据%s"
                  .formatted(
                      still.pause().ground().zh(),
                      still.pause().from().format(ZH),
                      pauseBasis(still.run()).zh()),
              "standing still for %s since %s, under %s"
                  .formatted(
                      still.pause().ground().en(),
                      still.pause().from(),
                      pauseBasis(still.run()).en()));
      case CalendarMissing missing -> new Explanation(missing.zh(), missing.en());
    };
  }

  private static Explanation explained(Reckoner reckoner, Due due, LocalDate today) {
    ClockRun run = due.run();
    StatutoryClock clock = run.clock();
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    left(reckoner, due, today, zh, en);
    zh.append("，应于%s前（含当日）%s".formatted(due.dueOn().format(ZH), clock.duty()));
    en.append(", due on or before %s: %s".formatted(due.dueOn(), clock.dutyEn()));
    zh.append(
        "；依据%s：自%s之日起%s，开始当日（%s）不计入"
            .formatted(
                clock.basis().zh(),
                clock.trigger().zh(),
                clock.length().zh(),
                run.startedOn().format(ZH)));
    en.append(
        "; under %s: %s from %s, the day itself (%s) not counted"
            .formatted(
                clock.basis().en(), clock.length().en(), clock.trigger().en(), run.startedOn()));
    for (Extension extension : run.extensions()) {
      zh.append("；已延长%s（%s）".formatted(extension.by().zh(), who(clock, true)));
      en.append("; extended by %s (%s)".formatted(extension.by().en(), who(clock, false)));
    }
    for (Pause pause : run.pauses()) {
      long days =
          ChronoUnit.DAYS.between(pause.from(), pause.until() == null ? today : pause.until());
      LegalBasis basis = pauseBasis(run);
      zh.append("；%s%d日不计入（%s）".formatted(pause.ground().zh(), days, basis.zh()));
      en.append(
          "; %d %s of %s not counted (%s)"
              .formatted(days, DayUnit.CALENDAR_DAYS.en(days), pause.ground().en(), basis.en()));
    }
    if (due.rolled()) {
      zh.append(
          "；期间最后一日%s为休假日，顺延（%s）".formatted(due.lastCounted().format(ZH), Reckoner.COUNTING.zh()));
      en.append(
          "; the last day %s is a day of rest and moves to the next working day (%s)"
              .formatted(due.lastCounted(), Reckoner.COUNTING.en()));
    }
    for (int year : due.unannounced()) {
      zh.append(
          "；%d年放假安排通知尚未公布，暂按%s和双休日推算，公布后以通知为准".formatted(year, StatutoryFestivals.BASIS.zh()));
      en.append(
          "; provisional: the notice of %d is not out, its days are counted by %s and weekends"
              .formatted(year, StatutoryFestivals.BASIS.en()));
    }
    return new Explanation(zh.toString(), en.toString());
  }

  private static void left(
      Reckoner reckoner, Due due, LocalDate today, StringBuilder zh, StringBuilder en) {
    boolean working = due.run().clock().length().unit() == DayUnit.WORKING_DAYS;
    DayUnit unit = working ? DayUnit.WORKING_DAYS : DayUnit.CALENDAR_DAYS;
    long left;
    try {
      left = reckoner.remaining(due, today);
    } catch (WorkingDayCalendar.YearMissing missing) {
      // Overdue for so long that today has no calendar: plain days say it without guessing.
      unit = DayUnit.CALENDAR_DAYS;
      left = ChronoUnit.DAYS.between(today, due.dueOn());
    }
    String gap = unit == DayUnit.WORKING_DAYS ? " " : "";
    String word = unit == DayUnit.WORKING_DAYS ? "个工作日" : "日";
    if (today.isAfter(due.dueOn())) {
      // Late over a weekend is late, though no working day has passed since.
      long late = Math.max(-left, 1);
      zh.append("已逾期%s%d%s%s".formatted(gap, late, gap, word));
      en.append("overdue by %d %s".formatted(late, unit.en(late)));
    } else if (left == 0) {
      zh.append("今日到期");
      en.append("due today");
    } else {
      zh.append("剩余%s%d%s%s".formatted(gap, left, gap, word));
      en.append("%d %s left".formatted(left, unit.en(left)));
    }
  }

  private static String who(StatutoryClock clock, boolean chinese) {
    return switch (clock.extension().by()) {
      case ALL_PARTIES -> chinese ? "各方当事人同意" : "all parties agreed";
      case SUPERIOR -> chinese ? "经批准" : "approved";
      case NOBODY -> throw new IllegalStateException(clock.code() + " cannot be extended");
    };
  }

  private static LegalBasis pauseBasis(ClockRun run) {
    LegalBasis basis = run.clock().pause().basis();
    if (basis == null) {
      throw new IllegalStateException(run.clock().code() + " cannot stand still");
    }
    return basis;
  }
}
