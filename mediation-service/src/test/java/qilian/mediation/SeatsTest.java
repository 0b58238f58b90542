package qilian.mediation;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.contract.AgencyKind;
import qilian.contract.directory.DirectoryFact.AgencyRegistered;

/** Who must sit is the same question at the counter as in the post. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SeatsTest {

  private final Matter matter = new Matter();

  @BeforeEach
  void a_street() {
    matter.settled();
  }

  @Test
  void at_the_counter_whom_the_policy_would_choose_is_asked_to_lead_and_takes_over() {
    String hr = member("hr", AgencyKind.HUMAN_RESOURCES);
    matter.registered("LABOUR");
    var read = matter.read(matter.office);
    assertEquals(matter.office, read.getString("lead"), "the parties stand at its counter");
    assertEquals(List.of(hr), read.getList("asks.findAll { it.role == 'LEAD' }.agency"));
    assertEquals("AGENCY_ANSWER:" + hr, read.getString("deadlines[0].key"));

    matter
        .post(hr, "assists", Map.of("agency", hr, "accepts", true))
        .then()
        .statusCode(200)
        .body("lead", equalTo(hr));
  }

  @Test
  void who_may_lead_by_the_rule_is_left_to_lead_and_the_others_are_asked_to_assist() {
    member("committee", AgencyKind.MEDIATION_COMMITTEE);
    String residents = member("residents", AgencyKind.RESIDENTS_COMMITTEE);
    matter.registered("OWNERSHIP");
    matter
        .as(matter.office)
        .get("/api/v1/cases/" + matter.code())
        .then()
        .body("lead", equalTo(matter.office))
        .body("asks.role", hasItems("ASSIST"))
        .body("asks.findAll { it.role == 'LEAD' }", empty())
        .body("asks.agency", containsInAnyOrder(matter.housing, residents));
  }

  @Test
  void a_partner_that_reports_a_dispute_brings_it_and_does_not_lead_it() {
    String bank = member("bank", AgencyKind.BANK);
    String code =
        Tokens.as("agency-system@" + bank)
            .contentType(JSON)
            .body(Map.of("category", "CONTRACT", "place", matter.place))
            .post("/api/v1/cases")
            .then()
            .statusCode(201)
            .body("lead", equalTo(matter.office))
            .body("referredBy.agency", equalTo(List.of(bank)))
            .extract()
            .path("code");
    matter.code(code);
    matter.step("screening", Map.of("track", "PEOPLES"));
    matter
        .post(bank, "screening", Map.of("accepted", false))
        .then()
        .statusCode(403)
        .body("code", equalTo("NOT_YOUR_PART"));
  }

  private String member(String name, AgencyKind kind) {
    String code = name + "-" + matter.own;
    Canonical.publish(
        Canonical.of(
            "incident-service",
            "",
            new AgencyRegistered(code, kind, code, null, matter.street, null, List.of())));
    Eventually.eventually(
        () -> {
          List<String> known = Rows.of("app", "select 1 from member where code = '" + code + "'");
          assertEquals(1, known.size());
          return known;
        });
    return code;
  }
}
