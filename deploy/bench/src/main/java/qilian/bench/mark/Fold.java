package qilian.bench.mark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import qilian.bench.traffic.Canonical;

/**
 * Registered facts from a canonical topic into the counted tables. The topic is filled while the
 * service stands still, and the first tenth is left out as its warming up.
 */
public final class Fold implements Mark {
  private static final double TARGET = 60_000;
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  /** How far the fold has come at a moment. */
  private record Sample(long at, double folded) {}

  @Override
  public List<String> names() {
    return List.of("fold");
  }

  @Override
  public List<Outcome> measure(Bed bed) throws Exception {
    int count = bed.events();
    int bytes = size(new Canonical(1, bed.lastDay()).inOrder());
    List<Outcome.Limit> limits = List.of(bed.limits().consume(bytes));
    double inOrder = fill(bed, count, Canonical::inOrder);
    double scattered = fill(bed, count, Canonical::scattered);
    String what = "%,d facts over 1,000 grids x 40 subtypes".formatted(count);
    return List.of(
        Outcome.rate("fold", inOrder, TARGET, limits, what + ", day after day as in a rebuild"),
        new Outcome(
            "fold, days scattered",
            scattered,
            "%,.0f events/s".formatted(scattered),
            limits,
            "–",
            null,
            List.of(what + ", each on any of 750 days: every fact is a row of its own")));
  }

  /** Sends so many facts more and waits until they are folded; answers how many a second. */
  static double fill(Bed bed, int count, Function<Canonical, ProducerRecord<byte[], byte[]>> next)
      throws IOException, InterruptedException {
    bed.door().settle(Duration.ofMinutes(5));
    double before = folded(bed);
    bed.house().halt("stats", true);
    try (var producer = Bed.producer(bed.house().kafka())) {
      for (int i = 0; i < count; i++) {
        producer.send(next.apply(bed.canonical()));
      }
      producer.flush();
    } finally {
      bed.house().halt("stats", false);
    }
    long begin = System.nanoTime();
    List<Sample> samples = new ArrayList<>();
    double folded = 0;
    while (folded < count && System.nanoTime() - begin < PATIENCE.toNanos()) {
      folded = folded(bed) - before;
      samples.add(new Sample(System.nanoTime(), folded));
      Thread.sleep(100);
    }
    Sample last = samples.getLast();
    Sample first =
        samples.stream().filter(s -> s.folded() >= count / 10.0).findFirst().orElse(last);
    return (last.folded() - first.folded()) / ((last.at() - first.at()) / 1e9);
  }

  private static double folded(Bed bed) throws IOException, InterruptedException {
    return bed.door()
        .gauge("STATS", "qilian_fold_records_total", "fold=\"stats\",verdict=\"folded\"");
  }

  private static int size(ProducerRecord<byte[], byte[]> message) {
    int size = message.key().length + message.value().length;
    for (var header : message.headers()) {
      size += header.key().length() + header.value().length;
    }
    return size;
  }
}
