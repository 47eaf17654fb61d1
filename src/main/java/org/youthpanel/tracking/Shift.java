package org.youthpanel.tracking;

/** How the second of two voices stands to the first, by rung. */
public enum Shift {
    /** The same disposal. */
    SAME,
    MORE_FORMAL,
    LESS_FORMAL,
    /** Another disposal that is as formal. */
    SAME_RUNG
}
