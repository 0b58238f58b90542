package qilian.stats.inbound;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import qilian.stats.rollup.FenceMove;

/**
 * Reads topics from the fences on, for as long as the process lives. While one chunk is being
 * written the next is read; the chunk grows with the time the writing takes.
 */
final class FencedLoop implements Runnable {
  private static final Logger LOG = Logger.getLogger(FencedLoop.class);
  private static final int LARGEST_CHUNK = 40_000;
  private static final Duration IDLE_POLL = Duration.ofMillis(250);
  private static final Duration BUSY_POLL = Duration.ofMillis(5);
  private static final long COMMIT_SECONDS = 150;
  private static final long PAUSE_MS = 1_000;

  private final Callable<Folding> foldings;
  private final Function<String, Consumer<byte[], byte[]>> consumers;
  private final Pattern topics;
  private final FoldGauges gauges;
  private final ExecutorService writer;
  private volatile boolean stopping;
  private volatile @Nullable Consumer<byte[], byte[]> polling;
  private @Nullable Writing inFlight;

  /** A chunk on its way into the database. */
  private record Writing(Future<Boolean> done, int size) {}

  /**
   * A loop over topics.
   *
   * @param foldings what to do now; asked again whenever the last one is no longer current
   * @param consumers a consumer in a group
   */
  FencedLoop(
      String name,
      Callable<Folding> foldings,
      Function<String, Consumer<byte[], byte[]>> consumers,
      Pattern topics,
      FoldGauges gauges) {
    this.foldings = foldings;
    this.consumers = consumers;
    this.topics = topics;
    this.gauges = gauges;
    this.writer =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name + "-writer").factory());
  }

  /** Ends after what is being written; returns at once. */
  void stop() {
    stopping = true;
    Consumer<byte[], byte[]> now = polling;
    if (now != null) {
      now.wakeup();
    }
  }

  @Override
  public void run() {
    try {
      while (!stopping) {
        try {
          session(foldings.call());
        } catch (WakeupException e) {
          LOG.debug("woken up to stop");
        } catch (Exception e) {
          if (!stopping) {
            LOG.warnf(e, "the fold goes on from its fences in a second");
            pause();
          }
        }
      }
    } finally {
      writer.shutdown();
    }
  }

  private void session(Folding folding) throws Exception {
    try (Consumer<byte[], byte[]> consumer = consumers.apply(folding.consumer())) {
      polling = consumer;
      ChunkInHand hand = new ChunkInHand(folding, gauges);
      consumer.subscribe(topics, new Rebalance(consumer, folding, hand));
      while (!stopping && folding.current()) {
        round(consumer, folding, hand);
      }
    } finally {
      polling = null;
      settle();
    }
  }

  private void round(Consumer<byte[], byte[]> consumer, Folding folding, ChunkInHand hand)
      throws Exception {
    Writing writing = inFlight;
    boolean busy = writing != null && !writing.done().isDone();
    if (hand.size() < LARGEST_CHUNK) {
      Duration most = writing == null && hand.isEmpty() ? IDLE_POLL : BUSY_POLL;
      List<TopicPartition> stopped = hand.take(consumer.poll(most));
      if (!stopped.isEmpty()) {
        consumer.pause(stopped);
      }
    } else if (busy && writing != null) {
      await(writing);
      busy = false;
    }
    gauges.lag(lag(consumer) + hand.size() + (writing == null ? 0 : writing.size()));
    if (!busy) {
      if (!settle()) {
        LOG.info("another reader moved a fence; starting again from the fences");
        stand(consumer, folding, hand, consumer.assignment());
      } else if (!hand.isEmpty()) {
        write(hand);
      }
    }
  }

  private void write(ChunkInHand hand) {
    int size = hand.size();
    List<FenceMove> moves = hand.moves();
    Folding.Chunk chunk = hand.handOver();
    chunk.close();
    inFlight =
        new Writing(
            writer.submit(
                () -> {
                  boolean written = chunk.commit(moves);
                  if (written) {
                    gauges.folded(size);
                  }
                  return written;
                }),
            size);
  }

  /** Waits for the chunk on its way; false where it was refused, an exception where it failed. */
  private boolean settle() throws Exception {
    Writing writing = inFlight;
    if (writing == null) {
      return true;
    }
    inFlight = null;
    return await(writing);
  }

  private static boolean await(Writing writing) throws Exception {
    try {
      return writing.done().get(COMMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } catch (TimeoutException e) {
      throw new IllegalStateException("a chunk was not written in " + COMMIT_SECONDS + " s", e);
    }
  }

  private static void stand(
      Consumer<byte[], byte[]> consumer,
      Folding folding,
      ChunkInHand hand,
      Collection<TopicPartition> partitions) {
    hand.standAt(partitions, folding.fences());
    partitions.forEach(at -> consumer.seek(at, hand.fence(at).nextOffset()));
  }

  private static long lag(Consumer<byte[], byte[]> consumer) {
    long lag = 0;
    for (TopicPartition at : consumer.assignment()) {
      lag += consumer.currentLag(at).orElse(0);
    }
    return lag;
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }

  /** Partitions come and go: what is in hand is dropped, all stand at their fences. */
  private final class Rebalance implements ConsumerRebalanceListener {
    private final Consumer<byte[], byte[]> consumer;
    private final Folding folding;
    private final ChunkInHand hand;

    Rebalance(Consumer<byte[], byte[]> consumer, Folding folding, ChunkInHand hand) {
      this.consumer = consumer;
      this.folding = folding;
      this.hand = hand;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      all(Set.of());
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      hand.leave(partitions);
      if (!stopping) {
        all(partitions);
      }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      hand.leave(partitions);
      all(partitions);
    }

    private void all(Collection<TopicPartition> without) {
      try {
        settle();
        Set<TopicPartition> kept = new HashSet<>(consumer.assignment());
        kept.removeAll(without);
        stand(consumer, folding, hand, kept);
      } catch (Exception e) {
        throw new IllegalStateException("the fences could not be read", e);
      }
    }
  }
}
