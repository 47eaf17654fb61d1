package org.youthpanel.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.tracking.Column.Timeliness;
import org.youthpanel.tracking.statistics.Figure;

/**
 * How due dates were kept, and how long cases take.
 *
 * @param toPanel from the referral to the decision, of decided cases
 * @param toRecord from the decision until it was recorded
 * @param overdue cases with a day that is over and nothing done, the latest first; at most {@value #MOST}
 */
public record TimeTaken(
        Selection selection, List<Clock> clocks, Median toPanel, Median toRecord, List<Overdue> overdue) {

    public static final int MOST = 50;

    /**
     * @param state the column that says it: policy F1, F2 or F5
     * @param cases those that the clock ran for
     * @param late days that late ones were late by
     */
    public record Clock(Column state, Tally cases, Map<Timeliness, Tally> states, Median late) {

        /** In time, of those whose day has come or who were done before; empty where there are too few to compare. */
        public Optional<Proportion> inTime() {
            return due() < Agreement.FEW
                    ? Optional.empty()
                    : Optional.of(new Proportion(states.get(Timeliness.IN_TIME).n(), due()));
        }

        /** Those whose day has come or who were done before. */
        public int due() {
            return states.get(Timeliness.IN_TIME).n()
                    + states.get(Timeliness.LATE).n()
                    + states.get(Timeliness.OVERDUE).n();
        }
    }

    /** @param n of how many cases */
    public record Median(Figure<Double> days, int n) {}

    public record Overdue(String reference, Column state, LocalDate due) {}
}
