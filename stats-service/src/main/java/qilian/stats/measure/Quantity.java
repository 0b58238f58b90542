package qilian.stats.measure;

/** What of a fact a measure adds up. */
public enum Quantity {
  /** One for each fact. */
  COUNT,
  /** Money in fen, exactly; printed in 万元. */
  AMOUNT,
  /** People concerned. */
  HEADCOUNT,
  /** How long something took, in whole minutes. */
  MINUTES
}
