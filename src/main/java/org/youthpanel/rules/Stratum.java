package org.youthpanel.rules;

import java.util.Locale;

/** The two kinds of rules of a version: those that decide, and those that check what was decided. */
public enum Stratum {
    DECIDE,
    CHECK;

    /** The folder of a version in which the rules of this stratum lie. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
