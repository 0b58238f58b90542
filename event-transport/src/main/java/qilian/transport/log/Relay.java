package qilian.transport.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * Publishes the fact log: numbers the outbox densely per topic-partition, sends in that order, and
 * moves the watermark to what the broker confirmed. Only the holder of the lease does any of it.
 */
public final class Relay implements Runnable {

  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final Duration LEASE = Duration.ofSeconds(4);
  private static final Duration IDLE = Duration.ofMillis(100);
  private static final int SEQUENCED_AT_ONCE = 5_000;
  private static final int SENT_AT_ONCE_PER_PARTITION = 1_000;
  private static final long CONFIRMATION_SECONDS = 30;

  private final DataSource machine;
  private final Producer<byte[], byte[]> producer;
  private final Lease lease;
  private final Semaphore wakeUps = new Semaphore(0);
  private volatile boolean stopping;
  private long renewAtNanos;
  private long epoch;

  /** What the broker has and the watermark does not show yet; lost in a fall, and sent again. */
  private Map<RelayStore.Place, Long> confirmed = Map.of();

  /**
   * A relay over a service's fact log.
   *
   * @param machine connections of the service's machine role, auto-commit or not
   * @param producer idempotent, {@code acks=all}
   * @param owner tells this relay from every other
   */
  public Relay(DataSource machine, Producer<byte[], byte[]> producer, UUID owner) {
    this.machine = machine;
    this.producer = producer;
    this.lease = new Lease(owner, LEASE);
  }

  /** Says that there is something new in the outbox. */
  public void wake() {
    if (wakeUps.availablePermits() == 0) {
      wakeUps.release();
    }
  }

  /** Asks the loop to end after what it has in hand. */
  public void stop() {
    stopping = true;
    wake();
  }

  /** How many registered facts the broker has not confirmed yet. */
  public long waiting() throws SQLException {
    try (Connection connection = machine.getConnection()) {
      return RelayStore.waiting(connection);
    }
  }

  @Override
  public void run() {
    boolean laid = false;
    while (!stopping) {
      try {
        if (!laid) {
          inTransaction(
              connection -> {
                RelayStore.layPositions(connection);
                return true;
              });
          laid = true;
        }
        if (!round()) {
          pause(IDLE);
        }
      } catch (SQLException | RuntimeException e) {
        if (!stopping) {
          LOG.warnf(e, "the relay goes on from its watermark in a second");
          epoch = 0;
          renewAtNanos = 0;
          confirmed = Map.of();
          pause(Duration.ofSeconds(1));
        }
      }
    }
    giveUp();
  }

  /**
   * One round; true where there was work. One transaction does all that the database has to do
   * between two sendings: it moves the watermark to what the last one brought, numbers what is new
   * and reads what comes next.
   */
  private boolean round() throws SQLException {
    if (!heldLease()) {
      confirmed = Map.of();
      pause(Duration.ofMillis(500));
      return false;
    }
    Map<RelayStore.Place, Long> arrived = confirmed;
    confirmed = Map.of();
    List<RelayStore.Outgoing> outgoing =
        inTransaction(
            connection -> {
              if (!lease.holds(connection, epoch)) {
                return List.of();
              }
              RelayStore.advance(connection, arrived);
              RelayStore.sequence(connection, SEQUENCED_AT_ONCE);
              return RelayStore.next(connection, SENT_AT_ONCE_PER_PARTITION);
            });
    if (outgoing.isEmpty()) {
      return false;
    }
    confirmed = send(outgoing);
    return true;
  }

  /** Sends all; per partition, the last number before the first that failed. */
  private Map<RelayStore.Place, Long> send(List<RelayStore.Outgoing> outgoing) {
    List<Future<RecordMetadata>> pending =
        outgoing.stream().map(o -> producer.send(o.message())).toList();
    producer.flush();
    Map<RelayStore.Place, Long> confirmed = new HashMap<>();
    Set<RelayStore.Place> broken = new HashSet<>();
    for (int i = 0; i < outgoing.size(); i++) {
      RelayStore.Outgoing sent = outgoing.get(i);
      if (broken.contains(sent.place())) {
        continue;
      }
      try {
        pending.get(i).get(CONFIRMATION_SECONDS, TimeUnit.SECONDS);
        confirmed.put(sent.place(), sent.qseq());
      } catch (ExecutionException | TimeoutException e) {
        broken.add(sent.place());
        LOG.warnf("a send failed, it is repeated from the watermark: %s", e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stopping = true;
        broken.add(sent.place());
      }
    }
    return confirmed;
  }

  private boolean heldLease() throws SQLException {
    if (epoch > 0 && System.nanoTime() < renewAtNanos) {
      return true;
    }
    long before = System.nanoTime();
    OptionalLong taken = inTransaction(lease::take);
    epoch = taken.orElse(0);
    renewAtNanos = before + LEASE.toNanos() / 4;
    return epoch > 0;
  }

  private void giveUp() {
    try {
      inTransaction(
          connection -> {
            if (lease.holds(connection, epoch)) {
              RelayStore.advance(connection, confirmed);
            }
            lease.giveUp(connection);
            return true;
          });
    } catch (SQLException e) {
      LOG.debugf("the lease lapses by itself: %s", e.getMessage());
    }
  }

  private void pause(Duration most) {
    try {
      if (wakeUps.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
        wakeUps.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }

  private <T> T inTransaction(Transactions.Work<T> work) throws SQLException {
    return Transactions.run(machine, work);
  }
}
