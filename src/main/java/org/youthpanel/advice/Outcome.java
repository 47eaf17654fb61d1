package org.youthpanel.advice;

/** What the rules came to for the disposal. */
public enum Outcome {
    RECOMMENDED,
    /** Nothing can be recommended; what the panel and the police may still choose is listed as available. */
    UNDETERMINED,
    /** The case is not one for a youth disposal (policy C1, C2). */
    NOT_A_YOUTH_DISPOSAL;

    static Outcome of(DisposalAdvice disposal) {
        if (disposal instanceof DisposalAdvice.Recommended) {
            return RECOMMENDED;
        }
        return disposal instanceof DisposalAdvice.NotForYouth ? NOT_A_YOUTH_DISPOSAL : UNDETERMINED;
    }
}
