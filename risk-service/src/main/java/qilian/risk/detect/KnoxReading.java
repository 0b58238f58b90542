package qilian.risk.detect;

/**
 * What the table says of one band of distance and one of time.
 *
 * @param space the band of distance
 * @param time the band of days
 * @param pairs of all occurrences
 * @param closeInSpace pairs whose distance lies in the band
 * @param closeInTime pairs whose days apart lie in the band
 * @param ratio of observed to expected pairs; not a number where none are expected
 * @param pOfSeparatePairs the exact p if pairs were shuffled instead of days, as if they shared no
 *     points: what tools print that are given two lists of distances. It is too small where bands
 *     are wide, and marks nothing here
 */
public record KnoxReading(
    Evidence evidence,
    String space,
    String time,
    long pairs,
    long closeInSpace,
    long closeInTime,
    double ratio,
    double pOfSeparatePairs)
    implements Reading {}
