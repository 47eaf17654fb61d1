package org.youthpanel.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One rule as it is written in its file.
 *
 * @param name its name in the file, which begins with the id
 * @param id unique in the set and the same in every version of it: {@code NAT-230}
 * @param label the statement of the policy it encodes: {@code B8}
 * @param citation where that statement comes from
 * @param reason what is said to a person when the rule has fired
 * @param stratum what it may read and what it may say
 * @param file relative to the version's folder
 * @param conditions in their order
 * @param effects the findings it makes, as text: {@code StartingPoint(YOUTH_CAUTION, SCORE)}
 */
public record RuleDefinition(
        String name,
        String id,
        String label,
        Citation citation,
        String reason,
        Stratum stratum,
        String file,
        List<Condition> conditions,
        List<String> effects) {

    /**
     * One pattern of a rule.
     *
     * @param concept the type it matches
     * @param properties those its constraints name
     * @param text its constraints as written
     */
    public record Condition(Concept concept, List<String> properties, String text) {}

    /** The paths of all facts that the rule's conditions read. */
    public Set<String> reads() {
        Set<String> paths = new TreeSet<>();
        conditions.forEach(condition -> condition
                .properties()
                .forEach(property -> paths.addAll(condition.concept().reads(property))));
        return paths;
    }
}
