package qilian.bench.mark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import qilian.bench.mark.Outcome.Limit;
import qilian.bench.system.FrontDoor;
import qilian.bench.traffic.Chains;
import qilian.bench.traffic.Town;

/** Events from filled agency topics through the gate into the log, and on into the statistics. */
public final class Passage implements Mark {
  private static final byte[] STRUCTURED =
      "application/cloudevents+json".getBytes(StandardCharsets.UTF_8);
  private static final int MOST_A_SECOND = 10_000;
  private static final int WARM_UP = 100_000;
  private static final double GATE_TARGET = 15_000;
  private static final double WAY_TARGET = 12_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Override
  public List<String> names() {
    return List.of("gate", "end-to-end");
  }

  private static final Duration BEHIND = Duration.ofMinutes(2);

  /** How far the work has come at a moment. */
  private record Sample(long at, double registered) {}

  @Override
  public List<Outcome> measure(Bed bed) throws Exception {
    int count = Math.min(bed.events(), bed.seconds() * MOST_A_SECOND);
    bed.door().settle(PATIENCE);
    List<Chains.Event> warmUp = bed.chains("w").next(WARM_UP);
    List<Chains.Event> events = bed.chains("g").next(count);
    long alarms = alarms(events);
    int bytes = (int) events.stream().mapToInt(e -> e.json().length).average().orElse(0);
    List<Limit> limits = List.of(bed.limits().insert(), bed.limits().consume(bytes));
    try (var producer = Bed.producer(bed.house().kafka())) {
      String token = bed.door().token(FrontDoor.READER);
      long counted = bed.door().alarms(token) + alarms(warmUp);
      send(producer, warmUp);
      // Only when the last of them is counted is nothing of them left on the way.
      await(bed, token, counted, PATIENCE);
      double registered = registered(bed);
      long begin = System.nanoTime();
      send(producer, events);
      Sample first = new Sample(System.nanoTime(), registered(bed) - registered);
      double filled = (first.at() - begin) / 1e9;
      Sample last = first;
      while (last.registered() < count && last.at() - begin < PATIENCE.toNanos()) {
        Thread.sleep(1_000);
        last = new Sample(System.nanoTime(), registered(bed) - registered);
      }
      double gate = (last.registered() - first.registered()) / ((last.at() - first.at()) / 1e9);
      long seen = await(bed, token, counted + alarms, BEHIND) - counted;
      double way = count / ((System.nanoTime() - begin) / 1e9);
      String fill =
          "%,d events in %d agencies' topics, filled in %.1f s"
              .formatted(count, Town.AGENCIES, filled);
      String sum =
          seen == alarms
              ? "the series counts exactly the %,d alarms sent".formatted(alarms)
              : "WRONG: %,d alarms sent, the series counts %,d".formatted(alarms, seen);
      return List.of(
          Outcome.rate("gate", gate, GATE_TARGET, limits, fill, "relay and folds run meanwhile"),
          Outcome.rate("end-to-end", way, WAY_TARGET, limits, "from the first send on", sum));
    }
  }

  private static long alarms(List<Chains.Event> events) {
    return events.stream().filter(Chains.Event::isAlarm).count();
  }

  /** Waits until so many alarms are counted; answers how many there are. */
  private static long await(Bed bed, String token, long alarms, Duration most)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    long seen = bed.door().alarms(token);
    while (seen < alarms && System.nanoTime() < until) {
      Thread.sleep(500);
      seen = bed.door().alarms(token);
    }
    return seen;
  }

  private static double registered(Bed bed) throws IOException, InterruptedException {
    return bed.door().gauge("INCIDENT", "qilian_gate_registered", "");
  }

  private static void send(KafkaProducer<byte[], byte[]> producer, List<Chains.Event> events) {
    for (Chains.Event event : events) {
      ProducerRecord<byte[], byte[]> message =
          new ProducerRecord<>(
              "agency." + Town.agency(event.agency()) + ".v1",
              event.caseref().getBytes(StandardCharsets.UTF_8),
              event.json());
      message.headers().add("content-type", STRUCTURED);
      producer.send(message);
    }
    producer.flush();
  }
}
