package qilian.importer.mapping;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A run of local days, both ends included, for which the data are complete.
 *
 * @param from the first day
 * @param to the last day
 */
public record Coverage(LocalDate from, LocalDate to) {
  static List<Coverage> read(Section section) {
    List<Coverage> read = new ArrayList<>();
    for (Section item : section.oneOrMore()) {
      Coverage interval = new Coverage(day(item.need("from")), day(item.need("to")));
      if (interval.to.isBefore(interval.from)) {
        throw item.trouble("the interval ends before it begins");
      }
      item.closed();
      read.add(interval);
    }
    return union(read, List.of());
  }

  private static LocalDate day(Section section) {
    try {
      return LocalDate.parse(section.text());
    } catch (DateTimeParseException e) {
      throw section.trouble("\"" + section.text() + "\" is no day (write 2021-01-31)");
    }
  }

  /** All days of both, in as few intervals as possible. */
  public static List<Coverage> union(List<Coverage> some, List<Coverage> more) {
    List<Coverage> all = new ArrayList<>(some);
    all.addAll(more);
    all.sort(Comparator.comparing(Coverage::from).thenComparing(Coverage::to));
    List<Coverage> union = new ArrayList<>();
    for (Coverage next : all) {
      Coverage last = union.isEmpty() ? null : union.getLast();
      if (last != null && !next.from.isAfter(last.to.plusDays(1))) {
        union.removeLast();
        union.add(new Coverage(last.from, last.to.isBefore(next.to) ? next.to : last.to));
      } else {
        union.add(next);
      }
    }
    return union;
  }
}
