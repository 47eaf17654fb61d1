package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.concepts.FinalGravity;
import org.youthpanel.facts.concepts.History;
import org.youthpanel.facts.concepts.RiskOfHarm;
import org.youthpanel.facts.concepts.SafetyAndWellbeing;

/** Says in words which cases lie in some classes of the axes of a slice. */
final class Conditions {

    private static final int MANY = 4;

    private static final Map<String, ToIntFunction<History>> COUNTED = new LinkedHashMap<>();
    private static final Map<String, String> NAMES = Map.of(
            "outcomes", "earlier outcomes",
            "outOfCourtInLastYear", "out-of-court outcomes within a year",
            "informal", "earlier informal outcomes",
            "cautions", "earlier cautions",
            "convictions", "earlier convictions",
            "violenceOrWeapon", "earlier outcomes for violence or with a weapon",
            "knife", "earlier outcomes with a knife");

    static {
        COUNTED.put("outcomes", History::outcomes);
        COUNTED.put("outOfCourtInLastYear", History::outOfCourtInLastYear);
        COUNTED.put("informal", History::informal);
        COUNTED.put("cautions", History::cautions);
        COUNTED.put("convictions", History::convictions);
        COUNTED.put("violenceOrWeapon", History::violenceOrWeapon);
        COUNTED.put("knife", History::knife);
    }

    private final Together together;
    private final CaseFacts empty;
    private final Slice slice;
    private final Set<String> properties;

    /** @param properties of the concepts that rules look at: what else is different between cases is not said */
    Conditions(Together together, Slice slice, Set<String> properties) {
        this.together = together;
        this.empty = together.empty();
        this.slice = slice;
        this.properties = properties;
    }

    /** {@code every case} where no axis is held to less than all its classes. */
    String words(List<BitSet> classes) {
        List<String> words = new ArrayList<>();
        for (int axis = 0; axis < classes.size(); axis++) {
            Grouping grouping = slice.groupings().get(axis);
            if (classes.get(axis).cardinality() < grouping.size()) {
                words.add(words(grouping, classes.get(axis)));
            }
        }
        return words.isEmpty() ? "every case" : String.join("; ", words);
    }

    private String words(Grouping grouping, BitSet classes) {
        List<CaseFacts> in = cases(grouping, classes);
        BitSet others = (BitSet) classes.clone();
        others.flip(0, grouping.size());
        if (grouping.axis().name().equals(Axes.AGES)) {
            return ages(in, cases(grouping, others));
        }
        String fact = grouping.axis().name();
        if (fact.equals(Axes.GRAVITY)) {
            return gravity(in, cases(grouping, others));
        }
        if (fact.equals(Facts.PRIOR_OUTCOMES.path())) {
            return history(in, cases(grouping, others));
        }
        if (isSet(fact)) {
            return codes(fact, in, cases(grouping, others));
        }
        Set<String> own = said(grouping, classes);
        Set<String> rest = said(grouping, others);
        if (own.size() > rest.size() && rest.size() <= MANY) {
            return "not " + either(fact, rest);
        }
        return own.size() <= MANY
                ? either(fact, own)
                : grouping.value(classes.nextSetBit(0)).words() + ", or alike";
    }

    /** {@code admission FULL or NONE}. */
    private static String either(String fact, Set<String> words) {
        String start = fact + " ";
        return words.stream().allMatch(each -> each.startsWith(start))
                ? start
                        + words.stream()
                                .map(each -> each.substring(start.length()))
                                .collect(Collectors.joining(" or "))
                : String.join(" or ", words);
    }

    private static boolean isSet(String fact) {
        return Facts.all().stream()
                .anyMatch(each -> each.path().equals(fact)
                        && each.shape().values().stream().anyMatch(Set.class::isInstance));
    }

    private List<CaseFacts> cases(Grouping grouping, BitSet classes) {
        return classes.stream()
                .boxed()
                .flatMap(place -> grouping.members(place).stream())
                .map(value -> value.put().apply(empty))
                .toList();
    }

