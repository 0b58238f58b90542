package qilian.bench.mark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import qilian.bench.system.Machine;

/** How long {@code up} takes from a built tree, and the memory that everything takes. */
public final class Start implements Mark {
  private static final double TARGET_SECONDS = 40;
  private static final double TARGET_MEBIBYTES = 3_072;

  @Override
  public List<String> names() {
    return List.of("start");
  }

  @Override
  public List<Outcome> measure(Bed bed) throws Exception {
    double seconds = bed.house().startSeconds();
    Map<String, Long> parts = new TreeMap<>();
    for (var part : bed.house().processes().entrySet()) {
      parts.put(part.getKey(), Machine.memory(part.getValue()));
    }
    long memory = parts.values().stream().mapToLong(Long::longValue).sum();
    return List.of(
        new Outcome(
            "start",
            seconds,
            "%.1f s".formatted(seconds),
            List.of(),
            "≤ 40 s",
            seconds <= TARGET_SECONDS,
            List.of("a new folder, --empty; databases are made in this time")),
        new Outcome(
            "memory",
            memory,
            "%,d MiB".formatted(memory),
            List.of(),
            "≤ 3,072 MiB",
            memory <= TARGET_MEBIBYTES,
            List.of("now, in MiB, shared pages once: " + parts)));
  }
}
