package qilian.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import qilian.simulator.town.Baota;

/**
 * The desk of the sample street's mediators: a handful of disputes that came in by person or by
 * telephone, each at another step. Their parties are invented and bear no names but their part.
 * What is there already is left as it is.
 */
final class CaseDoor {
  private static final String MEDIATOR = "mediator@baota-judicial-office";
  private static final String CASES = "/api/v1/cases";
  private static final String POOL = "m-01";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int KNOCKS = 40;

  private final StaffDoor door;
  private final LocalDate today;
  private final Instant now;
  private int opened;

  /** A case and its two parties. */
  private record Opened(String code, String applicant, String respondent) {}

  CaseDoor(StaffDoor door, Instant now) {
    this.door = door;
    this.now = now;
    this.today = now.atZone(ZONE).toLocalDate();
  }

  /** Opens them; the answer says what was done. */
  String open() throws InterruptedException, IOException {
    JsonNode docket = door.done(MEDIATOR, "GET", "/api/v1/docket?limit=1", "");
    if (!docket.path("items").isEmpty()) {
      return "they are there";
    }
    keepMediator();
    register("LABOUR", "INDIVIDUAL", Baota.BUSINESS_STREET_CODE);
    register("CONSUMER", "INDIVIDUAL", Baota.CLUB);
    screened(parties(register("PARKING", "INDIVIDUAL", Baota.JIANXIN_2)));
    accepted(parties(register("NOISE", "INDIVIDUAL", Baota.BUSINESS_STREET_CODE)));
    Opened lease = parties(register("LEASE", "INDIVIDUAL", Baota.FINANCIAL_QUARTER));
    accepted(lease);
    session(lease, now.atZone(ZONE).plusDays(2).withHour(14).withMinute(30));
    Opened owners = parties(register("OWNERSHIP", "GROUP", Baota.JIANXIN_2));
    accepted(owners);
    held(owners);
    Opened manager = parties(register("PROPERTY_MANAGEMENT", "GROUP", Baota.JIANXIN_2));
    accepted(manager);
    held(manager);
    agreed(manager);
    return opened + " disputes at their steps";
  }

  private void keepMediator() throws InterruptedException, IOException {
    ObjectNode mediator = DirectoryText.JSON.createObjectNode();
    mediator.put("ref", POOL);
    mediator
        .putArray("certificates")
        .addObject()
        .put("number", "2024-017")
        .put("issuer", "岳塘区司法局")
        .put("validFrom", "2024-01-01")
        .put("validTo", today.plusYears(2).toString());
    door.done(MEDIATOR, "POST", "/api/v1/mediators", mediator.toString());
  }

  private String register(String category, String scale, String place)
      throws InterruptedException, IOException {
    ObjectNode dispute = DirectoryText.JSON.createObjectNode();
    dispute.put("category", category).put("scale", scale).put("place", place);
    // The directory reaches the mediators a moment after the gate.
    for (int knock = 1; ; knock++) {
      HttpResponse<String> answer = door.send(MEDIATOR, "POST", CASES, dispute.toString());
      if (answer.statusCode() < 300) {
        opened++;
        return DirectoryText.parse(answer.body()).path("code").asText();
      }
      if (knock == KNOCKS) {
        throw new IOException("no dispute is taken: " + answer.body());
      }
      Thread.sleep(250);
    }
  }

  private Opened parties(String code) throws InterruptedException, IOException {
    return new Opened(
        code,
        party(code, "APPLICANT", "申请人（示例）", "13900000001"),
        party(code, "RESPONDENT", "被申请人（示例）", "13900000002"));
  }

  private String party(String code, String participation, String name, String phone)
      throws InterruptedException, IOException {
    ObjectNode party = DirectoryText.JSON.createObjectNode();
    party.put("participation", participation).put("name", name).put("phone", phone);
    return step(code, "parties", party).path("partyRef").asText();
  }

  private void screened(Opened opened) throws InterruptedException, IOException {
    step(opened.code(), "screening", object("track", "PEOPLES"));
    consent(opened.code(), opened.applicant());
  }

  private void accepted(Opened opened) throws InterruptedException, IOException {
    screened(opened);
    consent(opened.code(), opened.respondent());
    step(opened.code(), "acceptance", DirectoryText.JSON.createObjectNode());
    step(opened.code(), "mediators", object("mediator", POOL));
  }

  private void consent(String code, String party) throws InterruptedException, IOException {
    step(code, "consents", object("party", party).put("answer", "CONSENTED"));
  }

  private void session(Opened opened, ZonedDateTime begins)
      throws InterruptedException, IOException {
    step(
        opened.code(),
        "sessions",
        object("begins", begins.toOffsetDateTime().toString()).put("venue", "司法所调解室"));
  }

  private void held(Opened opened) throws InterruptedException, IOException {
    session(opened, now.atZone(ZONE));
    ObjectNode attendance = object("heldOn", today.toString());
    attendance.putArray("present").add(opened.applicant()).add(opened.respondent());
    attendance.putArray("evidence").add("规划图").add("物业交接清单");
    step(opened.code(), "sessions/1/attendance", attendance);
  }

  private void agreed(Opened opened) throws InterruptedException, IOException {
    ObjectNode agreement = object("form", "AGREED_WRITTEN");
    agreement
        .put("facts", "小区二期无物业管理，公共照明与门禁失修")
        .put("performance", "分两期支付，自签字之日起移交管理")
        .put("amount", "12800.00")
        .put("effectiveOn", today.toString())
        .put("mediatorSigned", true)
        .put("sealed", true);
    agreement.putArray("clauses").addObject().put("kind", "MANAGEMENT").put("text", "由业主委员会选聘物业");
    ArrayNode instalments = agreement.putArray("instalments");
    instalments
        .addObject()
        .put("dueOn", today.plusDays(10).toString())
        .put("amount", "2800.00")
        .put("duty", "首期");
    instalments
        .addObject()
        .put("dueOn", today.plusDays(20).toString())
        .put("amount", "10000.00")
        .put("duty", "尾款");
    agreement.putArray("signedBy").add(opened.applicant()).add(opened.respondent());
    step(opened.code(), "agreement", agreement);
  }

  private JsonNode step(String code, String noun, ObjectNode body)
      throws InterruptedException, IOException {
    return door.done(MEDIATOR, "POST", CASES + "/" + code + "/" + noun, body.toString());
  }

  private static ObjectNode object(String name, String value) {
    return DirectoryText.JSON.createObjectNode().put(name, value);
  }
}
