package qilian.bench.mark;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import qilian.bench.system.FrontDoor;
import qilian.bench.system.House;
import qilian.bench.traffic.Canonical;
import qilian.bench.traffic.Chains;

/** What every mark stands on: the house, how long to measure, the traffic. */
public final class Bed {
  private static final int NEVER_IN_FUTURE_DAYS = 20;

  private final House house;
  private final FrontDoor door;
  private final int seconds;
  private final int events;
  private final LocalDate lastDay;
  private final Canonical canonical;
  private final RawLimits limits;
  private final Map<String, Integer> runs = new HashMap<>();

  /** A bed over a house that is up. */
  public Bed(House house, int seconds, int events, LocalDate today) {
    this.house = house;
    this.door = new FrontDoor(house);
    this.seconds = seconds;
    this.events = events;
    this.lastDay = today.minusDays(NEVER_IN_FUTURE_DAYS);
    this.canonical = new Canonical(7, lastDay);
    this.limits = new RawLimits(house);
  }

  House house() {
    return house;
  }

  /** The services' front door. */
  public FrontDoor door() {
    return door;
  }

  int seconds() {
    return seconds;
  }

  int events() {
    return events;
  }

  LocalDate lastDay() {
    return lastDay;
  }

  Canonical canonical() {
    return canonical;
  }

  RawLimits limits() {
    return limits;
  }

  /** Traffic whose ids nobody has used. */
  Chains chains(String name) {
    int run = runs.merge(name, 1, Integer::sum);
    return new Chains(name.hashCode() + run, name + run, lastDay);
  }

  /** A producer that loses nothing, with the settings of a bulk sender. */
  static KafkaProducer<byte[], byte[]> producer(String bootstrap) {
    Properties config = new Properties();
    config.put("bootstrap.servers", bootstrap);
    config.put("acks", "all");
    config.put("enable.idempotence", "true");
    config.put("linger.ms", "5");
    config.put("batch.size", Integer.toString(256 * 1024));
    config.put("compression.type", "lz4");
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
