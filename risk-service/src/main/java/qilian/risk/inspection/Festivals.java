package qilian.risk.inspection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days off that the law itself gives, before the State Council has arranged the year
 * (《全国年节及纪念日放假办法》 as of 2024-11-10, arts. 2 and 6): a day of a festival that falls on a Saturday or
 * Sunday is made good on a working day.
 */
final class Festivals {

  /** The days by the moon and the sun: Spring Festival, Tomb Sweeping, Dragon Boat, Mid-Autumn. */
  private record Moving(LocalDate spring, LocalDate tombs, LocalDate boats, LocalDate moon) {}

  private static final Map<Integer, Moving> MOVING =
      Map.of(
          2027, moving("2027-02-06", "2027-04-05", "2027-06-09", "2027-09-15"),
          2028, moving("2028-01-26", "2028-04-04", "2028-05-28", "2028-10-03"),
          2029, moving("2029-02-13", "2029-04-04", "2029-06-16", "2029-09-22"),
          2030, moving("2030-02-03", "2030-04-05", "2030-06-05", "2030-09-12"));

  private static final Map<Integer, Set<LocalDate>> OFF = new ConcurrentHashMap<>();

  private Festivals() {}

  private static Moving moving(String spring, String tombs, String boats, String moon) {
    return new Moving(
        LocalDate.parse(spring),
        LocalDate.parse(tombs),
        LocalDate.parse(boats),
        LocalDate.parse(moon));
  }

  /** Whether a day is off by the law alone; of years that are not on record nothing is known. */
  static boolean off(LocalDate day) {
    return OFF.computeIfAbsent(day.getYear(), Festivals::ofYear).contains(day);
  }

  private static Set<LocalDate> ofYear(int year) {
    Moving moving = MOVING.get(year);
    if (moving == null) {
      return Set.of();
    }
    Set<LocalDate> off = new HashSet<>();
    for (Set<LocalDate> festival :
        List.of(
            days(LocalDate.of(year, 1, 1), 1),
            days(moving.spring.minusDays(1), 4),
            days(moving.tombs, 1),
            days(LocalDate.of(year, 5, 1), 2),
            days(moving.boats, 1),
            days(LocalDate.of(year, 10, 1), 3),
            days(moving.moon, 1))) {
      for (LocalDate day : festival) {
        // A festival day on a day of rest, or on one already off, is made good after it.
        LocalDate free = day;
        while (isWeekend(free)
            || off.contains(free)
            || (!free.equals(day) && festival.contains(free))) {
          free = free.plusDays(1);
        }
        off.add(free);
      }
    }
    return Set.copyOf(off);
  }

  private static Set<LocalDate> days(LocalDate first, int count) {
    return new TreeSet<>(first.datesUntil(first.plusDays(count)).toList());
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
