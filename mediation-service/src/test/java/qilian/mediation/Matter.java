package qilian.mediation;

import static io.restassured.http.ContentType.JSON;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import qilian.contract.AgencyKind;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.AgencyRegistered;
import qilian.contract.directory.DirectoryFact.PlaceRegistered;

/** A street of its own for a test, and one dispute driven over HTTP. */
final class Matter {

  final String own = UUID.randomUUID().toString().substring(0, 8);
  final String street = "street-" + own;
  final String place = "jianxin-" + own;
  final String path = "yuetang>" + street + ">" + place;
  final String office = "judicial-" + own;
  final String housing = "housing-" + own;
  final String police = "police-" + own;
  final String court = "court-" + own;

  private String code = "";

  /** Tells the directory of the street and its agencies, and waits until the service knows. */
  Matter settled() {
    Canonical.publish(
        place(street, "yuetang", "yuetang>" + street, PlaceKind.STREET),
        place(place, street, path, PlaceKind.COMPLEX),
        agency(office, AgencyKind.JUDICIAL_OFFICE),
        agency(housing, AgencyKind.HOUSING_CONSTRUCTION),
        agency(police, AgencyKind.POLICE_STATION),
        agency(court, AgencyKind.PEOPLES_COURT));
    Eventually.eventually(
        () -> {
          List<String> known =
              Rows.of("app", "select code from member where code like '%-" + own + "'");
          if (known.size() < 4 || Rows.of("app", placeQuery()).isEmpty()) {
            throw new AssertionError("the directory is not known yet");
          }
          return known;
        });
    as(office)
        .body(
            Map.of(
                "ref",
                "m-" + own,
                "certificates",
                List.of(
                    Map.of(
                        "number",
                        "2024-017",
                        "issuer",
                        "岳塘区司法局",
                        "validFrom",
                        "2020-01-01",
                        "validTo",
                        "2099-12-31"))))
        .post("/api/v1/mediators")
        .then()
        .statusCode(200);
    return this;
  }

  private String placeQuery() {
    return "select code from place where code = '" + place + "'";
  }

  /** Registers it at the counter of the judicial office. */
  Matter registered(String category) {
    code =
        as(office)
            .body(
                Map.of(
                    "category", category, "scale", "GROUP", "amount", "128000.50", "place", place))
            .post("/api/v1/cases")
            .then()
            .statusCode(201)
            .extract()
            .path("code");
    return this;
  }

  String code() {
    return code;
  }

  void code(String other) {
    code = other;
  }

  RequestSpecification as(String agency) {
    return Tokens.as("mediator@" + agency).contentType(JSON);
  }

  /** A step by the lead that must be done. */
  ValidatableResponse step(String noun, Object body) {
    Response response = post(office, noun, body);
    return response.then().log().ifValidationFails().statusCode(200);
  }

  Response post(String agency, String noun, Object body) {
    return as(agency).body(body).post("/api/v1/cases/" + code + "/" + noun);
  }

  JsonPath read(String agency) {
    return as(agency).get("/api/v1/cases/" + code).then().statusCode(200).extract().jsonPath();
  }

  String party(String participation, String name, String phone) {
    return post(
            office, "parties", Map.of("participation", participation, "name", name, "phone", phone))
        .then()
        .statusCode(201)
        .extract()
        .path("partyRef");
  }

  void says(String party, String answer) {
    step("consents", Map.of("party", party, "answer", answer));
  }

  private static Canonical place(String code, String parent, String path, PlaceKind kind) {
    return Canonical.of(
        "incident-service",
        path,
        new PlaceRegistered(
            code, parent, path, kind, code, null, "Asia/Shanghai", null, List.of()));
  }

  private Canonical agency(String code, AgencyKind kind) {
    return Canonical.of(
        "incident-service",
        "",
        new AgencyRegistered(code, kind, code, null, street, null, List.of()));
  }
}
