package org.youthpanel.tracking.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * By how many places the second rater stands above the first, on average: above 0 the second chose higher places, which
 * for rungs is more formal. The standard error is that of a mean of paired differences, the interval Student's with
 * n − 1 degrees of freedom, cut to the longest distance there is. Undefined under two cases, which have no spread.
 */
public final class MeanDifference {

    private MeanDifference() {}

    public static Figure<Estimate> of(SquareTable table) {
        if (table.n() == 0) {
            return Figure.undefined(Reasons.NO_CASE);
        }
        if (table.n() == 1) {
            return Figure.undefined("A single case has no spread to tell an interval from.");
        }
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < table.size(); i++) {
            for (int j = 0; j < table.size(); j++) {
                double places = j - i;
                sum += table.count(i, j) * places;
                squares += table.count(i, j) * places * places;
            }
        }
        double n = table.n();
        double mean = sum / n;
        // the same distance in every case may leave a hair below 0
        double error = Math.sqrt(Math.max(0, squares - sum * mean) / (n - 1) / n);
        double reach = TDistribution.of(n - 1).inverseSurvivalProbability(0.025) * error;
        double furthest = table.size() - 1;
        return Figure.of(
                new Estimate(mean, error, Math.max(-furthest, mean - reach), Math.min(furthest, mean + reach)));
    }
}
