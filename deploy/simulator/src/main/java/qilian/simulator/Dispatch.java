package qilian.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import qilian.simulator.traffic.Event;
import qilian.simulator.traffic.EventLine;

/** Gathers events into batches of one agency each and keeps a few of them under way. */
final class Dispatch implements AutoCloseable {
  private static final int REASONS = 10;
  private static final long PROGRESS_EVERY = 500_000_000;

  private final FrontDoor door;
  private final int size;
  private final int slots;
  private final long total;
  private final Semaphore free;
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Batch> open = new HashMap<>();
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();
  private final List<String> reasons = new ArrayList<>();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final long begun = System.nanoTime();
  private final AtomicLong shown = new AtomicLong(begun);

  Dispatch(FrontDoor door, int size, int slots, long total) {
    this.door = door;
    this.size = size;
    this.slots = slots;
    this.total = total;
    this.free = new Semaphore(slots);
  }

  void send(Event event) {
    Batch batch = open.computeIfAbsent(event.agency().code(), code -> new Batch());
    batch.lines.append(event);
    if (++batch.count == size) {
      post(event.agency().code(), batch);
    }
  }

  long accepted() {
    return accepted.get();
  }

  long rejected() {
    return rejected.get();
  }

  /** The first reasons why events were rejected. */
  List<String> reasons() {
    synchronized (reasons) {
      return List.copyOf(reasons);
    }
  }

  private void post(String agency, Batch batch) {
    String lines = batch.text.toString();
    batch.text.setLength(0);
    batch.count = 0;
    free.acquireUninterruptibly();
    senders.execute(
        () -> {
          try {
            if (failure.get() == null) {
              count(agency, door.events(agency, lines));
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          } finally {
            free.release();
          }
        });
    throwFailure();
  }

  private void count(String agency, JsonNode answer) {
    long done = accepted.addAndGet(answer.path("accepted").asLong());
    rejected.addAndGet(answer.path("rejected").asLong());
    for (JsonNode result : answer.path("results")) {
      if (result.path("status").asText().equals("REJECTED")) {
        synchronized (reasons) {
          if (reasons.size() < REASONS) {
            JsonNode problem = result.path("problem");
            String detail = problem.path("detail").asText(problem.path("title").asText());
            reasons.add(agency + " " + result.path("id").asText() + ": " + detail);
          }
        }
      }
    }
    long now = System.nanoTime();
    long before = shown.get();
    if (now - before > PROGRESS_EVERY && shown.compareAndSet(before, now)) {
      double seconds = (now - begun) / 1e9;
      System.err.printf("\r%,d of %,d events, %,.0f a second ", done, total, done / seconds);
    }
  }

  private void throwFailure() {
    RuntimeException thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
  }

  /** Sends what is left and waits for every answer. */
  @Override
  public void close() {
    try {
      if (failure.get() == null) {
        open.forEach(
            (agency, batch) -> {
              if (batch.count > 0) {
                post(agency, batch);
              }
            });
      }
      free.acquireUninterruptibly(slots);
    } finally {
      senders.close();
    }
    System.err.println();
    throwFailure();
  }

  private static final class Batch {
    private final StringBuilder text = new StringBuilder();
    private final EventLine lines = new EventLine(text);
    private int count;
  }
}
