package qilian.alliance.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the topics stand and the relay runs; lag is no reason not to be. */
@Readiness
@ApplicationScoped
class EngineReadiness implements HealthCheck {

  private final Engine engine;

  @Inject
  EngineReadiness(Engine engine) {
    this.engine = engine;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("inbound and relay").status(engine.isReady()).build();
  }
}
