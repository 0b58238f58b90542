package qilian.mediation.clock;

import static qilian.mediation.clock.Length.days;
import static qilian.mediation.clock.Length.months;
import static qilian.mediation.clock.Length.workingDays;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every period that this service watches, as data: track, trigger, length, what may extend or stop
 * it, and the article. A change of the law ends one entry and adds another; cases keep the clock
 * they were started with. Administrative mediation in general and mediation by the court itself
 * have no nation-wide period; none is invented for them.
 */
public final class StatutoryClocks {

  /** A month to mediate, by which the mediation of a people's committee is told apart. */
  public static final String PEOPLES_MEDIATION = "PEOPLES_MEDIATION";

  /** The time to apply for judicial confirmation. */
  public static final String CONFIRMATION_APPLICATION = "CONFIRMATION_APPLICATION";

  /** The second session of the police. */
  public static final String SECOND_SESSION = "PUBLIC_SECURITY_SECOND_SESSION";

  private static final ExtensionRule NONE = ExtensionRule.none();
  private static final PauseRule RUNS_ON = PauseRule.none();
  private static final ExtensionRule INVITED = ExtensionRule.byParties(Laws.INVITED_27);

  private static final List<StatutoryClock> ALL =
      List.of(
          clock(PEOPLES_MEDIATION, Track.PEOPLES, Trigger.ACCEPTED, months(1))
              .extended(ExtensionRule.byParties(Laws.WORK_RULES_33))
              .duty("调解完毕", "conclude the mediation")
              .since(Laws.WORK_RULES_33, "2002-11-01"),
          clock("INDUSTRY_MEDIATION", Track.INDUSTRY, Trigger.ACCEPTED, months(1))
              .extended(ExtensionRule.byParties(Laws.WORK_RULES_33))
              .duty("调解完毕", "conclude the mediation")
              .since(Laws.MEDIATION_34.and(Laws.WORK_RULES_33), "2011-01-01"),
          clock(SECOND_SESSION, Track.PUBLIC_SECURITY, Trigger.FIRST_SESSION, workingDays(7))
              .duty("进行第二次调解", "hold the second session")
              .since(Laws.POLICE_178_186, "2013-01-01"),
          clock("POLICE_CASE", Track.PUBLIC_SECURITY, Trigger.CASE_ACCEPTED_BY_POLICE, days(30))
              .extended(ExtensionRule.byApproval(days(30), Laws.POLICE_165))
              .paused(PauseRule.on(PauseGround.APPRAISAL, Laws.POLICE_165))
              .duty("办结治安案件", "conclude the public-security case")
              .since(Laws.POLICE_165, "2013-01-01"),
          clock("LABOUR_MEDIATION", Track.LABOUR, Trigger.APPLIED, days(15))
              .duty("达成调解协议，逾期可申请仲裁", "agree; after it the parties may go to arbitration")
              .since(Laws.LABOUR_14, "2008-05-01"),
          clock("LABOUR_ARBITRATION", Track.LABOUR, Trigger.RIGHT_KNOWN, months(12))
              .duty("申请劳动仲裁", "apply for labour arbitration")
              .since(Laws.LABOUR_27, "2008-05-01"),
          clock("MEDICAL_MEDIATION", Track.MEDICAL, Trigger.ACCEPTED, workingDays(30))
              .extended(ExtensionRule.byParties(Laws.MEDICAL_38))
              .paused(PauseRule.on(PauseGround.APPRAISAL, Laws.MEDICAL_38))
              .duty("完成调解，逾期视为调解不成", "conclude the mediation; after it deemed failed")
              .since(Laws.MEDICAL_38, "2018-10-01"),
          clock("TRAFFIC_APPLICATION", Track.TRAFFIC, Trigger.DETERMINATION_RECEIVED, days(10))
              .duty("申请公安交管部门调解", "apply to the traffic police for mediation")
              .since(Laws.TRAFFIC_94, "2004-05-01"),
          clock("TRAFFIC_MEDIATION", Track.TRAFFIC, Trigger.MEDIATION_STARTED, days(10))
              .duty("调解完毕", "conclude the mediation")
              .since(Laws.TRAFFIC_94.and(Laws.TRAFFIC_95), "2004-05-01"),
          clock("MARKET_ACCEPTANCE", Track.MARKET, Trigger.COMPLAINT_RECEIVED, workingDays(7))
              .duty("作出受理或者不予受理决定并告知", "decide on acceptance and tell the complainant")
              .since(Laws.MARKET_14, "2020-01-01"),
          clock("MARKET_MEDIATION", Track.MARKET, Trigger.ACCEPTED, workingDays(45))
              .paused(PauseRule.on(PauseGround.TESTING, Laws.MARKET_20))
              .duty("达成调解协议，否则终止调解", "agree, otherwise terminate")
              .since(Laws.MARKET_21, "2020-01-01"),
          clock("MARKET_NOTICE", Track.MARKET, Trigger.TERMINATED, workingDays(7))
              .duty("告知投诉人和被投诉人终止调解", "tell both sides of the termination")
              .since(Laws.MARKET_21, "2020-01-01"),
          clock("CONSUMER_ANSWER", Track.CONSUMER, Trigger.COMPLAINT_RECEIVED, workingDays(7))
              .duty("予以处理并告知消费者", "handle the complaint and tell the consumer")
              .since(Laws.CONSUMER_46, "2014-03-15"),
          clock("PETITION_REGISTRATION", Track.PETITION, Trigger.PETITION_RECEIVED, days(15))
              .duty("登记并转送、交办或者告知", "register it and pass it on or answer")
              .since(Laws.PETITION_22, "2022-05-01"),
          clock("PETITION_HANDLING", Track.PETITION, Trigger.PETITION_ACCEPTED, days(60))
              .extended(ExtensionRule.byApproval(days(30), Laws.PETITION_34))
              .duty("办结信访事项", "conclude the petition")
              .since(Laws.PETITION_34, "2022-05-01"),
          clock("PETITION_REVIEW_REQUEST", Track.PETITION, Trigger.OPINION_RECEIVED, days(30))
              .duty("请求复查", "request a review")
              .since(Laws.PETITION_35, "2022-05-01"),
          clock("PETITION_REVIEW", Track.PETITION, Trigger.REVIEW_REQUESTED, days(30))
              .duty("提出复查意见", "give the review opinion")
              .since(Laws.PETITION_35, "2022-05-01"),
          clock("PETITION_RECHECK_REQUEST", Track.PETITION, Trigger.REVIEW_RECEIVED, days(30))
              .duty("请求复核", "request a re-examination")
              .since(Laws.PETITION_36, "2022-05-01"),
          clock("PETITION_RECHECK", Track.PETITION, Trigger.RECHECK_REQUESTED, days(30))
              .duty("提出复核意见", "give the re-examination opinion")
              .since(Laws.PETITION_36, "2022-05-01"),
          clock("COURT_ANNEXED_MEDIATION", Track.COURT_ANNEXED, Trigger.PAPERS_SIGNED, days(30))
              .extended(INVITED)
              .duty("完成委派调解", "conclude the delegated mediation")
              .since(Laws.INVITED_27, "2016-07-01"),
          clock("COURT_ENTRUSTED_ORDINARY", Track.COURT_ENTRUSTED, Trigger.PAPERS_SIGNED, days(15))
              .extended(INVITED)
              .duty("完成委托调解（普通程序）", "conclude it (ordinary procedure)")
              .since(Laws.INVITED_27, "2016-07-01"),
          clock("COURT_ENTRUSTED_SUMMARY", Track.COURT_ENTRUSTED, Trigger.PAPERS_SIGNED, days(7))
              .extended(INVITED)
              .duty("完成委托调解（简易程序）", "conclude it (summary procedure)")
              .since(Laws.INVITED_27, "2016-07-01"),
          clock(CONFIRMATION_APPLICATION, null, Trigger.AGREEMENT_EFFECTIVE, days(30))
              .duty("双方共同申请司法确认", "apply jointly for judicial confirmation")
              .since(Laws.MEDIATION_33.and(Laws.CIVIL_PROCEDURE_205), "2011-01-01"),
          clock("CONFIRMATION_ACCEPTANCE", null, Trigger.CONFIRMATION_FILED, days(3))
              .duty("法院决定是否受理", "the court decides on acceptance")
              .since(Laws.CONFIRMATION_4, "2011-03-30"),
          clock("CONFIRMATION_DECISION", null, Trigger.CONFIRMATION_ACCEPTED, days(15))
              .extended(ExtensionRule.byApproval(days(10), Laws.CONFIRMATION_5))
              .duty("法院作出是否确认的决定", "the court decides on confirmation")
              .since(Laws.CONFIRMATION_5, "2011-03-30"));

