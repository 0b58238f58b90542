package qilian.stats;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.contract.Catalogue;
import qilian.contract.Fact;
import qilian.contract.FactType;
import qilian.contract.PlaceKind;
import qilian.contract.Topic;
import qilian.contract.directory.DirectoryFact;
import qilian.contract.incident.IncidentFact;
import qilian.contract.mediation.CaseStand;
import qilian.contract.mediation.MediationFact;
import qilian.contract.report.ReportFact;
import qilian.stats.timeline.FactLabels;
import qilian.transport.codec.EventIds;

/** One dispute from the call to the agreement, told by three services, read over HTTP. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TimelineTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String POLICE = "axis-police";
  private static final String COMMITTEE = "axis-mediation";
  private static final String JUDICIAL = "axis-judicial";
  private static final String CODE = "099-25-000001-7";
  private static final String JIANXIN = "axis>axis-jianxin";
  private static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
  private static final UUID INCIDENT = matter("J1");

  @BeforeAll
  static void publish() {
    Writer to = Fixture.writer();
    place(to, "axis", null, "axis", "轴街道");
    place(to, "axis-jianxin", "axis", JIANXIN, "建鑫");
    to.tell(
        Topic.INCIDENT,
        told(
            INCIDENT,
            POLICE,
            "J1",
            "2025-11-03T00:15:00Z",
            new IncidentFact.AlarmReceived(null, null, "DISPUTE", null, "CALL_110", null, null)));
    to.tell(
        Topic.REPORT,
        told(
            matter("D1"),
            POLICE,
            "D1",
            "2025-11-03T02:00:00Z",
            new ReportFact.DisputeReported(
                null, null, "OWNERSHIP", "GROUP", null, "POLICE", "J1")));
    mediate(to, "2025-11-04T01:00:00Z", COMMITTEE, "REGISTERED", false, Step.REGISTERED);
    mediate(to, "2025-11-06T01:00:00Z", COMMITTEE, "ACCEPTED", true, Step.ACCEPTED);
    mediate(to, "2025-11-07T01:00:00Z", JUDICIAL, "ACCEPTED", true, Step.LEAD_CHANGED);
    mediate(to, "2025-11-10T06:30:00Z", JUDICIAL, "IN_SESSION", true, Step.SESSION);
    to.tell(
        Topic.INCIDENT,
        told(
            matter("J2"),
            "other-police",
            "J2",
            "2025-11-05T00:15:00Z",
            new IncidentFact.AlarmReceived(
                null, null, "PUBLIC_ORDER", null, "CALL_110", null, null)));
    to.flush();
  }

  @BeforeEach
  void all_is_told() {
    Eventually.holds(
        SOON,
        () -> {
          var answer = Fixture.as("auditor").queryParam("place", "axis").get("/api/v1/timeline");
          return answer.statusCode() == 200 && answer.<List<?>>path("entries").size() == 7;
        });
  }

  @Test
  void a_case_stands_on_one_axis_with_the_report_and_the_incident_it_came_from() {
    of("auditor", "case", CODE)
        .statusCode(200)
        .body("subject.kind", is("CASE"))
        .body("subject.phase", is("IN_SESSION"))
        .body(
            "entries.fact",
            contains(
                "incident.alarm-received",
                "report.dispute-reported",
                "mediation.dispute-registered",
                "mediation.dispute-accepted",
                "mediation.lead-changed",
                "mediation.session-held"))
        .body("entries.label", contains("接警", "上报矛盾纠纷", "纠纷登记", "受理", "变更主办单位", "召开调解会"))
        .body("entries[0].by", is(POLICE))
        .body("entries[0].place", is("axis-jianxin"))
        .body("entries[4].detail.from", is(COMMITTEE))
        .body("entries[4].detail.to", is(JUDICIAL))
        .body("entries[5].caseCode", is(CODE))
        .body("entries[5].detail.session", is("1"))
        .body("next", nullValue());
  }

  @Test
  void who_owes_what_by_when_is_said_with_the_rule() {
    of("auditor", "case", CODE)
        .body("owes", hasSize(1))
        .body("owes[0].kind", is("PEOPLES_MEDIATION"))
        .body("owes[0].on", is("2025-12-08"))
        .body("owes[0].owedBy", is(JUDICIAL))
        .body("owes[0].basis", is("《人民调解工作若干规定》第三十三条"))
        .body("owes[0].caseCode", is(CODE))
        .body("owes[0].overdue", is(true));
  }

  @Test
  void the_incident_leads_to_the_same_axis() {
    of("auditor", "incident", INCIDENT.toString())
        .statusCode(200)
        .body("subject.kind", is("INCIDENT"))
        .body("entries", hasSize(6))
        .body("subject.matters.caseCode", hasItem(CODE));
  }

  @Test
  void a_place_holds_what_happened_at_it_and_below() {
    of("auditor", "place", "axis-jianxin").body("entries", hasSize(7)).body("owes", hasSize(1));
    Fixture.as("auditor")
        .queryParam("place", "axis")
        .queryParam("from", "2025-11-04")
        .queryParam("until", "2025-11-07")
        .get("/api/v1/timeline")
        .then()
        .statusCode(200)
        .body("entries", hasSize(3));
  }

  @Test
  void pages_follow_each_other_without_a_gap_or_a_repetition() {
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var request = Fixture.as("auditor").queryParam("place", "axis").queryParam("limit", 2);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      var page = request.get("/api/v1/timeline").then().statusCode(200).extract();
      seen.addAll(page.<List<String>>path("entries.eventId"));
      cursor = page.path("next");
    } while (cursor != null);

    assertEquals(7, seen.size());
    assertEquals(7, seen.stream().distinct().count());
  }

  @Test
  void who_brought_leads_or_assists_sees_the_case_and_nobody_else_does() {
    of("agency-system@" + POLICE, "case", CODE).statusCode(200).body("entries", hasSize(6));
    of("mediator@" + JUDICIAL, "case", CODE).statusCode(200).body("owes", hasSize(1));
    of("agency-system@other-police", "case", CODE).statusCode(404);
    of("coordinator", "case", CODE).statusCode(404);
    of("administrator", "case", CODE).statusCode(403);
  }

  @Test
  void the_new_lead_sees_the_past_of_the_case_and_the_old_one_no_longer_sees_it() {
    of("mediator@" + JUDICIAL, "case", CODE)
        .body("entries.fact", hasItem("mediation.dispute-registered"));
    of("mediator@" + COMMITTEE, "case", CODE).statusCode(404);
  }

  @Test
  void a_place_shows_each_reader_its_own() {
    of("agency-system@other-police", "place", "axis")
        .statusCode(200)
        .body("entries.fact", contains("incident.alarm-received"))
        .body("entries[0].by", is("other-police"))
        .body("owes", hasSize(0));
    // The lead sees the case, and not the police's own alarm behind it.
    of("mediator@" + JUDICIAL, "place", "axis").body("entries", hasSize(4));
  }

  @Test
  void below_the_application_a_reader_without_a_scope_sees_no_row() throws SQLException {
    for (String table : List.of("timeline_entry", "timeline_matter", "timeline_link")) {
      assertEquals(0, rows("app", table), table);
      assertNotEquals(0, rows("machine", table), table);
    }
  }

  private static int rows(String role, String table) throws SQLException {
    String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    String password = TestHost.property(role + ".password");
    try (Connection connection = DriverManager.getConnection(url, "stats_" + role, password);
        var count = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
      count.next();
      return count.getInt(1);
    }
  }

  @Test
  void exactly_one_subject_is_asked_for() {
    Fixture.as("auditor").get("/api/v1/timeline").then().statusCode(400);
    Fixture.as("auditor")
        .queryParam("case", CODE)
        .queryParam("place", "axis")
        .get("/api/v1/timeline")
        .then()
        .statusCode(400)
        .body("code", equalTo("TIMELINE_OF_ONE"));
    of("auditor", "incident", "no-id").statusCode(404);
    of("auditor", "place", "nowhere").statusCode(404);
    Fixture.as("auditor")
        .queryParam("place", "axis")
        .queryParam("cursor", "???")
        .get("/api/v1/timeline")
        .then()
        .statusCode(400);
  }

  @Test
  void a_rebuild_gives_the_same_timeline_and_takes_its_place() {
    String before = of("auditor", "place", "axis").extract().asString();
    int live = live();

    int begun =
        Fixture.as("administrator")
            .post("/api/v1/timeline/generations")
            .then()
            .statusCode(202)
            .extract()
            .path("generation");

    Eventually.holds(SOON, () -> live() == begun);
    assertNotEquals(live, begun);
    Fixture.as("auditor")
        .get("/api/v1/timeline/generations")
        .then()
        .body("find { it.number == " + begun + " }.hash", notNullValue());
    assertEquals(before, of("auditor", "place", "axis").extract().asString());
    // The running fold goes on in the new one.
    UUID later = EventIds.ofMatter("other-police", "J9");
    Writer to = Fixture.writer();
    to.tell(
        Topic.INCIDENT,
        new Writer.Told(
            later,
            "other-police",
            "J9",
            "elsewhere",
            Instant.parse("2024-01-01T00:00:00Z"),
            new IncidentFact.AlarmReceived(null, null, "OTHER", null, "CALL_110", null, null),
            List.of()));
    to.flush();
    Eventually.holds(
        SOON,
        () ->
            Fixture.as("auditor")
                    .queryParam("incident", later.toString())
                    .get("/api/v1/timeline")
                    .statusCode()
                == 200);
  }

  @Test
  void every_fact_that_can_come_has_a_label_in_both_languages() {
    for (FactType type : Catalogue.types()) {
      if (type.topic() != Topic.DIRECTORY && type.topic() != Topic.STATS) {
        String fact = type.factName();
        assertFalse(FactLabels.of(fact, java.util.Locale.CHINESE).equals(fact), fact);
        assertFalse(FactLabels.of(fact, java.util.Locale.ENGLISH).equals(fact), fact);
      }
    }
  }

  private static ValidatableResponse of(String account, String parameter, String value) {
    return Fixture.as(account).queryParam(parameter, value).get("/api/v1/timeline").then();
  }

  private static int live() {
    return Fixture.as("auditor")
        .get("/api/v1/timeline/generations")
        .then()
        .statusCode(200)
        .extract()
        .path("find { it.state == 'LIVE' }.number");
  }

  private static UUID matter(String caseref) {
    return EventIds.ofMatter(POLICE, caseref);
  }

  private enum Step {
    REGISTERED,
    ACCEPTED,
    LEAD_CHANGED,
    SESSION
  }

  private static void mediate(
      Writer to, String at, String lead, String phase, boolean due, Step step) {
    CaseStand stand =
        new CaseStand(
            CODE,
            phase,
            "OWNERSHIP",
            "PEOPLES",
            "ENTRUSTED",
            "POLICE",
            "GROUP",
            lead,
            List.of(),
            null,
            due
                ? List.of(
                    new CaseStand.Due(
                        "PEOPLES_MEDIATION",
                        LocalDate.of(2025, 12, 8),
                        OffsetDateTime.parse("2025-12-09T00:00:00+08:00"),
                        lead,
                        "《人民调解工作若干规定》第三十三条"))
                : List.of(),
            List.of(new CaseStand.Referrer(POLICE, "D1")));
    MediationFact fact =
        switch (step) {
          case REGISTERED -> new MediationFact.DisputeRegistered(stand);
          case ACCEPTED -> new MediationFact.DisputeAccepted(stand);
          case LEAD_CHANGED -> new MediationFact.LeadChanged(stand, COMMITTEE, JUDICIAL);
          case SESSION -> new MediationFact.SessionHeld(stand, 1, true);
        };
    to.tell(Topic.MEDIATION, told(CASE, lead, null, at, fact));
  }

  private static Writer.Told told(
      UUID aggregate, String agency, String caseref, String at, Fact fact) {
    return new Writer.Told(aggregate, agency, caseref, JIANXIN, Instant.parse(at), fact, List.of());
  }

  private static void place(Writer to, String code, String parent, String path, String name) {
    to.register(
        "place-registered",
        new DirectoryFact.PlaceRegistered(
            code, parent, path, PlaceKind.STREET, name, null, "Asia/Shanghai", null, List.of()));
  }
}
