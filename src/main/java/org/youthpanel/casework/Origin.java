package org.youthpanel.casework;

/** What made a version of the facts. */
public enum Origin {
    OPENED,
    CHANGED,
    /** The gatekeeper changed a level, with a reason; never counted as a change by the panel (policy H4). */
    LEVELS_BY_GATEKEEPER,
    /** The panel changed a level, with a reason (policy A9, D4). */
    LEVELS_BY_PANEL
}
