package qilian.bench.mark;

import java.util.ArrayList;
import java.util.List;
import qilian.bench.load.BareEndpoint;
import qilian.bench.load.Volley;
import qilian.bench.mark.Outcome.Limit;
import qilian.bench.traffic.Batches;

/** One event a request at a fixed rate: how long until the 202, waiting for its turn included. */
public final class IntakeSingle implements Mark {
  private static final int CONNECTIONS = 64;
  private static final int BODIES_PER_AGENCY = 2_000;
  private static final double RATE = 10_000;
  private static final double TARGET_MILLIS = 15;

  /** As many as it takes until the compiler has done its work, but no longer than this. */
  private static final int WARM_UP_REQUESTS = 60_000;

  private static final int WARM_UP_SECONDS = 45;

  @Override
  public List<String> names() {
    return List.of("intake-single");
  }

  @Override
  public List<Outcome> measure(Bed bed) throws Exception {
    Batches batches = new Batches(bed.chains("s"), 1, BODIES_PER_AGENCY, bed.door().agencyTokens());
    Volley.Result bareOpen;
    Volley.Result bareClosed;
    try (BareEndpoint endpoint = new BareEndpoint(80)) {
      Volley volley = new Volley(endpoint.port(), CONNECTIONS);
      volley.fire(1, Long.MAX_VALUE, RATE, batches::request);
      bareOpen = volley.fire(3, Long.MAX_VALUE, RATE, batches::request);
      bareClosed = volley.fire(2, Long.MAX_VALUE, 0, batches::request);
    }
    Volley volley = new Volley(bed.house().port("INCIDENT"), CONNECTIONS);
    long[] next = {0};
    volley.fire(WARM_UP_SECONDS, WARM_UP_REQUESTS, 0, i -> batches.request(next[0]++));
    volley.fire(2, Long.MAX_VALUE, RATE, i -> batches.request(next[0]++));
    Volley.Result open =
        volley.fire(bed.seconds(), Long.MAX_VALUE, RATE, i -> batches.request(next[0]++));
    Volley.Result closed =
        volley.fire(
            Math.max(2, bed.seconds() / 2.0), Long.MAX_VALUE, 0, i -> batches.request(next[0]++));
    double p99 = open.latencies().millis(99);
    boolean kept = open.isClean() && open.perSecond() > RATE * 0.98;
    List<String> remarks = new ArrayList<>();
    remarks.add("timed from the moment a request was due (coordinated omission corrected)");
    remarks.add("bare HTTP at the same rate: " + bareOpen.latencies().text());
    remarks.add("gate, relay and folds work on the same events meanwhile");
    remarks.add("after %,d requests of warming up".formatted(next[0]));
    if (!open.isClean()) {
      remarks.add("answers by status " + open.answers() + ", unanswered " + open.unanswered());
    }
    Outcome paced =
        new Outcome(
            "intake-single",
            p99,
            "%,.0f requests/s: %s".formatted(open.perSecond(), open.latencies().text()),
            List.of(new Limit("bare HTTP p99 ms", bareOpen.latencies().millis(99))),
            "p99 < 15 ms at 10,000 requests/s",
            kept && p99 < TARGET_MILLIS,
            remarks);
    Outcome free =
        new Outcome(
            "intake-single, closed loop",
            closed.perSecond(),
            "%,.0f requests/s: %s".formatted(closed.perSecond(), closed.latencies().text()),
            List.of(new Limit("bare HTTP requests/s", bareClosed.perSecond())),
            "–",
            null,
            List.of("64 connections, each sends when it was answered"));
    return List.of(paced, free);
  }
}
