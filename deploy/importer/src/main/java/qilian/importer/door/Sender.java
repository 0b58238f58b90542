package qilian.importer.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends events in batches, a few at a time, so that reading never runs far ahead of the service.
 */
public final class Sender implements AutoCloseable {
  private static final int IN_FLIGHT = 4;
  private static final String TYPE = "application/x-ndjson";

  private final Door door;
  private final Verdict verdict;
  private final Semaphore places = new Semaphore(IN_FLIGHT);
  private final ExecutorService messengers = Executors.newFixedThreadPool(IN_FLIGHT);
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final Map<String, Batch> filling = new HashMap<>();

  public Sender(Door door, Verdict verdict) {
    this.door = door;
    this.verdict = verdict;
  }

  /** Puts an event on its way; waits while enough is on its way already. */
  public void send(
      String agency, String file, long line, String raw, String type, CharSequence json) {
    Batch batch = filling.computeIfAbsent(agency, Batch::new);
    if (!batch.hasRoom(json.length())) {
      dispatch(batch);
      batch = new Batch(agency);
      filling.put(agency, batch);
    }
    batch.add(file, line, raw, type, json);
  }

  /** Sends what is left and waits until everything is answered. */
  public void finish() {
    filling.values().stream().filter(batch -> batch.size() > 0).forEach(this::dispatch);
    filling.clear();
    places.acquireUninterruptibly(IN_FLIGHT);
    places.release(IN_FLIGHT);
    stopIfFailed();
  }

  private void dispatch(Batch batch) {
    places.acquireUninterruptibly();
    try {
      stopIfFailed();
    } catch (RuntimeException e) {
      places.release();
      throw e;
    }
    messengers.execute(
        () -> {
          try {
            deliver(batch);
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          } finally {
            places.release();
          }
        });
  }

  private void stopIfFailed() {
    RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  private void deliver(Batch batch) {
    Answer answer =
        door.post(Tokens.system(batch.agency()), "/events?results=rejected", TYPE, batch.body());
    switch (answer.status()) {
      case 200, 202 -> read(batch, answer.body());
      case 400, 413, 422 -> {
        if (batch.size() == 1) {
          verdict.refused(batch.line(0), answer.body());
        } else {
          batch.halves().forEach(this::deliver);
        }
      }
      default ->
          throw new Stopped(
              "The service does not take events of "
                  + batch.agency()
                  + ": "
                  + answer.problem()
                  + " (status "
                  + answer.status()
                  + ").");
    }
  }

  private void read(Batch batch, JsonNode body) {
    if (!body.path("accepted").isInt()) {
      throw new Stopped("The service does not say how many events it accepted.");
    }
    verdict.accepted(body.path("accepted").asInt());
    for (JsonNode result : body.path("results")) {
      int index = result.path("index").asInt(-1);
      if (result.path("status").asText().equals("REJECTED") && index >= 0 && index < batch.size()) {
        JsonNode problem = result.path("problem");
        verdict.refused(
            batch.line(index), problem.isObject() ? problem : MissingNode.getInstance());
      }
    }
  }

  @Override
  public void close() {
    messengers.shutdownNow();
    try {
      messengers.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
