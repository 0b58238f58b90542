package qilian.incident.inbound;

import io.smallrye.reactive.messaging.health.HealthReport;
import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the topics stand and everything runs: the gate, the relay, the way outward and the way
 * back from mediation. Lag is no reason not to be ready; a consumer that ended is.
 */
@Readiness
@ApplicationScoped
class EngineReadiness implements HealthCheck {

  private final Engine engine;
  private final OutwardLoop outward;
  private final HealthCenter channels;

  @Inject
  EngineReadiness(Engine engine, OutwardLoop outward, HealthCenter channels) {
    this.engine = engine;
    this.outward = outward;
    this.channels = channels;
  }

  @Override
  public HealthCheckResponse call() {
    return answer(engine.isReady(), outward.isAlive(), channels.getLiveness());
  }

  static HealthCheckResponse answer(boolean engine, boolean outward, HealthReport back) {
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("gate and relay")
            .status(engine && outward && back.isOk())
            .withData("engine", engine)
            .withData("outward", outward);
    back.getChannels()
        .forEach(
            channel ->
                answer.withData(
                    channel.getChannel(),
                    channel.isOk() ? "up" : String.valueOf(channel.getMessage())));
    return answer.build();
  }
}
