package qilian.bench.traffic;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What agencies send: cases that begin with an alarm and go on with dispatch, arrival, feedback,
 * and now and then a case or a change of class. Many cases are open at once, so the facts of one
 * lie apart; one case in twenty is told some days late.
 */
public final class Chains {
  private static final int OPEN_CASES = 200;
  private static final int DAYS = 400;
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final List<String> CHANNELS = List.of("CALL_110", "WALK_IN", "GRID", "ONLINE");

  private final SplittableRandom random;
  private final LocalDate lastDay;
  private final String run;
  private final List<Deque<Event>> open = new ArrayList<>();
  private int cases;

  /**
   * An event of an agency.
   *
   * @param agency its number
   * @param caseref its own number of the matter, which orders the facts of it
   * @param stamps where in the JSON the digits stand that tell one use of it from the next
   */
  public record Event(int agency, String caseref, byte[] json, int[] stamps, boolean isAlarm) {}

  /**
   * Chains that are the same for the same seed.
   *
   * @param run goes into every id
   */
  public Chains(long seed, String run, LocalDate lastDay) {
    this.random = new SplittableRandom(seed);
    this.run = run;
    this.lastDay = lastDay;
  }

  /** The next events. */
  public List<Event> next(int count) {
    List<Event> events = new ArrayList<>(count);
    while (events.size() < count) {
      events.add(next());
    }
    return events;
  }

  /** The next event, of any of the open cases. */
  public Event next() {
    while (open.size() < OPEN_CASES) {
      open.add(begin());
    }
    int at = random.nextInt(open.size());
    Deque<Event> chain = open.get(at);
    Event event = chain.poll();
    if (chain.isEmpty()) {
      open.set(at, begin());
    }
    return event;
  }

  private Deque<Event> begin() {
    int number = cases++;
    int agency = number % Town.AGENCIES;
    int grid = (int) Math.min(Town.GRIDS - 1, Math.pow(random.nextDouble(), 2) * Town.GRIDS);
    int subtype = (int) (Math.pow(random.nextDouble(), 2) * Town.SUBTYPES);
    OffsetDateTime time =
        lastDay
            .minusDays(random.nextInt(DAYS))
            .atTime(random.nextInt(24), random.nextInt(60))
            .atOffset(CHINA);
    int daysLate = random.nextInt(20) == 0 ? 1 + random.nextInt(14) : 0;
    Scribe scribe = new Scribe(agency, number, Town.grid(grid), time, daysLate);
    String category = Town.category(subtype);
    String named = "\"category\":\"" + category + "\",\"subtype\":\"" + Town.subtype(subtype);
    String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
    scribe.add("alarm-received", 0, named + "\",\"reportChannel\":\"" + channel + "\"");
    scribe.add("dispatch-assigned", 3, "\"force\":\"POLICE\",\"unit\":\"量测1组\"");
    scribe.add("dispatch-arrived", 12, "\"force\":\"POLICE\"");
    int fate = random.nextInt(100);
    if (fate < 5) {
      scribe.add("voided", 20, "\"validity\":\"INVALID_MISDIAL\"");
    } else {
      String found = named.replace("category", "confirmedCategory");
      scribe.add(
          "feedback-given",
          30,
          found.replace("subtype", "confirmedSubtype") + "\",\"disposition\":\"RESOLVED_ON_SITE\"");
    }
    if (fate >= 90) {
      scribe.add("criminal-accepted", 55, "\"subtype\":\"" + Town.subtype(subtype) + "\"");
      scribe.add("case-filed", 58, "\"subtype\":\"" + Town.subtype(subtype) + "\"");
    } else if (fate >= 86) {
      int other = random.nextInt(Town.SUBTYPES);
      scribe.add(
          "reclassified",
          50,
          "\"category\":\"%s\",\"subtype\":\"%s\",\"reason\":\"复核后更正\""
              .formatted(Town.category(other), Town.subtype(other)));
    }
    return scribe.events;
  }

  /** Writes the events of one case. */
  private final class Scribe {
    private static final String STAMP = "0000";

    private final Deque<Event> events = new ArrayDeque<>();
    private final int agency;
    private final String caseref;
    private final String place;
    private final OffsetDateTime begun;
    private final int daysLate;

    Scribe(int agency, int number, String place, OffsetDateTime begun, int daysLate) {
      this.agency = agency;
      this.caseref = run + "-" + number + "-";
      this.place = place;
      this.begun = begun;
      this.daysLate = daysLate;
    }

    void add(String fact, int minutes, String data) {
      OffsetDateTime time = begun.plusMinutes(minutes);
      String id = caseref + events.size() + "-";
      StringBuilder json = new StringBuilder(480);
      int[] stamps = new int[2];
      json.append("{\"specversion\":\"1.0\",\"id\":\"").append(id);
      stamps[0] = json.length();
      json.append(STAMP).append("\",\"source\":\"/agencies/").append(Town.agency(agency));
      json.append("/110\",\"caseref\":\"").append(caseref);
      stamps[1] = json.length();
      json.append(STAMP).append("\",\"type\":\"qilian.incident.").append(fact);
      json.append(".v1\",\"time\":\"").append(WRITTEN.format(time));
      json.append("\",\"recordedat\":\"")
          .append(WRITTEN.format(time.plusMinutes(1).plusDays(daysLate)));
      json.append("\",\"datacontenttype\":\"application/json\",\"data\":{\"place\":\"");
      json.append(place).append("\",").append(data).append("}}");
      byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
      events.add(new Event(agency, caseref, bytes, stamps, fact.equals("alarm-received")));
    }
  }

  /** Writes a number over the four digits at these places, so that the events are new ones. */
  public static void stamp(byte[] bytes, int[] stamps, int number) {
    for (int at : stamps) {
      int rest = number;
      for (int i = 3; i >= 0; i--) {
        bytes[at + i] = (byte) ('0' + rest % 10);
        rest /= 10;
      }
    }
  }
}
