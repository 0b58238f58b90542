package qilian.incident.inbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.reactive.messaging.health.HealthReport;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class EngineReadinessTest {
  private static final HealthReport UP = HealthReport.builder().add("mediation", true).build();
  private static final HealthReport DEAD =
      HealthReport.builder().add("mediation", false, "the consumer ended").build();

  @Test
  void a_dead_consumer_of_mediations_facts_takes_the_service_out_of_service() {
    assertEquals(Status.UP, EngineReadiness.answer(true, true, UP).getStatus());
    HealthCheckResponse dead = EngineReadiness.answer(true, true, DEAD);
    assertEquals(Status.DOWN, dead.getStatus());
    assertTrue(dead.getData().orElseThrow().containsValue("the consumer ended"));
  }

  @Test
  void so_do_a_dead_gate_and_a_dead_way_outward() {
    assertEquals(Status.DOWN, EngineReadiness.answer(false, true, UP).getStatus());
    assertEquals(Status.DOWN, EngineReadiness.answer(true, false, UP).getStatus());
  }
}
