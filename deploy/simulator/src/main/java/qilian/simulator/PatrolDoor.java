package qilian.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import qilian.simulator.town.Patrols;
import qilian.simulator.town.Plot;

/**
 * The patrols of the sample street: members, beats and templates, the shifts of the last days with
 * what their phones said, the coming week as it is planned. Phones may speak up to three days after
 * a shift, so that far back it goes. What is there already is left as it is.
 */
final class PatrolDoor {
  private static final String LEAD = "patrol-lead@baota-police";
  private static final String PHONE = "patroller@baota-police";
  private static final String PATROL = "/api/v1/patrol";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final double MILLION = 1_000_000;
  private static final int RADIUS = 60;
  private static final int DAYS_BACK = 2;

  /** What was found on the shifts, one after the other; none of it becomes a matter by itself. */
  private static final String[][] FINDINGS = {
    {"FACILITY", "REPORTED_GRID"},
    {"DISSUASION", "ON_SITE"},
    {"HAZARD", "REPORTED_GRID"},
    {"HELP", "ON_SITE"},
    {"SUSPICIOUS_SITUATION", "REPORTED_POLICE"},
  };

  private final StaffDoor door;
  private final Map<String, String> idOfNumber = new LinkedHashMap<>();
  private final Map<String, Patrols.Beat> beats = new LinkedHashMap<>();
  private int checkins;
  private int found;

  PatrolDoor(StaffDoor door) {
    this.door = door;
    Patrols.beats().forEach(beat -> beats.put(beat.code(), beat));
  }

  /** Musters them; the answer says what was done. */
  String muster(Instant now) throws InterruptedException, IOException {
    if (!door.done(LEAD, "GET", PATROL + "/beats", "").isEmpty()) {
      return "they are there";
    }
    register();
    shiftOfNow(now);
    LocalDate today = now.atZone(ZONE).toLocalDate();
    LocalDate until = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(1);
    ObjectNode plan = DirectoryText.JSON.createObjectNode();
    plan.put("from", today.minusDays(DAYS_BACK).toString()).put("until", until.toString());
    int planned = 1 + ask("POST", "/plans", plan).path("planned").asInt();
    JsonNode past =
        door.done(
            LEAD,
            "GET",
            PATROL + "/shifts?limit=500&from=" + today.minusDays(DAYS_BACK) + "&until=" + now,
            "");
    int told = 0;
    for (JsonNode shift : past.path("items")) {
      if (time(shift, "ends").isBefore(now)) {
        tell(shift, told++);
      }
    }
    bind(id("S-001"));
    swap(today);
    return "%d members, %d beats, %d shifts planned, %d walked with %d check-ins and %d findings"
        .formatted(idOfNumber.size(), beats.size(), planned, told, checkins, found);
  }

  private void register() throws InterruptedException, IOException {
    ArrayNode members = DirectoryText.JSON.createArrayNode();
    for (Patrols.Walker walker : Patrols.walkers()) {
      members
          .addObject()
          .put("number", walker.number())
          .put("force", walker.force())
          .put("type", walker.type())
          .put("leads", walker.leads())
          .put("from", "2025-01-01");
    }
    for (JsonNode kept : ask("POST", "/members", members)) {
      idOfNumber.put(kept.path("number").asText(), kept.path("id").asText());
    }
    ArrayNode laid = DirectoryText.JSON.createArrayNode();
    beats.values().forEach(beat -> beat(laid.addObject(), beat));
    ask("POST", "/beats", laid);
    ArrayNode templates = DirectoryText.JSON.createArrayNode();
    for (Patrols.Template template : Patrols.templates()) {
      ObjectNode one = templates.addObject();
      one.put("code", template.code())
          .put("force", template.force())
          .put("beat", template.beat())
          .put("kind", template.kind())
          .put("starts", template.starts())
          .put("ends", template.ends())
          .put("strength", template.strength());
      template.days().forEach(one.putArray("days")::add);
    }
    ask("POST", "/templates", templates);
  }

  private static void beat(ObjectNode to, Patrols.Beat beat) {
    to.put("code", beat.code()).put("nameZh", beat.nameZh());
    beat.places().forEach(to.putArray("places")::add);
    beat.neighbours().forEach(to.putArray("neighbours")::add);
    ArrayNode points = to.putArray("points");
    for (Patrols.Point point : beat.points()) {
      points
          .addObject()
          .put("code", point.code())
          .put("place", point.place())
          .put("nameZh", point.nameZh())
          .put("latitude", latitude(point.ground()))
          .put("longitude", longitude(point.ground()))
          .put("radius", RADIUS);
    }
  }

  /** A shift that runs while the sample is loaded: the account of the phone walks it. */
  private void shiftOfNow(Instant now) throws InterruptedException, IOException {
    ZonedDateTime begins = now.atZone(ZONE).minusHours(1).truncatedTo(ChronoUnit.HOURS);
    int hour = begins.getHour();
    ObjectNode shift = DirectoryText.JSON.createObjectNode();
    shift
        .put("force", "STREET_FULLTIME")
        .put("beat", "fuxing")
        .put("kind", hour >= 6 && hour < 17 ? "DAY" : hour >= 17 && hour < 22 ? "EVENING" : "NIGHT")
        .put("day", begins.toLocalDate().toString())
        .put("starts", begins.toLocalTime().toString())
        .put("ends", begins.plusHours(6).toLocalTime().toString())
        .put("strength", 2);
    shift.putArray("members").add(id("S-001")).add(id("S-002"));
    ask("POST", "/shifts", shift);
  }

