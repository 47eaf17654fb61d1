package org.youthpanel.tracking.following;

import java.util.Map;
import org.youthpanel.tracking.published.Quarter;

/**
 * Children whose out-of-court disposal ended in a quarter, by kind.
 *
 * @param lines for each kind, in its order
 * @param all how many endings these children had, of all kinds
 * @param charged endings of a charge, which is no out-of-court disposal
 */
public record Endings(String service, Quarter quarter, Map<OutOfCourt, Line> lines, int all, int charged) {

    /** @param ended children, of whom so many completed the work */
    public record Line(int ended, int completed) {

        public int notCompleted() {
            return ended - completed;
        }

        private Line and(Line other) {
            return new Line(ended + other.ended, completed + other.completed);
        }
    }

    /** As the return adds up: a child with two kinds counts in both. */
    public Line total() {
        return lines.values().stream().reduce(new Line(0, 0), Line::and);
    }
}
