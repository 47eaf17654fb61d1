package org.youthpanel.rules.finding;

/** How pressing a prompt is. */
public enum Severity {
    /** Settle this before any formal disposal. */
    HOLD,
    /** Do this. */
    ACT,
    /** Know this. */
    NOTE
}
