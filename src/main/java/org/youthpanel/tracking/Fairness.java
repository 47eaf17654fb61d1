package org.youthpanel.tracking;

import java.util.List;
import java.util.Optional;
import org.youthpanel.tracking.statistics.Figure;
import org.youthpanel.tracking.statistics.RelativeRate;

/**
 * How often something happened to children of one group, as a multiple of how often it happened to those of another. No
 * total is told, from which a number that is not shown would follow (policy H6). Nothing is hidden from whoever may read
 * the characteristics of each case.
 *
 * @param by a characteristic
 * @param reference the group that all are compared with; empty where no group has a case
 */
public record Fairness(Selection selection, Column by, Optional<String> reference, List<Compared> measures) {

    /** Fewer children than this are not told of. */
    public static final int HIDDEN = 5;

    /** What a rate is of: the denominator that a ratio names (policy H7). */
    public enum Denominator {
        /** Cases that a panel decided on, put off or withdrew. */
        REACHED_PANEL,
        /** Of these, decided ones with a recommendation. */
        COMPARED
    }

    public enum Measure {
        FORMAL_RECOMMENDED(Denominator.REACHED_PANEL),
        FULL_ASSESSMENT(Denominator.REACHED_PANEL),
        RAISED_BY_PANEL(Denominator.REACHED_PANEL),
        REFUSED(Denominator.REACHED_PANEL),
        FORMAL_DECIDED(Denominator.REACHED_PANEL),
        DIFFERENT(Denominator.COMPARED),
        MORE_FORMAL(Denominator.COMPARED),
        LESS_FORMAL(Denominator.COMPARED);

        private final Denominator of;

        Measure(Denominator of) {
            this.of = of;
        }

        public Denominator of() {
            return of;
        }
    }

    public record Compared(Measure measure, List<Group> groups) {}

    /**
     * @param count in how many of the group's cases it happened
     * @param of how many cases the group has in the denominator
     * @param relative to the reference; empty for the reference itself, where too few are to be compared, and where a
     *     number is hidden
     */
    public record Group(String code, Shown count, Shown of, Optional<Figure<RelativeRate>> relative) {

        /** Empty where there are too few to compare, and where a number is hidden. */
        public Optional<Proportion> share() {
            return count.tally().isEmpty()
                            || of.tally()
                                    .filter(each -> each.n() >= Agreement.FEW)
                                    .isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Proportion(
                            count.tally().get().n(), of.tally().get().n()));
        }
    }

    /** @param tally empty where it is hidden: it, or what is left of its denominator, is of fewer than five children */
    public record Shown(Optional<Tally> tally) {}
}
