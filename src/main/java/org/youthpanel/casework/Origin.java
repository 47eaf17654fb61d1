package org.youthpanel.casework;

/** What made a version of the facts. */
public enum Origin {
    OPENED,
    CHANGED,
    /** The gatekeeper changed a level, with a reason; never counted as a change by the panel (policy H4). */
    LEVELS_BY_GATEKEEPER,
    /** Signed off or confirmed by the gatekeeper: the facts say so (policy D9, A12). */
    GATEKEPT,
    /** The day of the sitting it was listed for became the decision date, which selects the rules. */
    LISTED,
    /** The panel changed a level, with a reason (policy A9, D4). */
    LEVELS_BY_PANEL
}
