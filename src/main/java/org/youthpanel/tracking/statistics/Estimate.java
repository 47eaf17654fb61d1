package org.youthpanel.tracking.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * An estimate with its large-sample standard error and 95 % interval.
 *
 * @param standardError that of the estimate as it is, not the one under the hypothesis of no agreement
 * @param low of the interval, which never leaves the range of the figure
 */
public record Estimate(double value, double standardError, double low, double high) {

    /** How many standard errors a two-sided 95 % interval reaches to each side: 1.96. */
    static final double NORMAL_95 = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

    /** Value ± 1.96 standard errors, cut to [−1, 1]. */
    static Estimate ofCoefficient(double value, double variance) {
        // a variance of 0 may come out a hair below
        double error = Math.sqrt(Math.max(0, variance));
        return new Estimate(
                value, error, Math.max(-1, value - NORMAL_95 * error), Math.min(1, value + NORMAL_95 * error));
    }
}
