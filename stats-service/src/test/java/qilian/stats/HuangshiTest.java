package qilian.stats;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact;
import qilian.stats.compare.lint.BulletinLinter;
import qilian.stats.compare.lint.Finding;

/**
 * The table that the Judicial Bureau of Huangshi printed for August 2016, from generated events:
 * its every count, share, rate, amount and comparison. The row 防止群体性上访 is not modelled.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class HuangshiTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** Category, count, printed share. */
  private static final Object[][] CATEGORIES = {
    {"MARRIAGE_FAMILY", 160, "18.4"},
    {"NEIGHBOUR", 278, "32.0"},
    {"HOUSING_HOMESTEAD", 67, "7.7"},
    {"CONTRACT", 44, "5.1"},
    {"PRODUCTION_OPERATION", 31, "3.6"},
    {"DAMAGE_COMPENSATION", 76, "8.7"},
    {"FOREST_LAND", 18, "2.1"},
    {"LAND_ACQUISITION", 28, "3.2"},
    {"ENVIRONMENT", 4, "0.5"},
    {"LABOUR", 13, "1.5"},
    {"CONSUMER", 7, "0.8"},
    {"MEDICAL", 55, "6.3"},
    {"TRAFFIC_ACCIDENT", 33, "3.8"},
    {"PROPERTY_MANAGEMENT", 1, "0.1"},
    {"OTHER", 54, "6.2"}
  };

  private static final Object[][] SOURCES = {
    {"SELF_INITIATED", 455, "52.4"}, {"APPLIED", 378, "43.5"}, {"ENTRUSTED", 36, "4.1"}
  };

  /** Reported under another line, beside a code that no line knows. */
  private static final Map<String, String> FINER =
      Map.of(
          "NEIGHBOUR", "NOISE",
          "HOUSING_HOMESTEAD", "OWNERSHIP",
          "CONTRACT", "PRIVATE_LOAN",
          "OTHER", "xx:unheard-of");

  @BeforeAll
  static void publish() {
    Writer to = Fixture.writer();
    to.register(
        "place-registered",
        new DirectoryFact.PlaceRegistered(
            "huangshi",
            null,
            Disputes.HUANGSHI,
            PlaceKind.CITY,
            "黄石市",
            null,
            "Asia/Shanghai",
            null,
            List.of()));
    Disputes disputes = new Disputes(to, new Random(2016));
    august(disputes);
    for (int i = 0; i < 840; i++) {
      disputes.accepted(day(2016, 7, i), i % 2 == 0 ? "NEIGHBOUR" : "OTHER", "APPLIED");
    }
    for (int i = 0; i < 1_028; i++) {
      disputes.accepted(day(2015, 8, i), i < 200 ? "MARRIAGE_FAMILY" : "OTHER", "APPLIED");
    }
    // What lies at the edges of the month belongs to its neighbours.
    disputes.accepted(LocalDate.of(2016, 9, 1), "NEIGHBOUR", "APPLIED");
    to.flush();
  }

  @BeforeEach
  void all_is_counted() {
    Eventually.holds(SOON, () -> sum("DISPUTES_ACCEPTED", "2015-08", "2016-09") == 2_738);
    Eventually.holds(SOON, () -> sum("DISPUTES_CLOSED", "2016-08", "2016-08") == 860);
    Eventually.holds(SOON, () -> sum("ESCALATIONS_PREVENTED", "2016-08", "2016-08") == 1);
  }

  private static void august(Disputes disputes) {
    int made = 0;
    for (Object[] category : CATEGORIES) {
      String code = (String) category[0];
      for (int i = 0; i < (int) category[1]; i++) {
        String finer = i % 3 == 1 ? FINER.getOrDefault(code, code) : code;
        disputes.accepted(day(2016, 8, made), finer, source(made));
        made++;
      }
    }
    long left = 2_873_800_000L;
    for (int i = 0; i < 842; i++) {
      long share = i == 841 ? left : left / (842 - i) + (i % 2 == 0 ? 37 : -37);
      left -= share;
      // The amounts sum to the fen, whatever each of them is.
      disputes.agreed(day(2016, 8, i), i % 5 == 0 ? "AGREED_ORAL" : "AGREED_WRITTEN", share);
    }
    for (int i = 0; i < 18; i++) {
      disputes.failed(day(2016, 8, i));
    }
    disputes.prevented(LocalDate.of(2016, 8, 20), "TURN_CRIMINAL", 1, 4);
  }

  private static String source(int i) {
    return i < 455 ? "SELF_INITIATED" : i < 455 + 378 ? "APPLIED" : "ENTRUSTED";
  }

  private static LocalDate day(int year, int month, int i) {
    LocalDate first = LocalDate.of(year, month, 1);
    return first.plusDays(i % first.lengthOfMonth());
  }

  private static int sum(String measure, String from, String to) {
    var answer =
        Fixture.as("auditor")
            .queryParams(
                Map.of(
                    "measure",
                    measure,
                    "place",
                    "huangshi",
                    "bucket",
                    "MONTH",
                    "from",
                    from,
                    "to",
                    to))
            .get("/api/v1/series");
    if (answer.statusCode() != 200) {
      return -1;
    }
    List<Integer> values = answer.path("rows.value");
    return values.stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  void every_printed_figure_of_the_table_is_reproduced() {
    JsonPath table = table();

    assertEquals(869, table.getInt("accepted.value"));
    assertEquals(842, table.getInt("successful.value"));
    assertEquals("96.9", rate(table, "SUCCESS_RATE_OF_ACCEPTED"));
    assertEquals("2873.80", table.getString("amount.shown"));
    assertEquals(2_873_800_000L, table.getLong("amount.value"));
    assertLines(SOURCES, table, "sources");
    assertLines(CATEGORIES, table, "categories");
    assertEquals("TURN_CRIMINAL", table.getString("prevented[0].code"));
    assertEquals(1, table.getInt("prevented[0].cases.value"));
    assertEquals(4, table.getInt("prevented[0].headcount.value"));
    assertEquals(0, table.getInt("prevented[1].cases.value"));
    assertEquals(-159, table.getInt("accepted.lastYear.difference"));
    assertEquals("-15.5", table.getString("accepted.lastYear.percent"));
    assertEquals(1_028, table.getInt("accepted.lastYear.base"));
    assertEquals(29, table.getInt("accepted.previous.difference"));
    assertEquals("3.5", table.getString("accepted.previous.percent"));
    assertEquals(840, table.getInt("accepted.previous.base"));
  }

  @Test
  void the_two_success_rates_are_told_apart_by_name() {
    JsonPath table = table();

    assertEquals(860, table.getInt("closed.value"));
    assertEquals("97.9", rate(table, "SUCCESS_RATE_OF_CLOSED"));
    Fixture.as("analyst")
        .queryParams(Map.of("place", "huangshi", "bucket", "MONTH", "from", "2016-08"))
        .get("/api/v1/rates/SUCCESS_RATE_OF_ACCEPTED")
        .then()
        .statusCode(200)
        .body("rate.note", is("成功数÷同期受理数"))
        .body("rows[0].part", is(842))
        .body("rows[0].whole", is(869))
        .body("rows[0].percent", is(96.9f));
  }

  @Test
  void every_line_has_its_comparisons_and_its_records() {
    JsonPath table = table();

    assertEquals(200, table.getInt("categories[0].lastYear.base"));
    assertEquals(0, table.getInt("categories[0].previous.base"));
    assertEquals("上期为0，新增160件", table.getString("categories[0].previous.textZh"));
    assertEquals(420, table.getInt("categories[1].previous.base"));
    String link = table.getString("categories[1].drillDown[0]");
    assertEquals(2, table.getList("categories[1].drillDown").size(), link);
    assertEquals("http://127.0.0.1:8082", link.substring(0, link.indexOf("/api/")));
    String money = table.getString("amount.drillDown[0]");
    assertEquals(true, money.contains("quantity=AMOUNT"), money);
  }

  @Test
  void the_printed_text_passes_the_linter() {
    String text =
        Fixture.as("analyst")
            .queryParams(Map.of("place", "huangshi", "month", "2016-08", "format", "text"))
            .get("/api/v1/judicial-monthly")
            .then()
            .statusCode(200)
            .body(startsWith("黄石市人民调解工作情况统计（2016年8月）"))
            .body(containsString("受理矛盾纠纷869件，同比减少159件（下降15.5%），环比增加29件（上升3.5%）"))
            .body(containsString("协议涉及金额2873.80万元"))
            .body(containsString("主动调解455件（52.4%）、申请调解378件（43.5%）、接受委托移送36件（4.1%）"))
            .body(containsString("防止民转刑1件4人"))
            .extract()
            .asString();

    List<Finding> findings = BulletinLinter.lint(text);
    assertTrue(findings.size() >= 4, findings::toString);
    assertEquals(
        List.of(),
        findings.stream().filter(each -> each.severity() != Finding.Severity.PASS).toList());
  }

  @Test
  void a_partial_agreement_succeeds_only_by_the_second_definition() {
    assertEquals(842, successes(1));
    Writer to = Fixture.writer();
    new Disputes(to, new Random(1)).agreed(LocalDate.of(2016, 12, 5), "AGREED_PARTIAL", 100);
    to.flush();

    Eventually.holds(SOON, () -> sum("DISPUTES_CLOSED", "2016-12", "2016-12") == 1);
    assertEquals(0, sum("DISPUTES_SUCCESSFUL", "2016-12", "2016-12"));
    Fixture.as("auditor")
        .queryParams(
            Map.of(
                "measure",
                "DISPUTES_SUCCESSFUL",
                "version",
                2,
                "place",
                "huangshi",
                "bucket",
                "MONTH",
                "from",
                "2016-12"))
        .get("/api/v1/series")
        .then()
        .statusCode(200)
        .body("rows[0].value", is(1));
  }

  @Test
  void a_month_before_all_data_has_no_base() {
    Fixture.as("analyst")
        .queryParams(Map.of("place", "huangshi", "month", "2015-08"))
        .get("/api/v1/judicial-monthly")
        .then()
        .statusCode(200)
        .body("accepted.value", is(1_028))
        .body("accepted.lastYear.base", nullValue())
        .body("accepted.previous.textZh", is("无可比基数"));
  }

  @Test
  void nobody_but_the_offices_reads_the_table() {
    Fixture.as("patroller")
        .queryParams(Map.of("place", "huangshi", "month", "2016-08"))
        .get("/api/v1/judicial-monthly")
        .then()
        .statusCode(403);
  }

  private static int successes(int version) {
    return Fixture.as("auditor")
        .queryParams(
            Map.of(
                "measure",
                "DISPUTES_SUCCESSFUL",
                "version",
                version,
                "place",
                "huangshi",
                "bucket",
                "MONTH",
                "from",
                "2016-08"))
        .get("/api/v1/series")
        .then()
        .statusCode(200)
        .extract()
        .path("rows[0].value");
  }

  private static JsonPath table() {
    return Fixture.as("analyst")
        .queryParams(Map.of("place", "huangshi", "month", "2016-08"))
        .get("/api/v1/judicial-monthly")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String rate(JsonPath table, String code) {
    Map<String, String> shares = new LinkedHashMap<>();
    for (int i = 0; i < table.getList("rates").size(); i++) {
      shares.put(
          table.getString("rates[" + i + "].rate.code"),
          table.getString("rates[" + i + "].rows[0].percent"));
    }
    return shares.get(code);
  }

  private static void assertLines(Object[][] printed, JsonPath table, String list) {
    assertEquals(printed.length, table.getList(list).size());
    BigDecimal shares = BigDecimal.ZERO;
    for (int i = 0; i < printed.length; i++) {
      String line = list + "[" + i + "].";
      assertEquals(printed[i][0], table.getString(line + "code"));
      assertEquals(printed[i][1], table.getInt(line + "value"), line);
      assertEquals(printed[i][2], table.getString(line + "share"), line);
      shares = shares.add(new BigDecimal(table.getString(line + "share")));
    }
    assertEquals(new BigDecimal("100.0"), shares);
  }
}
