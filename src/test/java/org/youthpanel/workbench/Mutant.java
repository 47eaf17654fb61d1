package org.youthpanel.workbench;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.rules.ChangedRules;

/**
 * One version with one fault in it.
 *
 * @param version which: {@code national/5.0}
 * @param about the id of the rule, or {@code manifest}
 * @param change the fault, in the words of the file
 * @param texts the changed files
 * @param alone the changed rule by itself; empty where it was dropped, and for parameters
 */
record Mutant(
        String version,
        String about,
        Kind kind,
        String change,
        Map<String, String> texts,
        Optional<ChangedRules.Alone> alone) {

    /** The about of a mutant of no rule. */
    static final String MANIFEST = "manifest";

    /** What was done. */
    enum Kind {
        RULE_DROPPED,
        THRESHOLD_MOVED,
        COMPARISON_TURNED,
        CODE_SWAPPED,
        CONDITION_WIDENED,
        CONDITION_NARROWED,
        FINDING_SWAPPED,
        PARAMETER_CHANGED;

        String words() {
            return name().charAt(0)
                    + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Stays the same from run to run: {@code leeds/3.0 LEE-410: cautions >= 2 → cautions > 2}. */
    String id() {
        return version + " " + about + ": " + change;
    }

    boolean ofRule() {
        return !about.equals(MANIFEST);
    }
}
