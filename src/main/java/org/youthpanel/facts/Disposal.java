package org.youthpanel.facts;

/**
 * What may be done with a case, in the order of the ladder (policy 1). The rung says how formal a disposal is, from 0
 * (nothing) to 4 (charge); four informal disposals share rung 1. Example: {@code Disposal.YOUTH_CAUTION.rung()} is 2.
 */
public enum Disposal {
    NO_FURTHER_ACTION(0),
    COMMUNITY_RESOLUTION(1),
    OUTCOME_22(1),
    DEFERRED_PROSECUTION(1),
    DEFERRED_CAUTION(1),
    YOUTH_CAUTION(2),
    YOUTH_CONDITIONAL_CAUTION(3),
    CHARGE(4);

    private final int rung;

    Disposal(int rung) {
        this.rung = rung;
    }

    /** How formal, 0 to 4. */
    public int rung() {
        return rung;
    }

    /** A caution of either kind that is given at once, not deferred. */
    public boolean isCaution() {
        return this == YOUTH_CAUTION || this == YOUTH_CONDITIONAL_CAUTION;
    }
}
