package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.youthpanel.rules.Concept;
import org.youthpanel.rules.RuleDefinition;

/**
 * One property of a concept as a condition looks at it: two values that compare alike with everything the condition
 * names are one to the rule.
 *
 * @param codes the codes that the condition names
 * @param numbers the whole numbers it names
 * @param whole whether the value itself counts, since the condition compares it with another property
 */
record Look(Concept concept, String property, Set<String> codes, Set<Integer> numbers, boolean whole) {

    /** Where a case has no such concept, as no proposal. */
    private static final String NOTHING = "nothing";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Za-z]*\\.([A-Z][A-Z0-9_]*)");
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9_$])\\d+");

    /** What the conditions of a rule look at. */
    static List<Look> of(RuleDefinition rule) {
        List<Look> looks = new ArrayList<>();
        for (RuleDefinition.Condition condition : rule.conditions()) {
            Set<String> codes = found(CODE.matcher(condition.text()), 1);
            Set<Integer> numbers = found(NUMBER.matcher(condition.text()), 0).stream()
                    .map(Integer::valueOf)
                    .collect(Collectors.toCollection(TreeSet::new));
            boolean whole = condition.text().contains("$");
            condition
                    .properties()
                    .forEach(property -> looks.add(new Look(condition.concept(), property, codes, numbers, whole)));
        }
        return looks;
    }

    static List<Look> of(Collection<RuleDefinition> rules) {
        return rules.stream().flatMap(rule -> of(rule).stream()).distinct().toList();
    }

    private static Set<String> found(Matcher matcher, int group) {
        return matcher.results().map(each -> each.group(group)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The paths behind the property. */
    List<String> reads() {
        return concept.reads(property);
    }

    boolean isResolved() {
        return concept.isResolved();
    }

    /** What is seen among these concepts: equal where the condition cannot tell two cases apart by this property. */
    Object seen(Collection<?> concepts) {
        for (Object each : concepts) {
            if (each.getClass().getSimpleName().equals(concept.name())) {
                return seen(concept.valueOf(property, each));
            }
        }
        return NOTHING;
    }

    /**
     * The same, with counts apart up to the largest that the condition names: of two histories that look alike now, one
     * can be nearer to looking different.
     */
    Object counted(Collection<?> concepts) {
        for (Object each : concepts) {
            if (each.getClass().getSimpleName().equals(concept.name())
                    && concept.valueOf(property, each) instanceof Integer count) {
                int largest = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
                return Math.min(count, largest + 1);
            }
        }
        return seen(concepts);
    }

    private Object seen(Object value) {
        if (whole || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Integer number) {
            long below = numbers.stream().filter(each -> each < number).count();
            return numbers.contains(number) ? below + " equal" : below + " between";
        }
        if (value instanceof Enum<?> code) {
            return codes.contains(code.name()) ? code.name() : "another";
        }
        if (value instanceof Set<?> set) {
            Set<String> named = new HashSet<>();
            set.forEach(each -> named.add(((Enum<?>) each).name()));
            named.retainAll(codes);
            return named;
        }
        throw new IllegalStateException(concept + "." + property + " has a kind of value that cannot be grouped");
    }
}
