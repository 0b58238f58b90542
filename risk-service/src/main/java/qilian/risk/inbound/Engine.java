package qilian.risk.inbound;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import qilian.transport.inbox.Inflow;
import qilian.transport.inbox.Progress;
import qilian.transport.log.RelayHost;

/** Runs this service's relay, tells how far it is, and ends inbound and relay before the pools. */
@ApplicationScoped
class Engine {

  private static final Logger LOG = Logger.getLogger(Engine.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  private final KafkaClientService channels;
  private final Inflow inflow;
  private final RelayHost relay;

  @Inject
  Engine(
      KafkaClientService channels,
      Inflow inflow,
      Progress progress,
      @DataSource("machine") AgroalDataSource machine,
      MeterRegistry meters,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
      @ConfigProperty(name = "qilian.kafka-replicas") int replicas) {
    this.channels = channels;
    this.inflow = inflow;
    this.relay = new RelayHost(bootstrap, replicas, machine);
    Gauge.builder("qilian_fold_lag_records", () -> relay.ask(progress::behind))
        .tag("fold", "risk")
        .description("Canonical records that have still to take effect here")
        .register(meters);
    Gauge.builder("qilian_outbox_waiting", relay::waiting)
        .description("Facts of this service that the broker has not confirmed yet")
        .register(meters);
  }

  /** Whether the topics stand and the relay runs. */
  boolean isReady() {
    return relay.isReady();
  }

  /** For what is published beside the facts; closed by whoever asked for it. */
  Producer<byte[], byte[]> producer() {
    return relay.producer();
  }

  /** Before the channels begin, so that they find their topics. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    relay.start();
  }

  void stop(@Observes ShutdownEvent event) {
    pauseChannels();
    inflow.stop(PATIENCE);
    relay.stop();
  }

  private void pauseChannels() {
    try {
      CompletableFuture.allOf(
              channels.getConsumerChannels().stream()
                  .map(
                      channel -> channels.getConsumer(channel).pause().subscribeAsCompletionStage())
                  .toArray(CompletableFuture<?>[]::new))
          .get(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.debugf("the channels stop without a pause: %s", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
