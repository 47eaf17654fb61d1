package org.youthpanel.facts;

/** The officer's stated move of the base gravity score for aggravating or mitigating factors (policy B1). */
public enum Adjustment {
    RAISE,
    LOWER,
    NONE
}
