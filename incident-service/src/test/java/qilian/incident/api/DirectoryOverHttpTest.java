package qilian.incident.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qilian.incident.IncidentPlatform;
import qilian.incident.Tokens;

@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class DirectoryOverHttpTest {
  private static final String ADMINISTRATOR = Tokens.of("administrator");

  @Test
  void an_agency_is_registered_once_and_changed_by_what_is_said() {
    Map<String, Object> tax =
        Map.of("code", "hetang-tax", "kind", "TAXATION", "nameZh", "荷塘税务所", "nameEn", "Tax office");

    post("/agencies", tax, ADMINISTRATOR).statusCode(201).body("standing", equalTo("GOV"));
    post("/agencies", tax, ADMINISTRATOR).statusCode(200);
    post("/agencies", Map.of("code", "hetang-tax", "rights", List.of("BACKFILL")), ADMINISTRATOR)
        .statusCode(200)
        .body("nameZh", equalTo("荷塘税务所"))
        .body("rights", contains("BACKFILL"));

    get("/agencies/hetang-tax?lang=en", Tokens.of("mediator"))
        .statusCode(200)
        .body("name", equalTo("Tax office"))
        .body("rights", nullValue());
    get("/agencies?kind=TAXATION", Tokens.of("mediator"))
        .statusCode(200)
        .body("items.code", hasItem("hetang-tax"));
  }

  @Test
  void a_tree_comes_in_any_order_and_knows_its_paths() {
    List<Map<String, Object>> tree =
        List.of(
            Map.of("code", "t1-c", "parent", "t1-b", "kind", "GRID", "nameZh", "丙"),
            Map.of("code", "t1-b", "parent", "t1", "kind", "COMMUNITY", "nameZh", "乙"),
            Map.of(
                "code",
                "t1",
                "kind",
                "DISTRICT",
                "nameZh",
                "甲",
                "zone",
                "Asia/Shanghai",
                "geometry",
                square(113.0)));

    post("/places", tree, ADMINISTRATOR)
        .statusCode(200)
        .body("created", equalTo(3))
        .body("unchanged", equalTo(0));
    post("/places", tree, ADMINISTRATOR).statusCode(200).body("unchanged", equalTo(3));

    get("/places/t1-c", Tokens.of("clerk"))
        .statusCode(200)
        .body("path", equalTo("t1>t1-b>t1-c"))
        .body("zone", equalTo("Asia/Shanghai"));
    get("/places/t1", Tokens.of("clerk")).body("geometry.type", equalTo("Polygon"));
    get("/places?under=t1&limit=1", Tokens.of("clerk"))
        .body("items.code", contains("t1-b"))
        .body("next", org.hamcrest.Matchers.notNullValue());
  }

  @Test
  void an_agency_that_imports_keeps_to_its_namespace() {
    post(
            "/agencies",
            Map.of(
                "code",
                "importer-one",
                "kind",
                "POLICE_STATION",
                "nameZh",
                "导入单位",
                "namespace",
                "io",
                "rights",
                List.of("IMPORT", "BACKFILL")),
            ADMINISTRATOR)
        .statusCode(201);
    String importer = Tokens.of("agency-system@importer-one");

    post(
            "/places",
            Map.of("code", "io", "kind", "REGION", "nameZh", "导入", "zone", "Asia/Taipei"),
            importer)
        .statusCode(201);
    post(
            "/places",
            Map.of("code", "io:臺北市/文山區", "parent", "io", "kind", "DISTRICT", "nameZh", "文山區"),
            importer)
        .statusCode(201);
    get("/places/io:臺北市/文山區", importer).statusCode(200).body("path", equalTo("io>io:臺北市/文山區"));
    post(
            "/places",
            Map.of("code", "other", "kind", "REGION", "nameZh", "别处", "zone", "Asia/Taipei"),
            importer)
        .statusCode(403)
        .body("code", equalTo("NAMESPACE_NOT_YOURS"));
    post(
            "/codes",
            List.of(
                Map.of(
                    "list",
                    "incident-subtype",
                    "code",
                    "io:毒品",
                    "labelZh",
                    "毒品",
                    "parent",
                    "CRIMINAL")),
            importer)
        .statusCode(200)
        .body("created", equalTo(1));
    post("/codes", Map.of("list", "incident-subtype", "code", "MINE", "labelZh", "我的"), importer)
        .statusCode(403);
    post(
            "/places",
            Map.of("code", "x", "kind", "REGION", "nameZh", "别处", "zone", "Asia/Taipei"),
            Tokens.of("baota-police"))
        .statusCode(403)
        .body("code", equalTo("IMPORT_RIGHT_MISSING"));
  }

  @Test
  void the_code_lists_stand_from_the_start() {
    get("/codes/incident-subtype/THEFT_EBIKE?lang=en", Tokens.of("analyst"))
        .statusCode(200)
        .body("label", equalTo("E-bike theft"))
        .body("parent", equalTo("CRIMINAL"))
        .body("tags", contains("preventable"));
    get("/codes/practice", Tokens.of("analyst")).body("items.code", hasItem("SHAM_LOAN"));
  }

  private static ValidatableResponse post(String path, Object body, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post("/api/v1" + path)
        .then();
  }

  private static ValidatableResponse get(String path, String token) {
    return given().auth().oauth2(token).get("/api/v1" + path).then();
  }

  private static Map<String, Object> square(double west) {
    return Map.of(
        "type",
        "Polygon",
        "coordinates",
        List.of(
            List.of(
                List.of(west, 27.8),
                List.of(west + 1, 27.8),
                List.of(west + 1, 28.8),
                List.of(west, 27.8))));
  }
}
