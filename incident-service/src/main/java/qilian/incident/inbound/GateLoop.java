package qilian.incident.inbound;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import qilian.incident.desk.Arrival;
import qilian.incident.desk.QuarantineDesk;
import qilian.incident.desk.Registration;
import qilian.incident.desk.RegistrationDesk;
import qilian.incident.gate.Gate;
import qilian.incident.gate.Verdict;
import qilian.transport.codec.AgencyEvent;
import qilian.transport.codec.Unreadable;

/**
 * The gate at work: polls the agencies' topics, lets events in or holds them, and commits offsets
 * only behind what is in the log. The same records again do no harm.
 */
final class GateLoop implements Runnable {

  private static final Logger LOG = Logger.getLogger(GateLoop.class);
  private static final Pattern TOPICS = Pattern.compile("agency\\.[a-z0-9-]+\\.v1");
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Consumer<byte[], byte[]> consumer;
  private final Gate gate;
  private final RegistrationDesk desk;
  private final QuarantineDesk quarantine;
  private final InstantSource clock;
  private final AtomicLong lag = new AtomicLong();
  private final AtomicLong registered = new AtomicLong();
  private long sweepAtNanos = System.nanoTime();
  private volatile boolean stopping;

  GateLoop(
      Consumer<byte[], byte[]> consumer,
      Gate gate,
      RegistrationDesk desk,
      QuarantineDesk quarantine,
      InstantSource clock) {
    this.consumer = consumer;
    this.gate = gate;
    this.desk = desk;
    this.quarantine = quarantine;
    this.clock = clock;
  }

  /** Records that this loop has still to read. */
  long lag() {
    return lag.get();
  }

  /** Facts that this loop has registered since it began. */
  long registered() {
    return registered.get();
  }

  void stop() {
    stopping = true;
    consumer.wakeup();
  }

  @Override
  public void run() {
    try (consumer) {
      consumer.subscribe(TOPICS);
      while (!stopping) {
        round();
      }
    } catch (WakeupException | InterruptException e) {
      LOG.debug("the gate's loop was woken to stop");
    }
  }

  private void round() {
    try {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      if (!records.isEmpty()) {
        handle(records);
        consumer.commitSync();
      }
      measureLag();
      sweepNowAndThen();
    } catch (WakeupException | InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      LOG.warnf("the broker is in trouble, the gate tries again: %s", e.getMessage());
      pause(Duration.ofSeconds(1));
    }
  }

  private void sweepNowAndThen() {
    if (System.nanoTime() < sweepAtNanos) {
      return;
    }
    sweepAtNanos = System.nanoTime() + SWEEP_EVERY.toNanos();
    try {
      desk.sweep();
    } catch (SQLException | RuntimeException e) {
      LOG.warnf("waiting corrections are looked at again later: %s", e.getMessage());
    }
  }

  /** Registers a poll, however long the database takes to come back. */
  private void handle(ConsumerRecords<byte[], byte[]> records) {
    Duration wait = Duration.ofMillis(100);
    while (!stopping) {
      try {
        admit(records);
        return;
      } catch (SQLException | RuntimeException e) {
        LOG.warnf(e, "registration is repeated in %d ms", wait.toMillis());
        pause(wait);
        wait =
            wait.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : wait.multipliedBy(2);
      }
    }
    throw new WakeupException();
  }

  private void admit(ConsumerRecords<byte[], byte[]> records) throws SQLException {
    List<Arrival> arrivals = new ArrayList<>(records.count());
    List<QuarantineDesk.Bad> bad = new ArrayList<>();
    Map<UUID, ConsumerRecord<byte[], byte[]>> origin = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      String agency = AgencyRecords.agencyOf(record.topic());
      try {
        AgencyEvent event = AgencyRecords.read(record);
        switch (gate.judge(event, agency, clock.instant())) {
          case Verdict.Admitted admitted -> {
            Arrival arrival = Arrival.of(admitted.admission());
            arrivals.add(arrival);
            origin.put(arrival.eventId(), record);
          }
          case Verdict.Turned turned -> bad.add(bad(record, event, turned));
        }
      } catch (Unreadable e) {
        bad.add(bad(record, null, e.fault().name(), e.pointer(), e.details()));
      }
    }
    Registration done = desk.register(arrivals);
    registered.addAndGet(done.registered());
    for (Registration.Turned turned : done.turned()) {
      ConsumerRecord<byte[], byte[]> record = origin.get(turned.eventId());
      if (record != null) {
        bad.add(bad(record, turned.eventId(), turned.verdict()));
      }
    }
    quarantine.hold(bad);
  }

  private static QuarantineDesk.Bad bad(
      ConsumerRecord<byte[], byte[]> record, AgencyEvent event, Verdict.Turned turned) {
    return bad(record, event, turned.refusal().name(), turned.pointer(), turned.details());
  }

  private static QuarantineDesk.Bad bad(
      ConsumerRecord<byte[], byte[]> record, UUID eventId, Verdict.Turned turned) {
    return new QuarantineDesk.Bad(
        AgencyRecords.agencyOf(record.topic()),
        record.topic(),
        record.partition(),
        record.offset(),
        eventId,
        null,
        turned.refusal().name(),
        turned.pointer(),
        turned.details(),
        record.value(),
        AgencyRecords.headersOf(record));
  }

  private static QuarantineDesk.Bad bad(
      ConsumerRecord<byte[], byte[]> record,
      @Nullable AgencyEvent event,
      String reason,
      String pointer,
      Map<String, String> details) {
    return new QuarantineDesk.Bad(
        AgencyRecords.agencyOf(record.topic()),
        record.topic(),
        record.partition(),
        record.offset(),
        event == null ? null : event.eventId(),
        event == null ? null : event.id(),
        reason,
        pointer,
        details,
        record.value() == null ? new byte[0] : record.value(),
        AgencyRecords.headersOf(record));
  }

  private void measureLag() {
    Collection<TopicPartition> assigned = consumer.assignment();
    lag.set(assigned.stream().mapToLong(at -> consumer.currentLag(at).orElse(0)).sum());
  }

  private void pause(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    while (!stopping && System.nanoTime() < until) {
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
