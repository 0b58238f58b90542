package qilian.incident.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.guard.Role;
import qilian.incident.IncidentPlatform;
import qilian.incident.Street;
import qilian.incident.Tokens;

/** Every role at every address of the directory and the register. */
@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class RoleMatrixTest {
  private static final Set<Role> ALL = Set.of(Role.values());
  private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);
  private static final Set<Role> WRITERS = Set.of(Role.ADMINISTRATOR, Role.AGENCY_SYSTEM);
  private static final Set<Role> REPLAYERS = Set.of(Role.COORDINATOR, Role.AGENCY_SYSTEM);
  private static final Set<Role> COMMANDERS =
      Set.of(
          Role.AGENCY_SYSTEM,
          Role.MEDIATOR,
          Role.PATROL_LEAD,
          Role.PATROLLER,
          Role.INSPECTOR,
          Role.CLERK,
          Role.COORDINATOR);
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private static final Set<Role> LEAD = Set.of(Role.PATROL_LEAD);
  private static final Set<Role> WALKERS = Set.of(Role.PATROL_LEAD, Role.PATROLLER);
  private static final Set<Role> PLANNERS =
      Set.of(Role.PATROL_LEAD, Role.COORDINATOR, Role.AUDITOR);
  private static final Set<Role> READERS =
      Set.of(Role.PATROL_LEAD, Role.PATROLLER, Role.COORDINATOR, Role.AUDITOR);
  private static final String SHIFT = "/patrol/shifts/" + NOBODY;

  private record Address(Method method, String path, Set<Role> may) {}

  private static final List<Address> ADDRESSES =
      List.of(
          new Address(Method.GET, "/agencies", ALL),
          new Address(Method.GET, "/agencies/reg-police", ALL),
          new Address(Method.POST, "/agencies", ADMINISTRATOR),
          new Address(Method.POST, "/agencies/nobody/retirement", ADMINISTRATOR),
          new Address(Method.GET, "/places", ALL),
          new Address(Method.GET, "/places/reg-a", ALL),
          new Address(Method.POST, "/places", WRITERS),
          new Address(Method.PUT, "/places/nowhere/coverage", WRITERS),
          new Address(Method.POST, "/places/nowhere/retirement", WRITERS),
          new Address(Method.GET, "/codes", ALL),
          new Address(Method.GET, "/codes/validity", ALL),
          new Address(Method.GET, "/codes/validity/TEST", ALL),
          new Address(Method.POST, "/codes", WRITERS),
          new Address(Method.POST, "/codes/validity/NONE/retirement", WRITERS),
          new Address(Method.GET, "/incidents", ALL),
          new Address(Method.GET, "/incidents/" + NOBODY, ALL),
          new Address(Method.POST, "/incidents/" + NOBODY + "/referral", COMMANDERS),
          new Address(Method.POST, "/incidents/" + NOBODY + "/diversion", COMMANDERS),
          new Address(Method.POST, "/incidents/" + NOBODY + "/link", COMMANDERS),
          new Address(Method.POST, "/incidents/" + NOBODY + "/voiding", COMMANDERS),
          new Address(
              Method.GET,
              "/facts?fact=incident.alarm-received&from=2025-01-01&until=2025-01-02",
              ALL),
          new Address(Method.GET, "/events/" + NOBODY, ALL),
          new Address(Method.GET, "/quarantine", ALL),
          new Address(Method.GET, "/quarantine/" + NOBODY, ALL),
          new Address(Method.GET, "/quarantine/" + NOBODY + "/body?purpose=x", WRITERS),
          new Address(Method.POST, "/quarantine/" + NOBODY + "/replay", REPLAYERS),
          new Address(Method.GET, "/quarantine/replays", REPLAYERS),
          new Address(Method.POST, "/quarantine/replays", REPLAYERS),
          new Address(Method.POST, "/quarantine/replays/" + NOBODY + "/approval", REPLAYERS),
          new Address(Method.GET, "/outcomes", ALL),
          new Address(Method.GET, "/patrol/forces", PLANNERS),
          new Address(Method.GET, "/patrol/members", PLANNERS),
          new Address(Method.GET, "/patrol/members/self", WALKERS),
          new Address(Method.POST, "/patrol/members", LEAD),
          new Address(Method.PUT, "/patrol/members/" + NOBODY + "/login", LEAD),
          new Address(Method.POST, "/patrol/members/" + NOBODY + "/departure", LEAD),
          new Address(Method.GET, "/patrol/beats", READERS),
          new Address(Method.POST, "/patrol/beats", LEAD),
          new Address(Method.GET, "/patrol/beats/none/why", PLANNERS),
          new Address(Method.GET, "/patrol/templates", PLANNERS),
          new Address(Method.POST, "/patrol/templates", LEAD),
          new Address(Method.POST, "/patrol/plans", LEAD),
          new Address(Method.GET, "/patrol/shifts", READERS),
          new Address(Method.POST, "/patrol/shifts", LEAD),
          new Address(Method.GET, SHIFT, READERS),
          new Address(Method.GET, SHIFT + "/crew", READERS),
          new Address(Method.GET, SHIFT + "/substitutes", WALKERS),
          new Address(Method.GET, SHIFT + "/checkins", READERS),
          new Address(Method.POST, SHIFT + "/start", WALKERS),
          new Address(Method.POST, SHIFT + "/end", WALKERS),
          new Address(Method.POST, SHIFT + "/signs", WALKERS),
          new Address(Method.POST, SHIFT + "/swaps", WALKERS),
          new Address(Method.POST, SHIFT + "/swaps/" + NOBODY + "/answer", LEAD),
          new Address(Method.POST, SHIFT + "/attendance", LEAD),
          new Address(Method.POST, SHIFT + "/assignment", LEAD),
          new Address(Method.POST, SHIFT + "/release", LEAD),
          new Address(Method.POST, SHIFT + "/cancellation", LEAD),
          new Address(Method.POST, "/patrol/checkins", WALKERS),
          new Address(Method.GET, "/patrol/points/none/code", LEAD),
          new Address(Method.GET, "/patrol/debts", PLANNERS),
          new Address(Method.GET, "/patrol/findings", READERS),
          new Address(Method.GET, "/patrol/findings/" + NOBODY, READERS),
          new Address(Method.GET, "/patrol/coverage", PLANNERS),
          new Address(Method.GET, "/patrol/coverage/effect", PLANNERS),
          new Address(Method.GET, "/patrol/proposals", PLANNERS),
          new Address(Method.POST, "/patrol/proposals", Set.of(Role.PATROL_LEAD, Role.COORDINATOR)),
          new Address(Method.POST, "/patrol/proposals/" + NOBODY + "/answer", LEAD));

  @BeforeEach
  void street() {
    Street.lay();
  }

  @Test
  void each_role_is_let_in_where_it_belongs_and_nowhere_else() {
    List<String> wrong = new ArrayList<>();
    for (Address address : ADDRESSES) {
      for (Role role : Role.values()) {
        int status = ask(address, Tokens.of(role.claim() + "@" + Street.POLICE));
        boolean letIn = status != 403 && status != 401;
        boolean importer = role == Role.AGENCY_SYSTEM && address.may() == WRITERS;
        boolean mayBe =
            importer && address.method() != Method.GET ? false : address.may().contains(role);
        if (letIn != mayBe || status >= 500) {
          wrong.add(role + " " + address.method() + " " + address.path() + ": " + status);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void without_a_token_or_a_known_role_nobody_is_let_in() {
    for (Address address : ADDRESSES) {
      int status =
          given()
              .contentType("application/json")
              .request(address.method(), "/api/v1" + address.path())
              .statusCode();
      assertEquals(401, status, address.path());
    }
  }

  private static int ask(Address address, String token) {
    var request = given().auth().oauth2(token).contentType("application/json");
    if (address.method() != Method.GET && !address.path().endsWith("/replay")) {
      request = request.body(address.path().endsWith("coverage") ? "[]" : "{}");
    }
    return request.request(address.method(), "/api/v1" + address.path()).statusCode();
  }
}
