package qilian.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import qilian.simulator.town.Agency;
import qilian.simulator.town.Code;
import qilian.simulator.town.Place;

/**
 * The REST side of incident-service as a member meets it. What is overloaded or unsure is asked
 * again with the same bytes, hence the same ids.
 */
final class FrontDoor {
  /** The door does not open, however often one knocks. */
  static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Closed(String message) {
      super(message);
    }
  }

  private static final Set<Integer> AGAIN = Set.of(429, 502, 503, 504);
  private static final int KNOCKS = 40;
  private static final int FIRST_KNOCKS = 8;
  private static final int PLACES_A_TIME = 1000;

  private final URI base;
  private final Tokens tokens;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private volatile boolean opened;

  FrontDoor(URI url, Tokens tokens) {
    this.base = url;
    this.tokens = tokens;
  }

  void registerAgencies(List<Agency> agencies) throws InterruptedException {
    ArrayNode nodes = DirectoryText.JSON.createArrayNode();
    agencies.forEach(agency -> nodes.add(DirectoryText.agency(agency)));
    administrator("POST", "/api/v1/agencies", nodes.toString());
  }

  void registerPlaces(List<Place> places) throws InterruptedException {
    for (int from = 0; from < places.size(); from += PLACES_A_TIME) {
      ArrayNode nodes = DirectoryText.JSON.createArrayNode();
      int until = Math.min(places.size(), from + PLACES_A_TIME);
      places.subList(from, until).forEach(place -> nodes.add(DirectoryText.place(place)));
      administrator("POST", "/api/v1/places", nodes.toString());
    }
  }

  /** Adds what the lists lack, never a second label to a code that stands; answers how many. */
  int registerCodes(List<Code> codes) throws InterruptedException {
    ArrayNode missing = DirectoryText.JSON.createArrayNode();
    for (String list : codes.stream().map(Code::list).collect(Collectors.toSet())) {
      Set<String> known = knownCodes(list);
      codes.stream()
          .filter(code -> code.list().equals(list) && !known.contains(code.code()))
          .forEach(code -> missing.add(DirectoryText.code(code)));
    }
    if (!missing.isEmpty()) {
      administrator("POST", "/api/v1/codes", missing.toString());
    }
    return missing.size();
  }

  private Set<String> knownCodes(String list) throws InterruptedException {
    HttpResponse<String> response =
        send(
            "GET",
            "/api/v1/codes/" + list + "?limit=5000",
            "",
            "application/json",
            tokens.administrator());
    Set<String> known = new HashSet<>();
    if (response.statusCode() == 200) {
      JsonNode answer = DirectoryText.parse(response.body());
      JsonNode items = answer.isArray() ? answer : answer.path("items");
      items.forEach(item -> known.add(item.path("code").asText()));
    }
    return known;
  }

  private void administrator(String method, String path, String body) throws InterruptedException {
    HttpResponse<String> response =
        send(method, path, body, "application/json", tokens.administrator());
    if (response.statusCode() / 100 != 2) {
      throw new Closed(method + " " + path + " was refused: " + problem(response));
    }
  }

  /** Sends one batch of an agency's events; answers what was accepted and rejected. */
  JsonNode events(String agency, String lines) throws InterruptedException {
    String path = "/api/v1/events?results=rejected";
    for (int again = 0; again < 2; again++) {
      String token = tokens.agency(agency);
      HttpResponse<String> response = send("POST", path, lines, "application/x-ndjson", token);
      if (response.statusCode() / 100 == 2) {
        return DirectoryText.parse(response.body());
      }
      if (response.statusCode() != 401 || again == 1) {
        throw new Closed("A batch of " + agency + " was refused: " + problem(response));
      }
      tokens.forget(token);
    }
    throw new IllegalStateException("unreachable");
  }

  private HttpResponse<String> send(
      String method, String path, String body, String type, String token)
      throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .header("Accept", "application/json, application/problem+json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    String last = "nobody answers";
    // A door that never opened is a wrong address or a system that is down; say so soon.
    for (int knock = 1; knock <= (opened ? KNOCKS : FIRST_KNOCKS); knock++) {
      Duration pause = Duration.ofMillis(Math.min(5_000, 100L * knock));
      try {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        opened = true;
        if (!AGAIN.contains(response.statusCode()) && !undecided(response)) {
          return response;
        }
        last = problem(response);
        pause = response.headers().firstValue("Retry-After").map(FrontDoor::wait).orElse(pause);
      } catch (IOException e) {
        last = "nobody answers";
      }
      Thread.sleep(pause);
    }
    throw new Closed(method + " " + base + path + ": " + last + ". Is ./qilian up?");
  }

  /** Events of a batch that may or may not have arrived are sent again with all of it. */
  private static boolean undecided(HttpResponse<String> response) {
    return response.statusCode() == 200
        && response.body().contains("\"indeterminate\"")
        && DirectoryText.parse(response.body()).path("indeterminate").asInt(0) > 0;
  }

  private static Duration wait(String retryAfter) {
    try {
      return Duration.ofSeconds(Math.clamp(Long.parseLong(retryAfter.strip()), 0, 60));
    } catch (NumberFormatException e) {
      return Duration.ofSeconds(1);
    }
  }

  private static String problem(HttpResponse<String> response) {
    String body = response.body();
    if (body.startsWith("{")) {
      JsonNode problem = DirectoryText.parse(body);
      String detail = problem.path("detail").asText(problem.path("title").asText());
      if (!detail.isEmpty()) {
        return response.statusCode() + ", " + detail;
      }
    }
    return "answer " + response.statusCode();
  }
}
