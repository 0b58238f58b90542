package qilian.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers of the series beside the figures that others computed, difference by difference. */
final class Figures {
  private static final List<String> READINGS = List.of("A", "B", "C");
  private static final Map<String, String> COMPARISON =
      Map.of("A", "ISO_WEEK", "B", "ALIGNED", "C", "CALENDAR");

  private final Caller reader;
  private final String namespace;
  private final Map<String, Map<String, JsonNode>> asked = new HashMap<>();
  private final List<String> differences = new ArrayList<>();
  private int compared;

  /** Reads the series of an import's root. */
  Figures(Caller reader, String namespace) {
    this.reader = reader;
    this.namespace = namespace;
  }

  /** The differences found so far. */
  List<String> differences() {
    return differences;
  }

  /** How many figures were compared. */
  int compared() {
    return compared;
  }

  /** The rows of a CSV file without quotes, by the names of its header. */
  static List<Map<String, String>> rows(Path file) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      String[] names = lines.get(0).replace("\ufeff", "").split(",", -1);
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
          row.put(names[i], cells[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares a row of weeks: its own figure, the week before, three readings of last year. */
  void compareWeek(Map<String, String> row) {
    JsonNode answer = answer("WEEK", row.get("place"), row.get("category"), row.get("iso_week"));
    String where = row.get("iso_week") + " " + row.get("place") + " " + row.get("category");
    same(where, row.get("this_week"), answer.path("value"));
    JsonNode comparisons = answer.path("comparisons");
    same(where + " last week", row.get("last_week"), comparisons.at("/PREVIOUS/base"));
    same(where + " last week %", row.get("pct_vs_last_week"), percent(comparisons, "PREVIOUS"));
    for (String reading : READINGS) {
      String name = COMPARISON.get(reading);
      String at = where + " " + name;
      same(at, row.get("last_year_" + reading), comparisons.path(name).path("base"));
      same(at + " %", row.get("pct_vs_last_year_" + reading), percent(comparisons, name));
    }
  }

  /** Compares a row of months: its own figure, the month before, the same month last year. */
  void compareMonth(Map<String, String> row) {
    JsonNode answer = answer("MONTH", row.get("place"), row.get("category"), row.get("month"));
    String where = row.get("month") + " " + row.get("place") + " " + row.get("category");
    same(where, row.get("count"), answer.path("value"));
    JsonNode comparisons = answer.path("comparisons");
    same(where + " before", row.get("previous_month"), comparisons.at("/PREVIOUS/base"));
    same(where + " %", row.get("pct_vs_previous_month"), percent(comparisons, "PREVIOUS"));
    same(where + " y", row.get("same_month_last_year"), comparisons.at("/CALENDAR/base"));
    same(where + " y %", row.get("pct_vs_same_month_last_year"), percent(comparisons, "CALENDAR"));
  }

  /** How many cases the months from 2021 to 2023 have together. */
  static long total(Caller reader, String place) {
    long total = 0;
    JsonNode rows =
        reader
            .series(
                "measure",
                "CRIMINAL_ACCEPTED",
                "place",
                place,
                "bucket",
                "MONTH",
                "from",
                "2021-01",
                "to",
                "2023-12")
            .expect(200)
            .path("rows");
    for (JsonNode row : rows) {
      total += row.path("value").longValue();
    }
    return total;
  }

  private JsonNode answer(String bucket, String place, String category, String label) {
    JsonNode row =
        asked
            .computeIfAbsent(
                bucket + "|" + place + "|" + category, key -> series(bucket, place, category))
            .get(label);
    if (row == null) {
      throw new AssertionError("no row " + label + " in " + asked.keySet());
    }
    return row;
  }

  private Map<String, JsonNode> series(String bucket, String place, String category) {
    boolean weeks = bucket.equals("WEEK");
    List<String> query =
        new ArrayList<>(
            List.of(
                "measure",
                "CRIMINAL_ACCEPTED",
                "place",
                place.equals("*") ? namespace : namespace + ":" + place,
                "bucket",
                bucket,
                "from",
                weeks ? "2021-W01" : "2021-01",
                "to",
                weeks ? "2023-W52" : "2023-12",
                "compare",
                weeks ? "PREVIOUS,ISO_WEEK,ALIGNED,CALENDAR" : "PREVIOUS,CALENDAR"));
    if (!category.equals("*")) {
      query.addAll(List.of("category", namespace + ":" + category));
    }
    Map<String, JsonNode> rows = new HashMap<>();
    for (JsonNode row : reader.series(query.toArray(String[]::new)).expect(200).path("rows")) {
      rows.put(row.path("label").textValue(), row);
    }
    return rows;
  }

  private static JsonNode percent(JsonNode comparisons, String name) {
    return comparisons.path(name).path("percent");
  }

  private void same(String where, String expected, JsonNode found) {
    compared++;
    boolean empty = found.isMissingNode() || found.isNull();
    boolean same =
        expected.isEmpty()
            ? empty
            : !empty && found.decimalValue().compareTo(new BigDecimal(expected)) == 0;
    if (!same) {
      differences.add(where + ": expected " + expected + ", found " + found);
    }
  }
}
