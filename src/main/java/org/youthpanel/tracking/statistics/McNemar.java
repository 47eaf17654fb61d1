package org.youthpanel.tracking.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * McNemar's test (1947): of the cases in which two raters differ over a yes or no, do more go one way than the other?
 *
 * @param chiSquare the large-sample test, without continuity correction
 * @param exactP two-sided, from the binomial distribution with 1/2; the one to quote with fewer than 25 differing cases
 */
public record McNemar(ChiSquare chiSquare, double exactP) {

    /** Undefined where the raters differ in no case. */
    public static Figure<McNemar> of(int oneWay, int otherWay) {
        if (oneWay < 0 || otherWay < 0) {
            throw new IllegalArgumentException("counts are 0 or more");
        }
        int differing = Math.addExact(oneWay, otherWay);
        if (differing == 0) {
            return Figure.undefined(Reasons.NO_DIFFERENCE);
        }
        double shift = (double) oneWay - otherWay;
        double tail = BinomialDistribution.of(differing, 0.5).cumulativeProbability(Math.min(oneWay, otherWay));
        return Figure.of(new McNemar(ChiSquare.of(shift * shift / differing, 1), Math.min(1, 2 * tail)));
    }

    /** @param table of two categories */
    public static Figure<McNemar> of(SquareTable table) {
        if (table.size() != 2) {
            throw new IllegalArgumentException("the test is for two categories, not " + table.size());
        }
        return of(table.count(0, 1), table.count(1, 0));
    }
}
