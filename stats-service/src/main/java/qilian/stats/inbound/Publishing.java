package qilian.stats.inbound;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.stats.bulletin.SilenceWatch;
import qilian.transport.log.Relay;

/** Runs the relay of our own facts, and looks for silent sources every hour. */
@ApplicationScoped
public class Publishing {
  private static final Logger LOG = Logger.getLogger(Publishing.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

  private final AgroalDataSource machine;
  private final KafkaClients kafka;
  private final ScopedConnections connections;
  private final SilenceWatch silences;
  private final InstantSource clock;
  private @Nullable Producer<byte[], byte[]> producer;
  private @Nullable Relay relay;
  private @Nullable Thread thread;

  @Inject
  Publishing(
      @DataSource("machine") AgroalDataSource machine,
      KafkaClients kafka,
      ScopedConnections connections,
      SilenceWatch silences,
      InstantSource clock) {
    this.machine = machine;
    this.kafka = kafka;
    this.connections = connections;
    this.silences = silences;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    Producer<byte[], byte[]> toBroker = kafka.producer();
    Relay ours = new Relay(machine, toBroker, UUID.randomUUID());
    producer = toBroker;
    relay = ours;
    thread = Thread.ofPlatform().name("relay").start(ours);
  }

  /** The silence and its fact are one transaction. */
  @Scheduled(
      every = "{qilian.silence.every}",
      delayed = "2m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void lookForSilence() {
    int found = connections.inScope(Scope.ALL, connection -> silences.look(clock.instant()));
    if (found > 0) {
      LOG.infof("%d sources fell silent", found);
    }
  }

  void stop(@Observes @Priority(1) ShutdownEvent stopped) throws InterruptedException {
    Relay ours = relay;
    Thread running = thread;
    if (ours != null && running != null) {
      ours.stop();
      running.join(STOP_WITHIN);
    }
    Producer<byte[], byte[]> toBroker = producer;
    if (toBroker != null) {
      toBroker.close(Duration.ofSeconds(5));
    }
  }
}
