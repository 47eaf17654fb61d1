package org.youthpanel.facts;

/** How an earlier case of the same child ended: any disposal, or a conviction. */
public enum PastOutcome {
    NO_FURTHER_ACTION(0),
    COMMUNITY_RESOLUTION(1),
    OUTCOME_22(1),
    DEFERRED_PROSECUTION(1),
    DEFERRED_CAUTION(1),
    YOUTH_CAUTION(2),
    YOUTH_CONDITIONAL_CAUTION(3),
    CHARGE(4),
    CONVICTION(4);

    private final int rung;

    PastOutcome(int rung) {
        this.rung = rung;
    }

    /** No further action is never history: nothing was found (policy 1). */
    public boolean isHistory() {
        return this != NO_FURTHER_ACTION;
    }

    /** Informal, a deferral or a caution: rungs 1 to 3. */
    public boolean isOutOfCourt() {
        return rung >= 1 && rung <= 3;
    }

    public boolean isInformal() {
        return rung == 1;
    }

    public boolean isCaution() {
        return this == YOUTH_CAUTION || this == YOUTH_CONDITIONAL_CAUTION;
    }
}
