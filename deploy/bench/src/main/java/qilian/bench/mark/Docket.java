package qilian.bench.mark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import qilian.bench.load.BareEndpoint;
import qilian.bench.load.Latencies;
import qilian.bench.load.Volley;
import qilian.bench.mark.Outcome.Limit;
import qilian.bench.traffic.Town;

/** The board and the docket of a coordinator over every open dispute. */
public final class Docket implements Mark {
  private static final String COORDINATOR = "coordinator@bench-centre";
  private static final int CASES = 100_000;
  private static final int CONNECTIONS = 4;
  private static final double RATE = 10;
  private static final int WARM_UP = 100;
  private static final int COUNTS = 200;
  private static final int KNOCKS = 200;
  private static final double TARGET_MILLIS = 100;

  @Override
  public List<String> names() {
    return List.of("board");
  }

  @Override
  public List<Outcome> measure(Bed bed) throws Exception {
    int cases = Math.min(CASES, bed.events());
    Latencies counted;
    try (Connection connection = bed.house().database().of("mediation")) {
      Disputes.open(connection, cases);
      counted = Disputes.counting(connection, COUNTS);
    }
    String token = bed.door().token(COORDINATOR, Town.ROOT);
    String board = "/api/v1/board";
    awaited(bed, token, board, cases);
    double bare;
    try (BareEndpoint endpoint = new BareEndpoint(8_000)) {
      bare = fired(endpoint.port(), token, board, RATE, 2, Long.MAX_VALUE).latencies().millis(99);
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (String path : List.of(board, "/api/v1/docket?limit=50")) {
      int port = bed.house().port("MEDIATION");
      fired(port, token, path, 0, 60, WARM_UP);
      Volley.Result result = fired(port, token, path, RATE, bed.seconds(), Long.MAX_VALUE);
      double p99 = result.latencies().millis(99);
      List<String> remarks = new ArrayList<>();
      remarks.add("at %,d open cases, all of them in the coordinator's scope".formatted(cases));
      if (cases < CASES) {
        remarks.add("the target speaks of 100,000: --events 100000");
      }
      remarks.add("%.0f questions a second, timed from when due".formatted(RATE));
      if (path.equals(board)) {
        remarks.add("a board is counted anew every 2 s: for one question in twenty here");
      }
      if (!result.isClean()) {
        remarks.add("answers by status " + result.answers());
      }
      outcomes.add(
          new Outcome(
              path.equals(board) ? "board" : "docket",
              p99,
              result.latencies().text(),
              List.of(
                  new Limit("count in the index p99 ms", counted.millis(99)),
                  new Limit("bare HTTP p99 ms", bare)),
              "p99 < %.0f ms".formatted(TARGET_MILLIS),
              result.isClean() && p99 < TARGET_MILLIS,
              remarks));
    }
    return outcomes;
  }

  /** Waits until the service knows the coordinator's place, and counts every case there. */
  private static void awaited(Bed bed, String token, String board, int cases)
      throws IOException, InterruptedException {
    String wanted = "\"cases\":" + cases + ",";
    for (int knock = 0; knock < KNOCKS; knock++) {
      if (bed.door().read("MEDIATION", board, token).contains(wanted)) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IOException("the board does not count " + cases + " cases");
  }

  private static Volley.Result fired(
      int port, String token, String path, double rate, double seconds, long most)
      throws IOException {
    byte[] question =
        ("GET "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + token
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    return new Volley(port, CONNECTIONS).fire(seconds, most, rate, i -> question);
  }
}
