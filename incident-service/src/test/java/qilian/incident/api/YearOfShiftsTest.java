package qilian.incident.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.incident.Http.get;
import static qilian.incident.Http.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import qilian.incident.IncidentPlatform;
import qilian.incident.Patrols;
import qilian.transport.codec.Json;

/**
 * A year of shifts for 247 people, planned month by month and changed as a patrol lead does it, and
 * judged only from what the service answers, by rules written down here once more.
 */
@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class YearOfShiftsTest {
  private static final String OFFICE = "year-office";
  private static final String LEAD = Patrols.lead(OFFICE);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.now(ZONE).plusDays(2);
  private static final LocalDate END = FIRST.plusDays(365);
  private static final int BEATS = 6;
  private static final Map<String, Integer> FORCES =
      Map.of("STREET_FULLTIME", 60, "COMMUNITY_VOLUNTEER", 120, "RESIDENT_UNIT", 47, "MOBILE", 20);

  private record Person(String id, String force, LocalDate from, LocalDate until) {}

  private record Duty(
      String id,
      String force,
      OffsetDateTime begins,
      OffsetDateTime ends,
      int strength,
      Set<String> members) {

    LocalDate day() {
      return begins.atZoneSameInstant(ZONE).toLocalDate();
    }

    Duration length() {
      return Duration.between(begins, ends);
    }
  }

  @Test
  void a_year_for_247_people_is_planned_and_changed_over_http_without_a_broken_rule()
      throws IOException {
    lay();
    int planned = 0;
    for (LocalDate month = FIRST; month.isBefore(END); month = month.plusMonths(1)) {
      LocalDate until = month.plusMonths(1).isBefore(END) ? month.plusMonths(1) : END;
      planned += plan(month, until).get("planned").asInt();
    }
    assertEquals(365 * (3 * BEATS + 2), planned);
    JsonNode again = plan(FIRST, END);
    assertEquals(0, again.get("planned").asInt());
    assertEquals(planned, again.get("standing").asInt());
    List<Duty> year = shifts();
    assertEquals(planned, year.size());
    assertEquals(List.of(), broken(year));

    Random dice = new Random(247);
    Set<String> called = cancelled(year, dice);
    int swapped = swapped(year, dice, called);
    int left = left(dice);
    // What was called off, or could be walked by nobody else, is planned once more where it can be.
    Map<String, Object> whole =
        Map.of("from", FIRST.toString(), "until", END.toString(), "again", true);
    int more =
        json(post("/patrol/plans", whole, LEAD).statusCode(200).extract().asString())
            .get("planned")
            .asInt();

    List<Duty> changed = shifts();
    assertEquals(List.of(), broken(changed));
    assertEquals(planned, changed.size(), "every shift stands again");
    assertEquals(8, left);
    assertTrue(more >= called.size(), "planned once more: " + more);
    assertTrue(changed.stream().noneMatch(shift -> called.contains(shift.id())));
    Map<String, Set<String>> before = new HashMap<>();
    year.forEach(shift -> before.put(shift.id(), shift.members()));
    long moved =
        changed.stream().filter(shift -> !shift.members().equals(before.get(shift.id()))).count();
    // Two may have come back to whom they had, by a swap and a departure.
    assertTrue(moved >= swapped + called.size() - 2, "only " + moved + " shifts changed");
  }

  private static Set<String> cancelled(List<Duty> year, Random dice) {
    Set<String> called = new HashSet<>();
    while (called.size() < 15) {
      String shift = year.get(dice.nextInt(year.size())).id();
      if (called.add(shift)) {
        post("/patrol/shifts/" + shift + "/cancellation", Map.of("reason", "大雨"), LEAD)
            .statusCode(200);
      }
    }
    return called;
  }

  /**
   * Swaps with whoever is free, and asks somebody who is not, which is refused by a rule's name.
   */
  private static int swapped(List<Duty> year, Random dice, Set<String> called) throws IOException {
    int swapped = 0;
    Set<String> touched = new HashSet<>(called);
    while (swapped < 20) {
      Duty shift = year.get(dice.nextInt(year.size()));
      if (!touched.add(shift.id())) {
        continue;
      }
      String at = "/patrol/shifts/" + shift.id();
      JsonNode free = json(get(at + "/substitutes", LEAD).statusCode(200).extract().asString());
      Set<String> others = new TreeSet<>();
      free.forEach(each -> others.add(each.get("id").asText()));
      String to = List.copyOf(others).get(dice.nextInt(others.size()));
      String from = shift.members().iterator().next();
      String swap = UUID.randomUUID().toString();
      post(at + "/swaps", Map.of("id", swap, "from", from, "to", to), LEAD).statusCode(200);
      post(at + "/swaps/" + swap + "/answer", Map.of("nod", true), LEAD).statusCode(200);
      swapped++;
      String busy =
          year.stream()
              .filter(each -> each.force().equals(shift.force()) && each.day().equals(shift.day()))
              .flatMap(each -> each.members().stream())
              .filter(each -> !others.contains(each) && !shift.members().contains(each))
              .findFirst()
              .orElse(null);
      if (busy != null) {
        post(at + "/assignment", Map.of("member", busy), LEAD).statusCode(422);
      }
    }
    return swapped;
  }

  /** Eight people leave at some day of the year; their later duties go to others. */
  private static int left(Random dice) throws IOException {
    List<Person> people = new ArrayList<>(people().values());
    people.sort(Comparator.comparing(Person::id));
    Set<String> gone = new HashSet<>();
    while (gone.size() < 8) {
      String leaving = people.get(dice.nextInt(people.size())).id();
      if (gone.add(leaving)) {
        LocalDate until = FIRST.plusDays(200 + dice.nextInt(160));
        post("/patrol/members/" + leaving + "/departure", Map.of("until", until.toString()), LEAD)
            .statusCode(200);
      }
    }
    return gone.size();
  }

  /** The rules of a roster, from the answers alone. */
  private static List<String> broken(List<Duty> shifts) throws IOException {
    Map<String, Person> people = people();
    assertEquals(247, people.size());
    List<String> broken = new ArrayList<>();
    Map<String, List<Duty>> duties = new TreeMap<>();
    for (Duty shift : shifts) {
      LocalTime begins = shift.begins().atZoneSameInstant(ZONE).toLocalTime();
      boolean acrossMidnight = begins.plus(shift.length()).isBefore(begins);
      boolean small = acrossMidnight || begins.getHour() < 5;
      if (shift.members().size() < (small ? Math.max(2, shift.strength()) : shift.strength())) {
        broken.add("too few " + shift);
      }
      for (String member : shift.members()) {
        Person person = people.get(member);
        LocalDate last = shift.ends().minusNanos(1).atZoneSameInstant(ZONE).toLocalDate();
        if (!person.force().equals(shift.force())) {
          broken.add("another force " + shift);
        }
        if (shift.day().isBefore(person.from())
            || (person.until() != null && last.isAfter(person.until()))) {
          broken.add("no member then " + shift);
        }
        duties.computeIfAbsent(member, id -> new ArrayList<>()).add(shift);
      }
    }
    duties.forEach((member, own) -> broken.addAll(brokenBy(member, own)));
    return broken;
  }

  private static List<String> brokenBy(String member, List<Duty> own) {
    List<String> broken = new ArrayList<>();
    own.sort(Comparator.comparing(Duty::begins));
    Map<LocalDate, Duration> weeks = new HashMap<>();
    for (int i = 0; i < own.size(); i++) {
      Duty shift = own.get(i);
      if (i > 0 && own.get(i - 1).ends().plusHours(11).isAfter(shift.begins())) {
        broken.add(member + " has no rest before " + shift);
      }
      LocalDate monday = shift.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      if (weeks.merge(monday, shift.length(), Duration::plus).compareTo(Duration.ofHours(44)) > 0) {
        broken.add(member + " walks too long in the week of " + shift);
      }
    }
    return broken;
  }

  private static List<Duty> shifts() throws IOException {
    List<Duty> all = new ArrayList<>();
    String next = "";
    while (next != null) {
      String page = "/patrol/shifts?phase=PLANNED&limit=500&agency=" + OFFICE + next;
      JsonNode answer = json(get(page, LEAD).statusCode(200).extract().asString());
      for (JsonNode item : answer.get("items")) {
        Set<String> members = new TreeSet<>();
        item.get("duties").forEach(duty -> members.add(duty.get("member").asText()));
        all.add(
            new Duty(
                item.get("id").asText(),
                item.get("force").asText(),
                OffsetDateTime.parse(item.get("begins").asText()),
                OffsetDateTime.parse(item.get("ends").asText()),
                item.get("strength").asInt(),
                members));
      }
      next = answer.hasNonNull("next") ? "&cursor=" + answer.get("next").asText() : null;
    }
    return all;
  }

  private static Map<String, Person> people() throws IOException {
    Map<String, Person> people = new HashMap<>();
    String members = get("/patrol/members?agency=" + OFFICE, LEAD).extract().asString();
    for (JsonNode each : json(members)) {
      people.put(
          each.get("id").asText(),
          new Person(
              each.get("id").asText(),
              each.get("force").asText(),
              LocalDate.parse(each.get("from").asText()),
              each.hasNonNull("until") ? LocalDate.parse(each.get("until").asText()) : null));
    }
    return people;
  }

  private static JsonNode plan(LocalDate from, LocalDate until) throws IOException {
    Map<String, Object> days = Map.of("from", from.toString(), "until", until.toString());
    return json(
        post("/patrol/plans", days, LEAD)
            .statusCode(200)
            .body("unfilled", hasSize(0))
            .body("cancelled", equalTo(0))
            .extract()
            .asString());
  }

  private static JsonNode json(String text) throws IOException {
    return Json.mapperOfTheWire().readTree(text);
  }

  /** Six beats, four forces, and the templates of summer and winter. */
  private static void lay() {
    Patrols.lay(OFFICE);
    List<Map<String, Object>> beats = new ArrayList<>();
    List<Map<String, Object>> templates = new ArrayList<>();
    for (int i = 0; i < BEATS; i++) {
      String beat = "y" + i;
      beats.add(Patrols.beat(beat, beat));
      templates.add(template("STREET_FULLTIME", beat, "DAY", "08:30", "16:30", 2));
      templates.add(template("COMMUNITY_VOLUNTEER", beat, "EVENING", "19:00", "22:00", 3));
      Map<String, Object> summer =
          new HashMap<>(template("COMMUNITY_VOLUNTEER", beat, "NIGHT", "00:00", "05:00", 2));
      summer.put("seasonFrom", "05-01");
      summer.put("seasonUntil", "09-30");
      templates.add(summer);
      Map<String, Object> winter =
          new HashMap<>(template("COMMUNITY_VOLUNTEER", beat, "NIGHT", "23:00", "06:00", 2));
      winter.put("seasonFrom", "10-01");
      winter.put("seasonUntil", "04-30");
      templates.add(winter);
    }
    templates.add(template("RESIDENT_UNIT", "y0", "EVENING", "18:00", "22:00", 4));
    templates.add(template("MOBILE", "y1", "NIGHT", "20:00", "02:00", 3));
    post("/patrol/beats", beats, LEAD).statusCode(200);
    post("/patrol/templates", templates, LEAD).statusCode(200);
    FORCES.forEach((force, many) -> Patrols.members(OFFICE, force, many));
  }

  private static Map<String, Object> template(
      String force, String beat, String kind, String starts, String ends, int strength) {
    Map<String, Object> template = new HashMap<>();
    template.put("code", force.charAt(0) + beat + starts);
    template.put("force", force);
    template.put("beat", beat);
    template.put("kind", kind);
    template.put("starts", starts);
    template.put("ends", ends);
    template.put("strength", strength);
    return template;
  }
}
