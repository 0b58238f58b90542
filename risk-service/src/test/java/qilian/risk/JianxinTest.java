package qilian.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static qilian.risk.Premises.TODAY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Lights and gates of 建鑫小区二期: found, put right, looked at by somebody else, and stayed right. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class JianxinTest {

  @Test
  void lights_are_found_put_right_cleared_and_stay_right() {
    Premises street = Premises.lay();
    String walker = "patroller@" + street.committee;
    String other = "clerk@" + street.committee;
    String finding = street.found(walker, TODAY.minusDays(130), "LIGHTING", "TIME_LIMITED");

    street
        .post(
            walker,
            "findings/" + finding + "/order",
            "{\"form\": \"TIP\", \"number\": \"提-1\", \"on\": \"%s\", \"dueOn\": \"%s\"}"
                .formatted(TODAY.minusDays(129), TODAY.minusDays(115)))
        .statusCode(200)
        .body("phase", equalTo("ISSUED"))
        .body("open", hasItems("ClaimDone", "ExtendDeadline"))
        .body("open", not(hasItem("LookBack")))
        .body("due[0].kind", equalTo("RECTIFY"));
    street
        .post(
            "agency-system@" + street.keeper,
            "rectifications/" + finding + "/claim",
            "{\"on\": \"" + TODAY.minusDays(116) + "\"}")
        .statusCode(200)
        .body("phase", equalTo("CLAIMED_DONE"));
    String passed = "{\"passed\": true, \"on\": \"" + TODAY.minusDays(115) + "\"}";
    String again = "rectifications/" + finding + "/reinspection";
    street.post(walker, again, passed).statusCode(403).body("code", equalTo("SAME_INSPECTOR"));
    street.post(other, again, passed).statusCode(422).body("code", equalTo("EVIDENCE_MISSING"));
    street.evidence(walker, finding);
    street
        .post(other, again, passed)
        .statusCode(200)
        .body("phase", equalTo("CLEARED"))
        .body("phaseZh", equalTo("已销号"))
        .body("due.kind", contains("LOOK_BACK_30", "LOOK_BACK_90"));
    String back = "rectifications/" + finding + "/look-back";
    street
        .post(other, back, "{\"holds\": true, \"on\": \"" + TODAY.minusDays(100) + "\"}")
        .statusCode(422)
        .body("code", equalTo("LOOK_BACK_TOO_EARLY"));
    street
        .post(other, back, "{\"holds\": true, \"on\": \"" + TODAY.minusDays(84) + "\"}")
        .statusCode(200)
        .body("phase", equalTo("CLEARED"));
    street
        .post(other, back, "{\"holds\": true, \"on\": \"" + TODAY.minusDays(20) + "\"}")
        .statusCode(200)
        .body("phase", equalTo("CLOSED"))
        .body("phaseZh", equalTo("回头看完成"))
        .body("recurrences", equalTo(0));
    street
        .get(other, "findings/" + finding + "/history")
        .statusCode(200)
        .body("event", hasItems("FindingMade", "RectificationIssued", "RectificationCleared"));
  }

  @Test
  void gates_are_ordered_by_the_housing_authority_after_a_handover_and_come_back() {
    Premises street = Premises.lay();
    String walker = "patroller@" + street.committee;
    String finding = street.found(walker, TODAY, "ACCESS_CONTROL", "TIME_LIMITED");
    String record = "{\"to\": \"%s\", \"number\": \"移-1\", \"reason\": \"属住建职责\"}";
    String housing = "inspector@" + street.housing;

    street
        .post(walker, "findings/" + finding + "/handover", record.formatted(street.keeper))
        .statusCode(422)
        .body("code", equalTo("RECEIVER_NOT_COMPETENT"))
        .body("legalBasis", containsString("第六十九条"));
    street
        .post(walker, "findings/" + finding + "/handover", record.formatted(street.housing))
        .statusCode(200)
        .body("phase", equalTo("TRANSFERRED"));
    street
        .post(walker, "findings/" + finding + "/receipt", "{\"number\": \"回-1\"}")
        .statusCode(403)
        .body("code", equalTo("NOT_THE_RECEIVER"));
    street
        .post(housing, "findings/" + finding + "/receipt", "{\"number\": \"回-1\"}")
        .statusCode(200)
        .body("phase", equalTo("FOUND"))
        .body("handler", equalTo(street.housing));
    street
        .post(housing, "findings/" + finding + "/handover", record.formatted(street.committee))
        .statusCode(422)
        .body("code", equalTo("RECEIVER_NOT_COMPETENT"));
    String order =
        "{\"form\": \"ORDER\", \"item\": \"A-01\", \"number\": \"责改-1\", \"dueOn\": \""
            + TODAY.plusDays(14)
            + "\", \"officers\": [\"o1\", \"o2\"]}";
    street
        .post(housing, "findings/" + finding + "/order", order)
        .statusCode(200)
        .body("order.item", equalTo("A-01"));
    street
        .post(
            housing,
            "rectifications/" + finding + "/extension",
            "{\"until\": \"" + TODAY.plusDays(20) + "\", \"reason\": \"配件未到\"}")
        .statusCode(200)
        .body("order.dueOn", equalTo(TODAY.plusDays(20).toString()));
    street.post("clerk@" + street.keeper, "rectifications/" + finding + "/claim", "{}");
    street.evidence(housing, finding);
    String again = "rectifications/" + finding + "/reinspection";
    street
        .post(housing, again, "{\"passed\": true, \"officers\": [\"o1\", \"o2\"]}")
        .statusCode(403)
        .body("code", equalTo("SAME_INSPECTOR"));
    street
        .post(housing, again, "{\"passed\": true, \"officers\": [\"o3\"]}")
        .statusCode(422)
        .body("code", equalTo("OFFICERS_NOT_TWO"));
    street
        .post(housing, again, "{\"passed\": false, \"officers\": [\"o3\", \"o4\"]}")
        .statusCode(200)
        .body("phase", equalTo("FAILED"));
    street.post(housing, "findings/" + finding + "/order", order).statusCode(200);
    street.post(housing, "rectifications/" + finding + "/claim", "{}").statusCode(200);
    street
        .post(housing, again, "{\"passed\": true, \"officers\": [\"o3\", \"o4\"]}")
        .statusCode(200)
        .body("phase", equalTo("CLEARED"));
  }

  @Test
  void those_who_have_no_part_in_it_see_nothing_of_it() {
    Premises street = Premises.lay();
    String finding =
        street.found("patroller@" + street.committee, TODAY, "LIGHTING", "TIME_LIMITED");
    street.get("clerk@" + street.market, "findings/" + finding).statusCode(404);
    street.get("clerk@" + street.market, "findings").body("items.id", not(hasItem(finding)));
    street.get("clerk@" + street.keeper, "findings/" + finding).statusCode(200);
    street.get("auditor@x", "findings/" + finding).statusCode(200);
    street.get("administrator@x", "findings/" + finding).statusCode(403);
    Tokens.as("coordinator@" + street.centre, street.street)
        .get("/api/v1/findings")
        .then()
        .statusCode(200)
        .body("items.id", contains(finding));
    Tokens.as("coordinator@" + street.centre, "elsewhere")
        .get("/api/v1/findings")
        .then()
        .body("items", hasSize(0));
    street
        .post("clerk@" + street.keeper, "findings/" + finding + "/check", "{\"found\": false}")
        .statusCode(403)
        .body("code", equalTo("NOT_YOUR_FINDING"))
        .body("legalBasis", nullValue());
  }
}
