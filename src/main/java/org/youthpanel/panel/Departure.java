package org.youthpanel.panel;

/** Why a panel decided something other than what was recommended. A departure is never an error (policy H3). */
public enum Departure {
    NEW_INFORMATION,
    /** A correction of the data, counted apart from judgement. */
    FACT_CORRECTED,
    VICTIM_VIEW,
    CHILD_ENGAGEMENT,
    WELFARE_NEED,
    PUBLIC_PROTECTION,
    PROPORTIONALITY,
    LEGAL_ADVICE,
    CO_DEFENDANT_CONSISTENCY,
    LOCAL_POLICY,
    RULES_WRONG_HERE,
    OTHER
}
