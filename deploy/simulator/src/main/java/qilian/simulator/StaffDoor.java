package qilian.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Speaks to a service as the people of the street do, each with its own token. */
final class StaffDoor {
  private final URI base;
  private final Tokens tokens;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  StaffDoor(URI base, Tokens tokens) {
    this.base = base;
    this.tokens = tokens;
  }

  /** The answer, whatever it is. */
  HttpResponse<String> send(String account, String method, String path, String body)
      throws InterruptedException, IOException {
    return client.send(
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + tokens.account(account))
            .header("Content-Type", "application/json")
            .header("If-Match", "*")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** What was answered to a request that must not be refused. */
  JsonNode done(String account, String method, String path, String body)
      throws InterruptedException, IOException {
    HttpResponse<String> answer = send(account, method, path, body);
    if (answer.statusCode() >= 300) {
      throw new IOException(
          "%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
    }
    return answer.body().isEmpty()
        ? DirectoryText.JSON.missingNode()
        : DirectoryText.parse(answer.body());
  }
}
