package qilian.mediation;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The clocks of every track as somebody at the desk reads them, against days counted by hand from
 * the article and the notices of days off, and not by this service.
 *
 * <p>The calendar that was counted on. 国办发明电〔2024〕12号: 1 to 8 October 2025 are off, Sunday 28
 * September and Saturday 11 October are worked. 国办发明电〔2025〕7号: 15 to 23 February 2026 are off,
 * Saturday 14 and Saturday 28 February are worked. The first working days behind them are Thursday
 * 9 October 2025 and Tuesday 24 February 2026. The day of the trigger is never counted, and a last
 * day off rolls forward (民法典第二百零一条至第二百零三条).
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrackDatesTest {

  @Inject TestClock clock;

  private final Matter matter = new Matter();
  private boolean settled;
  private String applicant = "";
  private String respondent = "";

  @BeforeEach
  void a_street() {
    if (!settled) {
      matter.settled();
      settled = true;
    }
  }

  /** The watch of another test must not find what is long due here. */
  @AfterEach
  void the_day_is_today_again() throws Exception {
    clock.release();
    Rows.run(
        "machine",
        "delete from case_deadline where case_id in (select id from dispute_case where code = '"
            + matter.code()
            + "')");
  }

  /**
   * Columns: the track; what happens on which days; the deadline read then; its day, or {@code -}
   * where its clock stands still; the article that the answer must name.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # One month ends on 8 October, the last day off.
          PEOPLES | 2025-09-08 accept | PEOPLES_MEDIATION | 2025-10-09 | 第三十三条
          # February has no 31st: the month ends on the 28th, a Saturday that is worked.
          PEOPLES | 2026-01-31 accept | PEOPLES_MEDIATION | 2026-02-28 | 第三十三条
          # 10 October and ten days.
          PEOPLES | 2025-09-10 accept; 2025-09-29 extend 10 CALENDAR_DAYS | PEOPLES_MEDIATION \
          | 2025-10-20 | 第三十三条
          # Thirty days: 5 October.
          PUBLIC_SECURITY | 2025-09-08 told CASE_ACCEPTED_BY_POLICE=2025-09-05 | POLICE_CASE \
          | 2025-10-09 | 第一百六十五条
          # 1 October and the fourteen days of the appraisal, 10 to 23 September: 15 October.
          PUBLIC_SECURITY | 2025-09-02 told CASE_ACCEPTED_BY_POLICE=2025-09-01; 2025-09-02 accept; \
          2025-09-10 pause APPRAISAL; 2025-09-24 resume | POLICE_CASE | 2025-10-15 | 第一百六十五条
          # Sixty days: 9 November, a Sunday.
          PUBLIC_SECURITY | 2025-09-10 told CASE_ACCEPTED_BY_POLICE=2025-09-10; 2025-09-10 accept; \
          2025-09-29 approve 30 CALENDAR_DAYS | POLICE_CASE | 2025-11-10 | 第一百六十五条
          # Worked: 28, 29, 30 September, 9, 10, 11, 13 October.
          PUBLIC_SECURITY | 2025-09-26 accept; 2025-09-26 session | PUBLIC_SECURITY_SECOND_SESSION \
          | 2025-10-13 | 第一百七十八条
          # Fifteen days: 5 October; 20 February.
          LABOUR | 2025-09-22 told APPLIED=2025-09-20 | LABOUR_MEDIATION | 2025-10-09 | 第十四条
          LABOUR | 2026-02-06 told APPLIED=2026-02-05 | LABOUR_MEDIATION | 2026-02-24 | 第十四条
          # One year: 17 February, the first day of the year of the horse.
          LABOUR | 2025-09-22 told RIGHT_KNOWN=2025-02-17 | LABOUR_ARBITRATION | 2026-02-24 \
          | 第二十七条
          # Worked: 16-19, 22-26, 28-30 September (12), 9-11, 13-17, 20-24, 27-31 October (30).
          MEDICAL | 2025-09-15 accept | MEDICAL_MEDIATION | 2025-10-31 | 第三十八条
          # Worked: 27-30 January (4), 2-6, 9-14 (15), 24-28 February (20), 2-6, 9-13 March (30).
          MEDICAL | 2026-01-26 accept | MEDICAL_MEDIATION | 2026-03-13 | 第三十八条
          MEDICAL | 2025-09-15 accept; 2025-09-22 pause APPRAISAL | MEDICAL_MEDIATION | - | 鉴定
          # 16-19 September (4), 10, 11, 13-17, 20-24, 27-31 October (21), 3-7, 10-13 November (30).
          MEDICAL | 2025-09-15 accept; 2025-09-22 pause APPRAISAL; 2025-10-10 resume \
          | MEDICAL_MEDIATION | 2025-11-13 | 第三十八条
          # 31 October is the thirtieth; 3-7 and 10-14 November are ten more.
          MEDICAL | 2025-09-15 accept; 2025-10-20 extend 10 WORKING_DAYS | MEDICAL_MEDIATION \
          | 2025-11-14 | 第三十八条
          # Ten days: 2 October; 4 October; 16 February.
          TRAFFIC | 2025-09-23 told DETERMINATION_RECEIVED=2025-09-22 | TRAFFIC_APPLICATION \
          | 2025-10-09 | 第九十四条
          TRAFFIC | 2025-09-24 accept | TRAFFIC_MEDIATION | 2025-10-09 | 第九十五条
          TRAFFIC | 2026-02-06 accept | TRAFFIC_MEDIATION | 2026-02-24 | 第九十五条
          # Worked: 28, 29, 30 September, 9, 10, 11, 13 October.
          MARKET | 2025-09-26 told COMPLAINT_RECEIVED=2025-09-26 | MARKET_ACCEPTANCE | 2025-10-13 \
          | 第十四条
          # Worked: 30 September, 9-11 October (4), eight weeks of five days (44), 8 December.
          MARKET | 2025-09-29 accept | MARKET_MEDIATION | 2025-12-08 | 第二十一条
          # Two working weeks of testing, 13 to 26 October, are two weeks more.
          MARKET | 2025-09-29 accept; 2025-10-13 pause TESTING; 2025-10-27 resume \
          | MARKET_MEDIATION | 2025-12-22 | 第二十一条
          # Worked: 12, 13, 14, 24, 25, 26, 27 February.
          MARKET | 2026-02-02 accept; 2026-02-11 end | MARKET_NOTICE | 2026-02-27 | 第二十一条
          # Worked: 26, 28, 29, 30 September, 9, 10 and Saturday 11 October.
          CONSUMER | 2025-09-25 told COMPLAINT_RECEIVED=2025-09-25 | CONSUMER_ANSWER | 2025-10-11 \
          | 第四十六条
          # Worked: 11, 12, 13, 14, 24, 25, 26 February.
          CONSUMER | 2026-02-10 told COMPLAINT_RECEIVED=2026-02-10 | CONSUMER_ANSWER | 2026-02-26 \
          | 第四十六条
          # Fifteen days: 5 October. Sixty: 10 October; ninety: 9 November, a Sunday.
          PETITION | 2025-09-22 told PETITION_RECEIVED=2025-09-20 | PETITION_REGISTRATION \
          | 2025-10-09 | 第二十二条
          PETITION | 2025-08-12 told PETITION_ACCEPTED=2025-08-11; 2025-08-12 accept \
          | PETITION_HANDLING | 2025-10-10 | 第三十四条
          PETITION | 2025-08-12 told PETITION_ACCEPTED=2025-08-11; 2025-08-12 accept; \
          2025-10-09 approve 30 CALENDAR_DAYS | PETITION_HANDLING | 2025-11-10 | 第三十四条
          # Thirty days: 19 February. 11 February and ten days agreed to: 21 February.
          COURT_ANNEXED | 2026-01-21 told PAPERS_SIGNED=2026-01-20 | COURT_ANNEXED_MEDIATION \
          | 2026-02-24 | 第二十七条
          COURT_ANNEXED | 2026-01-13 told PAPERS_SIGNED=2026-01-12; 2026-01-13 accept; \
          2026-02-09 extend 10 CALENDAR_DAYS | COURT_ANNEXED_MEDIATION | 2026-02-24 | 第二十七条
          # Fifteen days: 17 February. 30 September and seven days agreed to: 7 October.
          COURT_ENTRUSTED | 2026-02-03 told PAPERS_SIGNED=2026-02-02 | COURT_ENTRUSTED_ORDINARY \
          | 2026-02-24 | 第二十七条
          COURT_ENTRUSTED | 2025-09-16 told PAPERS_SIGNED=2025-09-15; 2025-09-16 accept; \
          2025-09-26 extend 7 CALENDAR_DAYS | COURT_ENTRUSTED_ORDINARY | 2025-10-09 | 第二十七条
          # Summary procedure, seven days: 2 October; 16 February.
          COURT_ENTRUSTED summary | 2025-09-26 told PAPERS_SIGNED=2025-09-25 \
          | COURT_ENTRUSTED_SUMMARY | 2025-10-09 | 第二十七条
          COURT_ENTRUSTED summary | 2026-02-09 told PAPERS_SIGNED=2026-02-09 \
          | COURT_ENTRUSTED_SUMMARY | 2026-02-24 | 第二十七条
          # Judicial confirmation, thirty days from effect: 5 October; 18 February.
          PEOPLES | 2025-09-05 agree | CONFIRMATION_APPLICATION | 2025-10-09 | 第三十三条
          PEOPLES | 2026-01-19 agree | CONFIRMATION_APPLICATION | 2026-02-24 | 第三十三条
          # The court has three days, 2 October, and then fifteen, 7 October.
          PEOPLES | 2025-09-05 agree; 2025-09-29 apply | CONFIRMATION_ACCEPTANCE | 2025-10-09 \
          | 第四条
          PEOPLES | 2025-09-05 agree; 2025-09-19 apply; 2025-09-22 court ACCEPTED \
          | CONFIRMATION_DECISION | 2025-10-09 | 第五条
          """)
  void a_deadline_read_over_http_is_the_day_counted_by_hand(
      String track, String story, String key, String day, String article) {
    String[] steps = story.split("\\s*;\\s*");
    clock.morningOf(LocalDate.parse(steps[0].substring(0, 10)));
    matter.registered("OTHER");
    String[] screened = track.split(" ");
    matter.step("screening", Map.of("track", screened[0], "summary", screened.length > 1));
    for (String step : steps) {
      LocalDate on = LocalDate.parse(step.substring(0, 10));
      clock.morningOf(on);
      happen(on, step.substring(11).split("[ =]"));
    }

    Map<String, Object> read =
        matter.read(matter.office).getMap("deadlines.find { it.key == '" + key + "' }");

    assertEquals(day.equals("-") ? null : day, read.get("on"), read::toString);
    String said = read.get("legalBasis") + " " + read.get("explanationZh");
    assertTrue(said.contains(article), said);
    assertEquals(false, read.get("provisional"));
  }

  private void happen(LocalDate on, String... said) {
    switch (said[0]) {
      case "told" -> matter.step("days", Map.of("trigger", said[1], "day", said[2]));
      case "accept" -> {
        applicant = matter.party("APPLICANT", "甲", "13907320101");
        respondent = matter.party("RESPONDENT", "乙", "13907320102");
        matter.says(applicant, "CONSENTED");
        matter.says(respondent, "CONSENTED");
        matter.step("acceptance", Map.of());
      }
      case "session" -> session(on);
      case "pause" -> matter.step("pauses", Map.of("ground", said[1]));
      case "resume" -> matter.step("pauses", Map.of("ends", true));
      case "extend" ->
          matter.step(
              "extensions", Map.of("by", length(said), "agreedBy", List.of(applicant, respondent)));
      case "approve" -> matter.step("extensions", Map.of("by", length(said), "approved", true));
      case "end" -> matter.step("termination", Map.of("outcome", "FAILED"));
      case "agree" -> agree(on);
      case "apply" ->
          matter.step(
              "confirmation",
              Map.of(
                  "court",
                  matter.court,
                  "clauses",
                  List.of(1),
                  "appliedBy",
                  List.of(applicant, respondent)));
      case "court" ->
          matter
              .post(matter.court, "confirmation/decision", Map.of("status", said[1]))
              .then()
              .statusCode(200)
              .body("confirmation", containsString(said[1]));
      default -> throw new IllegalArgumentException(said[0]);
    }
  }

  private static Map<String, Object> length(String... said) {
    return Map.of("count", Integer.parseInt(said[1]), "unit", said[2]);
  }

  private void session(LocalDate on) {
    matter.step("mediators", Map.of("mediator", "m-" + matter.own));
    matter.step("sessions", Map.of("begins", on + "T10:00:00+08:00", "venue", "司法所"));
    matter.step(
        "sessions/1/attendance",
        Map.of("heldOn", on.toString(), "present", List.of(applicant, respondent)));
  }

  private void agree(LocalDate on) {
    happen(on, "accept");
    session(on);
    Map<String, Object> agreement =
        new HashMap<>(Map.of("form", "AGREED_WRITTEN", "facts", "相邻通行", "performance", "当日履行"));
    agreement.put("effectiveOn", on.toString());
    agreement.put("clauses", List.of(Map.of("kind", "ACT", "text", "拆除通道内的杂物")));
    agreement.put(
        "instalments", List.of(Map.of("dueOn", on.plusDays(60).toString(), "duty", "拆除")));
    agreement.put("signedBy", List.of(applicant, respondent));
    agreement.put("mediatorSigned", true);
    agreement.put("sealed", true);
    matter.step("agreement", agreement);
  }
}
