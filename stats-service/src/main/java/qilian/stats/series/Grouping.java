package qilian.stats.series;

/** By what the rows of an answer are told apart. */
public enum Grouping {
  NONE,
  /** The places directly below the one asked for. */
  PLACE,
  CATEGORY,
  SUBTYPE,
  AGENCY,
  CHANNEL,
  /** How it was disposed of, or what came of it (处理结果). */
  DISPOSITION
}
