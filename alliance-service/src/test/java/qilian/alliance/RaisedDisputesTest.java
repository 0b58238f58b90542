package qilian.alliance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.contract.Catalogue;
import qilian.contract.mediation.CaseStand;
import qilian.contract.mediation.MediationFact;
import qilian.transport.codec.FactCodec;

/** What a dispute still owes after the watch has raised it comes before the joint meeting. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RaisedDisputesTest {

  private static final LocalDate DUE = LocalDate.of(2025, 10, 9);
  private static final CaseStand.Due ANSWER = due("AGENCY_ANSWER", "silent-urban");

  private final Street street = new Street();
  private final String code = "012-25-" + street.own;
  private final UUID dispute = UUID.randomUUID();

  @BeforeEach
  void an_alliance() {
    street.allied();
  }

  @Test
  void a_deadline_of_a_dispute_stands_on_the_agenda_until_it_is_met() {
    String first = street.office;
    String next = street.police;
    CaseStand.Due month = due("PEOPLES_MEDIATION", first);
    told(new MediationFact.DeadlineLapsed(stand(first, month), month.kind(), DUE, first), 0);
    told(new MediationFact.DeadlineRaised(stand(first, month), month.kind(), DUE, first), 1);
    told(
        new MediationFact.DeadlineRaised(
            stand(first, month, ANSWER), ANSWER.kind(), DUE, ANSWER.owedBy()),
        2);

    agenda()
        .body("agenda.kind", contains("RAISED"))
        .body("agenda.reference", contains(code))
        .body("agenda.title[0]", containsString("2025-10-09"))
        .body("agenda.title[0]", containsString("第三十三条"))
        .body("agenda.agencies", contains(first + "、silent-urban"));

    // Another agency leads and owes it now; the silent one has answered.
    told(
        new MediationFact.LeadChanged(stand(next, due("PEOPLES_MEDIATION", next)), first, next), 1);
    agenda().body("agenda.reference", contains(code)).body("agenda.agencies", contains(next));

    told(new MediationFact.MediationTerminated(stand(next), "FAILED", true), 0);
    agenda().body("agenda", empty());
  }

  /** A meeting called now; the agenda makes itself. */
  private ValidatableResponse agenda() {
    Map<String, Object> call =
        Map.of(
            "title",
            "十一月联席会议",
            "place",
            street.street,
            "startsAt",
            Instant.now().toString(),
            "venue",
            "街道三楼");
    return street
        .coordinator()
        .body(call)
        .post("/api/v1/meetings")
        .then()
        .statusCode(201)
        .body("phase", equalTo("CALLED"));
  }

  /** Tells a step of the dispute, and waits until so many of its deadlines are on the list. */
  private void told(MediationFact fact, int listed) {
    Canonical first = Canonical.of("mediation", street.path, fact);
    Canonical.publish(
        new Canonical(
            first.eventId(),
            null,
            dispute,
            "/mediation/cases",
            code,
            first.placePath(),
            first.occurredAt(),
            first.recordedAt(),
            Catalogue.of(fact).wireType(),
            first.topic(),
            FactCodec.write(fact)));
    Eventually.eventually(
        () -> {
          List<String> owed =
              Rows.of(
                  "machine",
                  "select kind from raised_deadline where owed and case_code = '" + code + "'");
          assertEquals(listed, owed.size());
          return owed;
        });
  }

  private CaseStand stand(String lead, CaseStand.Due... due) {
    return new CaseStand(
        code,
        "IN_SESSION",
        "NEIGHBOUR",
        "PEOPLES",
        "APPLIED",
        null,
        "INDIVIDUAL",
        lead,
        List.of(),
        null,
        List.of(due),
        List.of());
  }

  private static CaseStand.Due due(String kind, String by) {
    return new CaseStand.Due(
        kind, DUE, OffsetDateTime.parse("2025-10-10T00:00:00+08:00"), by, "《人民调解工作若干规定》第三十三条");
  }
}
