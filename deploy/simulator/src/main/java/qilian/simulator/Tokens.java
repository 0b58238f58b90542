package qilian.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bearer tokens of the agencies, asked for once and again shortly before they expire. */
final class Tokens {
  private record Token(String value, long goodUntil) {}

  private final URI issuer;
  private final String secret;
  private final Map<String, String> given;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  Tokens(URI issuer, String secret, Map<String, String> given) {
    this.issuer = issuer;
    this.secret = secret;
    this.given = given;
  }

  /** A token of the administrator. */
  String administrator() throws InterruptedException {
    return of("administrator", "administrator");
  }

  /** A token of this agency's own system. */
  String agency(String code) throws InterruptedException {
    return of(code, "agency-system@" + code);
  }

  /** A token of ROLE@AGENCY. */
  String account(String account) throws InterruptedException {
    return of(account, account);
  }

  /** Forgets a token that was refused. */
  void forget(String token) {
    tokens.values().removeIf(known -> known.value().equals(token));
  }

  private String of(String name, String account) throws InterruptedException {
    String fixed = given.get(name);
    if (fixed != null) {
      return fixed;
    }
    long now = System.nanoTime();
    Token known = tokens.get(account);
    if (known == null || known.goodUntil() - now < 0) {
      known = ask(account, now);
      tokens.put(account, known);
    }
    return known.value();
  }

  private Token ask(String account, long now) throws InterruptedException {
    String form =
        "grant_type=client_credentials&client_id="
            + URLEncoder.encode(account, StandardCharsets.UTF_8)
            + "&client_secret="
            + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/token"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() == 200) {
        JsonNode answer = DirectoryText.parse(response.body());
        long seconds = Math.max(30, answer.path("expires_in").asLong(300) - 30);
        return new Token(answer.path("access_token").asText(), now + seconds * 1_000_000_000L);
      }
      throw new FrontDoor.Closed(
          "No token for " + account + ": " + issuer + " answered " + response.statusCode() + ".");
    } catch (IOException e) {
      throw new FrontDoor.Closed(
          "No token for " + account + ": nobody answers at " + issuer + ". Is ./qilian up?");
    }
  }
}
