package org.youthpanel.rules.finding;

/** Why a disposal is barred. The two differ in what may follow: no refusal earns anything (policy B11). */
public enum Ground {
    /** The law or the guidance does not allow it here. */
    PRECONDITION,
    /** The child declines conditions or does not want to take part. */
    REFUSAL
}
