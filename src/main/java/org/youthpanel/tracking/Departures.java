package org.youthpanel.tracking;

import java.util.List;
import java.util.Optional;
import org.youthpanel.panel.Departure;
import org.youthpanel.tracking.Column.Towards;

/**
 * Decisions that differ from what was recommended: none is an error (policy H3). Those that corrected a recorded fact
 * are corrections of the data, and stand apart from judgement.
 *
 * @param before the period that this one is compared with
 * @param compared decided cases with a recommendation
 * @param judgement departures for any other reason
 * @param distances in rungs, above 0 where the decision is more formal; of judgement alone
 * @param rules of judgement alone; those departed from most often first
 */
public record Departures(
        Selection selection,
        Optional<Period> before,
        Versus compared,
        Versus departed,
        Versus dataCorrections,
        Versus judgement,
        List<Reason> reasons,
        List<Direction> directions,
        List<Distance> distances,
        List<Rule> rules) {

    /** @param before the number in the period before; empty where there is none to compare with */
    public record Versus(Tally now, Optional<Integer> before) {}

    /** @param reason empty where none was recorded */
    public record Reason(Optional<Departure> reason, Versus heard, Tally less, Tally sameRung, Tally more) {}

    public record Direction(Towards towards, Versus departed) {}

    public record Distance(int rungs, Tally cases) {}

    /** @param bore cases in which it bore on the recommendation */
    public record Rule(String rule, Tally bore, Versus departed, Tally less, Tally sameRung, Tally more) {}
}
