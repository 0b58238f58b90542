package qilian.importer.report;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything the import counts; counted from several threads. */
public final class Tally {
  private final Map<String, Long> rejected = new TreeMap<>();
  private final Map<String, Long> skipped = new TreeMap<>();
  private final Map<String, Long> types = new TreeMap<>();
  private final Set<String> warnings = new LinkedHashSet<>();
  private long lines;
  private long empty;
  private long without;
  private long made;
  private long accepted;

  public synchronized void line() {
    lines++;
  }

  public synchronized void empty() {
    empty++;
  }

  public synchronized void without() {
    without++;
  }

  public synchronized void skipped(String name) {
    skipped.merge(name, 1L, Long::sum);
  }

  public synchronized void made(String type) {
    made++;
    types.merge(type, 1L, Long::sum);
  }

  public synchronized void accepted(long count) {
    accepted += count;
  }

  public synchronized void rejected(String reason) {
    rejected.merge(reason, 1L, Long::sum);
  }

  public synchronized void warning(String text) {
    warnings.add(text);
  }

  /** How many data lines were read, the header not counted. */
  public synchronized long lines() {
    return lines;
  }

  public synchronized long emptyLines() {
    return empty;
  }

  /** Lines to which none of the mapping's events applies. */
  public synchronized long linesWithout() {
    return without;
  }

  /** Events made of the lines. */
  public synchronized long eventsMade() {
    return made;
  }

  /** Events the service has taken. */
  public synchronized long eventsAccepted() {
    return accepted;
  }

  public synchronized long rejectedInAll() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  public synchronized Map<String, Long> rejectedByReason() {
    return Map.copyOf(rejected);
  }

  public synchronized Map<String, Long> skippedByName() {
    return Map.copyOf(skipped);
  }

  public synchronized Map<String, Long> madeByType() {
    return Map.copyOf(types);
  }

  public synchronized Set<String> warnings() {
    return new LinkedHashSet<>(warnings);
  }
}
