package org.youthpanel.panel;

import java.util.List;
import org.youthpanel.facts.Disposal;

/** How a decision stands to the recommended disposal. */
public enum Adherence {
    AS_RECOMMENDED,
    /** Another disposal of the recommendation's range. */
    WITHIN_RANGE,
    MORE_FORMAL,
    LESS_FORMAL,
    /** Outside the range, and as formal. */
    SAME_RUNG;

    public static Adherence of(Disposal recommended, List<Disposal> range, Disposal decided) {
        if (decided == recommended) {
            return AS_RECOMMENDED;
        }
        if (range.contains(decided)) {
            return WITHIN_RANGE;
        }
        int up = distance(recommended, decided);
        return up > 0 ? MORE_FORMAL : up < 0 ? LESS_FORMAL : SAME_RUNG;
    }

    /** In rungs; above 0 where the decision is more formal. */
    public static int distance(Disposal recommended, Disposal decided) {
        return decided.rung() - recommended.rung();
    }
}
