package org.youthpanel.tracking.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * What a chi-square test came to.
 *
 * @param statistic 0 or more
 * @param df degrees of freedom, 1 or more
 * @param p how often a statistic as large or larger comes by chance where nothing is shifted
 */
public record ChiSquare(double statistic, int df, double p) {

    static ChiSquare of(double statistic, int df) {
        return new ChiSquare(statistic, df, ChiSquaredDistribution.of(df).survivalProbability(statistic));
    }
}
