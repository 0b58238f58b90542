package qilian.mediation.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which days are working days, by the notices on record; for a year to come whose notice is not out
 * yet, by the festivals that the law gives, provisionally. The notice of a following year may still
 * move the last days of December.
 */
public final class WorkingDayCalendar {

  /** A day of a year of which neither notice nor festivals are on record was asked for. */
  public static final class YearMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    YearMissing(int year) {
      super("the working days of " + year + " are not on record");
      this.year = year;
    }

    /** The year that is not on record. */
    public int year() {
      return year;
    }
  }

  private final Map<Integer, YearNotice> notices = new TreeMap<>();
  private final Set<LocalDate> rest = new HashSet<>();
  private final Set<LocalDate> work = new HashSet<>();

  /** The calendar of these notices; a later one of the same year replaces an earlier one. */
  public WorkingDayCalendar(List<YearNotice> notices) {
    notices.forEach(each -> this.notices.put(each.year(), each));
    for (YearNotice notice : this.notices.values()) {
      // The later year speaks last about days of December that both mention.
      rest.removeAll(notice.work());
      work.removeAll(notice.rest());
      rest.addAll(notice.rest());
      work.addAll(notice.work());
    }
  }

  /** The calendar of all notices on record. */
  public static WorkingDayCalendar official() {
    return new WorkingDayCalendar(OfficialNotices.all());
  }

  /** The same with one more notice, such as that of the year to come. */
  public WorkingDayCalendar with(YearNotice notice) {
    List<YearNotice> all = new ArrayList<>(notices.values());
    all.add(notice);
    return new WorkingDayCalendar(all);
  }

  /** The last day that a notice speaks about. */
  public LocalDate lastOnRecord() {
    return LocalDate.of(Collections.max(notices.keySet()), 12, 31);
  }

  /** Whether the notice of that year is on record; if not, its working days are provisional. */
  public boolean isOnRecord(int year) {
    return notices.containsKey(year);
  }

  /** The years on record. */
  public Set<Integer> years() {
    return Set.copyOf(notices.keySet());
  }

  /** The notice behind the days of a year. */
  public YearNotice notice(int year) {
    YearNotice notice = notices.get(year);
    if (notice == null) {
      throw new YearMissing(year);
    }
    return notice;
  }

  /**
   * Whether offices work on that day.
   *
   * @throws YearMissing for a year of which neither notice nor festivals are on record
   */
  public boolean isWorkingDay(LocalDate day) {
    int year = day.getYear();
    if (!notices.containsKey(year) && !StatutoryFestivals.know(year)) {
      throw new YearMissing(year);
    }
    if (!notices.containsKey(year) && !work.contains(day) && !rest.contains(day)) {
      return StatutoryFestivals.isWorkingDay(day);
    }
    return work.contains(day) || (!rest.contains(day) && day.getDayOfWeek().getValue() < 6);
  }

  /** That day, or the first working day after it. */
  public LocalDate workingDayFrom(LocalDate day) {
    LocalDate candidate = day;
    while (!isWorkingDay(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }
}
