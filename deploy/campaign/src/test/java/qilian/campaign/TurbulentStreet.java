package qilian.campaign;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Matters that were recorded late, reclassified, voided, linked, accepted and corrected. */
final class TurbulentStreet {
  static final String ROOT = "drill";
  static final String AGENCY = "drill-police";
  static final List<String> PLACES = List.of("drill-a", "drill-b", "drill-c");
  static final List<String> CATEGORIES =
      List.of("CRIMINAL", "PUBLIC_ORDER", "DISPUTE", "CONSULTATION");

  private static final List<String> SUBTYPES =
      List.of("THEFT_EBIKE", "TELECOM_FRAUD", "THEFT_OTHER");
  private static final OffsetDateTime FIRST =
      OffsetDateTime.of(2025, 8, 4, 0, 0, 0, 0, ZoneOffset.ofHours(8));
  private static final int DAYS = 56;

  private final Random random;
  private final List<Map<String, Object>> events = new ArrayList<>();
  private String matter = "";
  private OffsetDateTime known = FIRST;

  TurbulentStreet(long seed) {
    random = new Random(seed);
  }

  /** The events of so many matters, in the order in which they became known within each. */
  List<Map<String, Object>> events(int matters) {
    for (int i = 0; i < matters; i++) {
      matter = "m" + i;
      matter();
    }
    return events;
  }

  private void matter() {
    OffsetDateTime alarm = FIRST.plusMinutes(random.nextInt(DAYS * 24 * 60));
    known = alarm.plusHours(random.nextInt(10) < 7 ? 0 : random.nextInt(300));
    add("alarm-received", "alarm", alarm, alarm());
    if (random.nextInt(100) < 35) {
      add(
          "reclassified",
          "re",
          alarm.plusHours(2),
          Map.of("category", one(CATEGORIES), "reason", "核实"));
    }
    if (random.nextInt(100) < 40) {
      String fact = random.nextBoolean() ? "criminal-accepted" : "admin-accepted";
      Map<String, Object> data = Map.of("subtype", one(SUBTYPES));
      OffsetDateTime accepted = alarm.plusHours(random.nextInt(72));
      add(fact, "accepted", accepted, data);
      if (random.nextInt(100) < 20) {
        add(fact, "accepted-2", accepted, Map.of("subtype", one(SUBTYPES)), "accepted");
      }
    }
    if (random.nextInt(100) < 20) {
      add("alarm-received", "alarm-2", alarm.minusDays(random.nextInt(3)), alarm(), "alarm");
    }
    if (random.nextInt(100) < 12) {
      add("voided", "void", alarm.plusHours(3), Map.of("validity", "INVALID_MISDIAL"));
    }
    if (random.nextInt(100) < 8) {
      add("linked", "link", alarm.plusHours(4), Map.of("duplicateOf", "m0"));
    }
  }

  private Map<String, Object> alarm() {
    Map<String, Object> data = new HashMap<>();
    data.put("place", one(PLACES));
    data.put("category", one(CATEGORIES));
    data.put("reportChannel", random.nextBoolean() ? "CALL_110" : "GRID");
    return data;
  }

  private void add(
      String fact, String step, OffsetDateTime time, Map<String, Object> data, String... corrects) {
    known = known.isBefore(time) ? time : known;
    Map<String, Object> event =
        Alliance.event(
            AGENCY,
            matter + "-" + step,
            "incident." + fact,
            time.format(ISO_OFFSET_DATE_TIME),
            data,
            "caseref",
            matter,
            "recordedat",
            known.format(ISO_OFFSET_DATE_TIME));
    if (corrects.length > 0) {
      event.put("corrects", matter + "-" + corrects[0]);
    }
    events.add(event);
    known = known.plusHours(random.nextInt(100));
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
