package org.youthpanel.tracking.following;

import java.util.Optional;
import org.youthpanel.facts.Disposal;

/** The six kinds of the Youth Justice Board’s return on out-of-court disposals, in its order. */
public enum OutOfCourt {
    COMMUNITY_RESOLUTION,
    /** No further action, outcome 22, with the service’s work. */
    OUTCOME_22,
    /** The same, with the prosecution deferred. */
    OUTCOME_22_DEFERRED,
    /** No further action, outcomes 20 and 21, with the service’s work. */
    OUTCOMES_20_AND_21,
    YOUTH_CAUTION,
    YOUTH_CONDITIONAL_CAUTION;

    /** Empty for a charge, which is not out of court. */
    public static Optional<OutOfCourt> of(Disposal disposal) {
        return switch (disposal) {
            case NO_FURTHER_ACTION -> Optional.of(OUTCOMES_20_AND_21);
            case COMMUNITY_RESOLUTION -> Optional.of(COMMUNITY_RESOLUTION);
            case OUTCOME_22 -> Optional.of(OUTCOME_22);
            case DEFERRED_PROSECUTION, DEFERRED_CAUTION -> Optional.of(OUTCOME_22_DEFERRED);
            case YOUTH_CAUTION -> Optional.of(YOUTH_CAUTION);
            case YOUTH_CONDITIONAL_CAUTION -> Optional.of(YOUTH_CONDITIONAL_CAUTION);
            case CHARGE -> Optional.empty();
        };
    }
}
