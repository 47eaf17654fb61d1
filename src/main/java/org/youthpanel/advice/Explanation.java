package org.youthpanel.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.Statement;
import org.youthpanel.rules.finding.DepthOpen;
import org.youthpanel.rules.finding.DepthTrigger;
import org.youthpanel.rules.finding.RangeEntry;
import org.youthpanel.rules.resolved.Depth;

/** Makes reasons of firings: which rule, which facts with which values, on whose authority. */
final class Explanation {

    private static final Map<String, Fact<?>> BY_PATH = byPath();

    private final Evaluation evaluation;
    private final List<Reason> reasons = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    private Explanation(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    static List<Reason> of(Evaluation evaluation) {
        Explanation explanation = new Explanation(evaluation);
        explanation.disposal();
        explanation.depth();
        evaluation.panelFirings(evaluation.panelCase()).forEach(explanation::add);
        return List.copyOf(explanation.reasons);
    }

    private void disposal() {
        DisposalAdvice disposal = evaluation.disposal();
        disposal.decisive().forEach(this::add);
        boolean replaced = disposal instanceof DisposalAdvice.Recommended recommended && recommended.isFallback();
        if (replaced || disposal instanceof DisposalAdvice.Undetermined) {
            Disposal start = disposal.startingPoint().orElseThrow().disposal();
            List<BarFound> bars = disposal.barred().getOrDefault(start, List.of());
            if (bars.stream().anyMatch(bar -> bar.firing().isEmpty())) {
                applied("B20", "", Map.of("startingPoint", start));
            }
            String how = replaced ? "replaced" : DisposalResolver.isRefusalAlone(bars) ? "refused" : "nothing-left";
            applied("B11", how, Map.of("startingPoint", start));
        }
        if (disposal.recommended().isPresent()) {
            Ranges.applying(evaluation).stream()
                    .filter(firing -> disposal.available().contains(((RangeEntry) firing.finding()).disposal()))
                    .forEach(this::add);
        }
    }

    private void depth() {
        evaluation.depthFirings(DepthTrigger.class).forEach(this::add);
        if (evaluation.depth() == Depth.UNDETERMINED) {
            evaluation.depthFirings(DepthOpen.class).forEach(this::add);
        } else if (evaluation.depth() == Depth.LARP) {
            applied("A5", "", Map.of());
        }
    }

    private void applied(String label, String special, Map<String, Object> facts) {
        Statement statement = Evaluator.statement(evaluation.inForce(), label);
        reasons.add(new Reason(
                Reason.RESOLVER, label, statement.text(special), statement.citation(), new LinkedHashMap<>(facts)));
    }

    /** One rule may make several findings; it is one reason. */
    private void add(Firing firing) {
        if (reasons.stream()
                .noneMatch(reason -> reason.rule().equals(firing.rule().id()))) {
            reasons.add(reason(evaluation.facts(), firing));
        }
    }

    private static Reason reason(CaseFacts facts, Firing firing) {
        RuleDefinition rule = firing.rule();
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        for (int i = 0; i < rule.conditions().size(); i++) {
            RuleDefinition.Condition condition = rule.conditions().get(i);
            Object matched = firing.matched().get(i);
            for (String property : condition.properties()) {
                for (String path : condition.concept().reads(property)) {
                    read.putIfAbsent(
                            path,
                            Optional.<Fact<?>>ofNullable(BY_PATH.get(path))
                                    .map(facts::written)
                                    .orElseGet(() -> BY_PATH.containsKey(path)
                                            ? null
                                            : condition.concept().valueOf(property, matched)));
                }
            }
        }
        return new Reason(rule.id(), rule.label(), rule.reason(), rule.citation(), read);
    }

    private static Map<String, Fact<?>> byPath() {
        Map<String, Fact<?>> byPath = new LinkedHashMap<>();
        Facts.all().forEach(fact -> byPath.put(fact.path(), fact));
        return byPath;
    }
}
