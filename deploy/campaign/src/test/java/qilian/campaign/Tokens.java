package qilian.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of the local identity server, each fetched once. */
final class Tokens {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String issuer;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Tokens(String issuer) {
    this.issuer = issuer;
  }

  /** The token of an account, confined to a place where that is not empty. */
  String of(String account, String place) {
    return known.computeIfAbsent(account + " " + place, key -> fetch(account, place));
  }

  private String fetch(String account, String place) {
    String form =
        "grant_type=client_credentials&client_secret=local&client_id="
            + encode(account)
            + (place.isEmpty() ? "" : "&place=" + encode(place));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      String body = client.send(request, BodyHandlers.ofString()).body();
      return JSON.readTree(body).required("access_token").textValue();
    } catch (IOException e) {
      throw new AssertionError("no token for " + account, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while fetching a token", e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