  /** What the phone of a patrol that is back had said. */
  private void tell(JsonNode shift, int n) throws InterruptedException, IOException {
    String id = shift.path("id").asText();
    Instant begins = time(shift, "begins");
    List<String> crew = new ArrayList<>();
    shift.path("duties").forEach(duty -> crew.add(duty.path("member").asText()));
    bind(crew.getFirst());
    ObjectNode start = DirectoryText.JSON.createObjectNode().put("at", "" + begins.plusSeconds(90));
    crew.forEach(start.putArray("present")::add);
    String own = PATROL + "/shifts/" + id;
    door.done(PHONE, "POST", own + "/start", start.toString());
    List<Patrols.Point> points = beat(shift).points();
    ArrayNode queue = DirectoryText.JSON.createArrayNode();
    for (int i = 0; i < points.size(); i++) {
      // Now and then a point is left out: the beat owes it.
      if (n % 4 == 3 && i == points.size() - 1) {
        continue;
      }
      checkin(queue.addObject(), id, points.get(i), begins.plus(Duration.ofMinutes(12 + 18L * i)));
    }
    ObjectNode sent = DirectoryText.JSON.createObjectNode();
    sent.set("checkins", queue);
    checkins +=
        door.done(PHONE, "POST", PATROL + "/checkins", sent.toString()).path("accepted").asInt();
    String[] finding = FINDINGS[n % FINDINGS.length];
    ObjectNode what =
        DirectoryText.JSON
            .createObjectNode()
            .put("id", UUID.randomUUID().toString())
            .put("shift", id)
            .put("place", points.get(n % points.size()).place())
            .put("kind", finding[0])
            .put("result", finding[1])
            .put("at", "" + begins.plus(Duration.ofMinutes(40)));
    door.done(PHONE, "POST", PATROL + "/findings", what.toString());
    found++;
    ObjectNode end = DirectoryText.JSON.createObjectNode();
    end.put("at", "" + time(shift, "ends").minusSeconds(120));
    end.put("handover", n % 2 == 0 ? "路灯一处不亮，已报网格" : "无异常");
    door.done(PHONE, "POST", own + "/end", end.toString());
  }

  private static void checkin(ObjectNode to, String shift, Patrols.Point point, Instant at) {
    to.put("id", UUID.randomUUID().toString())
        .put("shift", shift)
        .put("point", point.code())
        .put("at", at.toString());
    if (point.code().equals("fi-3")) {
      to.put("method", "MANUAL").put("reason", "地下车库无信号");
      return;
    }
    to.put("method", "GEOFENCE");
    to.putObject("position")
        .put("latitude", latitude(point.ground()))
        .put("longitude", longitude(point.ground()))
        .put("accuracy", 12);
  }

  /** One swap waits for the leader's nod. */
  private void swap(LocalDate today) throws InterruptedException, IOException {
    String ahead = "/shifts?beat=jianxin&limit=1&from=" + today.plusDays(1);
    JsonNode shift = door.done(LEAD, "GET", PATROL + ahead, "").path("items").path(0);
    String id = shift.path("id").asText();
    JsonNode free = door.done(LEAD, "GET", PATROL + "/shifts/" + id + "/substitutes", "");
    if (shift.isMissingNode() || free.isEmpty()) {
      return;
    }
    ObjectNode swap = DirectoryText.JSON.createObjectNode();
    swap.set("from", shift.path("duties").path(0).path("member"));
    swap.set("to", free.path(0).path("id"));
    ask("POST", "/shifts/" + id + "/swaps", swap);
  }

  /** The phone is handed on: whoever had it before has it no more. */
  private void bind(String to) throws InterruptedException, IOException {
    ObjectNode login = DirectoryText.JSON.createObjectNode().put("subject", PHONE);
    door.done(LEAD, "PUT", PATROL + "/members/" + to + "/login", login.toString());
  }

  private Patrols.Beat beat(JsonNode shift) throws IOException {
    Patrols.Beat beat = beats.get(shift.path("beat").asText());
    if (beat == null) {
      throw new IOException("no such beat: " + shift.path("beat"));
    }
    return beat;
  }

  private String id(String number) throws IOException {
    String id = idOfNumber.get(number);
    if (id == null) {
      throw new IOException("no such member: " + number);
    }
    return id;
  }

  private JsonNode ask(String method, String path, JsonNode body)
      throws InterruptedException, IOException {
    return door.done(LEAD, method, PATROL + path, body.toString());
  }

  private static Instant time(JsonNode shift, String field) {
    return OffsetDateTime.parse(shift.path(field).asText()).toInstant();
  }

  private static double latitude(Plot ground) {
    return (ground.south() + ground.north()) / 2 / MILLION;
  }

  private static double longitude(Plot ground) {
    return (ground.west() + ground.east()) / 2 / MILLION;
  }
}
