package org.youthpanel.facts;

/** What the child said of the offence: all of it, a part in it, or nothing admitted. */
public enum Admission {
    FULL,
    ACCEPTS_RESPONSIBILITY,
    NONE,
    UNKNOWN
}
