package qilian.incident.inbound;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import qilian.incident.desk.QuarantineDesk;
import qilian.incident.desk.RegistrationDesk;
import qilian.incident.desk.RelayBell;
import qilian.incident.gate.Gate;
import qilian.transport.log.Relay;
import qilian.transport.topics.Topics;

/** Starts the gate's loops and the relay once the topics stand, and ends them before the pools. */
@ApplicationScoped
class Engine implements RelayBell {

  private static final Logger LOG = Logger.getLogger(Engine.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final KafkaClients clients;
  private final AgroalDataSource machine;
  private final Gate gate;
  private final RegistrationDesk desk;
  private final QuarantineDesk quarantine;
  private final InstantSource clock;
  private final MeterRegistry meters;
  private final int threads;
  private final int replicas;
  private final List<GateLoop> loops = new ArrayList<>();
  private final List<Thread> running = new ArrayList<>();
  private volatile Relay relay;
  private volatile Producer<byte[], byte[]> producer;
  private volatile boolean ready;
  private volatile boolean stopping;

  @Inject
  Engine(
      KafkaClients clients,
      @DataSource("machine") AgroalDataSource machine,
      Gate gate,
      RegistrationDesk desk,
      QuarantineDesk quarantine,
      InstantSource clock,
      MeterRegistry meters,
      @ConfigProperty(name = "qilian.gate.threads", defaultValue = "2") int threads,
      @ConfigProperty(name = "qilian.kafka-replicas") int replicas) {
    this.clients = clients;
    this.machine = machine;
    this.gate = gate;
    this.desk = desk;
    this.quarantine = quarantine;
    this.clock = clock;
    this.meters = meters;
    this.threads = threads;
    this.replicas = replicas;
  }

  @Override
  public void ring() {
    Relay known = relay;
    if (known != null) {
      known.wake();
    }
  }

  /** Whether the topics stand and the loops run. */
  boolean isReady() {
    return ready && !stopping && running.stream().allMatch(Thread::isAlive);
  }

  void start(@Observes StartupEvent event) {
    Thread starter = new Thread(this::startWhenTopicsStand, "engine-start");
    starter.setDaemon(true);
    starter.start();
  }

  private void startWhenTopicsStand() {
    while (!stopping) {
      try (Admin admin = clients.admin()) {
        new Topics(admin, replicas).createCanonical();
        break;
      } catch (RuntimeException e) {
        LOG.warnf("topics cannot be created yet: %s", e.getMessage());
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      }
    }
    if (!stopping) {
      run();
    }
  }

  private synchronized void run() {
    producer = clients.bulk();
    relay = new Relay(machine, producer, UUID.randomUUID());
    begin(relay, "relay");
    for (int i = 0; i < threads; i++) {
      GateLoop loop = new GateLoop(clients.gateConsumer(), gate, desk, quarantine, clock);
      loops.add(loop);
      begin(loop, "gate-" + i);
    }
    Gauge.builder("qilian_fold_lag_records", () -> loops.stream().mapToLong(GateLoop::lag).sum())
        .tag("fold", "gate")
        .description("Records of the agencies' topics that the gate has still to read")
        .register(meters);
    Gauge.builder("qilian_gate_registered", () -> registered())
        .description("Facts registered since the start")
        .register(meters);
    Gauge.builder("qilian_outbox_waiting", this::waiting)
        .description("Registered facts that the broker has not confirmed yet")
        .register(meters);
    Gauge.builder("qilian_quarantine_unsealed", () -> (double) quarantine.unsealed())
        .description("Records held without their bytes because the key could not be used")
        .register(meters);
    ready = true;
  }

  private double registered() {
    return loops.stream().mapToLong(GateLoop::registered).sum();
  }

  private double waiting() {
    try {
      return relay.waiting();
    } catch (SQLException e) {
      return Double.NaN;
    }
  }

  private void begin(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    running.add(thread);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    synchronized (this) {
      loops.forEach(GateLoop::stop);
      if (relay != null) {
        relay.stop();
      }
      long until = System.nanoTime() + PATIENCE.toNanos();
      for (Thread thread : running) {
        join(thread, Math.max(1, (until - System.nanoTime()) / 1_000_000));
      }
      if (producer != null) {
        producer.close(Duration.ofSeconds(5));
      }
    }
  }

  private static void join(Thread thread, long millis) {
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
