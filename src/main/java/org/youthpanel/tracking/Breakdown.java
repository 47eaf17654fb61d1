package org.youthpanel.tracking;

import java.util.List;
import java.util.Optional;
import org.youthpanel.tracking.statistics.Figure;
import org.youthpanel.tracking.statistics.Funnel;

/**
 * Agreement of a pair by what stands in a column.
 *
 * @param total over all lines
 * @param lines in the order of the codes, or of their names; never in the order of their figures
 * @param funnel of panels, teams or services against all of them together; a point for each line
 */
public record Breakdown(Selection selection, Column by, Line total, List<Line> lines, Optional<Figure<Funnel>> funnel) {

    /**
     * @param code empty where nothing stands in the column
     * @param same where both voices name the same disposal
     * @param less where the second is less formal, by rung
     * @param sameRung where it is another one, as formal
     */
    public record Line(Optional<String> code, Tally n, Tally same, Tally less, Tally sameRung, Tally more) {

        /** Empty where there are too few to compare. */
        public Optional<Proportion> share() {
            return n.n() < Agreement.FEW ? Optional.empty() : Optional.of(new Proportion(same.n(), n.n()));
        }
    }
}