    private static Set<String> said(Grouping grouping, BitSet classes) {
        return classes.stream()
                .boxed()
                .flatMap(place -> grouping.members(place).stream())
                .map(Axis.Value::words)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @org.jspecify.annotations.Nullable Object written(CaseFacts facts, String path) {
        return Facts.all().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .map(facts::written)
                .orElse(null);
    }

    private String gravity(List<CaseFacts> in, List<CaseFacts> others) {
        Set<Integer> scores = new TreeSet<>();
        in.forEach(each -> scores.add(concept(each, FinalGravity.class).score()));
        Set<Integer> all = new TreeSet<>(scores);
        others.forEach(each -> all.add(concept(each, FinalGravity.class).score()));
        List<String> words = new ArrayList<>();
        if (scores.size() < all.size()) {
            words.add("final score " + scores.stream().map(String::valueOf).collect(Collectors.joining(" or ")));
        }
        if (in.stream().allMatch(each -> concept(each, FinalGravity.class).aggravated())) {
            words.add("with aggravating factors");
        } else if (in.stream()
                        .noneMatch(each -> concept(each, FinalGravity.class).aggravated())
                && others.stream()
                        .anyMatch(each -> concept(each, FinalGravity.class).aggravated())) {
            words.add("without aggravating factors");
        }
        return words.isEmpty() ? "some scores, by their factors" : String.join(" ", words);
    }

    /** What is counted of a history, where all of these have some and others none, or the other way about. */
    private String history(List<CaseFacts> in, List<CaseFacts> others) {
        List<String> words = new ArrayList<>();
        boolean known =
                in.stream().allMatch(each -> concept(each, History.class).known());
        boolean unknown =
                in.stream().noneMatch(each -> concept(each, History.class).known());
        if (unknown) {
            return "an unknown history";
        }
        COUNTED.forEach((property, count) -> {
            String name = NAMES.get(property);
            if (!properties.contains(property) || name == null) {
                return;
            }
            IntSummaryStatistics own = counts(in, count);
            IntSummaryStatistics rest = counts(others, count);
            if (own.getMin() > rest.getMax()) {
                words.add(own.getMin() + " or more " + name);
            } else if (own.getMax() < rest.getMin() || own.getMax() == 0 && rest.getMax() > 0) {
                words.add(own.getMax() == 0 ? "no " + name : "up to " + own.getMax() + " " + name);
            } else if (own.getMin() > 0) {
                words.add(name);
            }
        });
        boolean told =
                others.stream().anyMatch(each -> !concept(each, History.class).known());
        return (words.isEmpty() ? "a history" : String.join(" and ", words)) + (known && told ? ", known" : "");
    }

    private IntSummaryStatistics counts(List<CaseFacts> cases, ToIntFunction<History> count) {
        return cases.stream()
                .map(each -> concept(each, History.class))
                .mapToInt(count)
                .summaryStatistics();
    }

    private <T> T concept(CaseFacts facts, Class<T> type) {
        return together.concepts(facts).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Which codes are always there, which never are, and what they indicate. */
    private String codes(String fact, List<CaseFacts> in, List<CaseFacts> others) {
        List<String> words = new ArrayList<>();
        if (in.stream().noneMatch(each -> written(each, fact) != null)) {
            return fact + " unknown";
        }
        if (in.stream().allMatch(each -> indicates(each, fact))) {
            words.add("that indicate a high level");
        }
        if (in.stream().allMatch(each -> written(each, fact) != null)) {
            Set<Object> always = new TreeSet<>(Comparator.comparing(Object::toString));
            always.addAll(listed(in.get(0), fact));
            in.forEach(each -> always.retainAll(listed(each, fact)));
            if (!always.isEmpty()) {
                words.add("with " + joined(always));
            }
            if (words.isEmpty()
                    && in.stream().noneMatch(each -> indicates(each, fact))
                    && others.stream().anyMatch(each -> indicates(each, fact))) {
                return fact + " that indicate no high level";
            }
        }
        Set<Object> never = new TreeSet<>(Comparator.comparing(Object::toString));
        others.forEach(each -> never.addAll(listed(each, fact)));
        in.forEach(each -> never.removeAll(listed(each, fact)));
        if (!never.isEmpty()) {
            words.add("without " + joined(never));
        }
        return fact + " " + (words.isEmpty() ? "of another kind" : String.join(", ", words));
    }

    private boolean indicates(CaseFacts facts, String fact) {
        return fact.equals(Facts.RISK_OF_HARM_FACTORS.path())
                        && concept(facts, RiskOfHarm.class).indicatedHigh()
                || fact.equals(Facts.SAFETY_FACTORS.path())
                        && concept(facts, SafetyAndWellbeing.class).indicatedHigh();
    }

    private static Set<Object> listed(CaseFacts facts, String fact) {
        return written(facts, fact) instanceof List<?> list ? new HashSet<>(list) : Set.of();
    }

    private static String joined(Set<Object> codes) {
        return codes.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }

    private static String ages(List<CaseFacts> in, List<CaseFacts> others) {
        List<String> words = new ArrayList<>();
        age("at the offence", in, others, facts -> facts.required(Facts.AGE_AT_OFFENCE), words);
        age("on the day", in, others, facts -> facts.required(Facts.AGE_AT_DISPOSAL), words);
        return words.isEmpty() ? "some ages" : "aged " + String.join(" and ", words);
    }

    private static void age(
            String when, List<CaseFacts> in, List<CaseFacts> others, ToIntFunction<CaseFacts> age, List<String> words) {
        IntSummaryStatistics own = in.stream().mapToInt(age).summaryStatistics();
        IntSummaryStatistics all = IntStream.concat(
                        in.stream().mapToInt(age), others.stream().mapToInt(age))
                .summaryStatistics();
        if (own.getMin() == own.getMax()) {
            words.add(own.getMin() + " " + when);
        } else if (own.getMax() < all.getMax()) {
            words.add((own.getMin() > all.getMin() ? own.getMin() + " to " + own.getMax() : "up to " + own.getMax())
                    + " " + when);
        } else if (own.getMin() > all.getMin()) {
            words.add(own.getMin() + " or more " + when);
        }
    }
}
