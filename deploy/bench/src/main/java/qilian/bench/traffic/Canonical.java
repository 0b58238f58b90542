package qilian.bench.traffic;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Registered facts as the relay publishes them: alarms over all grids and subtypes, one in fifty a
 * change of class, with dense numbers from 1 in every partition.
 */
public final class Canonical {
  /** Nobody publishes on this topic yet, so that its numbers are all ours. */
  public static final String TOPIC = "patrol.events.v1";

  private static final int PARTITIONS = 8;
  private static final int DAYS = 750;

  /** Ten million in these days. */
  private static final int A_DAY = 13_333;

  private final SplittableRandom random;
  private final LocalDate lastDay;
  private final long[] numbers = new long[PARTITIONS];
  private long made;
  private long inOrder;

  /** Facts that are the same for the same seed, on the days before a day. */
  public Canonical(long seed, LocalDate lastDay) {
    this.random = new SplittableRandom(seed);
    this.lastDay = lastDay;
  }

  /** How many there are so far. */
  public long made() {
    return made;
  }

  /** The next record, of any day. */
  public ProducerRecord<byte[], byte[]> scattered() {
    return next(lastDay.minusDays(random.nextInt(DAYS)));
  }

  /** The next record of a town that lives its days one by one, as a rebuild reads them. */
  public ProducerRecord<byte[], byte[]> inOrder() {
    return next(lastDay.minusDays(DAYS - inOrder++ / A_DAY % DAYS));
  }

  /** Its effects name a cell by every coordinate, as the gate's do. */
  private ProducerRecord<byte[], byte[]> next(LocalDate day) {
    int partition = (int) (made++ % PARTITIONS);
    long number = ++numbers[partition];
    UUID id = new UUID(random.nextLong(), random.nextLong());
    int grid = (int) (Math.pow(random.nextDouble(), 2) * Town.GRIDS);
    int subtype = (int) (Math.pow(random.nextDouble(), 2) * Town.SUBTYPES);
    LocalDate known = random.nextInt(20) == 0 ? day.plusDays(1 + random.nextInt(14)) : day;
    int hour = random.nextInt(24);
    String path = Town.path(grid);
    String agency = Town.agency(grid / 125);
    String after = coordinates(day, hour, path, subtype, subtype, agency);
    String before =
        random.nextInt(50) == 0
            ? "\"before\":"
                + coordinates(day, hour, path, (subtype + 1) % Town.SUBTYPES, subtype, agency)
                + ","
            : "";
    String effects = "[{\"recordedOn\":\"" + known + "\"," + before + "\"after\":" + after + "}]";
    String data =
        "{\"place\":\"%s\",\"category\":\"%s\",\"subtype\":\"%s\",\"reportChannel\":\"CALL_110\"}"
            .formatted(Town.grid(grid), Town.category(subtype), Town.subtype(subtype));
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(TOPIC, partition, bytes(id.toString()), bytes(data));
    Head head = new Head(message);
    head.add("ce_specversion", "1.0");
    head.add("ce_id", "bench-" + made);
    head.add("ce_source", "/agencies/" + agency + "/110");
    head.add("ce_type", "qilian.incident.alarm-received.v1");
    head.add("ce_time", day + "T00:00:00Z");
    head.add("ce_subject", Town.grid(grid));
    head.add("ce_caseref", "bench-" + made);
    head.add("ce_recordedat", known + "T00:00:00Z");
    head.add("ce_eventid", id.toString());
    head.add("ce_registeredat", known + "T00:00:01Z");
    head.add("ce_placepath", path);
    head.add("ce_zone", "Asia/Shanghai");
    head.add("ce_occurredon", day.toString());
    head.add("ce_hour", Integer.toString(hour));
    head.add("ce_recordedon", known.toString());
    head.add("ce_effects", effects);
    head.add("content-type", "application/json");
    head.add("qseq", Long.toString(number));
    return message;
  }

  private static String coordinates(
      LocalDate day, int hour, String path, int subtype, int first, String agency) {
    return "{\"fact\":\"incident.alarm-received\",\"occurredOn\":\""
        + day
        + "\",\"hour\":"
        + hour
        + ",\"placePath\":\""
        + path
        + "\",\"category\":\""
        + Town.category(subtype)
        + "\",\"subtype\":\""
        + Town.subtype(subtype)
        + "\",\"initialCategory\":\""
        + Town.category(first)
        + "\",\"initialSubtype\":\""
        + Town.subtype(first)
        + "\",\"validity\":\"EFFECTIVE\",\"linkage\":\"SINGLE\",\"agency\":\""
        + agency
        + "\",\"reportChannel\":\"CALL_110\",\"timePrecision\":\"MINUTE\"}";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private record Head(ProducerRecord<byte[], byte[]> message) {
    void add(String name, String value) {
      message.headers().add(name, bytes(value));
    }
  }
}
