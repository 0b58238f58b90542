package qilian.stats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Coverage;
import qilian.stats.compare.Window;
import qilian.stats.measure.Delta;
import qilian.stats.measure.Dimension;
import qilian.stats.series.Counts;
import qilian.stats.series.DayCounts;
import qilian.stats.series.Grouping;

/** The counted tables without tables: every question goes through every delta. */
public record Recount(List<Delta> deltas) implements Counts {

  @Override
  public Map<String, DayCounts> byDay(Ask ask, List<Window> windows) {
    Map<String, DayCounts> groups = new HashMap<>();
    if (ask.grouping() == Grouping.NONE) {
      groups.put("", new DayCounts());
    }
    LocalDate asOf = ask.asOf();
    for (Delta d : deltas) {
      String group = group(ask, d);
      Instant until = ask.until();
      boolean known =
          (asOf == null || d.recordedOn() <= asOf.toEpochDay())
              && (until == null || d.known() < Delta.quarterOf(until));
      if (group != null && known) {
        groups
            .computeIfAbsent(group, g -> new DayCounts())
            .add(LocalDate.ofEpochDay(d.day()), d.of(ask.measure().quantity()));
      }
    }
    return groups;
  }

  private static @Nullable String group(Ask ask, Delta d) {
    List<String> codes = List.of(d.placePath().split(">"));
    int at = codes.indexOf(ask.place());
    boolean wanted =
        at >= 0
            && ask.measure().counts(d.kind())
            && ask.only().entrySet().stream()
                .allMatch(e -> e.getKey().of(d.kind()).equals(e.getValue()));
    if (!wanted) {
      return null;
    }
    return switch (ask.grouping()) {
      case NONE -> "";
      case PLACE -> at + 1 < codes.size() ? codes.get(at + 1) : HERE;
      case CATEGORY -> d.kind().category();
      case SUBTYPE -> d.kind().subtype();
      case AGENCY -> d.kind().agency();
      case CHANNEL -> d.kind().reportChannel();
      case DISPOSITION -> d.kind().disposition();
    };
  }

  @Override
  public Map<Window, long[]> byHour(Ask ask, List<Window> windows) {
    return Map.of();
  }

  @Override
  public Coverage seen(String root) {
    LocalDate first = LocalDate.ofEpochDay(deltas.stream().mapToInt(Delta::day).min().orElse(0));
    LocalDate last = LocalDate.ofEpochDay(deltas.stream().mapToInt(Delta::day).max().orElse(0));
    return Coverage.of(first, last);
  }

  @Override
  public Map<String, Coverage.Days> spread(String root, Ask ask) {
    Map<String, Coverage.Days> spread = new HashMap<>();
    for (Delta d : deltas) {
      if (ask.measure().counts(d.kind())) {
        LocalDate day = LocalDate.ofEpochDay(d.day());
        spread.merge(
            ask.grouping() == Grouping.AGENCY ? d.kind().agency() : "",
            new Coverage.Days(day, day),
            (a, b) ->
                new Coverage.Days(
                    a.from().isBefore(b.from()) ? a.from() : b.from(),
                    a.to().isAfter(b.to()) ? a.to() : b.to()));
      }
    }
    return spread;
  }

  @Override
  public Set<String> values(Dimension dimension) {
    Set<String> values = new HashSet<>();
    deltas.forEach(d -> values.add(dimension.of(d.kind())));
    return values;
  }

  @Override
  public List<Recorded> ledger(Ask ask, Window window, LocalDate after) {
    return List.of();
  }

  @Override
  public Map<String, Long> offsets() {
    return Map.of();
  }
}
