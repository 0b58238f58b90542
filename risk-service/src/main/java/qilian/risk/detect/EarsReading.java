package qilian.risk.detect;

/**
 * What one of the three scores says of one week.
 *
 * @param score C1, C2 or C3; infinite where the baseline does not vary and the count lies above it
 * @param deviation standard deviation of the baseline, at least the smallest allowed
 */
public record EarsReading(Evidence evidence, double score, double deviation) implements Reading {}
