package qilian.risk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static qilian.risk.Premises.TODAY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What visits, orders, hand-overs and seals refuse, over HTTP. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RefusalsTest {

  private static final String ORDER =
      "{\"form\": \"ORDER\", \"item\": \"A-01\", \"number\": \"%s\", \"dueOn\": \"%s\","
          + " \"on\": \"%s\", \"officers\": [\"o1\", \"o2\"]}";
  private static final String SEAL =
      "{\"item\": \"A-01\", \"number\": \"%s\", \"until\": \"%s\","
          + " \"officers\": [\"o1\", \"o2\"], \"ground\": \"可能严重威胁公共安全\"}";
  private static final String REFERRAL =
      "{\"to\": \"%s\", \"number\": \"%s\", \"ground\": \"逾期不改\"}";

  @Test
  void visits_are_walks_and_tips_without_a_licence_and_merge_only_where_they_may() {
    Premises street = Premises.lay();
    for (String account : new String[] {"clerk@" + street.keeper, "patroller@" + street.fire}) {
      street
          .post(
              account,
              "inspections",
              "{\"activity\": \"SERVICE_VISIT\", \"place\": \"%s\"}".formatted(street.complex))
          .statusCode(403)
          .body("code", equalTo("WALK_OR_TIP_ONLY"))
          .body("legalBasis", containsString("国办发〔2024〕54号"));
    }
    String first = street.planned(street.fire, TODAY, "ROUTINE");
    String second = street.planned(street.market, TODAY.plusDays(3), "ROUTINE");
    merge(street, street.fire, first, first).statusCode(422).body("code", equalTo("NOT_MERGEABLE"));
    String told = "{\"number\": \"审-1\", \"separateBecause\": \"夜间专项\", \"told\": [\"%s\"]}";
    street
        .post("clerk@" + street.fire, "plans/" + first + "/approval", told.formatted(street.market))
        .statusCode(200);
    merge(street, street.market, second, first)
        .statusCode(409)
        .body("code", equalTo("APPROVAL_MISSING"));
    street.get("inspector@" + street.market, "plans/" + second).body("phase", equalTo("PLANNED"));
    street
        .post(
            "clerk@" + street.market, "plans/" + second + "/approval", told.formatted(street.fire))
        .statusCode(200);
    merge(street, street.market, second, first).statusCode(200).body("kind", equalTo("JOINT"));
  }

  @Test
  void an_order_is_the_handlers_complete_covered_and_not_of_tomorrow() {
    Premises street = Premises.lay();
    String fire = "inspector@" + street.fire;
    String gas = street.found(fire, TODAY, "GAS", "TIME_LIMITED");
    order(street, fire, gas, "责改-1", 3, 0)
        .statusCode(422)
        .body("code", equalTo("ITEM_DOES_NOT_COVER"))
        .body("legalBasis", containsString("国办发〔2024〕54号"));
    String dark = street.found(fire, TODAY, "LIGHTING", "TIME_LIMITED");
    order(street, fire, dark, " ", 3, 0).statusCode(422).body("code", equalTo("ORDER_INCOMPLETE"));
    order(street, fire, dark, "责改-1", 3, 1).statusCode(422).body("code", equalTo("DAY_IN_FUTURE"));
    order(street, fire, dark, "责改-1", 3, 0).statusCode(200);

    String longer = "{\"until\": \"" + TODAY.plusDays(5) + "\", \"reason\": \"停电\"}";
    street
        .post("patroller@" + street.fire, "rectifications/" + dark + "/extension", longer)
        .statusCode(403)
        .body("code", equalTo("NOT_AN_AUTHORITY"));
    street.post(fire, "rectifications/" + dark + "/extension", longer).statusCode(200);
  }

  @Test
  void whoever_received_a_finding_does_not_hand_it_back() {
    Premises street = Premises.lay();
    String found =
        street.found("inspector@" + street.fire, TODAY, "ACCESS_CONTROL", "TIME_LIMITED");
    String to = "{\"to\": \"%s\", \"number\": \"移-1\", \"reason\": \"职责\"}";
    street
        .post(
            "inspector@" + street.fire,
            "findings/" + found + "/handover",
            to.formatted(street.housing))
        .statusCode(200);
    street
        .post(
            "inspector@" + street.housing,
            "findings/" + found + "/receipt",
            "{\"number\": \"回-1\"}")
        .statusCode(200)
        .body("handler", equalTo(street.housing));
    order(street, "inspector@" + street.fire, found, "责改-1", 3, 0)
        .statusCode(403)
        .body("code", equalTo("NOT_THE_HANDLER"));
    street
        .post(
            "inspector@" + street.housing,
            "findings/" + found + "/handover",
            to.formatted(street.fire))
        .statusCode(409)
        .body("code", equalTo("RECEIVER_MUST_ACT"))
        .body("legalBasis", containsString("第六十九条"));
  }

  @Test
  void a_seal_is_the_fire_bodys_in_writing_and_for_a_month() {
    Premises street = Premises.lay();
    String fire = "inspector@" + street.fire;
    String police = "inspector@" + street.police;
    String theirs = street.found(police, TODAY, "FIRE_EXIT_BLOCKED", "MAJOR");
    seal(street, police, theirs, "封-1", 10)
        .statusCode(403)
        .body("code", equalTo("SEAL_NOT_IN_POWER"));
    String exit = street.found(fire, TODAY, "FIRE_EXIT_BLOCKED", "MAJOR");
    seal(street, "patroller@" + street.fire, exit, "封-1", 10).statusCode(403);
    seal(street, fire, exit, "", 10).statusCode(422).body("code", equalTo("SEAL_INCOMPLETE"));
    seal(street, fire, exit, "封-1", 40).statusCode(422).body("code", equalTo("SEAL_TOO_LONG"));
    seal(street, fire, exit, "封-1", 10).statusCode(200).body("phase", equalTo("SEALED"));

    String lifted = "{\"cleared\": %s, \"officers\": [\"%s\", \"o4\"]}";
    String unseal = "findings/" + exit + "/unsealing";
    street
        .post(fire, unseal, lifted.formatted("true", "nobody"))
        .statusCode(422)
        .body("code", equalTo("OFFICER_NOT_CERTIFIED"));
    street
        .post(fire, unseal, lifted.formatted("true", "o3"))
        .statusCode(422)
        .body("code", equalTo("EVIDENCE_MISSING"));

    String referral = "findings/" + exit + "/penalty-referral";
    street
        .post(fire, referral, REFERRAL.formatted(street.police, " "))
        .statusCode(422)
        .body("code", equalTo("PENALTY_RECORD_MISSING"));
    street
        .post(fire, referral, REFERRAL.formatted(street.keeper, "罚移-1"))
        .statusCode(422)
        .body("code", equalTo("PENALTY_NOT_IN_POWER"));
    street.post(fire, referral, REFERRAL.formatted(street.police, "罚移-1")).statusCode(200);
    street
        .post(fire, referral, REFERRAL.formatted(street.police, "罚移-2"))
        .statusCode(409)
        .body("code", equalTo("ALREADY_SO"));

    street
        .post(fire, unseal, lifted.formatted("false", "o3"))
        .statusCode(200)
        .body("phase", equalTo("FOUND"));
    street
        .post(fire, unseal, lifted.formatted("false", "o3"))
        .statusCode(409)
        .body("code", equalTo("NOT_IN_THIS_PHASE"));
  }

  private static ValidatableResponse merge(
      Premises street, String agency, String plan, String into) {
    return street.post(
        "inspector@" + agency, "plans/" + plan + "/merge", "{\"into\": \"" + into + "\"}");
  }

  private static ValidatableResponse order(
      Premises street, String account, String finding, String number, int due, int on) {
    return street.post(
        account,
        "findings/" + finding + "/order",
        ORDER.formatted(number, TODAY.plusDays(due), TODAY.plusDays(on)));
  }

  private static ValidatableResponse seal(
      Premises street, String account, String finding, String number, int days) {
    return street.post(
        account, "findings/" + finding + "/seal", SEAL.formatted(number, TODAY.plusDays(days)));
  }
}
