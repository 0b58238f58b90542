package qilian.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process that we started: its id, its start time (ids are reused, times are not), its port. */
public record Tracked(String name, long pid, Instant started, int port) {

  /** Start times read at different moments differ when the wall clock is set. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  /** Notes down a process that runs now. */
  public static Tracked of(String name, ProcessHandle handle, int port) {
    return new Tracked(name, handle.pid(), startOf(handle), port);
  }

  /** The live process, or empty when it ended or its id now belongs to somebody else. */
  public Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid).filter(Alive::is).filter(this::startedThen);
  }

  private boolean startedThen(ProcessHandle handle) {
    return Duration.between(started, startOf(handle)).abs().compareTo(TOLERANCE) <= 0;
  }

  private static Instant startOf(ProcessHandle handle) {
    return handle.info().startInstant().orElse(Instant.EPOCH);
  }
}
