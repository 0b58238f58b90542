package qilian.mediation.clock;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days of rest and the make-up working days of one year, as the General Office of the State
 * Council announced them.
 *
 * @param year the year it is about; its days may reach into the last days of the year before
 * @param citations number and date of the notice, and of each later one that changed it
 * @param rest days off on which one would work otherwise, and the festival days beside them
 * @param work Saturdays and Sundays that are working days
 */
public record YearNotice(int year, String citations, Set<LocalDate> rest, Set<LocalDate> work) {

  private static final Pattern LINE =
      Pattern.compile("(?<name>\\S+) (?<rest>[0-9. -]+?)( 上班 (?<work>[0-9 -]+))?");
  private static final Pattern SPAN = Pattern.compile("(\\S+?)(?:\\.\\.(\\S+))?");

  public YearNotice {
    rest = Set.copyOf(rest);
    work = Set.copyOf(work);
    for (LocalDate day : work) {
      if (day.getDayOfWeek().getValue() < 6) {
        throw new IllegalArgumentException(day + " is no Saturday or Sunday to make up on");
      }
      if (rest.contains(day)) {
        throw new IllegalArgumentException(day + " cannot be a day of rest and of work");
      }
    }
  }

  /**
   * Reads a notice, a festival a line: name, days of rest, and after 上班 the days to make up, such
   * as {@code 春节 02-15..02-23 上班 02-14 02-28}. A day of another year is written whole.
   */
  public static YearNotice of(int year, String citations, String lines) {
    Set<LocalDate> rest = new LinkedHashSet<>();
    Set<LocalDate> work = new LinkedHashSet<>();
    for (String line : lines.strip().lines().toList()) {
      Matcher matcher = LINE.matcher(line.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException("not a line of a notice: " + line);
      }
      for (String span : matcher.group("rest").strip().split(" ")) {
        addSpan(rest, year, span);
      }
      if (matcher.group("work") != null) {
        for (String day : matcher.group("work").strip().split(" ")) {
          work.add(day(year, day));
        }
      }
    }
    return new YearNotice(year, citations, rest, work);
  }

  private static void addSpan(Set<LocalDate> days, int year, String span) {
    Matcher matcher = SPAN.matcher(span);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not days of a notice: " + span);
    }
    LocalDate first = day(year, matcher.group(1));
    LocalDate last = matcher.group(2) == null ? first : day(year, matcher.group(2));
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("ends before it begins: " + span);
    }
    first.datesUntil(last.plusDays(1)).forEach(days::add);
  }

  private static LocalDate day(int year, String text) {
    return LocalDate.parse(text.length() == 5 ? year + "-" + text : text);
  }
}
