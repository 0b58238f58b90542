package qilian.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The services as somebody with a token uses them. */
final class Caller {
  static final String EVENT = "application/cloudevents+json";
  static final String BATCH = "application/cloudevents-batch+json";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final String incident;
  private final String stats;
  private final String token;

  Caller(String incident, String stats, String token) {
    this.incident = incident;
    this.stats = stats;
    this.token = token;
  }

  /** What was answered. */
  record Answer(String asked, int status, String contentType, byte[] body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new AssertionError(this + " is no JSON", e);
      }
    }

    /** The body where the status is the one expected. */
    JsonNode expect(int... statuses) {
      if (Arrays.stream(statuses).noneMatch(each -> each == status)) {
        throw new AssertionError(this + "; expected " + Arrays.toString(statuses));
      }
      return json();
    }

    @Override
    public String toString() {
      return asked + " -> " + status + " " + new String(body, StandardCharsets.UTF_8);
    }
  }

  /** Asks incident-service; names and values of the query follow the path. */
  Answer ask(String path, String... query) {
    return get(incident + "/api/v1" + path + query(query));
  }

  /** Follows a link, which may be a path of incident-service. */
  Answer follow(String link) {
    return get(link.startsWith("/") ? incident + link : link);
  }

  /** Asks stats-service for a series. */
  Answer series(String... query) {
    return get(stats + "/api/v1/series" + query(query));
  }

  /** Posts JSON to incident-service. */
  Answer post(String path, Object body) {
    return send("POST", path, "application/json", bytes(body));
  }

  /** Posts one event. */
  Answer event(Object event) {
    return send("POST", "/events", EVENT, bytes(event));
  }

  /** Sends bytes as they are. */
  Answer send(String method, String path, String contentType, byte[] body) {
    HttpRequest.Builder request =
        request(incident + "/api/v1" + path)
            .method(method, BodyPublishers.ofByteArray(body))
            .header("Content-Type", contentType);
    return answer(method + " " + path, request);
  }

  static byte[] bytes(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer get(String address) {
    return answer("GET " + address, request(address).GET());
  }

  private HttpRequest.Builder request(String address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(Duration.ofSeconds(60))
            .header("Accept-Language", "en");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static Answer answer(String asked, HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      String type = response.headers().firstValue("Content-Type").orElse("");
      return new Answer(asked, response.statusCode(), type, response.body());
    } catch (IOException e) {
      throw new AssertionError(asked + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking", e);
    }
  }

  private static String query(String... query) {
    String text =
        IntStream.range(0, query.length / 2)
            .mapToObj(i -> query[2 * i] + "=" + encode(query[2 * i + 1]))
            .collect(Collectors.joining("&"));
    return text.isEmpty() ? "" : "?" + text;
  }
}
