package qilian.guard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.guard.audit.AuditRow;
import qilian.guard.audit.AuditTable;
import qilian.guard.keys.SubjectVault;
import qilian.guard.problem.Refused;

@QuarkusTest
@QuarkusTestResource(StreetResources.class)
class ScopedRequestsTest {
  private static final Caller MEDIATOR =
      new Caller("li", "Li", Set.of(Role.MEDIATOR), "baota-justice", null);

  @Inject ScopedConnections connections;
  @Inject SubjectVault vault;
  @Inject KnownTokens tokens;

  @BeforeEach
  void three_matters() {
    connections.inScope(
        Scope.ALL,
        connection -> {
          try (var sql = connection.createStatement()) {
            sql.execute("delete from matter");
            return sql.executeUpdate(
                """
                insert into matter values
                  (1, 'baota-police', 'yuetang>baota'),
                  (2, 'baota-tax', 'yuetang>baota>jianxin-2'),
                  (3, 'hetang-police', 'yuetang>hetang')
                """);
          }
        });
  }

  @Test
  void each_caller_sees_what_its_token_allows() {
    for (String path : List.of("/street/matters", "/street/matters/by-jdbc")) {
      see(path, "agency-system", "baota-tax", null).body("$", contains(2));
      see(path, "coordinator", "baota-governance-centre", "baota").body("$", contains(1, 2));
      see(path, "coordinator", "baota-governance-centre", "nowhere").body("$", empty());
      see(path, "auditor", null, null).body("$", contains(1, 2, 3));
      see(path, "administrator", null, null).body("$", empty());
      see(path, "analyst", "baota-tax", "yuetang").body("$", contains(1, 2, 3));
      see(path, "analyst", "baota-tax", null).body("$", contains(1, 2, 3));
    }
  }

  @Test
  void a_resource_that_forgot_its_scope_sees_nothing() {
    see("/street/matters/without-scope", "auditor", null, null).body("$", empty());
  }

  @Test
  void a_transaction_cannot_widen_its_scope() {
    given()
        .auth()
        .oauth2(StreetTokens.of("agency-system", "baota-tax", null))
        .get("/street/matters/two-scopes")
        .then()
        .statusCode(500);
  }

  @Test
  void a_token_without_its_agency_is_refused() {
    given()
        .auth()
        .oauth2(StreetTokens.of("mediator", null, null))
        .get("/street/matters")
        .then()
        .statusCode(403)
        .body("code", equalTo("AGENCY_MISSING"));
  }

  @Test
  void a_refused_deed_is_remembered_apart_or_not_at_all() {
    String token = StreetTokens.of("clerk", "baota-police", null);
    given().auth().oauth2(token).post("/street/deeds/apart").then().statusCode(409);
    given().auth().oauth2(token).post("/street/deeds/inside").then().statusCode(409);

    List<AuditRow> rows = new ArrayList<>();
    connections.inScope(
        Scope.ALL,
        connection -> {
          AuditTable.read(connection, rows::add);
          return true;
        });

    assertTrue(rows.stream().anyMatch(row -> row.entry().object().equals("/street/apart")));
    assertFalse(rows.stream().anyMatch(row -> row.entry().object().equals("/street/inside")));
  }

  @Test
  void a_token_that_was_verified_is_believed_for_a_while_and_one_that_was_not_is_not() {
    String token = StreetTokens.of("clerk", "token-" + System.nanoTime(), null);
    long before = tokens.size();

    for (int request = 0; request < 3; request++) {
      given().auth().oauth2(token).get("/street/matters").then().statusCode(200);
      given().auth().oauth2(token + "x").get("/street/matters").then().statusCode(401);
    }

    assertEquals(before + 1, tokens.size());
  }

  @Test
  void a_destroyed_key_erases_and_every_reading_leaves_a_receipt() {
    String subject = "subject-" + System.nanoTime();
    byte[] sealed = vault.encrypt(subject, "张三".getBytes(UTF), "party.name".getBytes(UTF));
    byte[] again = vault.encrypt(subject, "李四".getBytes(UTF), "party.name".getBytes(UTF));

    byte[] opened = vault.decrypt(subject, sealed, "party.name".getBytes(UTF), MEDIATOR, "调解");
    vault.decrypt(subject, again, "party.name".getBytes(UTF), MEDIATOR, "调解");
    boolean erased = vault.erase(subject);

    assertArrayEquals("张三".getBytes(UTF), opened);
    assertTrue(erased);
    assertFalse(vault.erase(subject));
    assertEquals(2, receipts(subject));
    Refused read =
        assertThrows(
            Refused.class,
            () -> vault.decrypt(subject, sealed, "party.name".getBytes(UTF), MEDIATOR, "调解"));
    Refused write =
        assertThrows(Refused.class, () -> vault.encrypt(subject, new byte[1], new byte[1]));
    Refused noPurpose =
        assertThrows(
            Refused.class, () -> vault.decrypt(subject, sealed, new byte[1], MEDIATOR, " "));
    assertEquals(
        List.of("SUBJECT_ERASED", "SUBJECT_ERASED", "PURPOSE_MISSING"),
        List.of(read.code(), write.code(), noPurpose.code()));
    assertEquals(2, receipts(subject));
  }

  private static final java.nio.charset.Charset UTF = java.nio.charset.StandardCharsets.UTF_8;

  private long receipts(String subject) {
    return connections.inScope(
        Scope.ofAgency("baota-justice"),
        connection -> {
          try (var query =
              connection.prepareStatement(
                  "select count(*) from read_receipt where subject = ? and purpose = '调解'")) {
            query.setString(1, subject);
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  private static io.restassured.response.ValidatableResponse see(
      String path, String role, @Nullable String agency, @Nullable String place) {
    return given()
        .auth()
        .oauth2(StreetTokens.of(role, agency, place))
        .get(path)
        .then()
        .statusCode(200);
  }
}
