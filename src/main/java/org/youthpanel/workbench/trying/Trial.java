package org.youthpanel.workbench.trying;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.RuleDefinition;

/**
 * A case as it stands beside its copy.
 *
 * @param changed the facts that are not the same in both
 * @param onlyNow the rules that fire for the case and not for the copy
 * @param onlyThen the other way round
 */
public record Trial(
        CaseFacts facts,
        CaseFacts tried,
        Recommendation now,
        Recommendation then,
        List<Fact<?>> changed,
        List<RuleDefinition> onlyNow,
        List<RuleDefinition> onlyThen) {

    /** No words are no words, whether or not somebody said that there are none. */
    private static final Set<Fact<?>> IN_FREE_WORDS = Set.of(Facts.STRENGTHS, Facts.AGGRAVATING, Facts.MITIGATING);

    static Trial of(Adviser adviser, CaseFacts facts, CaseFacts tried) {
        Adviser.Traced now = adviser.trace(facts);
        Adviser.Traced then = adviser.trace(tried);
        Map<String, RuleDefinition> firedNow = fired(now.firings());
        Map<String, RuleDefinition> firedThen = fired(then.firings());
        List<Fact<?>> changed = new java.util.ArrayList<>();
        for (Fact<?> fact : Facts.all()) {
            if (!said(facts, fact).equals(said(tried, fact))) {
                changed.add(fact);
            }
        }
        return new Trial(
                facts,
                tried,
                now.recommendation(),
                then.recommendation(),
                List.copyOf(changed),
                without(firedNow, firedThen.keySet()),
                without(firedThen, firedNow.keySet()));
    }

    private static Optional<?> said(CaseFacts facts, Fact<?> fact) {
        Optional<?> said = facts.get(fact);
        return IN_FREE_WORDS.contains(fact) ? said.filter(each -> !List.of().equals(each)) : said;
    }

    private static Map<String, RuleDefinition> fired(List<Firing> firings) {
        Map<String, RuleDefinition> fired = new LinkedHashMap<>();
        firings.stream()
                .sorted(java.util.Comparator.comparing((Firing each) -> each.set())
                        .thenComparing(each -> each.rule().id()))
                .forEach(each -> fired.put(each.set() + " " + each.rule().id(), each.rule()));
        return fired;
    }

    private static List<RuleDefinition> without(Map<String, RuleDefinition> fired, Collection<String> others) {
        return fired.entrySet().stream()
                .filter(each -> !others.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Says nothing of the case. */
    @Override
    public String toString() {
        return "Trial";
    }
}
