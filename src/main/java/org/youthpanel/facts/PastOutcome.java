package org.youthpanel.facts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an earlier case of the same child ended: any disposal, or a conviction. */
public enum PastOutcome {
    NO_FURTHER_ACTION(Disposal.NO_FURTHER_ACTION),
    COMMUNITY_RESOLUTION(Disposal.COMMUNITY_RESOLUTION),
    OUTCOME_22(Disposal.OUTCOME_22),
    DEFERRED_PROSECUTION(Disposal.DEFERRED_PROSECUTION),
    DEFERRED_CAUTION(Disposal.DEFERRED_CAUTION),
    YOUTH_CAUTION(Disposal.YOUTH_CAUTION),
    YOUTH_CONDITIONAL_CAUTION(Disposal.YOUTH_CONDITIONAL_CAUTION),
    CHARGE(Disposal.CHARGE),
    CONVICTION(null);

    private final Optional<Disposal> disposal;

    PastOutcome(@Nullable Disposal disposal) {
        this.disposal = Optional.ofNullable(disposal);
    }

    /** No further action is never history: nothing was found (policy 1). */
    public boolean isHistory() {
        return this != NO_FURTHER_ACTION;
    }

    /** Informal, a deferral or a caution: rungs 1 to 3. */
    public boolean isOutOfCourt() {
        return disposal.map(each -> each.rung() >= 1 && each.rung() <= 3).orElse(false);
    }

    public boolean isInformal() {
        return disposal.map(each -> each.rung() == 1).orElse(false);
    }

    /** A caution of either kind. */
    public boolean isCaution() {
        return disposal.map(Disposal::isCaution).orElse(false);
    }
}