  private StatutoryClocks() {}

  /** All clocks, in the order of their tracks. */
  public static List<StatutoryClock> all() {
    return ALL;
  }

  /** The clock of that code. */
  public static StatutoryClock named(String code) {
    return ALL.stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no clock is called " + code));
  }

  /** The clocks of a track that such an event of that day starts. */
  public static List<StatutoryClock> startedBy(Track track, Trigger trigger, LocalDate day) {
    return ALL.stream()
        .filter(each -> each.track() == null ? track.isConfirmable() : each.track() == track)
        .filter(each -> each.trigger() == trigger && each.holdsOn(day))
        .toList();
  }

  /**
   * The period within which a track asks for the end of mediation; empty where no nation-wide rule
   * sets one. The police have none for mediation itself, only for the case and the second session.
   *
   * @param summary whether the court hears the case in summary procedure
   */
  public static Optional<StatutoryClock> mediation(Track track, boolean summary) {
    return switch (track) {
      case PEOPLES -> Optional.of(named(PEOPLES_MEDIATION));
      case INDUSTRY -> Optional.of(named("INDUSTRY_MEDIATION"));
      case PUBLIC_SECURITY -> Optional.of(named("POLICE_CASE"));
      case LABOUR -> Optional.of(named("LABOUR_MEDIATION"));
      case MEDICAL -> Optional.of(named("MEDICAL_MEDIATION"));
      case TRAFFIC -> Optional.of(named("TRAFFIC_MEDIATION"));
      case MARKET -> Optional.of(named("MARKET_MEDIATION"));
      case CONSUMER -> Optional.of(named("CONSUMER_ANSWER"));
      case PETITION -> Optional.of(named("PETITION_HANDLING"));
      case COURT_ANNEXED -> Optional.of(named("COURT_ANNEXED_MEDIATION"));
      case COURT_ENTRUSTED ->
          Optional.of(named(summary ? "COURT_ENTRUSTED_SUMMARY" : "COURT_ENTRUSTED_ORDINARY"));
      case ADMINISTRATIVE, JUDICIAL -> Optional.empty();
    };
  }

  private static Draft clock(String code, @Nullable Track track, Trigger trigger, Length length) {
    return new Draft(code, track, trigger, length, NONE, RUNS_ON, "", "");
  }

  private record Draft(
      String code,
      @Nullable Track track,
      Trigger trigger,
      Length length,
      ExtensionRule extension,
      PauseRule pause,
      String zh,
      String en) {

    Draft extended(ExtensionRule rule) {
      return new Draft(code, track, trigger, length, rule, pause, zh, en);
    }

    Draft paused(PauseRule rule) {
      return new Draft(code, track, trigger, length, extension, rule, zh, en);
    }

    Draft duty(String chinese, String english) {
      return new Draft(code, track, trigger, length, extension, pause, chinese, english);
    }

    StatutoryClock since(LegalBasis basis, String day) {
      LocalDate from = LocalDate.parse(day);
      return new StatutoryClock(
          code, track, trigger, length, extension, pause, zh, en, basis, from, null);
    }
  }
}
