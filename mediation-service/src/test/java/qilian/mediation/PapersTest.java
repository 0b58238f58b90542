package qilian.mediation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Documents and figures of disputes, over HTTP as those who handle them ask for them. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PapersTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  void the_papers_of_an_agreed_case_say_what_the_case_says() throws IOException {
    Matter matter = agreed();

    for (String format : List.of("docx", "pdf")) {
      String agreement = text(paper(matter, "agreement", format), format);
      for (String said :
          List.of(
              matter.code(),
              "王建国",
              "建鑫置业",
              "二期配电房权属不明",
              "配电房归全体业主共有",
              "由业主委员会选聘物业",
              "128,000.50元",
              "人民币壹拾贰万捌仟元伍角整",
              "分期支付")) {
        assertTrue(agreement.contains(said), () -> format + " lacks " + said + "\n" + agreement);
      }
      String confirmation = text(paper(matter, "confirmation-application", format), format);
      assertTrue(confirmation.contains("由业主委员会选聘物业"), confirmation);
      assertFalse(confirmation.contains("配电房归全体业主共有"), confirmation);
      assertTrue(text(paper(matter, "minutes", format), format).contains("双方同意分两期支付"));
    }
  }

  @Test
  void what_is_missing_is_named_and_refused_where_asked_strictly() throws IOException {
    Matter matter = agreed();

    Response paper = paper(matter, "acceptance", "pdf");
    assertEquals("committee,place,summary,deliveredOn", paper.header("Qilian-Missing"));
    assertTrue(text(paper, "pdf").contains("【缺：人民调解委员会名称】"));
    matter
        .as(matter.office)
        .get("/api/v1/cases/" + matter.code() + "/documents/acceptance?purpose=x&strict=true")
        .then()
        .statusCode(422)
        .body("code", equalTo("DOCUMENT_INCOMPLETE"))
        .body("detail", containsString("纠纷简要情况"));
    matter
        .as(matter.office)
        .get("/api/v1/cases/" + matter.code() + "/documents?purpose=x")
        .then()
        .statusCode(200)
        .body("", hasSize(8))
        .body("find { it.kind == 'archive-checklist' }.missing.field", hasItem("archive"));
    String complete =
        text(
            matter
                .as(matter.office)
                .body(
                    Map.of(
                        "committee", "宝塔街道人民调解委员会",
                        "place", "建鑫小区二期",
                        "mediators", List.of("李调解"),
                        "summary", "物业无人管理",
                        "deliveredOn", today.toString()))
                .post(
                    "/api/v1/cases/"
                        + matter.code()
                        + "/documents/acceptance?format=docx&purpose=x&strict=true"),
            "docx");
    assertTrue(complete.contains("宝塔街道人民调解委员会") && complete.contains("李调解"), complete);
  }

  @Test
  void papers_are_for_those_who_handle_the_case_and_leave_receipts() throws SQLException {
    Matter matter = agreed();
    String address = "/api/v1/cases/" + matter.code() + "/documents/";

    paper(matter, "agreement", "pdf");
    String receipts = "select count(*) from read_receipt where purpose = '" + purpose(matter) + "'";
    assertEquals(List.of("2"), Rows.of("machine", receipts));
    matter.as(matter.office).get(address + "agreement").then().statusCode(400);
    matter.as(matter.police).get(address + "agreement?purpose=x").then().statusCode(404);
    matter.as(matter.office).get(address + "diary?purpose=x").then().statusCode(404);
    matter.as(matter.office).get(address + "agreement?purpose=x&format=exe").then().statusCode(400);
  }

  @Test
  void the_facts_behind_a_figure_sum_to_what_was_published() {
    Matter matter = agreed();
    String window = "&place=" + matter.street + "&from=" + today + "&until=" + today.plusDays(1);
    String facts = "/api/v1/facts?fact=mediation.agreement-reached" + window;

    matter
        .as(matter.office)
        .get(facts + "&quantity=AMOUNT&disposition=AGREED_WRITTEN")
        .then()
        .statusCode(200)
        .body("figure", is(12_800_050))
        .body("sum", is(12_800_050))
        .body("withheld", is(0))
        .body("items[0].category", equalTo("OWNERSHIP"))
        .body("items[0].adds", is(12_800_050));
    matter
        .as(matter.office)
        .get("/api/v1/facts?fact=mediation.dispute-accepted" + window)
        .then()
        .body("figure", is(1))
        .body("items[0].channel", equalTo("APPLIED"));
    matter.as(matter.office).get(facts + "&disposition=FAILED").then().body("figure", is(0));
    matter
        .as(matter.office)
        .get(facts + "&excludeDisposition=AGREED_WRITTEN")
        .then()
        .body("figure", is(0));
    // The auditor sees every row; another street's office sees none of this one.
    Tokens.as("auditor").get(facts).then().statusCode(200).body("sum", is(1));
    Tokens.as("mediator@somebody-else").get(facts).then().body("sum", is(0));
    matter
        .as(matter.office)
        .get(facts + "&colour=red")
        .then()
        .statusCode(400)
        .body("code", equalTo("PARAMETER_UNKNOWN"));
  }

  private Response paper(Matter matter, String kind, String format) {
    Response paper =
        matter
            .as(matter.office)
            .queryParam("format", format)
            .queryParam("purpose", purpose(matter))
            .get("/api/v1/cases/" + matter.code() + "/documents/" + kind);
    assertEquals(200, paper.statusCode(), paper::asString);
    return paper;
  }

  private static String purpose(Matter matter) {
    return "制作文书 " + matter.own;
  }

  private static String text(Response paper, String format) throws IOException {
    assertEquals(200, paper.statusCode(), paper::asString);
    byte[] bytes = paper.asByteArray();
    if (format.equals("pdf")) {
      try (PDDocument pdf = Loader.loadPDF(bytes)) {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
      }
    }
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes));
        XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
      return extractor.getText().replaceAll("\\s+", "");
    }
  }

  private Matter agreed() {
    Matter matter = new Matter().settled().registered("OWNERSHIP");
    String a = matter.party("APPLICANT", "王建国", "13907320001");
    String b = matter.party("RESPONDENT", "建鑫置业", "073158550002");
    matter.step("screening", Map.of("track", "PEOPLES", "complex", true));
    matter.says(a, "CONSENTED");
    matter.says(b, "CONSENTED");
    matter.step("acceptance", Map.of());
    matter.step("mediators", Map.of("mediator", "m-" + matter.own));
    matter.step("sessions", Map.of("begins", OffsetDateTime.now().toString(), "venue", "司法所"));
    matter.step(
        "sessions/1/attendance",
        Map.of("heldOn", today.toString(), "present", List.of(a, b), "evidence", List.of("规划图")));
    matter
        .post(matter.office, "sessions/1/minutes", Map.of("text", "双方同意分两期支付。"))
        .then()
        .statusCode(204);
    Map<String, Object> agreement = new HashMap<>();
    agreement.put("form", "AGREED_WRITTEN");
    agreement.put("facts", "二期配电房权属不明，小区无物业管理");
    agreement.put("performance", "分期支付，自签字之日起管理");
    agreement.put("amount", "128000.50");
    agreement.put("effectiveOn", today.toString());
    agreement.put(
        "clauses",
        List.of(
            Map.of("kind", "OWNERSHIP", "text", "配电房归全体业主共有"),
            Map.of("kind", "MANAGEMENT", "text", "由业主委员会选聘物业")));
    agreement.put(
        "instalments",
        List.of(
            Map.of("dueOn", today.plusDays(10).toString(), "amount", "28000.50", "duty", "首期"),
            Map.of("dueOn", today.plusDays(20).toString(), "amount", "100000", "duty", "尾款")));
    agreement.put("signedBy", List.of(a, b));
    agreement.put("mediatorSigned", true);
    agreement.put("sealed", true);
    matter.step("agreement", agreement);
    return matter;
  }
}
