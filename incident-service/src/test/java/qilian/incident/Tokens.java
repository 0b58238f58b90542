package qilian.incident;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tokens of the build's own identity server. */
public final class Tokens {
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private Tokens() {}

  /** A token of ROLE or ROLE@AGENCY. */
  public static String of(String account) {
    return of(account, null);
  }

  /** A token of ROLE or ROLE@AGENCY, confined to a subtree of places. */
  public static String of(String account, @Nullable String place) {
    return KNOWN.computeIfAbsent(account + " " + place, key -> fetch(account, place));
  }

  private static String fetch(String account, @Nullable String place) {
    String form =
        "grant_type=client_credentials&client_secret=local&client_id="
            + URLEncoder.encode(account, StandardCharsets.UTF_8)
            + (place == null ? "" : "&place=" + URLEncoder.encode(place, StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(IncidentPlatform.issuer() + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String body = client.send(request, BodyHandlers.ofString()).body();
      return new ObjectMapper().readTree(body).get("access_token").asText();
    } catch (IOException e) {
      throw new IllegalStateException("no token for " + account, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
