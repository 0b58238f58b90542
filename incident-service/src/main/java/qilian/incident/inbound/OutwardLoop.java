package qilian.incident.inbound;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import qilian.contract.Topic;
import qilian.incident.desk.AgencyTopics;
import qilian.incident.directory.DirectoryView;
import qilian.incident.register.HeldNotice;
import qilian.incident.register.Outcome;
import qilian.incident.register.Outward;

/**
 * Writes outward: to each agency's own topic what became of its matters, and to the quarantine's
 * topic what is held. One instance at a time has the turn. Outcomes go out once and in their order:
 * whoever takes the turn, or comes back from a failed send, first reads the end of an agency's
 * topic and goes on behind it.
 */
@ApplicationScoped
class OutwardLoop implements Runnable {
  private static final Logger LOG = Logger.getLogger(OutwardLoop.class);
  private static final Duration IDLE = Duration.ofMillis(250);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long CONFIRMATION_SECONDS = 15;
  private static final int AT_ONCE = 500;

  private final Outward store;
  private final KafkaClients clients;
  private final AgencyTopics topics;
  private final DirectoryView directory;
  private final InstantSource clock;
  private final Map<String, Long> written = new HashMap<>();
  private volatile boolean stopping;
  private volatile boolean forgetting;
  private @Nullable Thread thread;

  @Inject
  OutwardLoop(
      Outward store,
      KafkaClients clients,
      AgencyTopics topics,
      DirectoryView directory,
      InstantSource clock) {
    this.store = store;
    this.clients = clients;
    this.topics = topics;
    this.directory = directory;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofPlatform().name("outward").start(this);
  }

  void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
    stopping = true;
    Thread running = thread;
    if (running != null) {
      LockSupport.unpark(running);
      running.join(PATIENCE);
    }
  }

  /** Whether it runs at all; waiting for its turn is running. */
  boolean isAlive() {
    Thread running = thread;
    return running != null && running.isAlive();
  }

  /** Gives the turn back and begins anew, as after a crash. */
  void forget() {
    forgetting = true;
  }

  @Override
  public void run() {
    while (!stopping) {
      try (Outward.Turn turn = store.take()) {
        if (turn == null) {
          pause(PAUSE);
        } else {
          write(turn);
        }
      } catch (RuntimeException e) {
        if (!stopping) {
          LOG.warnf("writing outward begins anew in a second: %s", e.getMessage());
          pause(PAUSE);
        }
      }
    }
  }

  private void write(Outward.Turn turn) {
    written.clear();
    forgetting = false;
    try (Producer<byte[], byte[]> fresh = clients.bulk()) {
      while (!stopping && !forgetting && turn.holds()) {
        int done = outcomes(fresh) + held(fresh);
        if (done == 0) {
          pause(IDLE);
        }
      }
    }
  }

  private int outcomes(Producer<byte[], byte[]> to) {
    List<Outcome> next = store.outcomes(AT_ONCE);
    List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
    for (Outcome outcome : next) {
      if (directory.agency(outcome.agency()) != null
          && outcome.id() > lastWritten(outcome.agency())) {
        messages.add(OutwardMessages.outcome(outcome));
      }
    }
    if (!next.isEmpty()) {
      send(to, messages);
      next.forEach(outcome -> written.put(outcome.agency(), outcome.id()));
      store.published(next.getLast().id());
    }
    return next.size();
  }

  private int held(Producer<byte[], byte[]> to) {
    List<HeldNotice> next = store.untold(AT_ONCE);
    if (!next.isEmpty()) {
      send(to, next.stream().map(OutwardMessages::held).toList());
      store.told(next, clock.instant());
    }
    return next.size();
  }

  /** All or an exception, after which the ends of the topics are read again. */
  private static void send(
      Producer<byte[], byte[]> to, List<ProducerRecord<byte[], byte[]>> messages) {
    List<Future<?>> pending = new ArrayList<>();
    messages.forEach(message -> pending.add(to.send(message)));
    to.flush();
    for (Future<?> each : pending) {
      try {
        each.get(CONFIRMATION_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new IllegalStateException("the broker did not confirm a record", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  private long lastWritten(String agency) {
    return written.computeIfAbsent(agency, this::endOf);
  }

  /** The number of the last outcome on an agency's topic; 0 where there is none any more. */
  private long endOf(String agency) {
    topics.open(Set.of(agency));
    TopicPartition only = new TopicPartition(Topic.outboundOf(agency), 0);
    try (Consumer<byte[], byte[]> consumer = clients.reader()) {
      long end = consumer.endOffsets(List.of(only)).get(only);
      long begin = consumer.beginningOffsets(List.of(only)).get(only);
      if (end == begin) {
        return 0;
      }
      consumer.assign(List.of(only));
      consumer.seek(only, end - 1);
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < until) {
        for (ConsumerRecord<byte[], byte[]> last : consumer.poll(IDLE)) {
          Header number = last.headers().lastHeader(OutwardMessages.OUTCOME);
          return number == null
              ? 0
              : Long.parseLong(new String(number.value(), StandardCharsets.UTF_8));
        }
      }
      throw new IllegalStateException("the end of " + only + " cannot be read");
    }
  }

  private void pause(Duration time) {
    if (!stopping) {
      LockSupport.parkNanos(time.toNanos());
    }
  }
}
