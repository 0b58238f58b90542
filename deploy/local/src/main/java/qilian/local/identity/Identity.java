package qilian.local.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import qilian.local.process.Alive;
import qilian.local.process.Jvm;
import qilian.local.process.Launcher;
import qilian.local.process.Obstacle;
import qilian.local.process.Part;
import qilian.local.process.Patience;

/** The identity process as the other processes see it: started, asked for its keys and tokens. */
public final class Identity implements Part {
  /** The name in lists, logs and the book. */
  public static final String NAME = "oidc";

  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern REASON =
      Pattern.compile("\"error_description\"\\s*:\\s*\"([^\"]+)\"");

  private final Path keys;
  private final Launcher launcher;
  private final int port;
  private final boolean odd;

  public Identity(Path home, Launcher launcher, int port, boolean odd) {
    this.keys = home.resolve("identity");
    this.launcher = launcher;
    this.port = port;
    this.odd = odd;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String variable() {
    return "QILIAN_OIDC_PORT";
  }

  @Override
  public String address() {
    return issuer();
  }

  @Override
  public Optional<ProcessHandle> orphan() {
    return launcher.orphan(NAME);
  }

  @Override
  public Process start() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-Xms16m",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Jvm.classPath(),
                IdentityServer.class.getName(),
                Integer.toString(port),
                keys.toString()));
    if (odd) {
      arguments.add("odd");
    }
    return launcher.java(NAME, arguments, Map.of());
  }

  /** Where tokens come from, as written in them. */
  public String issuer() {
    return "http://localhost:" + port + "/" + IdentityServer.ISSUER;
  }

  /** Ready is: the keys are served. */
  @Override
  public void awaitReady(ProcessHandle process, Duration bound) {
    HttpRequest keysRequest = get(issuer() + "/jwks");
    try (HttpClient client = client()) {
      boolean came =
          Patience.until(bound, () -> !Alive.is(process) || answers(client, keysRequest));
      if (!came || !Alive.is(process)) {
        String state = Alive.is(process) ? "does not answer" : "ended while it was starting";
        throw new Obstacle(
            "The identity server "
                + state
                + "; the end of its log:\n"
                + launcher.lastLines(NAME, 15),
            "The whole log is " + launcher.log(NAME) + "; run ./qilian up again afterwards.");
      }
    }
  }

  private static boolean answers(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Obstacle("The start was interrupted.", "Run ./qilian up again.", e);
    }
  }

  /** A bearer token of the account, valid for an hour. */
  public String token(String account, String place) {
    String form =
        "grant_type=client_credentials&client_secret=local&client_id="
            + URLEncoder.encode(account, StandardCharsets.UTF_8)
            + (place.isBlank() ? "" : "&place=" + URLEncoder.encode(place, StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer() + "/token"))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    try (HttpClient client = client()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      Matcher token = TOKEN.matcher(response.body());
      if (response.statusCode() == 200 && token.find()) {
        return token.group(1);
      }
      Matcher reason = REASON.matcher(response.body());
      throw new Obstacle(
          "No token for " + account + ": " + (reason.find() ? reason.group(1) : response.body()),
          "Use ROLE or ROLE@AGENCY; roles: " + Account.roles());
    } catch (IOException e) {
      throw new Obstacle(
          "The identity server at " + issuer() + " does not answer.", "Run ./qilian up first.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Obstacle("Asking for a token was interrupted.", "Run the command again.", e);
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  }

  private static HttpRequest get(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(3)).build();
  }
}
