package org.youthpanel.facts;

/** Which court may try the offence. */
public enum Triability {
    SUMMARY_ONLY,
    EITHER_WAY,
    INDICTABLE_ONLY,
    UNKNOWN
}
