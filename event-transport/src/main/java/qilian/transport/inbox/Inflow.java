package qilian.transport.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import qilian.contract.Catalogue;
import qilian.contract.FactType;
import qilian.transport.canonical.CanonicalHeaders;

/**
 * Takes in polls of canonical records, each poll in one piece. What fails is tried again until it
 * works: nothing is skipped, and the offset moves only behind what has taken effect. A record that
 * this release cannot read therefore stops its topic, and the lag tells it.
 */
public final class Inflow {

  private static final Logger LOG = Logger.getLogger(Inflow.class);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Progress progress;
  private final LongConsumer unknownTypes;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Phaser inHand = new Phaser(1);

  /**
   * An inflow of one service, for all of its channels.
   *
   * @param progress is told what has taken effect
   * @param unknownTypes is told how many records were skipped because this release does not know
   *     their type
   */
  public Inflow(Progress progress, LongConsumer unknownTypes) {
    this.progress = progress;
    this.unknownTypes = unknownTypes;
  }

  /**
   * Takes in one poll of an instance that reads each topic once.
   *
   * @param wanted which types matter here
   * @param read makes something of a record
   * @param keep makes it last, all or none, and stands being repeated
   */
  public <T> void take(
      ConsumerRecords<byte[], byte[]> records,
      Predicate<FactType> wanted,
      Function<ConsumerRecord<byte[], byte[]>, T> read,
      Consumer<List<T>> keep) {
    take("", records, wanted, read, keep);
  }

  /**
   * Takes in one poll of one of several groups.
   *
   * @param group under which the progress was told of its partitions
   */
  public <T> void take(
      String group,
      ConsumerRecords<byte[], byte[]> records,
      Predicate<FactType> wanted,
      Function<ConsumerRecord<byte[], byte[]>, T> read,
      Consumer<List<T>> keep) {
    inHand.register();
    try {
      untilItWorks(records, () -> attempt(records, wanted, read, keep));
      progress.done(group, records);
    } finally {
      inHand.arriveAndDeregister();
    }
  }

  /** Lets what is in hand come to its end, or gives it up for the next start if it cannot. */
  public void stop(Duration patience) {
    stopping.countDown();
    int phase = inHand.arriveAndDeregister();
    try {
      if (phase >= 0 && !inHand.isTerminated()) {
        inHand.awaitAdvanceInterruptibly(phase, patience.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (TimeoutException e) {
      LOG.warn("a poll was not finished before the stop; it comes again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> void attempt(
      ConsumerRecords<byte[], byte[]> records,
      Predicate<FactType> wanted,
      Function<ConsumerRecord<byte[], byte[]>, T> read,
      Consumer<List<T>> keep) {
    List<T> heard = new ArrayList<>();
    int unknown = 0;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      FactType type = typeOf(record);
      if (type == null) {
        unknown++;
      } else if (wanted.test(type)) {
        heard.add(read.apply(record));
      }
    }
    if (!heard.isEmpty()) {
      keep.accept(heard);
    }
    unknownTypes.accept(unknown);
  }

  private void untilItWorks(ConsumerRecords<?, ?> records, Runnable attempt) {
    Duration pause = SHORTEST_PAUSE;
    while (true) {
      try {
        attempt.run();
        return;
      } catch (RuntimeException e) {
        LOG.warnf(
            "records of %s are tried again in %d ms: %s",
            where(records), pause.toMillis(), causeOf(e));
        LOG.debug("the failure was", e);
        if (isStoppedWithin(pause)) {
          throw e;
        }
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
      }
    }
  }

  private boolean isStoppedWithin(Duration pause) {
    try {
      return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static FactType typeOf(ConsumerRecord<byte[], byte[]> record) {
    Header type = record.headers().lastHeader(CanonicalHeaders.TYPE);
    if (type == null) {
      throw new IllegalArgumentException("a canonical record lacks its type");
    }
    return Catalogue.byWireType(new String(type.value(), StandardCharsets.UTF_8));
  }

  /** The innermost cause; those around it repeat whole statements with their values. */
  private static Throwable causeOf(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String where(ConsumerRecords<?, ?> records) {
    StringBuilder where = new StringBuilder();
    for (TopicPartition partition : records.partitions()) {
      where
          .append(where.isEmpty() ? "" : ", ")
          .append(partition)
          .append(" from ")
          .append(records.records(partition).getFirst().offset());
    }
    return where.toString();
  }
}
