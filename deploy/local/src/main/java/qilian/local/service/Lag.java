package qilian.local.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far something in a service is behind: a fold of a topic, or its outbox. */
public record Lag(String what, long waiting) {

  private static final Pattern GAUGE =
      Pattern.compile(
          "^(qilian_fold_lag_records|qilian_outbox_waiting)(?:\\{([^}]*)})?\\s+([0-9.eE+-]+)");
  private static final Pattern FOLD = Pattern.compile("fold=\"([^\"]*)\"");

  /** What the service's figures tell; a sentence about it if it does not answer. */
  public static List<Lag> of(Service service) {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(service.management() + "/metrics"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return read(client.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      return List.of(new Lag("does not answer at " + service.management(), -1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /** The gauges in a page of figures. */
  static List<Lag> read(String page) {
    List<Lag> lags = new ArrayList<>();
    for (String line : page.split("\n")) {
      Matcher gauge = GAUGE.matcher(line);
      if (gauge.find()) {
        long waiting = (long) Double.parseDouble(gauge.group(3));
        boolean isFold = gauge.group(1).startsWith("qilian_fold");
        lags.add(new Lag(isFold ? "fold " + fold(gauge.group(2)) : "outbox", waiting));
      }
    }
    return lags;
  }

  private static String fold(@org.jspecify.annotations.Nullable String labels) {
    Matcher name = FOLD.matcher(labels == null ? "" : labels);
    return name.find() ? name.group(1) : "";
  }

  /** As it is printed. */
  public String sentence() {
    if (waiting < 0) {
      return what;
    }
    return what + (waiting == 0 ? ": nothing waiting" : ": " + waiting + " waiting");
  }
}
