package qilian.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import qilian.contract.AgencyKind;
import qilian.contract.Standing;
import qilian.simulator.town.Agency;
import qilian.simulator.town.Baota;

/**
 * The alliance of the sample street: its agencies join, and a handful of tasks stand in their
 * different phases. What is there already is left as it is.
 */
final class AllianceDoor {

  private static final String COORDINATOR = "coordinator@baota-governance-centre";
  private static final String OFFICE = "clerk@baota-street-office";
  private static final String FIRE = "clerk@baota-fire-rescue";
  private static final String URBAN = "clerk@baota-urban-management";
  private static final String POLICE = "clerk@baota-police";
  private static final String GRID = "clerk@grid-jianxin";
  private static final int KNOCKS = 40;

  /** 街道办事处、派出所、司法所、街直有关部门、工商、文化、税务, as the article names them. */
  private static final Set<AgencyKind> LEADING =
      EnumSet.of(
          AgencyKind.STREET_OFFICE,
          AgencyKind.STREET_DEPARTMENT,
          AgencyKind.POLICE_STATION,
          AgencyKind.JUDICIAL_OFFICE,
          AgencyKind.MARKET_REGULATION,
          AgencyKind.CULTURE,
          AgencyKind.TAXATION);

  private final URI base;
  private final Tokens tokens;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  AllianceDoor(URI base, Tokens tokens) {
    this.base = base;
    this.tokens = tokens;
  }

  /** Lets them join and proposes the tasks; the answer says what was done. */
  String found(List<Agency> agencies) throws InterruptedException, IOException {
    int joined = 0;
    for (Agency agency : agencies) {
      if (agency.kind() != AgencyKind.MEDIA) {
        joined += join(agency) ? 1 : 0;
      }
    }
    HttpResponse<String> known = send(COORDINATOR, "GET", "/api/v1/tasks?all=true&limit=1", "");
    if (known.statusCode() != 200) {
      return joined + " members joined; tasks cannot be read: answer " + known.statusCode();
    }
    return DirectoryText.parse(known.body()).path("items").isEmpty()
        ? joined + " members joined, " + tasks() + " tasks proposed"
        : joined + " members joined, the tasks are there";
  }

  private boolean join(Agency agency) throws InterruptedException, IOException {
    ObjectNode body = DirectoryText.JSON.createObjectNode();
    body.put("agency", agency.code());
    body.put("from", "2024-01-01");
    if (LEADING.contains(agency.kind())) {
      body.put("role", "LEADING_GROUP");
    }
    if (agency.kind().standing() != Standing.PARTNER) {
      ArrayNode contacts = body.putArray("contacts");
      contacts.addObject().put("function", "值班室").put("where", agency.nameZh());
    }
    HttpResponse<String> answer = null;
    // The directory reaches the alliance a moment after the gate.
    for (int knock = 0; knock < KNOCKS; knock++) {
      answer = send(COORDINATOR, "POST", "/api/v1/members", body.toString());
      if (answer.statusCode() != 422) {
        return answer.statusCode() == 201;
      }
      Thread.sleep(250);
    }
    throw new IOException("no member joins: " + (answer == null ? "" : answer.body()));
  }

  private int tasks() throws InterruptedException, IOException {
    String shops = Baota.BUSINESS_STREET_CODE;
    String exit = proposed(OFFICE, "FIRE_SAFETY", "URGENT", shops, "清理占用的疏散通道");
    move(FIRE, exit, "acceptance", "{}");
    move(FIRE, exit, "beginning", "{}");
    String stalls = proposed(OFFICE, "STREET_ORDER", "NORMAL", shops, "整治夜间占道摊点");
    move(URBAN, stalls, "refusal", "{\"ground\":\"CAPACITY\",\"leaderAgrees\":true}");
    proposed(OFFICE, "UNLICENSED_OPERATION", "NORMAL", Baota.CLUB, "核查会所经营证照");
    String manager = proposed(POLICE, "PROPERTY_MANAGEMENT", "NORMAL", Baota.JIANXIN_2, "补选物业服务");
    move(OFFICE, manager, "acceptance", "{}");
    String lamps = proposed(GRID, "LIGHTING", "NORMAL", Baota.JIANXIN_2, "修复单元门禁与路灯");
    move(OFFICE, lamps, "acceptance", "{}");
    move(OFFICE, lamps, "completion", "{\"text\":\"门禁与六盏路灯已修复\"}");
    move(GRID, lamps, "verification", "{\"passed\":true,\"finding\":\"夜间现场查看属实\"}");
    move(GRID, lamps, "closing", "{}");
    String fraud = proposed(OFFICE, "TELECOM_FRAUD", "NORMAL", Baota.FINANCIAL_QUARTER, "银行网点劝阻");
    move(POLICE, fraud, "acceptance", "{}");
    move(POLICE, fraud, "completion", "{\"text\":\"已在网点开展劝阻\"}");
    return 6;
  }

  private String proposed(
      String account, String subject, String urgency, String place, String title)
      throws InterruptedException, IOException {
    ObjectNode body = DirectoryText.JSON.createObjectNode();
    body.put("subject", subject).put("title", title).put("place", place).put("urgency", urgency);
    HttpResponse<String> answer = send(account, "POST", "/api/v1/tasks", body.toString());
    JsonNode task = DirectoryText.parse(answer.body());
    if (answer.statusCode() != 201) {
      throw new IOException("the task was not proposed: " + task.path("detail").asText());
    }
    return task.path("code").asText();
  }

  private void move(String account, String task, String noun, String body)
      throws InterruptedException, IOException {
    HttpResponse<String> answer = send(account, "POST", "/api/v1/tasks/" + task + "/" + noun, body);
    if (answer.statusCode() != 200) {
      String detail = DirectoryText.parse(answer.body()).path("detail").asText();
      throw new IOException(noun + " of " + task + " was refused: " + detail);
    }
  }

  private HttpResponse<String> send(String account, String method, String path, String body)
      throws InterruptedException, IOException {
    return client.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + tokens.account(account))
            .header("Content-Type", "application/json")
            .header("If-Match", "*")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
