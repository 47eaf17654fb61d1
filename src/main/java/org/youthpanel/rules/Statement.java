package org.youthpanel.rules;

/**
 * A statement of the policy that a version carries without a rule of its own: applied in reading, in the resolver, as a
 * clock or when something is recorded, or simply said.
 *
 * @param label as in the policy: {@code B11}
 * @param kind reading, resolver, invariant, clock, record or text
 * @param text what is said to a person
 */
public record Statement(String label, String kind, Citation citation, String text) {}
