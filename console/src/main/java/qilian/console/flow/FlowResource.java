package qilian.console.flow;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.config.ConfigMapping;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Whether the services run and how far behind they are. */
@Path("/session/flow")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"coordinator", "analyst", "auditor", "administrator"})
public class FlowResource {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Operators operators;
  private final InstantSource clock = InstantSource.system();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  @Inject
  FlowResource(Operators operators) {
    this.operators = operators;
  }

  /** Where operators look, by service. */
  @ConfigMapping(prefix = "qilian.operators")
  interface Operators {
    Map<String, String> services();
  }

  /** All services at a moment. */
  public record Flow(Instant at, List<Service> services) {}

  /** One service. */
  public record Service(String name, State state, List<Gauge> gauges) {}

  /** Whether a service does its work. */
  public enum State {
    READY,
    NOT_READY,
    AWAY
  }

  @GET
  @Blocking
  public Flow flow() {
    // All at once: what one of them takes, the others need not wait for.
    List<CompletableFuture<Service>> asked =
        new TreeMap<>(operators.services())
            .entrySet().stream().map(each -> ask(each.getKey(), each.getValue())).toList();
    return new Flow(clock.instant(), asked.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<Service> ask(String name, String address) {
    CompletableFuture<HttpResponse<String>> ready = get(address + "/q/health/ready");
    return get(address + "/q/metrics")
        .thenCombine(
            ready,
            (page, health) ->
                new Service(
                    name,
                    health.statusCode() == 200 ? State.READY : State.NOT_READY,
                    Gauge.read(page.body())))
        .exceptionally(away -> new Service(name, State.AWAY, List.of()));
  }

  /** The patience holds for the whole answer: a body may stop in its middle. */
  private CompletableFuture<HttpResponse<String>> get(String address) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
    return client
        .sendAsync(request, BodyHandlers.ofString())
        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
