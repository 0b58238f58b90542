package qilian.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Agencies, places and events that tests invent. */
final class Alliance {
  private final Caller administrator;

  Alliance(SharedSystem system) {
    administrator = system.as("administrator");
  }

  /** A root place in Shanghai's zone with communities {@code code-a}, {@code code-b} below it. */
  Alliance district(String code, String... communities) {
    administrator
        .post(
            "/places",
            Map.of("code", code, "kind", "DISTRICT", "nameZh", "试区", "zone", "Asia/Shanghai"))
        .expect(200, 201);
    for (String community : communities) {
      place(code, community);
    }
    return this;
  }

  /** A community below a place. */
  Alliance place(String parent, String code) {
    administrator
        .post(
            "/places",
            Map.of("code", code, "parent", parent, "kind", "COMMUNITY", "nameZh", "社区" + code))
        .expect(200, 201);
    return this;
  }

  /** An agency. */
  Alliance agency(String code, String kind, String place, String... rights) {
    administrator
        .post(
            "/agencies",
            Map.of(
                "code",
                code,
                "kind",
                kind,
                "nameZh",
                code,
                "place",
                place,
                "rights",
                List.of(rights)))
        .expect(200, 201);
    return this;
  }

  /** The source that tests send from. */
  static String sourceOf(String agency) {
    return "/agencies/" + agency + "/desk";
  }

  /** An event; more attributes follow as names and values. */
  static Map<String, Object> event(
      String agency,
      String id,
      String fact,
      String time,
      Map<String, Object> data,
      String... more) {
    Map<String, Object> event = new HashMap<>();
    event.put("specversion", "1.0");
    event.put("id", id);
    event.put("source", sourceOf(agency));
    event.put("type", "qilian." + fact + ".v1");
    event.put("time", time);
    event.put("datacontenttype", "application/json");
    event.put("data", data);
    for (int i = 0; i < more.length; i += 2) {
      event.put(more[i], more[i + 1]);
    }
    return event;
  }

  /** A call to 110. */
  static Map<String, Object> alarm(String agency, String id, String place, String time) {
    return event(
        agency,
        id,
        "incident.alarm-received",
        time,
        Map.of("place", place, "category", "PUBLIC_ORDER", "reportChannel", "CALL_110"));
  }
}
