package qilian.alliance;

import static io.restassured.http.ContentType.JSON;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.AgencyRegistered;
import qilian.contract.directory.DirectoryFact.PlaceRegistered;

/** A street of its own for a test, with its alliance, driven over HTTP. */
final class Street {

  final String own = UUID.randomUUID().toString().substring(0, 8);
  final String street = "street-" + own;
  final String place = "shops-" + own;
  final String path = "yuetang>" + street + ">" + place;
  final String office = "office-" + own;
  final String police = "police-" + own;
  final String fire = "fire-" + own;
  final String urban = "urban-" + own;
  final String market = "market-" + own;
  final String grid = "grid-" + own;
  final String centre = "centre-" + own;
  final String bank = "bank-" + own;

  private final Map<String, AgencyKind> kinds = new LinkedHashMap<>();

  Street() {
    kinds.put(office, AgencyKind.STREET_OFFICE);
    kinds.put(police, AgencyKind.POLICE_STATION);
    kinds.put(fire, AgencyKind.FIRE_RESCUE);
    kinds.put(urban, AgencyKind.URBAN_MANAGEMENT);
    kinds.put(market, AgencyKind.MARKET_REGULATION);
    kinds.put(grid, AgencyKind.GRID);
    kinds.put(bank, AgencyKind.BANK);
    kinds.put(centre, AgencyKind.GOVERNANCE_CENTRE);
  }

  /** Tells the directory of the street and its agencies, and waits until the service knows. */
  Street settled() {
    Canonical.publish(
        place(street, "yuetang", "yuetang>" + street, PlaceKind.STREET),
        place(place, street, path, PlaceKind.BUSINESS_STREET));
    Canonical.publish(
        kinds.entrySet().stream()
            .map(each -> agency(each.getKey(), each.getValue()))
            .toArray(Canonical[]::new));
    Eventually.eventually(
        () -> {
          String asked =
              "select a.code from agency a, place p where p.code = '%s' and a.code like '%%%s'"
                  .formatted(place, own);
          if (Rows.of("app", asked).size() < kinds.size()) {
            throw new AssertionError("the directory is not known yet");
          }
          return true;
        });
    return this;
  }

  /** The same with everybody a member. */
  Street allied() {
    settled();
    kinds
        .keySet()
        .forEach(
            agency ->
                coordinator()
                    .body(Map.of("agency", agency, "from", "2025-01-01"))
                    .post("/api/v1/members")
                    .then()
                    .statusCode(201));
    return this;
  }

  RequestSpecification as(String agency) {
    return Tokens.as("clerk@" + agency).contentType(JSON);
  }

  RequestSpecification coordinator() {
    return Tokens.as("coordinator@" + centre, street).contentType(JSON);
  }

  /** Proposes and answers the code. */
  String proposed(String subject, @Nullable String lead) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("subject", subject);
    body.put("title", "清理占用的疏散通道");
    body.put("place", place);
    if (lead != null) {
      body.put("lead", lead);
      body.put("seats", Map.of());
    }
    return as(office)
        .body(body)
        .post("/api/v1/tasks")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(201)
        .extract()
        .path("code");
  }

  /** A move that must be done. */
  ValidatableResponse done(String agency, String task, String noun, Object body) {
    return move(agency, task, noun, body).then().log().ifValidationFails().statusCode(200);
  }

  Response move(String agency, String task, String noun, Object body) {
    return as(agency).header("If-Match", "*").body(body).post("/api/v1/tasks/" + task + "/" + noun);
  }

  Response coordinated(String task, String noun, Object body) {
    return coordinator()
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/tasks/" + task + "/" + noun);
  }

  ValidatableResponse read(String agency, String task) {
    return as(agency).get("/api/v1/tasks/" + task).then();
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
