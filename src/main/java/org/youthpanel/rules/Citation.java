package org.youthpanel.rules;

/**
 * Where a statement comes from.
 *
 * @param source an id of {@code rules/sources.yaml}
 * @param place where in it; empty where the source is one place
 * @param evidence how good the evidence is; never better than the source as a whole
 */
public record Citation(String source, String place, Evidence evidence) {

    /** Reads {@code "S1-HMIP-LEEDS, §3.1"}. */
    public static Citation of(String text, Evidence evidence) {
        int comma = text.indexOf(',');
        return comma < 0
                ? new Citation(text.strip(), "", evidence)
                : new Citation(
                        text.substring(0, comma).strip(),
                        text.substring(comma + 1).strip(),
                        evidence);
    }
}
