package qilian.mediation.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qilian.mediation.clock.Reckoning.CalendarMissing;
import qilian.mediation.clock.Reckoning.Due;
import qilian.mediation.clock.Reckoning.StandingStill;

class ReckonerTest {

  private static final Reckoner RECKONER = new Reckoner(WorkingDayCalendar.official());

  /** Every date here was counted by hand on the calendar of its year. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # 30 days that end in the National Day holidays
          CONFIRMATION_APPLICATION,       2025-09-02, 2025-10-09
          CONFIRMATION_APPLICATION,       2026-09-01, 2026-10-08
          CONFIRMATION_APPLICATION,       2017-09-01, 2017-10-09
          # ... and roll to a Saturday that is a working day
          CONFIRMATION_APPLICATION,       2023-08-30, 2023-10-07
          # ... or end on a plain Saturday
          CONFIRMATION_APPLICATION,       2025-03-13, 2025-04-14
          # 7 working days over Spring Festival with its make-up days
          PUBLIC_SECURITY_SECOND_SESSION, 2026-02-12, 2026-02-28
          PUBLIC_SECURITY_SECOND_SESSION, 2025-01-24, 2025-02-10
          PUBLIC_SECURITY_SECOND_SESSION, 2024-02-02, 2024-02-18
          # ... and over the one that was prolonged
          PUBLIC_SECURITY_SECOND_SESSION, 2020-01-20, 2020-02-06
          MEDICAL_MEDIATION,              2025-03-03, 2025-04-15
          MARKET_MEDIATION,               2025-09-15, 2025-11-21
          MARKET_ACCEPTANCE,              2024-09-27, 2024-10-12
          MARKET_NOTICE,                  2024-09-27, 2024-10-12
          CONSUMER_ANSWER,                2024-02-02, 2024-02-18
          LABOUR_MEDIATION,               2024-09-20, 2024-10-08
          LABOUR_ARBITRATION,             2024-02-29, 2025-02-28
          TRAFFIC_MEDIATION,              2025-01-18, 2025-02-05
          TRAFFIC_APPLICATION,            2025-01-18, 2025-02-05
          COURT_ANNEXED_MEDIATION,        2021-09-03, 2021-10-08
          COURT_ENTRUSTED_ORDINARY,       2022-09-20, 2022-10-08
          COURT_ENTRUSTED_SUMMARY,        2022-09-25, 2022-10-08
          PETITION_REGISTRATION,          2025-09-18, 2025-10-09
          PETITION_HANDLING,              2025-08-04, 2025-10-09
          POLICE_CASE,                    2019-09-02, 2019-10-08
          # months end on the same number, or on the last day of a shorter month
          PEOPLES_MEDIATION,              2025-01-31, 2025-02-28
          PEOPLES_MEDIATION,              2024-01-31, 2024-02-29
          PEOPLES_MEDIATION,              2023-01-30, 2023-02-28
          PEOPLES_MEDIATION,              2025-03-31, 2025-04-30
          PEOPLES_MEDIATION,              2025-09-03, 2025-10-09
          # ... 28 February 2026 is a Saturday to work on
          PEOPLES_MEDIATION,              2026-01-31, 2026-02-28
          INDUSTRY_MEDIATION,             2025-12-31, 2026-02-02
          """)
  void a_clock_runs_out_on_the_day_counted_by_hand(String clock, LocalDate from, LocalDate due) {
    assertEquals(due, dueOn(ClockRun.started(StatutoryClocks.named(clock), from)));
  }

  @Test
  void days_of_appraisal_are_not_counted() {
    ClockRun run = run("MEDICAL_MEDIATION", "2025-03-03");

    ClockRun paused = run.with(pause("2025-03-17", "2025-04-06"));

    assertEquals(LocalDate.of(2025, 4, 15), dueOn(run));
    // 20 days of appraisal, then the Sunday to work before Labour Day, then its holidays.
    assertEquals(LocalDate.of(2025, 5, 7), dueOn(paused));
  }

  @Test
  void while_the_appraisal_lasts_there_is_no_due_date() {
    ClockRun run = run("MEDICAL_MEDIATION", "2025-03-03");
    Pause open = new Pause(PauseGround.APPRAISAL, LocalDate.of(2025, 3, 17), null);

    Reckoning reckoning = RECKONER.reckon(run.with(open));

    assertInstanceOf(StandingStill.class, reckoning);
    assertEquals(
        "因鉴定自2025年3月17日起暂停计算期限，依据《医疗纠纷预防和处理条例》第三十八条",
        Explanation.of(RECKONER, reckoning, LocalDate.of(2025, 3, 20)).zh());
    assertEquals(
        Optional.of(ClockRefusal.CLOCK_STANDS_STILL), RECKONER.refuse(run.with(open), open));
  }

  @Test
  void a_clock_without_such_a_rule_does_not_stand_still() {
    assertEquals(
        Optional.of(ClockRefusal.CLOCK_NOT_PAUSABLE),
        RECKONER.refuse(run("PEOPLES_MEDIATION", "2025-03-03"), pause("2025-03-05", "2025-03-06")));
    assertEquals(
        Optional.of(ClockRefusal.CLOCK_RUN_OUT),
        RECKONER.refuse(run("MEDICAL_MEDIATION", "2025-03-03"), pause("2025-04-16", "2025-04-18")));
  }

  @Test
  void an_extension_lengthens_the_period_itself() {
    assertEquals(
        LocalDate.of(2026, 3, 31),
        dueOn(run("PEOPLES_MEDIATION", "2026-01-31").with(extension(Length.months(1)))));
    // 30 + 30 days from 2 September 2019
    assertEquals(
        LocalDate.of(2019, 11, 1),
        dueOn(run("POLICE_CASE", "2019-09-02").with(extension(Length.days(30)))));
    // 60 + 30 days end on a Sunday
    assertEquals(
        LocalDate.of(2025, 11, 3),
        dueOn(run("PETITION_HANDLING", "2025-08-04").with(extension(Length.days(30)))));
    // one month to 10 June, and 10 days more
    assertEquals(
        LocalDate.of(2025, 6, 20),
        dueOn(run("PEOPLES_MEDIATION", "2025-05-10").with(extension(Length.days(10)))));
  }

  @Test
  void an_extension_needs_its_rule_its_consent_and_its_time() {
    Extension month = extension(Length.months(1));
    Extension alone = new Extension(Length.months(1), LocalDate.of(2025, 5, 20), false);
    Extension late = new Extension(Length.months(1), LocalDate.of(2025, 6, 11), true);
    ClockRun peoples = run("PEOPLES_MEDIATION", "2025-05-10");

    assertEquals(Optional.empty(), RECKONER.refuse(peoples, month));
    assertEquals(Optional.of(ClockRefusal.CONSENT_MISSING), RECKONER.refuse(peoples, alone));
    assertEquals(Optional.of(ClockRefusal.CLOCK_RUN_OUT), RECKONER.refuse(peoples, late));
    assertEquals(
        Optional.of(ClockRefusal.CLOCK_NOT_EXTENDABLE),
        RECKONER.refuse(run("LABOUR_MEDIATION", "2025-05-10"), month));
    assertEquals(
        Optional.of(ClockRefusal.EXTENSION_TOO_LONG),
        RECKONER.refuse(run("POLICE_CASE", "2025-05-10"), extension(Length.days(31))));
    assertEquals(
        Optional.of(ClockRefusal.EXTENSION_TOO_LONG),
        RECKONER.refuse(
            run("POLICE_CASE", "2025-05-10").with(extension(Length.days(20))),
            extension(Length.days(11))));
  }

  @Test
  void a_period_that_reaches_a_year_before_its_notice_has_a_provisional_day_and_says_so() {
    Due due = due(run("MEDICAL_MEDIATION", "2026-12-01"));

    assertEquals(LocalDate.of(2027, 1, 13), due.dueOn());
    assertEquals(List.of(2027), due.unannounced());
    assertFalse(due.hasRunOut(LocalDate.of(2027, 2, 1)));
    Explanation words = Explanation.of(RECKONER, due, LocalDate.of(2026, 12, 2));
    assertTrue(words.zh().contains("2027年放假安排通知尚未公布，暂按"), words.zh());
    assertTrue(words.en().contains("provisional"), words.en());
    Due rolled = due(run("CONFIRMATION_APPLICATION", "2026-12-10"));
    assertEquals(LocalDate.of(2027, 1, 11), rolled.dueOn());
    assertTrue(rolled.provisional());
  }

  @Test
  void a_period_within_announced_years_is_final() {
    Due due = due(run("MEDICAL_MEDIATION", "2026-10-12"));

    assertFalse(due.provisional());
    assertTrue(due.hasRunOut(due.dueOn().plusDays(1)));
  }

  @Test
  void the_notice_once_on_record_makes_the_day_final_and_may_move_it() {
    YearNotice notice = YearNotice.of(2027, "测试", "元旦 01-01..01-03 上班 01-09");
    Reckoner later = new Reckoner(WorkingDayCalendar.official().with(notice));

    Due due = assertInstanceOf(Due.class, later.reckon(run("MEDICAL_MEDIATION", "2026-12-01")));

    assertEquals(LocalDate.of(2027, 1, 12), due.dueOn());
    assertFalse(due.provisional());
  }

  @Test
  void a_period_that_reaches_a_year_of_which_nothing_is_known_has_no_date_but_says_why() {
    Reckoning reckoning = RECKONER.reckon(run("MEDICAL_MEDIATION", "2030-12-10"));

    CalendarMissing missing = assertInstanceOf(CalendarMissing.class, reckoning);
    assertEquals(2031, missing.year());
    assertTrue(
        Explanation.of(RECKONER, reckoning, LocalDate.of(2030, 12, 11)).zh().contains("缺少2031年"));
  }

  @Test
  void what_is_left_is_said_in_the_unit_of_the_clock_with_the_article() {
    Due due = due(run("PUBLIC_SECURITY_SECOND_SESSION", "2026-02-12"));

    Explanation explanation = Explanation.of(RECKONER, due, LocalDate.of(2026, 2, 24));

    assertEquals(
        "剩余 4 个工作日，应于2026年2月28日前（含当日）进行第二次调解；依据《公安机关办理行政案件程序规定》第一百七十八条至"
            + "第一百八十六条：自第一次调解之日起7个工作日，开始当日（2026年2月12日）不计入",
        explanation.zh());
    assertTrue(explanation.en().startsWith("4 working days left, due on or before 2026-02-28"));
  }

  @Test
  void a_rolled_pausable_extended_clock_says_each_of_it() {
    ClockRun run = run("PETITION_HANDLING", "2025-08-04").with(extension(Length.days(30)));

    Explanation explanation = Explanation.of(RECKONER, due(run), LocalDate.of(2025, 11, 4));

    assertEquals(
        "已逾期1日，应于2025年11月3日前（含当日）办结信访事项；依据《信访工作条例》第三十四条：自受理信访事项之日起60日，"
            + "开始当日（2025年8月4日）不计入；已延长30日（经批准）；期间最后一日2025年11月2日为休假日，顺延"
            + "（《民法典》第二百零一条至第二百零三条、《民事诉讼法》第八十五条）",
        explanation.zh());
    Explanation medical =
        Explanation.of(
            RECKONER,
            due(run("MEDICAL_MEDIATION", "2025-03-03").with(pause("2025-03-17", "2025-04-06"))),
            LocalDate.of(2025, 5, 7));
    assertTrue(medical.zh().startsWith("今日到期"), medical.zh());
    assertTrue(medical.zh().contains("鉴定20日不计入"), medical.zh());
  }

  @Test
  void late_over_a_weekend_is_late() {
    Due due = due(run("MARKET_ACCEPTANCE", "2025-03-05"));

    assertEquals(LocalDate.of(2025, 3, 14), due.dueOn());
    assertTrue(
        Explanation.of(RECKONER, due, LocalDate.of(2025, 3, 15)).zh().startsWith("已逾期 1 个工作日"));
    assertEquals(0, RECKONER.remaining(due, LocalDate.of(2025, 3, 14)));
    assertEquals(1, RECKONER.remaining(due, LocalDate.of(2025, 3, 13)));
    assertEquals(-1, RECKONER.remaining(due, LocalDate.of(2025, 3, 17)));
  }

  @Test
  void it_lapses_when_the_day_is_over_where_the_case_is() {
    Due due = due(run("CONFIRMATION_APPLICATION", "2025-09-02"));

    assertEquals(Instant.parse("2025-10-09T16:00:00Z"), due.lapsesAt(ZoneId.of("Asia/Shanghai")));
  }

  @Test
  void every_clock_has_an_article_and_every_track_knows_its_clock() {
    List<StatutoryClock> all = StatutoryClocks.all();

    assertEquals(all.size(), all.stream().map(StatutoryClock::code).distinct().count());
    for (StatutoryClock clock : all) {
      assertTrue(clock.basis().zh().matches(".*第.+条.*"), clock.code());
      assertTrue(clock.basis().en().matches(".*arts?[.] [0-9].*"), clock.code());
    }
    for (Track track : Track.values()) {
      boolean unregulated = track == Track.ADMINISTRATIVE || track == Track.JUDICIAL;
      assertEquals(unregulated, StatutoryClocks.mediation(track, false).isEmpty(), track::name);
    }
    assertEquals(
        7, StatutoryClocks.mediation(Track.COURT_ENTRUSTED, true).orElseThrow().length().count());
  }

  @Test
  void an_event_starts_the_clocks_of_its_track_and_those_of_every_track() {
    LocalDate day = LocalDate.of(2025, 5, 10);

    assertEquals(
        List.of("MARKET_ACCEPTANCE"),
        StatutoryClocks.startedBy(Track.MARKET, Trigger.COMPLAINT_RECEIVED, day).stream()
            .map(StatutoryClock::code)
            .toList());
    assertEquals(
        List.of("CONFIRMATION_APPLICATION"),
        StatutoryClocks.startedBy(Track.LABOUR, Trigger.AGREEMENT_EFFECTIVE, day).stream()
            .map(StatutoryClock::code)
            .toList());
    assertEquals(
        List.of(),
        StatutoryClocks.startedBy(
            Track.MARKET, Trigger.COMPLAINT_RECEIVED, LocalDate.of(2019, 12, 31)));
  }

  private static ClockRun run(String clock, String from) {
    return ClockRun.started(StatutoryClocks.named(clock), LocalDate.parse(from));
  }

  private static Pause pause(String from, String until) {
    return new Pause(PauseGround.APPRAISAL, LocalDate.parse(from), LocalDate.parse(until));
  }

  private static Extension extension(Length by) {
    return new Extension(by, LocalDate.of(2019, 9, 20), true);
  }

  private static Due due(ClockRun run) {
    return assertInstanceOf(Due.class, RECKONER.reckon(run));
  }

  private static LocalDate dueOn(ClockRun run) {
    return due(run).dueOn();
  }
}
