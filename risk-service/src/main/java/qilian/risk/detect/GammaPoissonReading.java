package qilian.risk.detect;

/**
 * What the prediction says of one week.
 *
 * @param dispersion variance over mean of the baseline, at least 1
 * @param size of the negative binomial prediction
 * @param recent events of the last weeks, this one included
 */
public record GammaPoissonReading(Evidence evidence, double dispersion, double size, int recent)
    implements Reading {}
