package org.youthpanel.tracking;

import java.util.List;
import org.youthpanel.tracking.statistics.Cusum;
import org.youthpanel.tracking.statistics.Figure;
import org.youthpanel.tracking.statistics.PChart;

/**
 * Agreement of a pair over time. Where the version of a rule set changed, everything begins anew: another rate is to be expected.
 *
 * @param by {@link Column#QUARTER} or {@link Column#MONTH}
 * @param periods in the order of time, with those in which nothing was decided; one in which the rules changed stands
 *     there for each version
 * @param chart a point for each of the periods
 * @param sums for each segment of the chart, in its order; by day, against the rate of the segment. None where only
 *     quarters are followed
 */
public record Drift(Selection selection, Column by, List<Period> periods, PChart chart, List<Figure<Cusum>> sums) {

    /**
     * @param period such as {@code 2026-Q2}
     * @param rules the versions in force, which are the segment
     * @param followed where both voices are the same
     */
    public record Period(String period, String rules, Tally n, Tally followed) {

        public boolean tooFew() {
            return n.n() < Agreement.FEW;
        }
    }
}
