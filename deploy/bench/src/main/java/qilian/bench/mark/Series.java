package qilian.bench.mark;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import qilian.bench.load.BareEndpoint;
import qilian.bench.load.Volley;
import qilian.bench.mark.Outcome.Limit;
import qilian.bench.system.FrontDoor;
import qilian.bench.traffic.Canonical;
import qilian.bench.traffic.Town;

/** Weekly series of a year with two comparisons, for places of every level. */
public final class Series implements Mark {
  private static final int CONNECTIONS = 4;
  private static final double RATE = 50;
  private static final int WARM_UP = 400;
  private static final double TARGET_MILLIS = 20;
  private static final int TARGET_EVENTS = 10_000_000;

  @Override
  public List<String> names() {
    return List.of("series");
  }

  @Override
  public List<Outcome> measure(Bed bed) throws Exception {
    long missing = bed.events() - bed.canonical().made();
    if (missing > 0) {
      Fold.fill(bed, (int) missing, Canonical::scattered);
    }
    List<byte[]> questions = questions(bed);
    Volley volley = new Volley(bed.house().port("STATS"), CONNECTIONS);
    volley.fire(60, WARM_UP, 0, i -> questions.get((int) (i % questions.size())));
    Volley.Result result =
        volley.fire(
            bed.seconds(), Long.MAX_VALUE, RATE, i -> questions.get((int) (i % questions.size())));
    Volley.Result closed =
        new Volley(bed.house().port("STATS"), 1)
            .fire(
                Math.max(2, bed.seconds() / 2.0),
                Long.MAX_VALUE,
                0,
                i -> questions.get((int) (i % questions.size())));
    double bare;
    try (BareEndpoint endpoint = new BareEndpoint(16_000)) {
      bare =
          new Volley(endpoint.port(), CONNECTIONS)
              .fire(2, Long.MAX_VALUE, RATE, i -> questions.get((int) (i % questions.size())))
              .latencies()
              .millis(99);
    }
    double p99 = result.latencies().millis(99);
    List<String> remarks = new ArrayList<>();
    remarks.add("at %,d events".formatted(bed.canonical().made()));
    if (bed.canonical().made() < TARGET_EVENTS) {
      remarks.add("the target speaks of 10,000,000: --events 10000000");
    }
    remarks.add("53 weeks, PREVIOUS and ALIGNED; 50 questions a second, timed from when due");
    remarks.add("one after the other: " + closed.latencies().text());
    if (!result.isClean()) {
      remarks.add("answers by status " + result.answers());
    }
    return List.of(
        new Outcome(
            "series",
            p99,
            result.latencies().text(),
            List.of(new Limit("bare HTTP p99 ms", bare)),
            "p99 < 20 ms",
            result.isClean() && p99 < TARGET_MILLIS,
            remarks));
  }

  private static List<byte[]> questions(Bed bed) throws Exception {
    String token = bed.door().token(FrontDoor.READER);
    List<byte[]> questions = new ArrayList<>();
    for (int i = 0; i < 800; i++) {
      String path =
          "/api/v1/series?measure=ALARMS_ALL&bucket=WEEK&compare=PREVIOUS,ALIGNED&place="
              + Town.anyPlace(i)
              + "&from="
              + week(bed.lastDay().minusDays(364))
              + "&to="
              + week(bed.lastDay())
              + (i % 3 == 0 ? "&subtype=BENCH_SUBTYPE_" + i % Town.SUBTYPES : "");
      questions.add(
          ("GET "
                  + path
                  + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                  + token
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
    }
    return questions;
  }

  private static String week(LocalDate day) {
    return "%d-W%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
