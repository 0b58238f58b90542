package qilian.risk.detect;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The weekly counts of the folder of independent answers. */
public final class ReferenceSeries {
  private ReferenceSeries() {}

  public static WeeklySeries named(String name) {
    List<Map<String, String>> rows =
        ReferenceData.rows(ReferenceData.file("detection/series_counts_all.csv")).stream()
            .filter(row -> row.get("series").equals(name))
            .toList();
    return WeeklySeries.of(
        LocalDate.parse(rows.getFirst().get("week_start")),
        rows.stream().mapToInt(row -> Integer.parseInt(row.get("count"))).toArray());
  }

  public static boolean printed(String flag) {
    return switch (flag) {
      case "0" -> false;
      case "1" -> true;
      default -> throw new IllegalArgumentException(flag);
    };
  }
}
