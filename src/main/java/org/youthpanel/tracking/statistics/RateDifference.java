package org.youthpanel.tracking.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * By how much one rate is above another, of different cases, with its 95 % interval: Newcombe's hybrid of two Wilson
 * intervals (1998, Statistics in Medicine 17, 873–890, method 10), which keeps to few cases and to rates near 0 and 1.
 *
 * @param difference from −1 to 1; above 0 where the first rate is the higher
 */
public record RateDifference(double difference, double low, double high) {

    private static final double ERROR_RATE = 0.05;

    /** Undefined where one of the denominators is 0. */
    public static Figure<RateDifference> of(int count, int of, int otherCount, int otherOf) {
        if (count < 0 || count > of || otherCount < 0 || otherCount > otherOf) {
            throw new IllegalArgumentException("a count lies between 0 and its denominator");
        }
        if (of == 0 || otherOf == 0) {
            return Figure.undefined(Reasons.NO_CASE_COUNTED);
        }
        double rate = (double) count / of;
        double other = (double) otherCount / otherOf;
        Interval one = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(of, count, ERROR_RATE);
        Interval two = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(otherOf, otherCount, ERROR_RATE);
        double difference = rate - other;
        return Figure.of(new RateDifference(
                difference,
                difference - Math.hypot(rate - one.getLowerBound(), two.getUpperBound() - other),
                difference + Math.hypot(one.getUpperBound() - rate, other - two.getLowerBound())));
    }

    /** Whether chance alone would seldom give as much: no difference at all lies outside the interval. */
    public boolean moreThanChance() {
        return low > 0 || high < 0;
    }
}
