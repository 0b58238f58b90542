package qilian.risk.detect;

/**
 * What the seasonal model says of one week.
 *
 * @param dispersion of the model, at least 1
 * @param trend whether the model has one
 * @param years that it looked back
 * @param score (observed - expected)/(limit - expected): above 1 in an alarm; infinite or not a
 *     number where the limit is not above the expectation
 */
public record FarringtonReading(
    Evidence evidence, double dispersion, boolean trend, int years, double score)
    implements Reading {}
