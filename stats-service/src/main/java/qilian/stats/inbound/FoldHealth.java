package qilian.stats.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows how far the fold is behind and which partitions need somebody. It is always up: an instance
 * that lags still answers, and taking it away would only make it lag more.
 */
@Readiness
@ApplicationScoped
public class FoldHealth implements HealthCheck {
  private final FoldThreads fold;

  @Inject
  FoldHealth(FoldThreads fold) {
    this.fold = fold;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("fold").up().withData("lagRecords", fold.lag());
    fold.alarms().forEach(answer::withData);
    return answer.build();
  }
}
