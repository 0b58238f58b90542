package qilian.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps parts running: starts what is missing, recognises its own, ends nothing else. */
public final class Keeper {
  /** How long a part may take; recovery after a kill included. */
  private static final Duration READY = Duration.ofSeconds(120);

  /** How long a part that runs already may take to say so. */
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private static final Duration GRACE = Duration.ofSeconds(20);

  /** One that does not answer will hardly listen to a polite request. */
  private static final Duration SHORT_GRACE = Duration.ofSeconds(3);

  private final ProcessBook book;
  private final Progress progress;
  private final Duration grace;

  public Keeper(ProcessBook book, Progress progress) {
    this(book, progress, GRACE);
  }

  /** A keeper that gives each part that long to end by itself. */
  public Keeper(ProcessBook book, Progress progress, Duration grace) {
    this.book = book;
    this.progress = progress;
    this.grace = grace;
  }

  /** Brings all the parts up at the same time; an obstacle names everything that failed. */
  public void ensureAll(List<? extends Part> parts) {
    List<Runnable> tasks = new ArrayList<>();
    parts.forEach(part -> tasks.add(() -> ensure(part)));
    together(tasks);
  }

  /** Does all the tasks at the same time, waits for all, then throws the first obstacle. */
  public static void together(List<Runnable> tasks) {
    List<Obstacle> obstacles = new ArrayList<>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> futures = new ArrayList<>();
      tasks.forEach(task -> futures.add(executor.submit(task)));
      for (Future<?> future : futures) {
        try {
          future.get();
        } catch (ExecutionException e) {
          obstacles.add(asObstacle(e.getCause()));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new Obstacle("The work was interrupted.", "Run the command again.", e);
        }
      }
    }
    if (!obstacles.isEmpty()) {
      Obstacle first = obstacles.get(0);
      obstacles.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  private static Obstacle asObstacle(Throwable cause) {
    return cause instanceof Obstacle obstacle
        ? obstacle
        : new Obstacle("Something unexpected happened: " + cause, "Run the command again.", cause);
  }

  /** Brings one part up if it does not run, and waits until it is ready. */
  public void ensure(Part part) {
    Instant begin = Instant.now();
    Optional<Tracked> tracked = book.running(part.name());
    if (tracked.isPresent() && serves(part, tracked.get())) {
      progress.say(part.name(), "runs already at " + part.address());
      return;
    }
    part.orphan().ifPresent(orphan -> endOrphan(part, orphan));
    Ports.mustBeFree(part.name(), part.port(), part.variable());
    Process process = part.start();
    book.enter(Tracked.of(part.name(), process.toHandle(), part.port()));
    progress.say(part.name(), "starting …");
    try {
      part.awaitReady(process.toHandle(), READY);
    } catch (Obstacle e) {
      if (!Alive.is(process.toHandle())) {
        book.strike(part.name());
      }
      throw e;
    }
    progress.say(part.name(), "ready at " + part.address(), Duration.between(begin, Instant.now()));
  }

  private boolean serves(Part part, Tracked tracked) {
    ProcessHandle process = tracked.alive().orElseThrow();
    if (tracked.port() != part.port()) {
      throw new Obstacle(
          part.name() + " runs on port " + tracked.port() + ", but " + part.port() + " is asked.",
          "Run ./qilian down first, or leave " + part.variable() + " as it was.");
    }
    if (part.outdated(tracked.started())) {
      progress.say(part.name(), "was built anew: starting it again");
      end(part.name(), part.signal());
      return false;
    }
    try {
      part.awaitReady(process, ANSWER);
      return true;
    } catch (Obstacle e) {
      progress.say(part.name(), "runs but does not answer: starting it again");
      end(part.name(), part.signal(), SHORT_GRACE);
      return false;
    }
  }

  /** Stops before anything is started if somebody else has the port of a part that does not run. */
  public void checkPorts(List<? extends Part> parts) {
    for (Part part : parts) {
      if (book.running(part.name()).isEmpty() && part.orphan().isEmpty()) {
        Ports.mustBeFree(part.name(), part.port(), part.variable());
      }
    }
  }

  /**
   * Ends all the parts at the same time, those that nobody wrote down too; says whether any ran.
   */
  public boolean endAll(List<? extends Part> parts) {
    AtomicBoolean any = new AtomicBoolean();
    List<Runnable> tasks = new ArrayList<>();
    for (Part part : parts) {
      tasks.add(
          () -> {
            boolean ended = end(part.name(), part.signal());
            Optional<ProcessHandle> orphan = part.orphan();
            orphan.ifPresent(handle -> endOrphan(part, handle));
            if (ended || orphan.isPresent()) {
              any.set(true);
            }
          });
    }
    together(tasks);
    return any.get();
  }

  private void endOrphan(Part part, ProcessHandle orphan) {
    progress.say(part.name(), "left behind by a killed start (pid " + orphan.pid() + "): ending");
    Ending.end(orphan, part.signal(), grace);
  }

  /** Ends the named process if it is ours and runs, and strikes it out of the book. */
  public boolean end(String name, String signal) {
    return end(name, signal, grace);
  }

  private boolean end(String name, String signal, Duration grace) {
    Optional<ProcessHandle> process = book.find(name).flatMap(Tracked::alive);
    Instant begin = Instant.now();
    process.ifPresent(
        handle -> {
          boolean byItself = Ending.end(handle, signal, grace);
          progress.say(
              name,
              byItself ? "stopped" : "did not stop in time and was killed",
              Duration.between(begin, Instant.now()));
        });
    book.strike(name);
    return process.isPresent();
  }
}
