package qilian.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import qilian.local.process.Footprint;
import qilian.local.process.Part;
import qilian.local.process.ProcessBook;
import qilian.local.process.Tracked;
import qilian.local.service.Lag;
import qilian.local.service.Service;

/** Tells what runs and how far each fold is behind; exit code 1 when something does not run. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Tells what runs.")
final class Status implements Callable<Integer> {
  private static final String ROW = "  %-10s %-9s %8s %6s %11s %9s   %s%n";

  @Override
  public Integer call() {
    Settings settings = Settings.ofThisCommand();
    Home home = Home.open(settings.home());
    LocalSystem system = new LocalSystem(settings, home);
    ProcessBook book = home.book();
    System.out.println("Data in " + home.path());
    System.out.printf(ROW, "process", "state", "pid", "port", "up for", "memory", "address");
    long memory = 0;
    boolean all = true;
    for (Part part : system.parts()) {
      Optional<Tracked> tracked = book.running(part.name());
      long used = tracked.map(t -> Footprint.of(t.alive())).orElse(0L);
      memory += used;
      boolean expected = !(part instanceof Service service) || service.isBuilt();
      all &= tracked.isPresent() || !expected;
      row(part, tracked, used, expected);
    }
    System.out.printf(Locale.ROOT, "  %-10s %d MB%n", "together", memory);
    folds(system.services(), book);
    return all ? 0 : 1;
  }

  private static void row(Part part, Optional<Tracked> tracked, long used, boolean expected) {
    if (tracked.isEmpty()) {
      String state = expected ? "stopped" : "not built";
      System.out.printf(ROW, part.name(), state, "-", part.port(), "-", "-", "-");
      return;
    }
    Tracked running = tracked.get();
    System.out.printf(
        ROW,
        part.name(),
        "runs",
        running.pid(),
        running.port(),
        span(Duration.between(running.started(), Instant.now())),
        used + " MB",
        part.address());
  }

  private static String span(Duration time) {
    if (time.toHours() > 0) {
      return time.toHours() + " h " + time.toMinutesPart() + " min";
    }
    return time.toMinutes() > 0
        ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
        : time.toSeconds() + " s";
  }

  private static void folds(List<Service> services, ProcessBook book) {
    for (Service service : services) {
      if (book.running(service.name()).isPresent()) {
        for (Lag lag : Lag.of(service)) {
          System.out.printf("  %-10s %s%n", service.name(), lag.sentence());
        }
      }
    }
  }
}
