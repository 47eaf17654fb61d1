package org.youthpanel.facts;

/** What the victim thinks of an out-of-court disposal. It is shown and moves nothing (policy C12). */
public enum VictimView {
    SUPPORTS,
    OPPOSES,
    NEUTRAL,
    NOT_ASKED,
    UNKNOWN
}
