package qilian.risk.detect;

/**
 * What the cumulative sum says of one week.
 *
 * @param before the sum this week began with
 * @param sum with this week
 * @param after what the next week begins with: 0 after an alarm
 * @param design whose k and h were used
 */
public record CusumReading(
    Evidence evidence, double before, double sum, double after, CusumDesign design)
    implements Reading {}
