package qilian.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** How much memory a process and its children take; shared pages count once. */
public final class Footprint {
  private Footprint() {}

  /** In MiB; 0 where the system does not tell. */
  public static long of(Optional<ProcessHandle> process) {
    return process
            .map(p -> Stream.concat(Stream.of(p), p.descendants()).mapToLong(Footprint::kib).sum())
            .orElse(0L)
        / 1024;
  }

  private static long kib(ProcessHandle process) {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    long proportional = field(proc.resolve("smaps_rollup"), "Pss:");
    return proportional > 0 ? proportional : field(proc.resolve("status"), "VmRSS:");
  }

  private static long field(Path file, String name) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.replaceAll("[^0-9]", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }
}
