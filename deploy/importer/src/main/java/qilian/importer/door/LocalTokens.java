package qilian.importer.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Tokens of the demo accounts of the local identity server, which exists on loopback only. */
public final class LocalTokens implements Tokens {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String issuer;
  private final InstantSource clock;
  private final Map<String, Issued> issued = new HashMap<>();

  private record Issued(String token, Instant renewAt) {}

  public LocalTokens(String issuer, InstantSource clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  @Override
  public synchronized String of(String account) {
    Issued known = issued.get(account);
    if (known == null || !clock.instant().isBefore(known.renewAt())) {
      known = issue(account);
      issued.put(account, known);
    }
    return known.token();
  }

  @Override
  public synchronized boolean refused(String account) {
    return issued.remove(account) != null;
  }

  private Issued issue(String account) {
    String form =
        "grant_type=client_credentials&client_secret=local&client_id="
            + URLEncoder.encode(account, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/token"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new Stopped(
            "The local identity server at "
                + issuer
                + " gives no token for "
                + account
                + " (status "
                + answer.statusCode()
                + "). Give one with --token or QILIAN_TOKEN.");
      }
      JsonNode body = JSON.readTree(answer.body());
      long seconds = Math.max(10, body.path("expires_in").asLong(300));
      return new Issued(
          body.path("access_token").asText(), clock.instant().plusSeconds(seconds * 4 / 5));
    } catch (IOException e) {
      throw new Stopped(
          "The local identity server at "
              + issuer
              + " does not answer. Start the system with ./qilian up,"
              + " or give a token with --token or QILIAN_TOKEN.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped("The import was interrupted.");
    }
  }
}
