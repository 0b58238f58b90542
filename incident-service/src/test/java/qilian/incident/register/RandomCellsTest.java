package qilian.incident.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import qilian.contract.Coordinates;
import qilian.guard.Scope;
import qilian.incident.Http;
import qilian.incident.IncidentPlatform;
import qilian.incident.Street;
import qilian.incident.incident.Ledger;
import qilian.incident.store.MatterStore;

@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class RandomCellsTest {
  private static final long SEED = 20251103L;
  private static final int EVENTS = 400;
  private static final int CELLS = 1_000;
  private static final List<String> CATEGORIES = List.of("CRIMINAL", "DISPUTE", "TRAFFIC", "OTHER");
  private static final List<String> SUBTYPES = List.of("THEFT_EBIKE", "BURGLARY", "OTHER");
  private static final List<String> FACTS =
      List.of(
          "incident.alarm-received",
          "incident.feedback-given",
          "incident.criminal-accepted",
          "incident.reclassified",
          "report.hazard-reported");

  @Inject ContributionLog log;
  @Inject MatterStore matters;

  private final Random dice = new Random(SEED);

  @Test
  void a_thousand_random_figures_equal_the_recount_of_the_ledgers() throws SQLException {
    Street.lay();
    Http.registered(Street.POLICE, events());
    List<Ledger.Entry> entries = recount();
    assertTrue(entries.stream().anyMatch(entry -> entry.sign() < 0), "seed " + SEED);

    for (int i = 0; i < CELLS; i++) {
      FactFilter filter = filter();
      long expected =
          entries.stream()
              .filter(entry -> wants(filter, entry))
              .mapToLong(Ledger.Entry::sign)
              .sum();
      assertEquals(
          expected,
          log.sum(Scope.ALL, filter).sum(),
          "seed " + SEED + ", cell " + i + " " + filter);
      if (i % 50 == 0) {
        assertEquals(
            expected,
            walk(filter).stream().mapToLong(Contribution::sign).sum(),
            "pages of " + filter);
      }
    }
  }

  private List<Contribution> walk(FactFilter filter) {
    List<Contribution> all = new ArrayList<>();
    Contribution.Place after = null;
    while (true) {
      List<Contribution> page = log.page(Scope.ALL, filter, after, 20);
      all.addAll(page);
      if (page.size() < 20) {
        return all;
      }
      Contribution last = page.getLast();
      after =
          new Contribution.Place(
              last.occurredOn(), last.recordedOn(), last.eventId(), last.position());
    }
  }

  private List<Ledger.Entry> recount() throws SQLException {
    try (Connection machine = IncidentPlatform.as("machine")) {
      Set<UUID> ids = new HashSet<>();
      try (var rows =
          machine
              .createStatement()
              .executeQuery(
                  """
                  SELECT DISTINCT aggregate_id FROM fact
                  WHERE agency <> 'qilian' AND type NOT LIKE '%.patrol.%'
                  """)) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
      return matters.load(machine, ids).values().stream()
          .flatMap(facts -> Ledger.of(facts).stream())
          .toList();
    }
  }

  private List<Map<String, Object>> events() {
    List<Map<String, Object>> events = new ArrayList<>();
    Map<String, String> alarms = new HashMap<>();
    for (int i = 0; i < EVENTS; i++) {
      String id = "cell-" + i;
      OffsetDateTime at =
          OffsetDateTime.parse("2025-09-01T00:00:00+08:00").plusMinutes(dice.nextInt(60 * 24 * 20));
      OffsetDateTime known = at.plusMinutes(dice.nextInt(60 * 24 * 6));
      String caseref = "cell-" + dice.nextInt(60);
      String kind =
          pick(
              List.of(
                  "alarm",
                  "alarm",
                  "feedback",
                  "reclassified",
                  "criminal",
                  "voided",
                  "linked",
                  "hazard",
                  "correction"));
      List<String> more = new ArrayList<>(List.of("recordedat", known.toString()));
      if (!kind.equals("hazard")) {
        more.addAll(List.of("caseref", caseref));
      }
      String fact = "incident.alarm-received";
      Map<String, Object> data = new HashMap<>();
      switch (kind) {
        case "alarm" -> {
          data.putAll(alarm());
          alarms.put(caseref, id);
        }
        case "correction" -> {
          data.putAll(alarm());
          if (alarms.containsKey(caseref)) {
            more.addAll(List.of("corrects", alarms.get(caseref)));
          }
        }
        case "feedback" -> {
          fact = "incident.feedback-given";
          data.put("confirmedCategory", pick(CATEGORIES));
          data.put("disposition", pick(List.of("RESOLVED_ON_SITE", "NOT_HANDLED")));
        }
        case "reclassified" -> {
          fact = "incident.reclassified";
          data.putAll(Map.of("category", pick(CATEGORIES), "reason", "改类"));
        }
        case "criminal" -> {
          fact = "incident.criminal-accepted";
          data.put("subtype", pick(SUBTYPES));
        }
        case "voided" -> {
          fact = "incident.voided";
          data.put("validity", "INVALID_FALSE_REPORT");
        }
        case "linked" -> {
          fact = "incident.linked";
          data.put("duplicateOf", "cell-other");
        }
        default -> {
          fact = "report.hazard-reported";
          data.putAll(
              Map.of(
                  "place",
                  pick(List.of("reg-a", "reg-b")),
                  "findingType",
                  "GAS",
                  "severity",
                  "MAJOR"));
        }
      }
      if (dice.nextInt(5) == 0) {
        data.put("timePrecision", "DAY");
      }
      events.add(
          Http.event(Street.POLICE, id, fact, at.toString(), data, more.toArray(String[]::new)));
    }
    return events;
  }

  private Map<String, Object> alarm() {
    return Map.of(
        "place", pick(List.of("reg", "reg-a", "reg-b")),
        "category", pick(CATEGORIES),
        "subtype", pick(SUBTYPES),
        "reportChannel", pick(List.of("CALL_110", "WALK_IN")));
  }

  private FactFilter filter() {
    LocalDate from = LocalDate.of(2025, 8, 30).plusDays(dice.nextInt(20));
    Map<Coordinate, Wanted> wanted = new EnumMap<>(Coordinate.class);
    maybe(wanted, Coordinate.CATEGORY, CATEGORIES);
    maybe(wanted, Coordinate.SUBTYPE, List.of("THEFT_EBIKE", "OTHER", ""));
    maybe(wanted, Coordinate.INITIAL_CATEGORY, CATEGORIES);
    maybe(wanted, Coordinate.VALIDITY, List.of("", "INVALID_FALSE_REPORT"));
    maybe(wanted, Coordinate.DISPOSITION, List.of("", "NOT_HANDLED"));
    maybe(wanted, Coordinate.LINKAGE, List.of("SINGLE", "LINKED"));
    maybe(wanted, Coordinate.CHANNEL, List.of("CALL_110", "WALK_IN"));
    maybe(wanted, Coordinate.AGENCY, List.of(Street.POLICE, Street.TAX));
    maybe(wanted, Coordinate.TIME_PRECISION, List.of("DAY", "MINUTE"));
    return new FactFilter(
        dice.nextInt(3) == 0 ? Set.copyOf(FACTS) : Set.of(pick(FACTS)),
        pick(List.of("reg", "reg>reg-a", "reg>reg-b")),
        wanted,
        from,
        from.plusDays(1 + dice.nextInt(20)),
        dice.nextInt(6) == 0 ? dice.nextInt(24) : null,
        dice.nextInt(2) == 0 ? null : from.plusDays(dice.nextInt(12)));
  }

  private void maybe(Map<Coordinate, Wanted> wanted, Coordinate coordinate, List<String> values) {
    switch (dice.nextInt(9)) {
      case 0 -> wanted.put(coordinate, new Wanted(Set.of(pick(values)), Set.of()));
      case 1 -> wanted.put(coordinate, new Wanted(Set.of(), Set.of(pick(values))));
      default -> {}
    }
  }

  private String pick(List<String> values) {
    return values.get(dice.nextInt(values.size()));
  }

  private static boolean wants(FactFilter filter, Ledger.Entry entry) {
    Coordinates at = entry.at();
    String path = "" + filter.placePath();
    return filter.facts().contains(at.fact())
        && !at.occurredOn().isBefore(filter.from())
        && at.occurredOn().isBefore(filter.until())
        && (at.placePath().equals(path) || at.placePath().startsWith(path + ">"))
        && (filter.hour() == null || filter.hour().equals(at.hour()))
        && (filter.asOf() == null || !entry.recordedOn().isAfter(filter.asOf()))
        && filter.wanted().entrySet().stream()
            .allMatch(wanted -> allows(wanted.getValue(), value(wanted.getKey(), at)));
  }

  private static boolean allows(Wanted wanted, @Nullable String value) {
    String text = value == null ? "" : value;
    return (wanted.include().isEmpty() || wanted.include().contains(text))
        && !wanted.exclude().contains(text);
  }

  private static @Nullable String value(Coordinate coordinate, Coordinates at) {
    return switch (coordinate) {
      case CATEGORY -> at.category();
      case SUBTYPE -> at.subtype();
      case INITIAL_CATEGORY -> at.initialCategory();
      case INITIAL_SUBTYPE -> at.initialSubtype();
      case VALIDITY -> at.validity();
      case DISPOSITION -> at.disposition();
      case LINKAGE -> at.linkage();
      case AGENCY -> at.agency();
      case CHANNEL -> at.reportChannel();
      case TIME_PRECISION -> at.timePrecision().name();
    };
  }
}
