package qilian.transport.log;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import qilian.transport.topics.Topics;

/**
 * Sees to it that the topics stand, and runs a service's relay from then on until it is stopped. No
 * broker holds up the start: where there is none yet it is asked again every second.
 */
public final class RelayHost {

  private static final Logger LOG = Logger.getLogger(RelayHost.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration A_MOMENT = Duration.ofSeconds(2);
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final String bootstrap;
  private final int replicas;
  private final DataSource machine;
  private volatile @Nullable Running running;
  private volatile boolean stopping;

  /** What runs once the topics stand. */
  private record Running(
      Admin admin, Producer<byte[], byte[]> producer, Relay relay, Thread thread) {}

  /**
   * Of one service.
   *
   * @param bootstrap the brokers, such as {@code localhost:19092}
   * @param replicas of each topic that it has to create
   * @param machine connections of the service's machine role
   */
  public RelayHost(String bootstrap, int replicas, DataSource machine) {
    this.bootstrap = bootstrap;
    this.replicas = replicas;
    this.machine = machine;
  }

  /** Begins at once where there is a broker, else as soon as there is one. */
  public void start() {
    if (!tryToBegin()) {
      Thread starter = new Thread(this::beginWhenThereIsABroker, "relay-start");
      starter.setDaemon(true);
      starter.start();
    }
  }

  /** Whether the topics stand and the relay runs. */
  public boolean isReady() {
    Running now = running;
    return now != null && !stopping && now.thread().isAlive();
  }

  /** Facts that the broker has not confirmed yet; not a number while that cannot be known. */
  public double waiting() {
    Running now = running;
    if (now == null) {
      return Double.NaN;
    }
    try {
      return now.relay().waiting();
    } catch (SQLException e) {
      LOG.debugf("the outbox cannot be counted: %s", e.getMessage());
      return Double.NaN;
    }
  }

  /** Asks something of the broker; not a number before the topics stand. */
  public double ask(ToDoubleFunction<Admin> question) {
    Running now = running;
    return now == null ? Double.NaN : question.applyAsDouble(now.admin());
  }

  /** Lets the relay end what it has in hand. */
  public void stop() {
    stopping = true;
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

  /** A producer that loses and doubles nothing and gives up within eight seconds. */
  public Producer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.LINGER_MS_CONFIG, 5,
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000,
            ProducerConfig.METADATA_MAX_AGE_CONFIG, 5_000),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /** Answers or gives up within five seconds. */
  private Admin admin() {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000));
  }

  private void beginWhenThereIsABroker() {
    while (!stopping && !tryToBegin()) {
      LockSupport.parkNanos(AGAIN.toNanos());
    }
  }

  private boolean tryToBegin() {
    Admin admin = admin();
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
    Producer<byte[], byte[]> producer = producer();
    Relay relay = new Relay(machine, producer, UUID.randomUUID());
    Thread thread = new Thread(relay, "relay");
    running = new Running(admin, producer, relay, thread);
    thread.start();
  }

  private static void join(Thread thread) {
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
