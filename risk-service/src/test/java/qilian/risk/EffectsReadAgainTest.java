package qilian.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static qilian.risk.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.TimePrecision;
import qilian.contract.incident.IncidentFact.AlarmReceived;

/** A database of an earlier release, whose effects were kept in another way, becomes right. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EffectsReadAgainTest {

  private static final LocalDate DAY = LocalDate.of(2025, 11, 3);

  private final String path = "yuetang>street-" + UUID.randomUUID();

  @Test
  void what_an_earlier_release_kept_gives_way_event_by_event() throws SQLException {
    Canonical consultation = alarm("CONSULTATION");
    Canonical theft = alarm("CRIMINAL");
    Canonical unread = alarm("CONSULTATION");
    for (Canonical each : List.of(consultation, theft, unread)) {
      keptBefore(each);
    }

    Canonical.publish(consultation, theft, consultation);

    eventually(
        () -> {
          assertEquals(
              List.of(theft.eventId() + " 2", unread.eventId() + " 1").stream().sorted().toList(),
              Rows.of(
                  "machine",
                  "select concat_ws(' ', event_id, reading) from incident_effect"
                      + " where place_path = '"
                      + path
                      + "' order by 1"));
          return true;
        });
    assertEquals(
        List.of("2"),
        Rows.of("app", "select incidents_at('" + path + "', '{}', '2025-11-01', '2025-12-01')"),
        "what was not read again yet stands as it stood");
  }

  @Test
  void an_instance_of_the_earlier_release_writes_nothing_beside_it() {
    assertThrows(
        SQLException.class,
        () ->
            Rows.run(
                "machine",
                "insert into incident_effect values (gen_random_uuid(), 0, 1, '"
                    + path
                    + "', '2025-11-03', 'CONSULTATION', null)"));
  }

  private void keptBefore(Canonical alarm) throws SQLException {
    Rows.run(
        "owner",
        "insert into incident_effect values ('"
            + alarm.eventId()
            + "', 0, 1, '"
            + path
            + "', '2025-11-03', 'CRIMINAL', null, 1)");
  }

  private Canonical alarm(String category) {
    Coordinates at =
        new Coordinates(
            "incident.alarm-received",
            DAY,
            10,
            path,
            category,
            null,
            category,
            null,
            "EFFECTIVE",
            null,
            "SINGLE",
            "baota-police",
            "CALL_110",
            TimePrecision.MINUTE);
    return Canonical.of(
            "baota-police",
            path,
            new AlarmReceived(null, null, category, null, "CALL_110", "EFFECTIVE", null))
        .counting(List.of(new Effect(DAY, null, at)));
  }
}
