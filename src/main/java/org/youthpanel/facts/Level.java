package org.youthpanel.facts;

/** An assessed level, of safety and wellbeing or of risk of harm to others. {@code UNKNOWN}: not assessed. */
public enum Level {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH,
    UNKNOWN
}
