package qilian.guard;

/** The kinds of rows that differ in who may see them. */
public enum Sight {
  /** Facts, incidents, cases, outcomes: each row belongs to an agency and a place. */
  RECORDS,
  /** Sums, from which no single matter can be read. */
  AGGREGATES,
  /** What keeps the house running: configuration, directory, quarantine. */
  CONFIGURATION
}
