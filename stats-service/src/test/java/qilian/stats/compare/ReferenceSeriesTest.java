package qilian.stats.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every printed figure of two independent tools, over the twelve published files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceSeriesTest {
  private static final SeriesCalendar TAIPEI = SeriesCalendar.of(ZoneId.of("Asia/Taipei"));

  /** How the answers call the one row without a county. */
  private static final String NO_COUNTY = "(不明)";

  private static final Coverage COVERAGE =
      Coverage.of(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 12, 31));

  private final Map<String, TreeMap<LocalDate, Long>> daily = new HashMap<>();
  private final List<String> refused = new ArrayList<>();

  private void fold(Path folder) throws IOException {
    if (!daily.isEmpty()) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
      for (Path file : files) {
        List<String> lines = ReferenceData.lines(file);
        for (int i = 2; i < lines.size(); i++) {
          String[] row = lines.get(i).split(",", -1);
          if (row.length == 5 && row[1].matches("[0-9]+")) {
            count(file.getFileName() + " " + (i + 1), row);
          }
        }
      }
    }
  }

  private void count(String id, String[] row) {
    LocalDate day;
    try {
      int date = Integer.parseInt(row[2]);
      day = LocalDate.of(Integer.parseInt(row[1]) + 1911, date / 100, date % 100);
    } catch (DateTimeException e) {
      refused.add(id);
      return;
    }
    String county = row[3].isBlank() ? NO_COUNTY : row[3];
    for (String place : List.of("*", county)) {
      for (String category : List.of("*", row[0])) {
        daily
            .computeIfAbsent(place + "," + category, k -> new TreeMap<>())
            .merge(day, 1L, Long::sum);
      }
    }
  }

  private long counted(Map<String, String> row, Window window) {
    return daily
        .getOrDefault(row.get("place") + "," + row.get("category"), new TreeMap<>())
        .subMap(window.from(), window.until())
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private Compared compared(Map<String, String> row, Window window, Comparison reading) {
    return Compared.of(
        reading, window, counted(row, window), COVERAGE, w -> counted(row, w), Change.SMALL_BASE);
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  private static String printed(String percent) {
    return percent.equals("-0.0") ? "0.0" : percent;
  }

  private static void assertChange(
      Map<String, String> row, Compared compared, String base, String percent, String tie) {
    assertEquals(row.get(base), text(compared.change().base()), row::toString);
    assertEquals(
        printed(row.get(percent)), text(compared.change().percent()), () -> percent + " " + row);
    assertEquals(row.get(tie), compared.change().tie() ? "1" : "0", () -> tie + " " + row);
  }

  @Test
  void every_row_of_the_weeks_agrees_in_all_readings() throws IOException {
    Path expected = ReferenceData.file("taiwan-police-cases/expected/weekly.csv");
    fold(expected.getParent().getParent());
    List<Map<String, String>> rows = ReferenceData.rows(expected);
    for (Map<String, String> row : rows) {
      Window week = TAIPEI.parse(row.get("iso_week"));
      assertEquals(row.get("week_start"), week.from().toString());
      assertEquals(row.get("week_end_incl"), week.lastDay().toString());
      Compared previous = compared(row, week, Comparison.PREVIOUS);
      assertEquals(row.get("this_week"), text(previous.change().count()), row::toString);
      assertChange(row, previous, "last_week", "pct_vs_last_week", "wow_tie");
      Compared iso = compared(row, week, Comparison.ISO_WEEK);
      Compared aligned = compared(row, week, Comparison.ALIGNED);
      Compared calendar = compared(row, week, Comparison.CALENDAR);
      if (iso.change().base() != null) {
        assertEquals(row.get("last_year_week_A"), text(iso.window().label()));
        assertEquals(row.get("last_year_start_B"), text(aligned.window().from()));
        assertEquals(row.get("last_year_start_C"), text(calendar.window().from()));
      }
      assertChange(row, iso, "last_year_A", "pct_vs_last_year_A", "yoy_tie_A");
      assertChange(row, aligned, "last_year_B", "pct_vs_last_year_B", "yoy_tie_B");
      assertChange(row, calendar, "last_year_C", "pct_vs_last_year_C", "yoy_tie_C");
    }
    assertEquals(1701, rows.size());
    assertEquals(
        List.of("11101-11103犯罪資料.csv 5149", "11210-11212犯罪資料.csv 5088"),
        refused.stream().sorted().toList());
  }

  @Test
  void every_row_of_the_months_agrees() throws IOException {
    Path expected = ReferenceData.file("taiwan-police-cases/expected/monthly.csv");
    fold(expected.getParent().getParent());
    List<Map<String, String>> rows = ReferenceData.rows(expected);
    for (Map<String, String> row : rows) {
      Window month = TAIPEI.parse(row.get("month"));
      Compared previous = compared(row, month, Comparison.PREVIOUS);
      assertEquals(row.get("count"), text(previous.change().count()), row::toString);
      assertChange(row, previous, "previous_month", "pct_vs_previous_month", "mom_tie");
      assertChange(
          row,
          compared(row, month, Comparison.CALENDAR),
          "same_month_last_year",
          "pct_vs_same_month_last_year",
          "yoy_tie");
    }
    assertEquals(1762, rows.size());
  }
}
