package qilian.incident.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far somebody has read: the last number of every topic-partition. Numbers are dense and given
 * once, so who goes on from here misses nothing and hears nothing twice.
 */
public record FeedPosition(Map<Slot, Long> last) {
  private static final int LONGEST = 2_000;

  /** A topic-partition. */
  public record Slot(int topic, int part) implements Comparable<Slot> {
    @Override
    public int compareTo(Slot other) {
      return topic == other.topic
          ? Integer.compare(part, other.part)
          : Integer.compare(topic, other.topic);
    }
  }

  public FeedPosition {
    last = Map.copyOf(last);
  }

  /** The same after an entry. */
  public FeedPosition past(FeedEntry entry) {
    Map<Slot, Long> all = new TreeMap<>(last);
    all.merge(new Slot(entry.topic(), entry.part()), entry.qseq(), Math::max);
    return new FeedPosition(all);
  }

  /** The later of both in every partition. */
  public FeedPosition atLeast(FeedPosition other) {
    Map<Slot, Long> all = new TreeMap<>(last);
    other.last.forEach((slot, number) -> all.merge(slot, number, Math::max));
    return new FeedPosition(all);
  }

  /**
   * The same after a reading that was bounded in every partition: where the bound was not reached
   * nothing more is to be seen up to {@code until}; elsewhere it goes on behind the last entry.
   */
  public FeedPosition readThrough(List<FeedEntry> entries, int most, FeedPosition until) {
    Map<Slot, Integer> counts = new TreeMap<>();
    entries.forEach(entry -> counts.merge(new Slot(entry.topic(), entry.part()), 1, Integer::sum));
    Map<Slot, Long> all = new TreeMap<>(last);
    until.last.forEach(
        (slot, number) -> {
          if (counts.getOrDefault(slot, 0) < most) {
            all.merge(slot, number, Math::max);
          }
        });
    return new FeedPosition(all);
  }

  /** So many numbers earlier in every partition. */
  public FeedPosition back(int count) {
    Map<Slot, Long> all = new TreeMap<>();
    last.forEach((slot, number) -> all.put(slot, Math.max(0, number - count)));
    return new FeedPosition(all);
  }

  /** Only partitions that there are; one unknown here is read from where the other stands. */
  public FeedPosition filledFrom(FeedPosition other) {
    Map<Slot, Long> all = new TreeMap<>(other.last);
    last.forEach((slot, number) -> all.computeIfPresent(slot, (s, n) -> Math.min(n, number)));
    return new FeedPosition(all);
  }

  /** As it travels: {@code topic.part-number}, with {@code _} between. */
  public String text() {
    return new TreeMap<>(last)
        .entrySet().stream()
            .map(e -> e.getKey().topic() + "." + e.getKey().part() + "-" + e.getValue())
            .collect(Collectors.joining("_"));
  }

  /** What {@link #text()} wrote; empty where it is something else. */
  public static Optional<FeedPosition> read(String text) {
    if (text.length() > LONGEST || !text.matches("\\d{1,3}\\.\\d{1,4}-\\d{1,18}(_.*)?")) {
      return Optional.empty();
    }
    Map<Slot, Long> all = new TreeMap<>();
    for (String each : text.split("_")) {
      if (!each.matches("\\d{1,3}\\.\\d{1,4}-\\d{1,18}")) {
        return Optional.empty();
      }
      String[] numbers = each.split("[.-]");
      all.put(
          new Slot(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])),
          Long.parseLong(numbers[2]));
    }
    return Optional.of(new FeedPosition(all));
  }
}
