package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;

/**
 * Where one rule fires: asked of the engine once for each class of cases that its conditions can tell apart. A rule
 * sees nothing else, for its conditions name properties of concepts and nothing more (the lint holds that).
 */
final class RuleTruth {

    private final RuleDefinition rule;
    private final RuleSetVersion version;
    private final Together together;
    private final Slice slice;
    private final List<Look> resolvedLooks;
    private final Map<List<Object>, Boolean> known = new HashMap<>();
    private List<Firing> firings = List.of();

    RuleTruth(Together together, RuleDefinition rule) {
        this.rule = rule;
        this.version = together.of(rule);
        this.together = together;
        this.slice = together.slice(List.of(rule));
        this.resolvedLooks = Look.of(rule).stream()
                .filter(look -> look.isResolved() || look.concept().name().equals("Thresholds"))
                .toList();
    }

    RuleDefinition rule() {
        return rule;
    }

    Slice slice() {
        return slice;
    }

    boolean looksAt(String concept) {
        return resolvedLooks.stream().anyMatch(look -> look.concept().name().equals(concept));
    }

    /** What the rule says when it fires; empty until it was seen to fire. */
    List<Firing> firings() {
        return firings;
    }

    /**
     * @param point of the rule's own {@link #slice()}
     * @param resolved what earlier strata came to
     */
    boolean fires(long point, List<Object> resolved) {
        List<Object> key = new ArrayList<>();
        key.add(point);
        resolvedLooks.forEach(look -> key.add(look.seen(resolved)));
        return known.computeIfAbsent(key, unknown -> ask(point, resolved));
    }

    private boolean ask(long point, List<Object> resolved) {
        List<Object> concepts = new ArrayList<>(together.concepts(slice.at(point)));
        concepts.addAll(resolved);
        List<Firing> said = version.run(rule.stratum(), concepts).stream()
                .filter(firing -> firing.rule().equals(rule))
                .toList();
        if (!said.isEmpty()) {
            firings = said;
        }
        return !said.isEmpty();
    }
}
