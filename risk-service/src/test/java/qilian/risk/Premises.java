package qilian.risk;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.AgencyRegistered;
import qilian.contract.directory.DirectoryFact.PlaceRegistered;

/** A street of its own with a complex, the agencies around it, and how they ask. */
final class Premises {

  static final LocalDate TODAY = LocalDate.now(Canonical.ZONE);

  final String own = UUID.randomUUID().toString().substring(0, 8);
  final String street = "street-" + own;
  final String complex = "jianxin-" + own;
  final String path = "yuetang>" + street + ">" + complex;
  final String fire = "fire-" + own;
  final String market = "market-" + own;
  final String police = "police-" + own;
  final String office = "office-" + own;
  final String housing = "housing-" + own;
  final String centre = "centre-" + own;
  final String committee = "committee-" + own;
  final String keeper = "property-" + own;

  /** Lays them out, with one published item and three officers for each authority. */
  static Premises lay() {
    Premises all = new Premises();
    Canonical.publish(
        all.place(all.street, "yuetang", "yuetang>" + all.street, PlaceKind.STREET, null),
        all.place(
            all.complex,
            all.street,
            all.path,
            PlaceKind.COMPLEX,
            "{\"type\":\"Point\",\"coordinates\":[112.95,27.87]}"),
        all.agency(all.fire, AgencyKind.FIRE_RESCUE, all.street),
        all.agency(all.market, AgencyKind.MARKET_REGULATION, all.street),
        all.agency(all.police, AgencyKind.POLICE_STATION, all.street),
        all.agency(all.office, AgencyKind.STREET_OFFICE, all.street),
        all.agency(all.housing, AgencyKind.HOUSING_CONSTRUCTION, all.street),
        all.agency(all.centre, AgencyKind.GOVERNANCE_CENTRE, all.street),
        all.agency(all.committee, AgencyKind.RESIDENTS_COMMITTEE, all.street),
        all.agency(all.keeper, AgencyKind.PROPERTY_MANAGEMENT, all.complex));
    for (String authority : List.of(all.fire, all.market, all.police, all.housing)) {
      Eventually.eventually(() -> all.publish(authority, "A-01", 2, null).statusCode(200));
      for (String ref : List.of("o1", "o2", "o3", "o4")) {
        all.officer(authority, ref, TODAY.plusYears(1)).statusCode(200);
      }
    }
    Eventually.eventually(
        () ->
            Tokens.as("inspector@" + all.fire)
                .get("/api/v1/findings?place=" + all.complex)
                .then()
                .statusCode(200));
    Eventually.eventually(
        () -> all.walk("clerk@" + all.keeper, TODAY).body("lead", equalTo(all.keeper)));
    return all;
  }

  ValidatableResponse publish(String agency, String code, int cap, @Nullable String delegatedBy) {
    String delegated = delegatedBy == null ? "" : ",\"delegatedBy\":\"" + delegatedBy + "\"";
    return Tokens.as("administrator@" + centre)
        .contentType("application/json")
        .body(
            """
            {"titleZh": "日常监督检查", "basis": "《消防法》第五十三条", "publishedIn": "区政府网站",
             "publishedOn": "2020-01-01", "annualCap": %d,
             "findingTypes": ["LIGHTING", "ACCESS_CONTROL", "FIRE_EXIT_BLOCKED"]%s}
            """
                .formatted(cap, delegated))
        .put("/api/v1/inspection-items/" + agency + "/" + code)
        .then();
  }

  ValidatableResponse officer(String agency, String ref, LocalDate until) {
    return Tokens.as("clerk@" + agency)
        .contentType("application/json")
        .body("{\"certifiedUntil\": \"" + until + "\"}")
        .put("/api/v1/officers/" + ref)
        .then();
  }

  ValidatableResponse post(String account, String address, String body) {
    return Tokens.as(account)
        .contentType("application/json")
        .body(body)
        .post("/api/v1/" + address)
        .then();
  }

  ValidatableResponse get(String account, String address) {
    return Tokens.as(account).get("/api/v1/" + address).then();
  }

  ValidatableResponse plan(String account, LocalDate on, String kind) {
    return post(
        account,
        "plans",
        """
        {"place": "%s", "item": "A-01", "on": "%s", "kind": "%s", "checklist": "FIRE/1"}
        """
            .formatted(complex, on, kind));
  }

  /** A plan that may be planned, by its id. */
  String planned(String agency, LocalDate on, String kind) {
    return plan("inspector@" + agency, on, kind).statusCode(201).extract().path("id");
  }

  ValidatableResponse approve(String agency, String plan) {
    return post("clerk@" + agency, "plans/" + plan + "/approval", "{\"number\": \"审-1\"}");
  }

  ValidatableResponse walk(String account, LocalDate on) {
    return post(
            account,
            "inspections",
            "{\"place\": \"%s\", \"on\": \"%s\", \"checklist\": \"PREMISES/1\"}"
                .formatted(complex, on))
        .statusCode(201);
  }

  /** A finding on a walk-round, by its id. */
  String found(String account, LocalDate on, String type, String severity) {
    String walk = walk(account, on).extract().path("id");
    return post(
            account,
            "inspections/" + walk + "/findings",
            "{\"findingType\": \"%s\", \"severity\": \"%s\", \"spot\": \"3栋楼道\"}"
                .formatted(type, severity))
        .statusCode(201)
        .extract()
        .path("id");
  }

  ValidatableResponse photo(String account, String finding, String stage, byte[] bytes) {
    return Tokens.as(account)
        .contentType("image/png")
        .body(bytes)
        .post("/api/v1/findings/" + finding + "/photos?stage=" + stage)
        .then();
  }

  /** A picture before and one after. */
  void evidence(String account, String finding) {
    photo(account, finding, "BEFORE", picture(1)).statusCode(201);
    photo(account, finding, "AFTER", picture(2)).statusCode(201);
  }

  static byte[] picture(int colour) {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 1, colour);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Canonical agency(String code, AgencyKind kind, String at) {
    return Canonical.of(
        "incident-service",
        path,
        new AgencyRegistered(code, kind, code, null, at, null, List.of()));
  }

  private Canonical place(
      String code, String parent, String at, PlaceKind kind, @Nullable String geometry) {
    return Canonical.of(
        "incident-service",
        at,
        new PlaceRegistered(
            code, parent, at, kind, "建鑫小区二期", null, "Asia/Shanghai", geometry, List.of()));
  }
}
