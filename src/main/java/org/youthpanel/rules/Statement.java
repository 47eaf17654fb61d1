package org.youthpanel.rules;

import java.util.Map;

/**
 * A statement of the policy that a version carries without a rule of its own: applied in reading, in the resolver, as a
 * clock or when something is recorded, or simply said.
 *
 * @param label as in the policy: {@code B11}
 * @param kind reading, resolver, invariant, clock, record or text
 * @param text what is said to a person
 * @param texts what is said in special cases, by the name of the case
 */
public record Statement(String label, String kind, Citation citation, String text, Map<String, String> texts) {

    /** What is said in this case; the general text where it has none of its own. */
    public String text(String special) {
        return texts.getOrDefault(special, text);
    }
}
