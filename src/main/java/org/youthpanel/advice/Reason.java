package org.youthpanel.advice;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youthpanel.rules.Citation;

/**
 * Why the answer is as it is: one rule that fired, or one statement that the resolver applied.
 *
 * @param rule its id; {@code RESOLVER} where it is not a rule
 * @param label the statement of the policy
 * @param text in words
 * @param facts the facts that the rule read, by path, with the values it met
 */
public record Reason(String rule, String label, String text, Citation citation, Map<String, @Nullable Object> facts) {

    static final String RESOLVER = "RESOLVER";
}
