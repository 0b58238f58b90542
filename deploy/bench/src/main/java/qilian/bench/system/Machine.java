package qilian.bench.system;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is known of the machine, and how much of it others are using. */
public final class Machine {
  private static final Path STAT = Path.of("/proc/stat");
  private static final double TICKS = 100.0;
  private static final double LEAST_SHOWN = 0.02;

  private Machine() {}

  /**
   * Processor time used so far, in seconds: by all, and by each part of the house and the bench.
   */
  public record Work(long atNanos, double all, Map<String, Double> parts) {

    private double ours() {
      return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Cores' worth of work since an earlier moment: of others, and of each part. */
    public Share since(Work earlier) {
      double seconds = (atNanos - earlier.atNanos) / 1e9;
      Map<String, Double> cores = new TreeMap<>();
      parts.forEach(
          (part, work) -> {
            double used = Math.max(0, work - earlier.parts.getOrDefault(part, 0.0)) / seconds;
            if (used >= LEAST_SHOWN) {
              cores.put(part, Math.round(used * 100) / 100.0);
            }
          });
      double others = (all - earlier.all - (ours() - earlier.ours())) / seconds;
      return new Share(Math.clamp(others, 0, cores()), cores);
    }
  }

  /** Who used the machine, in cores. */
  public record Share(double others, Map<String, Double> parts) {}

  public static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Mean number of processes that wanted to run in the last minute. */
  public static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** Whether others use so much that absolute figures say little. */
  public static boolean isLoaded() {
    return load() > cores() / 2.0;
  }

  /** Cores, memory, JDK, load: one line. */
  public static String text() {
    long kib = field(Path.of("/proc/meminfo"), "MemTotal:");
    return "%d cores, %.1f GiB, JDK %s (%s), %s %s; load average before: %.1f"
        .formatted(
            cores(),
            kib / 1024.0 / 1024.0,
            System.getProperty("java.version"),
            System.getProperty("java.vm.name"),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            load());
  }

  /** The work done so far. */
  public static Work work(House house) throws IOException {
    double all = 0;
    if (Files.exists(STAT)) {
      String[] fields = Files.readAllLines(STAT).getFirst().trim().split("\\s+");
      // user, nice, system, then idle and iowait, then irq, softirq, steal
      for (int i : new int[] {1, 2, 3, 6, 7, 8}) {
        all += Long.parseLong(fields[i]) / TICKS;
      }
    }
    Map<String, Double> parts = new TreeMap<>();
    parts.put("bench", seconds(List.of(ProcessHandle.current())));
    house.processes().forEach((part, processes) -> parts.put(part, seconds(processes)));
    return new Work(System.nanoTime(), all, parts);
  }

  private static double seconds(List<ProcessHandle> processes) {
    return processes.stream()
        .mapToDouble(p -> p.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3)
        .sum();
  }

  /** Memory of processes in MiB; pages they share count once. */
  public static long memory(List<ProcessHandle> processes) {
    return processes.stream().mapToLong(Machine::kib).sum() / 1024;
  }

  private static long kib(ProcessHandle process) {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    long shared = field(proc.resolve("smaps_rollup"), "Pss:");
    return shared > 0 ? shared : field(proc.resolve("status"), "VmRSS:");
  }

  private static long field(Path file, String name) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }
}
