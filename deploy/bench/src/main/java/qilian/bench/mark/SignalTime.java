package qilian.bench.mark;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import qilian.bench.load.BareEndpoint;
import qilian.bench.load.Volley;
import qilian.bench.mark.Outcome.Limit;
import qilian.bench.system.FrontDoor;
import qilian.bench.traffic.Wave;

/**
 * From the moment the alarm that makes a wave is sent until its signal is read: gate, log, relay,
 * cells, watch and the answer, one wave after the other.
 */
public final class SignalTime implements Mark {
  private static final int MOST_ROUNDS = 40;
  private static final double TARGET_SECONDS = 5;
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final long ASK_EVERY_MILLIS = 20;
  private static final double NANOS = 1e9;

  @Override
  public List<String> names() {
    return List.of("signal");
  }

  @Override
  public List<Outcome> measure(Bed bed) throws Exception {
    FrontDoor door = bed.door();
    door.registerWave();
    String agency = door.token("agency-system@" + Wave.AGENCY);
    String reader = door.token(FrontDoor.AUDITOR);
    Wave wave =
        new Wave("wave-" + System.currentTimeMillis(), OffsetDateTime.now(ZoneOffset.ofHours(8)));
    door.event(agency, wave.longAgo());
    int rounds = Math.min(MOST_ROUNDS, 2 * bed.seconds());
    double[] seconds = new double[rounds];
    int lost = 0;
    // The first is for the compiler.
    round(door, wave, 0, agency, reader);
    for (int i = 0; i < rounds; i++) {
      seconds[i] = round(door, wave, i + 1, agency, reader);
      lost += seconds[i] * NANOS >= PATIENCE_NANOS ? 1 : 0;
    }
    Arrays.sort(seconds);
    double worst = seconds[rounds - 1];
    List<String> remarks = new ArrayList<>();
    remarks.add("%d waves, one after the other, nothing else going on".formatted(rounds));
    remarks.add("from the POST of the fifth alarm to the GET that shows its signal");
    if (lost > 0) {
      remarks.add("WRONG: %d signals did not come within a minute".formatted(lost));
    }
    return List.of(
        new Outcome(
            "signal",
            worst,
            "p50 %.2f s, longest %.2f s".formatted(seconds[rounds / 2], worst),
            List.of(new Limit("two bare HTTP requests s", bare())),
            "longest < %.0f s".formatted(TARGET_SECONDS),
            worst < TARGET_SECONDS,
            remarks));
  }

  /** How long one wave takes, in seconds. */
  private static double round(FrontDoor door, Wave wave, int round, String agency, String reader)
      throws IOException, InterruptedException {
    for (int number = 1; number < Wave.ENOUGH; number++) {
      door.event(agency, wave.alarm(round, number));
    }
    // The watch goes its round by the clock: the waves come at every moment of it.
    Thread.sleep(500 + round * 137L % 2000);
    if (door.isSignalled(reader, Wave.grid(round), Wave.type(round))) {
      throw new IOException("a signal before its wave: the town was not quiet");
    }
    long sent = System.nanoTime();
    door.event(agency, wave.alarm(round, Wave.ENOUGH));
    while (!door.isSignalled(reader, Wave.grid(round), Wave.type(round))
        && System.nanoTime() - sent < PATIENCE_NANOS) {
      Thread.sleep(ASK_EVERY_MILLIS);
    }
    return (System.nanoTime() - sent) / NANOS;
  }

  /** What sending and asking alone cost on this machine. */
  private static double bare() throws Exception {
    byte[] request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes();
    try (BareEndpoint endpoint = new BareEndpoint(1_000)) {
      return 2
          * new Volley(endpoint.port(), 1).fire(1, 1_000, 0, i -> request).latencies().millis(50)
          / 1_000;
    }
  }
}
