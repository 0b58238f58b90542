package qilian.alliance.inbound;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import qilian.transport.log.Relay;
import qilian.transport.topics.Topics;

/**
 * Sees to it that the topics stand, runs the relay, and ends inbound and relay before the pools.
 */
@ApplicationScoped
class Engine {

  private static final Logger LOG = Logger.getLogger(Engine.class);
  private static final String FOLD = "alliance";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  private final KafkaClients clients;
  private final KafkaClientService channels;
  private final Inflow inflow;
  private final Progress progress;
  private final AgroalDataSource machine;
  private final MeterRegistry meters;
  private final int replicas;
  private volatile @Nullable Running running;
  private volatile boolean stopping;

  /** What runs once the topics stand. */
  private record Running(
      Admin admin, Producer<byte[], byte[]> producer, Relay relay, Thread thread) {}

  @Inject
  Engine(
      KafkaClients clients,
      KafkaClientService channels,
      Inflow inflow,
      @Identifier(Progress.NAME) Progress progress,
      @DataSource("machine") AgroalDataSource machine,
      MeterRegistry meters,
      @ConfigProperty(name = "qilian.kafka-replicas") int replicas) {
    this.clients = clients;
    this.channels = channels;
    this.inflow = inflow;
    this.progress = progress;
    this.machine = machine;
    this.meters = meters;
    this.replicas = replicas;
  }

  /** Whether the topics stand and the relay runs. */
  boolean isReady() {
    Running now = running;
    return now != null && !stopping && now.thread().isAlive();
  }

  /**
   * Before the channels begin, so that they find their topics; but no broker holds up the start.
   */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    if (!tryToBegin()) {
      Thread starter = new Thread(this::beginWhenThereIsABroker, "engine-start");
      starter.setDaemon(true);
      starter.start();
    }
  }

  private void beginWhenThereIsABroker() {
    while (!stopping && !tryToBegin()) {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
  }

  private boolean tryToBegin() {
    Admin admin = clients.admin();
    try {
      new Topics(admin, replicas).createCanonical();
    } catch (RuntimeException e) {
      LOG.warnf("topics cannot be created yet: %s", e.getMessage());
      admin.close(Duration.ZERO);
      return false;
    }
    begin(admin);
    return true;
  }

  private synchronized void begin(Admin admin) {
    if (stopping) {
      admin.close(Duration.ZERO);
      return;
    }
    Producer<byte[], byte[]> producer = clients.relay();
    Relay relay = new Relay(machine, producer, UUID.randomUUID());
    Thread thread = new Thread(relay, "relay");
    running = new Running(admin, producer, relay, thread);
    Gauge.builder("qilian_fold_lag_records", () -> progress.behind(admin))
        .tag("fold", FOLD)
        .description("Canonical records that have still to take effect here")
        .register(meters);
    Gauge.builder("qilian_outbox_waiting", () -> waiting(relay))
        .description("Facts of this service that the broker has not confirmed yet")
        .register(meters);
    thread.start();
  }

  private static double waiting(Relay relay) {
    try {
      return relay.waiting();
    } catch (SQLException e) {
      LOG.debugf("the outbox cannot be counted: %s", e.getMessage());
      return Double.NaN;
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    pauseChannels();
    inflow.stop(PATIENCE);
    synchronized (this) {
      Running last = running;
      if (last != null) {
        last.relay().stop();
        join(last.thread());
        last.producer().close(A_MOMENT);
        last.admin().close(A_MOMENT);
      }
    }
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

  private static void join(Thread thread) {
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
