package qilian.stats;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.contract.Fact;
import qilian.contract.PlaceKind;
import qilian.contract.Topic;
import qilian.contract.alliance.AllianceFact;
import qilian.contract.alliance.TaskStand;
import qilian.contract.directory.DirectoryFact;
import qilian.contract.inspection.FindingStand;
import qilian.contract.inspection.InspectionFact;
import qilian.contract.inspection.VisitStand;
import qilian.contract.mediation.CaseStand;
import qilian.contract.mediation.MediationFact;
import qilian.contract.risk.RiskFact;
import qilian.contract.risk.SignalStand;
import qilian.contract.risk.WarningStand;

/** A case, the task that follows from it, a visit with its finding, a signal with its warning. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TimelineLinksTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String PATH = "knot>knot-jianxin";
  private static final String CODE = "099-25-000002-5";
  private static final String LEAD = "knot-mediation";
  private static final String HOUSING = "knot-housing";
  private static final String POLICE = "knot-police";
  private static final String STREET = "knot-street";
  private static final UUID SIGNAL = new UUID(0x4000, 0x51);

  @BeforeAll
  static void publish() {
    Writer to = Fixture.writer();
    for (String[] each : new String[][] {{"knot", null, "knot"}, {"knot-jianxin", "knot", PATH}}) {
      to.register(
          "place-registered",
          new DirectoryFact.PlaceRegistered(
              each[0],
              each[1],
              each[2],
              PlaceKind.STREET,
              each[0],
              null,
              "Asia/Shanghai",
              null,
              List.of()));
    }
    // The task is heard before the case that it names.
    to.tell(Topic.ALLIANCE, told(1, new AllianceFact.TaskBegun(task())));
    to.tell(Topic.MEDIATION, told(2, new MediationFact.DisputeAccepted(stand())));
    to.tell(
        Topic.MEDIATION,
        told(2, new MediationFact.EscalationReported(stand(), "CRIMINAL", POLICE)));
    to.tell(
        Topic.INSPECTION,
        told(3, new InspectionFact.PlanApproved(visit(), LocalDate.of(2025, 11, 20), List.of())));
    to.tell(Topic.INSPECTION, told(4, new InspectionFact.RectificationOrdered(finding(), "ORDER")));
    to.tell(Topic.RISK, told(5, new RiskFact.WarningIssued(warning())));
    to.tell(Topic.RISK, told(SIGNAL, new RiskFact.SignalRaised(signal())));
    to.flush();
  }

  @BeforeEach
  void all_is_told() {
    Eventually.holds(
        SOON,
        () -> {
          var answer = Fixture.as("auditor").queryParam("place", "knot").get("/api/v1/timeline");
          return answer.statusCode() == 200 && answer.<List<?>>path("entries").size() == 7;
        });
  }

  @Test
  void a_task_stands_on_the_axis_of_the_case_that_it_follows_from() {
    of("auditor", "case", CODE)
        .statusCode(200)
        .body(
            "entries.fact",
            containsInAnyOrder(
                "alliance.task-begun",
                "mediation.dispute-accepted",
                "mediation.escalation-reported"))
        .body("owes.kind", hasItem("DONE"))
        .body("owes.find { it.kind == 'DONE' }.owedBy", is(HOUSING))
        .body("owes.find { it.kind == 'DONE' }.on", is("2025-11-30"));
    of("auditor", "case", "RW2025-000077").body("entries.fact", hasItem("alliance.task-begun"));
  }

  @Test
  void a_finding_stands_with_its_visit_and_says_by_when_it_is_put_right() {
    of("auditor", "case", "JC2025-000005")
        .statusCode(200)
        .body(
            "entries.fact",
            containsInAnyOrder("inspection.plan-approved", "inspection.rectification-ordered"))
        .body("owes.kind", containsInAnyOrder("VISIT", "RECTIFICATION"))
        .body("owes.find { it.kind == 'RECTIFICATION' }.on", is("2025-12-05"))
        .body("owes.find { it.kind == 'RECTIFICATION' }.owedBy", is(HOUSING));
  }

  @Test
  void a_warning_stands_with_the_signal_that_it_rests_on() {
    of("auditor", "incident", SIGNAL.toString())
        .statusCode(200)
        .body("entries.fact", containsInAnyOrder("risk.signal-raised", "risk.warning-issued"));
  }

  @Test
  void who_brought_a_dispute_reads_nothing_of_what_the_police_were_told() {
    of("mediator@" + STREET, "case", CODE)
        .statusCode(200)
        .body("entries.fact", hasItem("mediation.dispute-accepted"))
        .body("entries.fact", not(hasItem("mediation.escalation-reported")));
    of("mediator@" + LEAD, "case", CODE)
        .body("entries.fact", hasItem("mediation.escalation-reported"));
  }

  private static ValidatableResponse of(String account, String parameter, String value) {
    return Fixture.as(account).queryParam(parameter, value).get("/api/v1/timeline").then();
  }

  private static Writer.Told told(long matter, Fact fact) {
    return told(new UUID(0x4000, matter), fact);
  }

  private static Writer.Told told(UUID matter, Fact fact) {
    return new Writer.Told(
        matter, LEAD, null, PATH, Instant.parse("2025-11-10T01:00:00Z"), fact, List.of());
  }

  private static CaseStand stand() {
    return new CaseStand(
        CODE,
        "ACCEPTED",
        "OWNERSHIP",
        "PEOPLES",
        "ENTRUSTED",
        null,
        "GROUP",
        LEAD,
        List.of(),
        null,
        List.of(),
        List.of(new CaseStand.Referrer(STREET, "S-9")));
  }

  private static TaskStand task() {
    return new TaskStand(
        "RW2025-000077",
        "IN_PROGRESS",
        "SAFETY",
        "NORMAL",
        STREET,
        HOUSING,
        null,
        List.of(),
        0,
        false,
        CODE,
        List.of(
            new TaskStand.Due(
                "DONE", OffsetDateTime.parse("2025-11-30T18:00:00+08:00"), HOUSING, "办理时限")));
  }

  private static VisitStand visit() {
    return new VisitStand(
        "JC2025-000005", "APPROVED", "INSPECTION", "ROUTINE", HOUSING, List.of(HOUSING), null);
  }

  private static FindingStand finding() {
    return new FindingStand(
        "WT2025-000091",
        "ISSUED",
        "LIGHTING",
        "TIME_LIMITED",
        "INSPECTION",
        HOUSING,
        "JC2025-000005",
        LocalDate.of(2025, 12, 5),
        0,
        List.of());
  }

  private static WarningStand warning() {
    return new WarningStand(
        new UUID(0x4000, 5).toString(),
        1,
        "TELECOM_FRAUD",
        "Public",
        "Immediate",
        "Moderate",
        "Observed",
        OffsetDateTime.parse("2025-12-01T00:00:00+08:00"),
        SIGNAL.toString(),
        List.of());
  }

  private static SignalStand signal() {
    return new SignalStand(
        SIGNAL.toString(),
        "RAISED",
        "incident.alarm-received",
        "TELECOM_FRAUD",
        "RESIDENTS",
        LocalDate.of(2025, 11, 3),
        LocalDate.of(2025, 11, 10),
        "EARS",
        1,
        "R1",
        List.of(),
        BigDecimal.TEN,
        BigDecimal.ONE,
        null,
        null,
        null,
        null,
        List.of(),
        OffsetDateTime.parse("2025-11-10T00:00:00+08:00"),
        OffsetDateTime.parse("2025-11-24T00:00:00+08:00"));
  }
}
