package qilian.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static qilian.risk.Premises.TODAY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every guard of inspection, tried by the wrong actor; the refusal names the rule. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class InspectionGuardsTest {

  @Test
  void only_an_authority_with_a_published_item_plans_an_inspection() {
    Premises street = Premises.lay();
    for (String wrong :
        List.of(
            "coordinator@" + street.centre,
            "inspector@" + street.centre,
            "clerk@" + street.keeper,
            "patroller@" + street.committee,
            "agency-system@" + street.fire,
            "patroller@" + street.fire,
            "inspector@" + street.office,
            "inspector@unheard-of")) {
      street
          .plan(wrong, TODAY, "ROUTINE")
          .statusCode(403)
          .body("code", equalTo("NOT_AN_AUTHORITY"))
          .body("legalBasis", containsString("国办发〔2024〕54号"));
      street
          .post(
              wrong,
              "inspections",
              "{\"activity\": \"ADMINISTRATIVE_INSPECTION\", \"place\": \"%s\"}"
                  .formatted(street.complex))
          .statusCode(403)
          .body("code", equalTo("NOT_AN_AUTHORITY"));
    }
    street
        .post(
            "inspector@" + street.fire,
            "plans",
            "{\"item\": \"UNPUBLISHED\", \"place\": \"%s\"}".formatted(street.complex))
        .statusCode(422)
        .body("code", equalTo("ITEM_NOT_PUBLISHED"));
    street.publish(street.centre, "A-01", 1, null).statusCode(403);
    street.publish(street.office, "A-01", 1, null).statusCode(403);
    street.publish(street.office, "A-01", 1, "湘政办发〔2023〕1号").statusCode(200);
    street.plan("inspector@" + street.office, TODAY, "ROUTINE").statusCode(201);
  }

  @Test
  void it_takes_an_approval_a_notice_and_two_certified_officers_who_show_it() {
    Premises street = Premises.lay();
    String fire = "inspector@" + street.fire;
    String plan = street.planned(street.fire, TODAY, "ROUTINE");
    String go = "inspections/" + plan + "/attendance";
    String two = "{\"officers\": [\"o1\", \"o2\"], \"certificatesShown\": true}";

    street.post(fire, go, two).statusCode(409).body("code", equalTo("APPROVAL_MISSING"));
    street
        .post(fire, "plans/" + plan + "/approval", "{\"number\": \"审-1\"}")
        .statusCode(403)
        .body("code", equalTo("APPROVER_PLANNED_IT"));
    street
        .post("clerk@" + street.fire, "plans/" + plan + "/approval", "{\"number\": \"\"}")
        .statusCode(409)
        .body("code", equalTo("APPROVAL_MISSING"));
    street.approve(street.fire, plan).statusCode(200).body("phase", equalTo("APPROVED"));
    street.post(fire, go, two).statusCode(409).body("code", equalTo("NOTICE_MISSING"));
    street.post(fire, "plans/" + plan + "/notice", "{\"number\": \"通-1\"}").statusCode(200);
    Tokens.as("coordinator@" + street.centre, street.street)
        .contentType("application/json")
        .body(two)
        .post("/api/v1/" + go)
        .then()
        .statusCode(403)
        .body("code", equalTo("NOT_AN_AUTHORITY"));
    street
        .post(fire, go, "{\"officers\": [\"o1\"], \"certificatesShown\": true}")
        .statusCode(422)
        .body("code", equalTo("OFFICERS_NOT_TWO"))
        .body("legalBasis", containsString("消防监督检查规定"));
    street
        .post(fire, go, "{\"officers\": [\"o1\", \"nobody\"], \"certificatesShown\": true}")
        .statusCode(422)
        .body("code", equalTo("OFFICER_NOT_CERTIFIED"));
    street.officer(street.fire, "late", TODAY.minusDays(1)).statusCode(200);
    street
        .post(fire, go, "{\"officers\": [\"o1\", \"late\"], \"certificatesShown\": true}")
        .statusCode(422)
        .body("code", equalTo("OFFICER_NOT_CERTIFIED"));
    street
        .post(fire, go, "{\"officers\": [\"o1\", \"o2\"]}")
        .statusCode(422)
        .body("code", equalTo("CERTIFICATES_NOT_SHOWN"));
    street.post(fire, go, two).statusCode(200).body("phase", equalTo("HELD"));
    street
        .post(fire, "inspections/" + plan + "/findings", "{\"item\": 1}")
        .statusCode(201)
        .body("findingType", equalTo("FIRE_EXIT_BLOCKED"))
        .body("checklistItem", equalTo("FIRE/1/1"));
    street
        .post(fire, "inspections/" + plan + "/minutes", "{}")
        .statusCode(422)
        .body("code", equalTo("RECORD_MISSING"));
    street
        .post(fire, "inspections/" + plan + "/minutes", "{\"number\": \"笔-1\"}")
        .statusCode(200)
        .body("phase", equalTo("CLOSED"));
  }

  @Test
  void two_authorities_go_once_and_a_third_visit_is_over_the_cap() {
    Premises street = Premises.lay();
    String first = street.planned(street.fire, TODAY, "ROUTINE");
    String second =
        street
            .plan("inspector@" + street.market, TODAY.plusDays(3), "ROUTINE")
            .statusCode(201)
            .body("mergeable", hasSize(1))
            .extract()
            .path("id");

    street
        .approve(street.market, second)
        .statusCode(409)
        .body("code", equalTo("VISITS_NOT_MERGED"))
        .body("legalBasis", containsString("第六十九条"));
    street
        .post(
            "clerk@" + street.market,
            "plans/" + second + "/approval",
            "{\"number\": \"审-2\", \"separateBecause\": \"夜间专项\"}")
        .statusCode(422)
        .body("code", equalTo("CO_REGULATORS_NOT_TOLD"));
    street
        .post(
            "inspector@" + street.keeper,
            "plans/" + second + "/merge",
            "{\"into\": \"" + first + "\"}")
        .statusCode(404);
    street
        .post(
            "inspector@" + street.market,
            "plans/" + second + "/merge",
            "{\"into\": \"" + first + "\"}")
        .statusCode(200)
        .body("kind", equalTo("JOINT"))
        .body("agencies.agency", contains(street.fire, street.market));
    street.get("inspector@" + street.market, "plans/" + second).body("phase", equalTo("MERGED"));
    street.approve(street.fire, first).statusCode(200);

    String again = street.planned(street.fire, TODAY, "ROUTINE");
    street.approve(street.fire, again).statusCode(200);
    String third = street.planned(street.fire, TODAY, "SPECIAL");
    street
        .approve(street.fire, third)
        .statusCode(409)
        .body("code", equalTo("OVER_ANNUAL_CAP"))
        .body("detail", containsString("2/2"));
    String complaint = street.planned(street.fire, TODAY, "CASE");
    street.approve(street.fire, complaint).statusCode(200);
  }

  @Test
  void an_order_rests_on_a_power_and_a_day_that_its_grade_allows() {
    Premises street = Premises.lay();
    String committee = "patroller@" + street.committee;
    String own = street.found(committee, TODAY, "LIGHTING", "TIME_LIMITED");
    String order =
        "{\"form\": \"ORDER\", \"item\": \"A-01\", \"number\": \"责改-1\", \"dueOn\": \"%s\","
            + " \"officers\": [\"o1\", \"o2\"], \"reportedTo\": %s}";
    street
        .post(committee, "findings/" + own + "/order", order.formatted(TODAY.plusDays(3), "[]"))
        .statusCode(403)
        .body("code", equalTo("NOT_AN_AUTHORITY"));
    Tokens.as("coordinator@" + street.centre, street.street)
        .contentType("application/json")
        .body("{\"dueOn\": \"" + TODAY.plusDays(3) + "\"}")
        .post("/api/v1/findings/" + own + "/order")
        .then()
        .statusCode(403)
        .body("code", equalTo("NOT_AN_AUTHORITY"));

    String police = "inspector@" + street.police;
    String major = street.found(police, TODAY, "FIRE_EXIT_BLOCKED", "MAJOR");
    String at = "findings/" + major + "/order";
    street
        .post(police, at, order.formatted(TODAY.plusDays(91), "[]"))
        .statusCode(422)
        .body("code", equalTo("DUE_TOO_LATE"))
        .body("legalBasis", containsString("公安部令第120号"));
    street
        .post(police, at, order.formatted(TODAY.plusDays(9), "[\"" + street.fire + "\"]"))
        .statusCode(422)
        .body("code", equalTo("MAJOR_FIRE_NOT_REPORTED"));
    street
        .post(
            police,
            at,
            order.formatted(
                TODAY.plusDays(9), "[\"" + street.fire + "\", \"" + street.office + "\"]"))
        .statusCode(200)
        .body("phase", equalTo("ISSUED"));

    String extend = "rectifications/" + major + "/extension";
    String until = "{\"until\": \"" + TODAY.plusDays(12) + "\", \"reason\": \"%s\"}";
    street
        .post("clerk@" + street.keeper, extend, until.formatted("来不及"))
        .statusCode(403)
        .body("code", equalTo("NOT_THE_ORDERING_AUTHORITY"));
    street
        .post(police, extend, until.formatted(""))
        .statusCode(422)
        .body("code", equalTo("REASON_MISSING"));
    street.post(police, extend, until.formatted("须停电施工")).statusCode(200);
    street
        .post(police, extend, until.formatted("再延"))
        .statusCode(409)
        .body("code", equalTo("ALREADY_EXTENDED"));
  }
}
