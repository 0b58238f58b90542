package qilian.stats.inbound;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/** How a fold is doing, for whoever watches the house. */
final class FoldGauges {
  private final Map<String, String> stopped = new ConcurrentHashMap<>();
  private final Map<String, String> gaps = new ConcurrentHashMap<>();
  private final AtomicLong lag = new AtomicLong();
  private final MeterRegistry registry;
  private final String fold;
  private final Counter folded;
  private final Counter repeated;
  private final Counter ahead;

  FoldGauges(MeterRegistry registry, String fold) {
    this.registry = registry;
    this.fold = fold;
    registry.gauge("qilian_fold_lag_records", tags(), lag, AtomicLong::doubleValue);
    registry.gauge("qilian_fold_stopped_partitions", tags(), stopped, m -> m.size());
    registry.gauge("qilian_fold_gaps", tags(), gaps, m -> m.size());
    folded = registry.counter("qilian_fold_records", tags().and("verdict", "folded"));
    repeated = registry.counter("qilian_fold_records", tags().and("verdict", "repeated"));
    ahead = registry.counter("qilian_fold_records", tags().and("verdict", "ahead"));
  }

  private io.micrometer.core.instrument.Tags tags() {
    return io.micrometer.core.instrument.Tags.of("fold", fold);
  }

  void lag(long records) {
    lag.set(records);
  }

  long lag() {
    return lag.get();
  }

  void folded(long records) {
    folded.increment(records);
  }

  void repeated() {
    repeated.increment();
  }

  /** Counted by its name, so that one can see what this build does not know. */
  void unknown(String wireType) {
    registry.counter("qilian_fold_unknown_types", tags().and("type", wireType)).increment();
  }

  void ahead(TopicPartition at, long missing, long seen) {
    ahead.increment();
    gaps.put(at.toString(), "number " + missing + " is missing, " + seen + " was seen");
  }

  void gapClosed(TopicPartition at) {
    if (!gaps.isEmpty()) {
      gaps.remove(at.toString());
    }
  }

  void stopped(TopicPartition at, long offset, String reason) {
    stopped.put(at.toString(), "offset " + offset + ": " + reason);
  }

  void left(TopicPartition at) {
    stopped.remove(at.toString());
    gaps.remove(at.toString());
  }

  /** Everything that needs somebody's attention, by partition. */
  Map<String, String> alarms() {
    Map<String, String> all = new TreeMap<>(gaps);
    all.putAll(stopped);
    return all;
  }
}
