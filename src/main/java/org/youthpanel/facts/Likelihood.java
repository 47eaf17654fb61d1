package org.youthpanel.facts;

/** The assessed likelihood of reoffending: recorded and tracked, it moves nothing. */
public enum Likelihood {
    LOW,
    MEDIUM,
    HIGH,
    UNKNOWN
}
