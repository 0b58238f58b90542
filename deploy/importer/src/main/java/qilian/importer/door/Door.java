package qilian.importer.door;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The only place that speaks HTTP with incident-service. What is indeterminate (429, 5xx,
 * time-outs, a service that is just being restarted, single events of a batch) is asked again with
 * the same content until an answer comes or patience ends.
 */
public final class Door {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI service;
  private final Tokens tokens;
  private final Duration patience;
  private final AtomicLong repeated = new AtomicLong();

  public Door(URI service, Tokens tokens, Duration patience) {
    this.service = service;
    this.tokens = tokens;
    this.patience = patience;
  }

  /** How many requests had to be repeated. */
  public long repeated() {
    return repeated.get();
  }

  Answer get(String account, String path) {
    return ask(account, request(path).GET());
  }

  Answer post(String account, String path, String type, byte[] body) {
    return ask(
        account,
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  Answer put(String account, String path, byte[] body) {
    return ask(
        account,
        request(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(service + "/api/v1" + path))
        .timeout(Duration.ofSeconds(60))
        .header("Accept", "application/json, application/problem+json")
        .header("Accept-Language", "zh-CN");
  }

  private Answer ask(String account, HttpRequest.Builder request) {
    long giveUpAt = 0;
    Duration pause = FIRST_PAUSE;
    boolean renewed = false;
    while (true) {
      String trouble;
      Duration wished = Duration.ZERO;
      try {
        HttpRequest whole =
            request.copy().header("Authorization", "Bearer " + tokens.of(account)).build();
        HttpResponse<byte[]> answer = http.send(whole, HttpResponse.BodyHandlers.ofByteArray());
        int status = answer.statusCode();
        if (status == 401 && !renewed && tokens.refused(account)) {
          renewed = true;
          continue;
        }
        if (status != 429 && status != 408 && status < 500) {
          Answer said = new Answer(status, json(answer.body()));
          if (said.determinate()) {
            return said;
          }
          trouble = "it cannot say whether all events arrived";
        } else {
          trouble = "it answers with status " + status;
        }
        wished = retryAfter(answer.headers().firstValue("Retry-After").orElse(""));
      } catch (ConnectException e) {
        trouble = "nothing listens there";
      } catch (HttpTimeoutException e) {
        trouble = "it does not answer in time";
      } catch (IOException e) {
        trouble = "the connection broke (" + e.getMessage() + ")";
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Stopped("The import was interrupted.");
      }
      long now = System.nanoTime();
      giveUpAt = giveUpAt == 0 ? now + patience.toNanos() : giveUpAt;
      Duration wait = pause.compareTo(wished) < 0 ? wished : pause;
      if (now + wait.toNanos() > giveUpAt) {
        throw new Stopped(
            "The service at "
                + service
                + " cannot be used: "
                + trouble
                + ", and has not for "
                + patience.toSeconds()
                + " s.");
      }
      repeated.incrementAndGet();
      sleep(wait);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private static void sleep(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped("The import was interrupted.");
    }
  }

  private static Duration retryAfter(String header) {
    try {
      return header.matches("[0-9]{1,6}")
          ? Duration.ofSeconds(Long.parseLong(header))
          : Duration.between(
              Instant.now(),
              ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }

  private static JsonNode json(byte[] body) throws IOException {
    try {
      JsonNode read = body.length == 0 ? null : JSON.readTree(body);
      return read == null ? MissingNode.getInstance() : read;
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
