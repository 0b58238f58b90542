package qilian.bench.system;

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
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import qilian.bench.traffic.Town;
import qilian.bench.traffic.Wave;

/** What is asked of the services off the measured path: tokens, the directory, their gauges. */
public final class FrontDoor {
  /** Sees the sums of every place. */
  public static final String READER = "analyst@bench-centre";

  /** Reads every record and changes none. */
  public static final String AUDITOR = "auditor@bench-centre";

  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern VALUE = Pattern.compile("\"value\":(\\d+)");

  private final House house;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  public FrontDoor(House house) {
    this.house = house;
  }

  /** A bearer token of an account, valid for an hour. */
  public String token(String account) throws IOException, InterruptedException {
    return token(account, "");
  }

  /** The same, confined to a place and all below it; an empty text confines it to none. */
  public String token(String account, String place) throws IOException, InterruptedException {
    String form =
        "grant_type=client_credentials&client_secret=local&client_id="
            + URLEncoder.encode(account, StandardCharsets.UTF_8)
            + (place.isEmpty() ? "" : "&place=" + URLEncoder.encode(place, StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(uri("OIDC", "/qilian/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    Matcher token = TOKEN.matcher(send(request));
    if (!token.find()) {
      throw new IOException("no token for " + account);
    }
    return token.group(1);
  }

  /** Tokens of the agencies, by their number. */
  public Map<Integer, String> agencyTokens() throws IOException, InterruptedException {
    Map<Integer, String> tokens = new HashMap<>();
    for (int i = 0; i < Town.AGENCIES; i++) {
      tokens.put(i, token("agency-system@" + Town.agency(i)));
    }
    return tokens;
  }

  /** Registers the bench's places, codes and agencies. */
  public void registerTown() throws IOException, InterruptedException {
    String token = token("administrator");
    post(token, "/api/v1/places", Town.placesJson());
    post(token, "/api/v1/codes", Town.codesJson());
    for (int i = 0; i < Town.AGENCIES; i++) {
      post(token, "/api/v1/agencies", Town.agencyJson(i));
    }
  }

  /** Registers the town in which waves are looked for. */
  public void registerWave() throws IOException, InterruptedException {
    String token = token("administrator");
    post(token, "/api/v1/places", Wave.placesJson());
    post(token, "/api/v1/agencies", Wave.agencyJson());
  }

  /** Sends one event of an agency, and waits for its 202. */
  public void event(String token, byte[] json) throws IOException, InterruptedException {
    send(
        HttpRequest.newBuilder(uri("INCIDENT", "/api/v1/events"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/cloudevents+json")
            .POST(BodyPublishers.ofByteArray(json))
            .build());
  }

  /** Whether a signal of a type at a place can be read. */
  public boolean isSignalled(String token, String place, String type)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri("RISK", "/api/v1/signals?place=" + place + "&type=" + type))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    // A place that risk has not heard of yet has no signal either.
    if (answer.statusCode() != 200 && answer.statusCode() != 404) {
      throw new IOException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body().contains("\"phase\":\"RAISED\"");
  }

  private void post(String token, String path, String body)
      throws IOException, InterruptedException {
    send(
        HttpRequest.newBuilder(uri("INCIDENT", path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** What a service answers to a question. */
  public String read(String service, String path, String token)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(service, path))
            .header("Authorization", "Bearer " + token)
            .build());
  }

  /** The sum of a gauge or counter of a service over those lines that carry the label. */
  public double gauge(String service, String name, String label)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri(service + "_MANAGEMENT", "/q/metrics"))
            .header("Accept", "text/plain")
            .build();
    return send(request)
        .lines()
        .filter(line -> line.startsWith(name) && line.contains(label))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** All alarms of the bench's town that can be asked for. */
  public long alarms(String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                uri(
                    "STATS",
                    "/api/v1/series?measure=ALARMS_ALL&bucket=MONTH&from=2020-01&to=2035-12&place="
                        + Town.ROOT))
            .header("Authorization", "Bearer " + token)
            .build();
    return VALUE
        .matcher(send(request))
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .sum();
  }

  /** Whether all that was sent is registered, published and folded. */
  public boolean isQuiet() throws IOException, InterruptedException {
    return gauge("INCIDENT", "qilian_fold_lag_records", "") == 0
        && gauge("INCIDENT", "qilian_outbox_waiting", "") == 0
        && gauge("STATS", "qilian_fold_lag_records", "") == 0;
  }

  /** Waits until it is quiet for a while; false where it does not become so. */
  public boolean settle(Duration most) throws IOException, InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    int quiet = 0;
    while (quiet < 3 && System.nanoTime() < until) {
      quiet = isQuiet() ? quiet + 1 : 0;
      Thread.sleep(400);
    }
    return quiet == 3;
  }

  private URI uri(String part, String path) {
    return URI.create("http://localhost:" + house.port(part) + path);
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
