package qilian.campaign;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests that must be refused, each with what the refusal has to say. */
final class BadRequests {
  private static final String TIME = "2025-11-03T08:15:00+08:00";
  private static final String ALARM = "incident.alarm-received";
  private static final int TOO_MUCH = 8 * 1024 * 1024 + 1;

  private final String agency;
  private final String place;

  /** Requests of this agency about this place. */
  BadRequests(String agency, String place) {
    this.agency = agency;
    this.place = place;
  }

  /** A request, and the status, code and pointer of its problem. */
  record Bad(
      String what, String contentType, byte[] body, int status, String code, String pointer) {
    @Override
    public String toString() {
      return what;
    }
  }

  /** Bodies that are no event at all. */
  List<Bad> bodies() {
    String event = new String(Caller.bytes(event(Map.of())), StandardCharsets.UTF_8);
    byte[] blank = new byte[TOO_MUCH];
    Arrays.fill(blank, (byte) ' ');
    String deep = "[".repeat(2_000) + "]".repeat(2_000);
    String twice = event.replaceFirst("\\{", "{\"id\":\"another\",");
    Charset chinese = Charset.forName("GB18030");
    String summary = event.replace("\"CALL_110\"", "\"CALL_110\",\"summary\":\"车窗被砸\"");
    return List.of(
        text("an empty body", "", 400, "NOT_AN_OBJECT", ""),
        text("a truncated body", event.substring(0, event.length() / 2), 400, "NOT_JSON", null),
        text("no JSON", "id=1", 400, "NOT_JSON", ""),
        text("a text", "\"event\"", 400, "NOT_AN_OBJECT", ""),
        text("two events in one body", event + event, 400, "NOT_JSON", ""),
        new Bad("more than 8 MiB", Caller.EVENT, blank, 413, "BODY_TOO_LARGE", null),
        text("deep nesting", event.replace("\"CALL_110\"", deep), 400, "TOO_DEEP", null),
        text("a field twice", twice, 400, "DUPLICATE_FIELD", null),
        raw("UTF-16", event.getBytes(StandardCharsets.UTF_16), 400, "NOT_JSON"),
        raw("UTF-16 without a mark", event.getBytes(StandardCharsets.UTF_16LE), 400, "NOT_JSON"),
        raw("GB18030", summary.getBytes(chinese), 400, "NOT_JSON"),
        text("a NUL byte", event.replace("CALL_110", "CALL\0110"), 400, "NOT_JSON", null),
        new Bad(
            "a form",
            "application/x-www-form-urlencoded",
            "id=1".getBytes(StandardCharsets.UTF_8),
            415,
            "UNSUPPORTED_CONTENT_TYPE",
            null));
  }

  /** Events with one thing wrong in them. */
  List<Bad> events() {
    return List.of(
        bad("no id", "id", null, 400, "MISSING_FIELD", "/id"),
        bad("an id that is a number", "id", 7, 400, "WRONG_TYPE", "/id"),
        bad("an id of 10 kB", "id", "x".repeat(10_240), 400, "TOO_LONG", "/id"),
        bad("NUL in the id", "id", "a\0b", 400, "FORBIDDEN_CHARACTER", "/id"),
        bad("a lone surrogate", "id", "a\ud800b", 400, "FORBIDDEN_CHARACTER", "/id"),
        bad("text turned round", "id", "a\u202eb", 400, "FORBIDDEN_CHARACTER", "/id"),
        bad("zero width", "caseref", "a\u200bb", 400, "FORBIDDEN_CHARACTER", "/caseref"),
        bad(
            "another specversion",
            "specversion",
            "0.3",
            400,
            "UNSUPPORTED_SPECVERSION",
            "/specversion"),
        bad("no such fact", "type", "qilian.incident.guessed.v1", 400, "UNKNOWN_TYPE", "/type"),
        bad(
            "a version to come",
            "type",
            "qilian." + ALARM + ".v9",
            400,
            "UNKNOWN_VERSION",
            "/type"),
        bad("no zone", "time", "2025-11-03T08:15:00", 400, "TIME_WITHOUT_ZONE", "/time"),
        bad("30 February", "time", "2025-02-30T08:15:00+08:00", 400, "IMPOSSIBLE_TIME", "/time"),
        bad("year 0001", "time", "0001-01-01T00:00:00Z", 400, "IMPOSSIBLE_TIME", "/time"),
        bad("year 9999", "time", "9999-12-31T23:59:59Z", 400, "IMPOSSIBLE_TIME", "/time"),
        bad("the day after", "time", "2199-01-01T00:00:00Z", 422, "OCCURRED_IN_FUTURE", "/time"),
        bad("no source of ours", "source", "desk", 400, "MALFORMED_SOURCE", "/source"),
        bad(
            "the source of another",
            "source",
            Alliance.sourceOf("bad-bank"),
            403,
            "FOREIGN_SOURCE",
            "/source"),
        bad(
            "known before, without the right",
            "recordedat",
            TIME,
            403,
            "BACKFILL_NOT_GRANTED",
            "/recordedat"),
        bad("correcting itself", "corrects", "bad-1", 422, "CORRECTS_ITSELF", "/corrects"),
        bad("no data", "data", null, 400, "MISSING_FIELD", "/data"),
        bad("data that are a text", "data", "x", 400, "WRONG_TYPE", "/data"),
        data("no category", "category", null, 400, "MISSING_FIELD"),
        data("a category that is a number", "category", 5, 400, "WRONG_TYPE"),
        data("a category that is a list", "category", List.of("A"), 400, "WRONG_TYPE"),
        data("a summary too long", "summary", "x".repeat(100_000), 400, "TOO_LONG"),
        data("NUL in the summary", "summary", "a\0b", 400, "FORBIDDEN_CHARACTER"),
        data("a place nobody knows", "place", "bad-nowhere", 422, "UNKNOWN_PLACE"),
        data("a precision nobody knows", "timePrecision", "WEEK", 400, "UNKNOWN_VALUE"),
        data("an identity number", "summary", "身份证11010519491231002X", 422, "PERSONAL_DETAIL"));
  }

  /** What only the police may say. */
  Map<String, Object> solved(String sender) {
    return Alliance.event(
        sender, "bad-solved", "incident.case-solved", TIME, Map.of("place", place));
  }

  /** A good event with some attributes changed; removed where the value is null. */
  Map<String, Object> event(Map<String, Object> changes) {
    Map<String, Object> event = Alliance.alarm(agency, "bad-1", place, TIME);
    event.putAll(changes);
    event.values().removeIf(value -> value == null);
    return event;
  }

  private Bad bad(String what, String name, Object value, int status, String code, String pointer) {
    Map<String, Object> change = new HashMap<>();
    change.put(name, value);
    return new Bad(what, Caller.EVENT, Caller.bytes(event(change)), status, code, pointer);
  }

  private Bad data(String what, String name, Object value, int status, String code) {
    Map<String, Object> data =
        new HashMap<>(
            Map.of("place", place, "category", "PUBLIC_ORDER", "reportChannel", "CALL_110"));
    data.put(name, value);
    data.values().removeIf(each -> each == null);
    return bad(what, "data", data, status, code, "/data/" + name);
  }

  private static Bad text(String what, String body, int status, String code, String pointer) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Bad(what, Caller.EVENT, bytes, status, code, pointer);
  }

  private static Bad raw(String what, byte[] body, int status, String code) {
    return new Bad(what, Caller.EVENT, body, status, code, null);
  }
}
