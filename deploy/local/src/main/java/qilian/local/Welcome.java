package qilian.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import qilian.local.process.Progress;
import qilian.local.service.Service;

/**
 * The last lines of {@code up}: addresses, how to get a token, and the bulletin if there is one.
 */
final class Welcome {
  private static final String BULLETIN = "/api/v1/bulletins/baota-weekly/2025-W45";

  private final Settings settings;
  private final LocalSystem system;
  private final Progress progress;

  Welcome(Settings settings, LocalSystem system, Progress progress) {
    this.settings = settings;
    this.system = system;
    this.progress = progress;
  }

  void print(Duration took) {
    progress.line("");
    progress.line(
        String.format(Locale.ROOT, "Qilian is ready (%.0f s).", took.toMillis() / 1000.0));
    progress.line("");
    if (system.hasConsole()) {
      progress.say("console", system.console() + "   sign in as coordinator, analyst, clerk …");
    }
    for (Service service : system.services()) {
      if (service.isBuilt() && !service.address().equals(system.console())) {
        progress.say(
            service.name(),
            service.address() + "/api/v1   health " + service.management() + "/health");
      }
    }
    progress.say("kafka", system.broker().address());
    progress.say(
        "postgres",
        system.postgres().address()
            + "   databases incident, mediation, "
            + "risk, stats, alliance; passwords in secrets.properties of the data folder");
    progress.say(
        "sign in",
        system.identity().issuer()
            + "   accounts: coordinator, analyst, "
            + "mediator, baota-police … (no password)");
    progress.line("");
    progress.line("  A token:    ./qilian token coordinator        ./qilian token baota-police");
    progress.line("  Use it:     curl -H \"Authorization: Bearer $(./qilian token analyst)\" \\");
    progress.line(
        "                http://localhost:" + settings.servicePort("stats") + "/api/v1/measures");
    progress.line("  What runs:  ./qilian status      The end:  ./qilian down");
    bulletin().ifPresent(this::show);
  }

  private void show(String text) {
    progress.line("");
    progress.line(text.stripTrailing());
  }

  private Optional<String> bulletin() {
    String address = "http://localhost:" + settings.servicePort("stats") + BULLETIN;
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + "?format=text&lang=zh-CN"))
              .timeout(Duration.ofSeconds(20))
              .header("Authorization", "Bearer " + system.identity().token("analyst", ""))
              .header("Accept-Language", "zh-CN")
              .build();
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
