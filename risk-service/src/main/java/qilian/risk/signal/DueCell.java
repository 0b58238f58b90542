package qilian.risk.signal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A week of a cell at a place that facts have touched.
 *
 * @param week its Monday
 * @param knownAt when the last of these facts was registered
 */
public record DueCell(String placePath, Cell cell, LocalDate week, Instant knownAt) {

  /** Code of the root of its tree of places. */
  public String root() {
    int end = placePath.indexOf('>');
    return end < 0 ? placePath : placePath.substring(0, end);
  }

  /** How far below the root it lies. */
  public int depth() {
    return (int) placePath.chars().filter(each -> each == '>').count();
  }
}
