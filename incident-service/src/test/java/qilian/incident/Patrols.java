package qilian.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A street office with a beat of three points, for the tests of patrols. */
public final class Patrols {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Set<String> LAID = new HashSet<>();

  private Patrols() {}

  /** Registers the office and its beat once. */
  public static synchronized void lay(String office) {
    Street.lay();
    if (!LAID.add(office)) {
      return;
    }
    Http.post(
            "/agencies",
            Map.of(
                "code",
                office,
                "kind",
                "STREET_OFFICE",
                "nameZh",
                office,
                "place",
                "reg-a",
                "rights",
                List.of()),
            Tokens.of("administrator"))
        .statusCode(201);
    Http.post("/patrol/beats", beat("fuxing", "p"), lead(office)).statusCode(200);
  }

  /** A beat of three points that lie close to each other. */
  public static Map<String, Object> beat(String code, String prefix) {
    List<Map<String, Object>> points = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      points.add(
          Map.of(
              "code",
              prefix + i,
              "place",
              "reg-a",
              "nameZh",
              "点" + i,
              "latitude",
              27.86,
              "longitude",
              112.94));
    }
    return Map.of("code", code, "nameZh", "福星路", "places", List.of("reg-a"), "points", points);
  }

  /** Another office. */
  public static String other() {
    lay("other-office");
    return "other-office";
  }

  /** New members of a force. */
  public static List<UUID> members(String office, String force, int many) {
    List<Map<String, Object>> members = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      members.add(
          Map.of(
              "number",
              force.charAt(0) + "-" + UUID.randomUUID().toString().substring(0, 8),
              "force",
              force,
              "type",
              "ACTIVIST",
              "from",
              "2020-01-01"));
    }
    return Http.post("/patrol/members", members, lead(office))
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("id", String.class)
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  /** Plans a shift of volunteers. */
  public static UUID shift(String office, Instant begins, Duration length, List<UUID> members) {
    return shift(office, begins, length, members, "COMMUNITY_VOLUNTEER");
  }

  /** Plans a shift by hand. */
  public static UUID shift(
      String office, Instant begins, Duration length, List<UUID> members, String force) {
    ZonedDateTime local = begins.atZone(ZONE);
    Map<String, Object> shift = new HashMap<>();
    shift.put("force", force);
    shift.put("beat", "fuxing");
    shift.put("kind", "NIGHT");
    shift.put("day", local.toLocalDate().toString());
    shift.put("starts", local.toLocalTime().toString());
    shift.put("ends", local.plus(length).toLocalTime().toString());
    shift.put("strength", 2);
    shift.put("members", members);
    return UUID.fromString(
        Http.post("/patrol/shifts", shift, lead(office))
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id"));
  }

  /** The patrol lead of an office. */
  public static String lead(String office) {
    return Tokens.of("patrol-lead@" + office);
  }
}
