package qilian.risk.alert;

import java.time.LocalDate;

/**
 * What a signal is about: counts of one type at a place over some days. Never a person.
 *
 * @param counted the fact that is counted, such as {@code incident.alarm-received}
 * @param stratum whose eyes saw it
 * @param placePath codes from the root to the place, joined by {@code >}
 * @param zone the root's time zone
 * @param from first day
 * @param until the day after the last
 * @param rule code of the rule that looks
 */
public record Subject(
    String counted,
    String type,
    String stratum,
    String placePath,
    String zone,
    LocalDate from,
    LocalDate until,
    String rule) {

  /** What tells it from every other subject. */
  public String key() {
    return String.join("\n", rule, counted, type, stratum, placePath, from.toString());
  }

  /** Code of the place. */
  public String place() {
    return placePath.substring(placePath.lastIndexOf('>') + 1);
  }
}
