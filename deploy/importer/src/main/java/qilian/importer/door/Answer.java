package qilian.importer.door;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the service answered, for good.
 *
 * @param status the HTTP status
 * @param body the JSON, a missing node where there is none
 */
public record Answer(int status, JsonNode body) {
  boolean ok() {
    return status / 100 == 2;
  }

  /** Whether nothing is left open; an event of a batch that may or may not be there is. */
  boolean determinate() {
    return body.path("indeterminate").asInt(0) == 0;
  }

  /** The problem in one sentence. */
  String problem() {
    String title = body.path("title").asText("");
    String detail = body.path("detail").asText("");
    String text = title.isEmpty() || detail.contains(title) ? detail : title + ": " + detail;
    String code = body.path("code").asText("");
    String whole = code.isEmpty() ? text : code + " " + text;
    return whole.isBlank() ? "status " + status : whole.strip();
  }
}
