package org.youthpanel.tracking;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * A share of a count, with the 95 % Wilson interval that goes with so few cases.
 *
 * @param of the denominator, above 0
 */
public record Proportion(int count, int of) {

    private static final double ERROR_RATE = 0.05;

    public Proportion {
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of + " is no proportion");
        }
    }

    public double value() {
        return (double) count / of;
    }

    public double low() {
        return interval().getLowerBound();
    }

    public double high() {
        return interval().getUpperBound();
    }

    private Interval interval() {
        return BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(of, count, ERROR_RATE);
    }
}
