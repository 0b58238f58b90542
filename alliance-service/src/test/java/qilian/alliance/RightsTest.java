package qilian.alliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import qilian.guard.Role;

/** Which role may ask for what, and that nothing a caller sends makes the service fail. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RightsTest {

  private static final String AGENCIES = "agency-system mediator patrol-lead inspector clerk";
  private static final String READERS = AGENCIES + " coordinator auditor";

  private static final Map<String, String> MAY = new LinkedHashMap<>();

  static {
    MAY.put("GET tasks", READERS + " patroller");
    MAY.put("POST tasks", AGENCIES + " coordinator");
    MAY.put("GET tasks/RW1", READERS + " patroller");
    MAY.put("GET tasks/RW1/history", READERS);
    MAY.put("POST tasks/RW1/acceptance", AGENCIES + " coordinator");
    MAY.put("POST tasks/RW1/lead", AGENCIES + " coordinator");
    MAY.put("GET members", READERS + " patroller");
    MAY.put("POST members", "coordinator");
    MAY.put("PUT members/nobody", "agency-system clerk coordinator");
    MAY.put("POST members/nobody/leaving", "coordinator");
    MAY.put("GET duty-lists", READERS);
    MAY.put("POST duty-lists", "coordinator administrator");
    MAY.put("GET duty-lists/drafts", "coordinator administrator auditor");
    MAY.put("GET meetings", READERS);
    MAY.put("POST meetings", "coordinator");
    MAY.put("GET meetings/LX1/minutes.docx", READERS);
    MAY.put("POST meetings/LX1/resolutions", "coordinator");
    MAY.put("GET resolutions", READERS);
    MAY.put("POST resolutions/YD1/completion", AGENCIES + " coordinator");
    MAY.put("POST resolutions/YD1/revocation", "coordinator");
    MAY.put("GET rosters", AGENCIES + " coordinator");
    MAY.put("POST rosters", AGENCIES + " coordinator");
  }

  @Test
  void every_role_reaches_what_it_may_and_nothing_else() {
    Set<String> wrong = new TreeSet<>();
    for (Role role : Role.values()) {
      var caller =
          Tokens.as(role.claim() + "@nobody-at-all", "nowhere").contentType("application/json");
      MAY.forEach(
          (asked, roles) -> {
            String[] parts = asked.split(" ");
            int status = caller.body("{}").request(parts[0], "/api/v1/" + parts[1]).statusCode();
            boolean may = Arrays.asList(roles.split(" ")).contains(role.claim());
            // A code that is nobody's is 404 for whoever may ask, and 403 for whoever may not.
            if ((status == 403) == may || status >= 500) {
              wrong.add(role.claim() + " " + asked + " is answered " + status);
            }
          });
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void every_move_asked_wrongly_is_refused_by_name() {
    Street s = new Street().allied();
    String task = s.proposed("FACILITY", s.urban);
    List<String> nouns =
        List.of(
            "acceptance",
            "refusal",
            "proposals",
            "transfer",
            "escalation",
            "lead",
            "return",
            "seats",
            "leaving",
            "notes",
            "extension",
            "completion",
            "verification",
            "withdrawal");
    List<String> bodies =
        List.of(
            "{}",
            "[]",
            "{",
            "null",
            "{\"ground\":\"NONSENSE\",\"to\":\"\\u0000\",\"until\":\"0001-01-01\",\"reason\":\"\"}",
            "{\"ground\":5,\"to\":{},\"agency\":[],\"text\":7,\"passed\":\"perhaps\"}");
    for (String noun : nouns) {
      for (String body : bodies) {
        Response answer =
            s.as(s.market)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post("/api/v1/tasks/" + task + "/" + noun);
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, noun + " " + body);
        assertFalse(answer.jsonPath().getString("code").isBlank(), noun + " " + body);
      }
    }
    for (String path :
        List.of(
            "tasks/%00",
            "tasks?subject=%00",
            "meetings/%00",
            "members?agency=%00",
            "tasks?cursor=x",
            "tasks?due=5",
            "rosters?from=yesterday",
            "tasks?limit=0")) {
      int status = s.as(s.office).urlEncodingEnabled(false).get("/api/v1/" + path).statusCode();
      assertTrue(status >= 400 && status < 500, path + " is answered " + status);
    }
    for (String list :
        List.of(
            "{\"agency\":\"" + s.bank + "\",\"places\":[null]}",
            "{\"agency\":\"" + s.bank + "\",\"contacts\":[null]}",
            "{\"agency\":\"" + s.bank + "\",\"units\":[null]}")) {
      int status =
          s.as(s.bank)
              .header("If-Match", "*")
              .body(list)
              .put("/api/v1/members/" + s.bank)
              .statusCode();
      assertTrue(status >= 400 && status < 500, list + " is answered " + status);
    }
  }

  @Test
  void tables_without_a_scope_are_the_directorys_and_the_numbers() throws SQLException {
    assertEquals(
        List.of("agency", "code_number", "fence", "place", "relay_position", "subject_key"),
        Rows.of("owner", "select * from qilian_unscoped_tables()"));
  }
}
