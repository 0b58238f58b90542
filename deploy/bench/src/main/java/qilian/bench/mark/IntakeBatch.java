package qilian.bench.mark;

import java.util.List;
import qilian.bench.load.BareEndpoint;
import qilian.bench.load.Volley;
import qilian.bench.mark.Outcome.Limit;
import qilian.bench.traffic.Batches;

/** Events a second by NDJSON of 500 over several connections. */
public final class IntakeBatch implements Mark {
  private static final int EVENTS = 500;
  private static final int CONNECTIONS = 8;
  private static final int BODIES_PER_AGENCY = 25;
  private static final double TARGET = 60_000;
  private static final int WARM_UP_SECONDS = 4;

  @Override
  public List<String> names() {
    return List.of("intake-batch");
  }

  @Override
  public List<Outcome> measure(Bed bed) throws Exception {
    Batches batches =
        new Batches(bed.chains("b"), EVENTS, BODIES_PER_AGENCY, bed.door().agencyTokens());
    double bare;
    try (BareEndpoint endpoint = new BareEndpoint(60)) {
      Volley volley = new Volley(endpoint.port(), CONNECTIONS);
      volley.fire(1, Long.MAX_VALUE, 0, batches::request);
      bare = volley.fire(2, Long.MAX_VALUE, 0, batches::request).perSecond() * EVENTS;
    }
    Limit produce = bed.limits().produce(batches.bytesEach() / EVENTS);
    Volley volley = new Volley(bed.house().port("INCIDENT"), CONNECTIONS);
    long[] next = {0};
    volley.fire(WARM_UP_SECONDS, Long.MAX_VALUE, 0, i -> batches.request(next[0]++));
    Volley.Result result =
        volley.fire(bed.seconds(), Long.MAX_VALUE, 0, i -> batches.request(next[0]++));
    return List.of(
        Outcome.rate(
            "intake-batch",
            result.perSecond() * EVENTS,
            TARGET,
            List.of(produce, new Limit("bare HTTP", bare)),
            "a request of 500: " + result.latencies().text(),
            "gate, relay and folds work on the same events meanwhile",
            result.isClean() ? "every answer 200" : "answers by status " + result.answers()));
  }
}
