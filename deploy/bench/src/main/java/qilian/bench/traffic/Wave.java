package qilian.bench.traffic;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * A quiet town of its own in which one grid after the other has a wave: five alarms of one type in
 * a week, where there was none for three months.
 */
public final class Wave {
  /** The root of its place tree. */
  public static final String ROOT = "bench-quiet";

  /** Who sends. */
  public static final String AGENCY = "bench-quiet-police";

  /** How many alarms of a week are a signal where there were none. */
  public static final int ENOUGH = 5;

  private static final int GRIDS = 40;
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private final String run;
  private final OffsetDateTime now;

  /**
   * Waves around a time.
   *
   * @param run goes into every id
   */
  public Wave(String run, OffsetDateTime now) {
    this.run = run;
    this.now = now;
  }

  /** The grid of a round. */
  public static String grid(int round) {
    return ROOT + "-g" + round % GRIDS;
  }

  /** The type of a round: no two rounds share one, so that none is told by another. */
  public static String type(int round) {
    return Town.subtype(round % Town.SUBTYPES);
  }

  /** The places as POST /api/v1/places takes them, parents first. */
  public static String placesJson() {
    List<String> places = new ArrayList<>();
    places.add(
        "{\"code\":\"%s\",\"kind\":\"STREET\",\"nameZh\":\"量测街\",\"zone\":\"Asia/Shanghai\"}"
            .formatted(ROOT));
    for (int i = 0; i < GRIDS; i++) {
      places.add(
          "{\"code\":\"%s\",\"parent\":\"%s\",\"kind\":\"GRID\",\"nameZh\":\"%s\"}"
              .formatted(grid(i), ROOT, grid(i)));
    }
    return places.toString();
  }

  /** The agency as POST /api/v1/agencies takes it. */
  public static String agencyJson() {
    return ("{\"code\":\"%s\",\"kind\":\"POLICE_STATION\",\"nameZh\":\"量测派出所\","
            + "\"place\":\"%s\",\"rights\":[\"BACKFILL\"]}")
        .formatted(AGENCY, ROOT);
  }

  /** With this the town's quiet months begin. */
  public byte[] longAgo() {
    OffsetDateTime then = now.minusWeeks(13);
    return alarm("begun", Wave.grid(0), Town.subtype(0), then);
  }

  /** An alarm of a round's wave. */
  public byte[] alarm(int round, int number) {
    // All in one week: the wave happened within minutes, and they are over.
    OffsetDateTime time = now.minusMinutes(ENOUGH + 1L - number);
    return alarm(round + "-" + number, grid(round), type(round), time);
  }

  private byte[] alarm(String name, String grid, String subtype, OffsetDateTime time) {
    int number = Integer.parseInt(subtype.substring(subtype.lastIndexOf('_') + 1));
    return ("{\"specversion\":\"1.0\",\"id\":\"%1$s-%2$s\",\"source\":\"/agencies/%3$s/110\","
            + "\"caseref\":\"%1$s-%2$s\",\"type\":\"qilian.incident.alarm-received.v1\","
            + "\"time\":\"%4$s\",\"recordedat\":\"%5$s\",\"datacontenttype\":\"application/json\","
            + "\"data\":{\"place\":\"%6$s\",\"category\":\"%7$s\",\"subtype\":\"%8$s\","
            + "\"reportChannel\":\"CALL_110\"}}")
        .formatted(
            run,
            name,
            AGENCY,
            WRITTEN.format(time),
            WRITTEN.format(time.plusSeconds(20)),
            grid,
            Town.category(number),
            subtype)
        .getBytes(StandardCharsets.UTF_8);
  }
}
