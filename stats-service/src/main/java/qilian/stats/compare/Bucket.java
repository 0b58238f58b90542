package qilian.stats.compare;

/** The kind of stretch of local days that one figure of a series counts. */
public enum Bucket {
  DAY,
  WEEK,
  MONTH,
  /** Any stretch of days taken as one, such as "1 January to 9 November". */
  RANGE
}
