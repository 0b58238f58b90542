package qilian.incident.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static qilian.incident.Eventually.eventually;
import static qilian.incident.Http.get;
import static qilian.incident.Street.POLICE;
import static qilian.incident.Street.TAX;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import qilian.contract.Topic;
import qilian.contract.inspection.FindingStand;
import qilian.contract.inspection.InspectionFact;
import qilian.contract.mediation.CaseStand;
import qilian.contract.mediation.MediationFact;
import qilian.incident.IncidentPlatform;
import qilian.incident.KafkaClient;
import qilian.incident.Street;
import qilian.incident.Tokens;
import qilian.transport.canonical.CanonicalHeaders;
import qilian.transport.codec.FactCodec;

@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class OutcomesOverHttpTest {

  @Test
  void an_agency_reads_what_became_of_the_hazard_it_reported() {
    Street.lay();
    String caseref = "hazard-" + UUID.randomUUID();
    FindingStand stand =
        new FindingStand(
            "WT2025-000031",
            "CLEARED",
            "LIGHTING",
            "TIME_LIMITED",
            "HAZARD_TIP",
            "housing",
            null,
            null,
            0,
            List.of(new FindingStand.Reporter(POLICE, caseref)));
    told(
        Topic.INSPECTION,
        UUID.randomUUID(),
        "/inspection/findings",
        "WT2025-000031",
        "qilian.inspection.rectification-cleared.v1",
        FactCodec.write(new InspectionFact.RectificationCleared(stand, true)));

    eventually(
        () ->
            get("/outcomes?caseref=" + caseref, Tokens.of("agency-system@" + POLICE))
                .body("items.type", contains("qilian.inspection.rectification-cleared.v1"))
                .body("items[0].data.onTime", equalTo(true)));
    get("/outcomes?caseref=" + caseref, Tokens.of("agency-system@" + TAX)).body("items", empty());
  }

  private static void mediated(UUID event, String source, String caseref, String type) {
    mediated(event, source, caseref, type, "{\"caseCode\":\"M-1\"}");
  }

  private static void mediated(
      UUID event, String source, String caseref, String type, String data) {
    told(Topic.MEDIATION, event, source, caseref, type, data);
  }

  private static void told(
      Topic topic, UUID event, String source, String caseref, String type, String data) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(
            topic.wireName(),
            event.toString().getBytes(StandardCharsets.UTF_8),
            data.getBytes(StandardCharsets.UTF_8));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(CanonicalHeaders.TYPE, type);
    headers.put(CanonicalHeaders.EVENT_ID, event.toString());
    headers.put(CanonicalHeaders.SOURCE, source);
    headers.put(CanonicalHeaders.ID, event.toString());
    headers.put(CanonicalHeaders.TIME, "2025-09-03T08:00:00Z");
    headers.put(CanonicalHeaders.REGISTERED_AT, "2025-09-03T08:00:01Z");
    headers.put(CanonicalHeaders.CASEREF, caseref);
    headers.put(CanonicalHeaders.PLACE_PATH, "reg>reg-a");
    headers.put(CanonicalHeaders.QSEQ, "1");
    headers.forEach(
        (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    KafkaClient.send(message);
  }

  @Test
  void an_agency_reads_what_became_of_its_matters_once() {
    Street.lay();
    String caseref = "outcome-" + UUID.randomUUID();
    UUID agreed = UUID.randomUUID();
    String type = "qilian.mediation.agreement-reached.v1";
    String own = Tokens.of("agency-system@" + POLICE);
    mediated(agreed, "/agencies/" + POLICE + "/110", caseref, type);
    mediated(agreed, "/agencies/" + POLICE + "/110", caseref, type);
    mediated(UUID.randomUUID(), "/mediation/desk", caseref, type);
    KafkaClient.send(
        new ProducerRecord<>(Topic.MEDIATION.wireName(), "x".getBytes(StandardCharsets.UTF_8)));
    mediated(
        UUID.randomUUID(),
        "/agencies/" + POLICE + "/110",
        caseref,
        "qilian.mediation.unheard-of.v7");

    Integer last =
        eventually(
            () ->
                get("/outcomes?caseref=" + caseref, own)
                    .body("items.type", contains(type, "qilian.mediation.unheard-of.v7"))
                    .body("items[0].data.caseCode", equalTo("M-1"))
                    .extract()
                    .path("items[1].id"));
    get("/outcomes?caseref=" + caseref + "&after=" + last, own).body("items", empty());
    get("/outcomes?caseref=" + caseref, Tokens.of("agency-system@" + TAX)).body("items", empty());
  }

  @Test
  void every_agency_that_brought_a_dispute_reads_its_outcome_under_its_own_number() {
    Street.lay();
    String number = "shared-" + UUID.randomUUID();
    CaseStand stand =
        new CaseStand(
            "012-25-000017-3",
            "ACCEPTED",
            "NEIGHBOUR",
            "PEOPLES",
            "ENTRUSTED",
            "POLICE",
            "GROUP",
            "judicial-office",
            List.of(),
            null,
            List.of(),
            List.of(
                new CaseStand.Referrer(POLICE, number + "-police"),
                new CaseStand.Referrer(TAX, number + "-tax")));
    mediated(
        UUID.randomUUID(),
        "/mediation/cases",
        "012-25-000017-3",
        "qilian.mediation.dispute-accepted.v1",
        FactCodec.write(new MediationFact.DisputeAccepted(stand)));

    for (String agency : List.of(POLICE, TAX)) {
      String own = number + (agency.equals(POLICE) ? "-police" : "-tax");
      eventually(
          () ->
              get("/outcomes?caseref=" + own, Tokens.of("agency-system@" + agency))
                  .body("items.type", contains("qilian.mediation.dispute-accepted.v1"))
                  .body("items[0].data.stand.caseCode", equalTo("012-25-000017-3")));
    }
    get("/outcomes?caseref=" + number + "-tax", Tokens.of("agency-system@" + POLICE))
        .body("items", empty());
  }
}
