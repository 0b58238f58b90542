package qilian.incident.desk;

import static org.hamcrest.Matchers.equalTo;
import static qilian.incident.Eventually.eventually;
import static qilian.incident.Http.event;
import static qilian.incident.Http.get;
import static qilian.incident.Http.idOf;
import static qilian.incident.Http.registered;
import static qilian.incident.Street.POLICE;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qilian.incident.IncidentPlatform;
import qilian.incident.Street;
import qilian.incident.Tokens;

/** Two gates can miss each other: one lays a correction aside while the other has its target. */
@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class WaitingCorrectionTest {

  private static final String OWN = Tokens.of("agency-system@" + POLICE);
  private static final String CORRECTION =
      """
      {"specversion":"1.0","id":"missed","source":"/agencies/reg-police/110",
       "type":"qilian.incident.alarm-received.v1","time":"2024-04-01T09:00:00+08:00",
       "corrects":"missed-target",
       "data":{"place":"reg-b","category":"TRAFFIC","reportChannel":"CALL_110"}}
      """;

  @Inject
  @DataSource("machine")
  AgroalDataSource machine;

  @Test
  void a_correction_laid_aside_while_its_target_came_is_let_in() throws SQLException {
    Street.lay();
    Map<String, Object> target =
        event(
            POLICE,
            "missed-target",
            "incident.alarm-received",
            "2024-04-01T08:00:00+08:00",
            Map.of("place", "reg-a", "category", "CRIMINAL", "reportChannel", "CALL_110"));
    registered(POLICE, List.of(target));
    String source = (String) target.get("source");

    layAside(CORRECTION.replace("/agencies/reg-police/110", source));

    eventually(
        () ->
            get("/incidents/" + idOf(POLICE, "missed-target"), OWN)
                .statusCode(200)
                .body("category", equalTo("TRAFFIC"))
                .body("place", equalTo("reg-b")));
  }

  private void layAside(String correction) throws SQLException {
    try (var connection = machine.getConnection();
        var insert =
            connection.prepareStatement(
                "INSERT INTO waiting_correction (event_id, target_id, agency, event, since)"
                    + " VALUES (?, ?, ?, ?, now())")) {
      insert.setObject(1, idOf(POLICE, "missed"));
      insert.setObject(2, idOf(POLICE, "missed-target"));
      insert.setString(3, POLICE);
      insert.setString(4, correction);
      insert.executeUpdate();
    }
  }
}
