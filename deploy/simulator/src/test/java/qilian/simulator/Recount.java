package qilian.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts a street from its raw lines and from nothing else: a correction replaces what it names,
 * the facts of a matter fold in the order of their times, and the last classification stands.
 */
final class Recount {
  static final Set<String> PREVENTABLE =
      Set.of(
          "THEFT_FROM_VEHICLE",
          "THEFT_EBIKE",
          "THEFT_VEHICLE",
          "BURGLARY",
          "PICKPOCKET",
          "THEFT_OTHER",
          "TELECOM_FRAUD",
          "FRAUD_OTHER");
  private static final Set<String> NOT_EFFECTIVE = Set.of("CONSULTATION", "HARASSMENT_CALL");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A call as it stands after everything that was said about it. */
  record Call(
      LocalDate day, String category, @Nullable String subtype, String place, boolean real) {
    boolean effective() {
      return real && !NOT_EFFECTIVE.contains(category);
    }
  }

  /** A case accepted. */
  record Case(LocalDate day, boolean criminal, @Nullable String subtype) {}

  /** Seven days. */
  record Week(LocalDate from) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(from.plusDays(7));
    }
  }

  private record Line(String type, OffsetDateTime time, String id, String place, JsonNode data) {}

  private final List<Call> calls = new ArrayList<>();
  private final List<Case> cases = new ArrayList<>();

  Recount(List<String> lines) {
    Map<String, JsonNode> standing = new HashMap<>();
    List<JsonNode> corrections = new ArrayList<>();
    for (String line : lines) {
      // What follows on a decision or a dispatch is not counted here; it only costs time.
      if (line.contains(".report.") || line.contains(".dispatch-") || line.contains(".case-")) {
        continue;
      }
      JsonNode event = read(line);
      if (event.has("corrects")) {
        corrections.add(event);
      } else {
        standing.put(key(event, "id"), event);
      }
    }
    corrections.sort(Comparator.comparing(e -> time(e, "recordedat")));
    for (JsonNode correction : corrections) {
      standing.put(key(correction, "corrects"), correction);
    }
    Map<String, List<Line>> matters = new HashMap<>();
    for (JsonNode event : standing.values()) {
      String type = event.get("type").asText();
      String place = event.at("/data/place").asText(event.path("subject").asText());
      Line line =
          new Line(
              type.substring("qilian.incident.".length(), type.length() - ".v1".length()),
              time(event, "time"),
              event.get("id").asText(),
              place,
              event.get("data"));
      String matter = key(event, "caseref");
      matters.computeIfAbsent(matter, m -> new ArrayList<>()).add(line);
    }
    matters.values().forEach(this::fold);
  }

  private void fold(List<Line> lines) {
    lines.sort(Comparator.comparing((Line l) -> l.time.toInstant()).thenComparing(Line::id));
    Line alarm = null;
    String category = null;
    String subtype = null;
    String validity = "EFFECTIVE";
    for (Line line : lines) {
      LocalDate day = line.time.toLocalDate();
      switch (line.type) {
        case "alarm-received" -> {
          alarm = line;
          category = line.data.get("category").asText();
          subtype = line.data.path("subtype").asText(null);
          validity = line.data.path("validity").asText("EFFECTIVE");
        }
        case "feedback-given" -> {
          category = line.data.get("confirmedCategory").asText();
          subtype = line.data.path("confirmedSubtype").asText(null);
        }
        case "reclassified" -> {
          category = line.data.get("category").asText();
          subtype = line.data.path("subtype").asText(null);
        }
        case "voided" -> validity = line.data.get("validity").asText();
        case "criminal-accepted", "admin-accepted" ->
            cases.add(
                new Case(
                    day, line.type.startsWith("criminal"), line.data.path("subtype").asText(null)));
        default -> {}
      }
    }
    if (alarm == null || category == null) {
      throw new AssertionError("A matter without its call: " + lines.getFirst());
    }
    LocalDate day = alarm.time.toLocalDate();
    calls.add(new Call(day, category, subtype, alarm.place, validity.equals("EFFECTIVE")));
  }

  long calls(Week week, Predicate<Call> which) {
    return calls.stream().filter(c -> week.holds(c.day())).filter(which).count();
  }

  long cases(Week week, Predicate<Case> which) {
    return cases.stream().filter(c -> week.holds(c.day())).filter(which).count();
  }

  List<Call> calls() {
    return calls;
  }

  private static String key(JsonNode event, String name) {
    return event.get("source").asText() + "\n" + event.get(name).asText();
  }

  private static OffsetDateTime time(JsonNode event, String name) {
    return OffsetDateTime.parse(event.get(name).asText());
  }

  static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
