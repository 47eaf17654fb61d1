package org.youthpanel.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.youthpanel.facts.Adjustment;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.GravityScore;
import org.youthpanel.facts.concepts.Concepts;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.Statement;
import org.youthpanel.rules.Stratum;
import org.youthpanel.rules.resolved.AssessmentDepth;
import org.youthpanel.rules.resolved.Options;
import org.youthpanel.rules.resolved.Recommended;
import org.youthpanel.rules.resolved.Thresholds;

/**
 * Runs the strata one after the other, each with what the one before resolved as facts: national rules that decide, the
 * disposal, the service's rules that decide, then the checks of both.
 */
final class Evaluator {

    private Evaluator() {}

    /** @param score a final score to try in place of the one that follows from the facts */
    static Evaluation decide(CaseFacts facts, InForce inForce, OptionalInt score) {
        GravityScore gravity = score.isPresent()
                ? new GravityScore(facts.required(Facts.GRAVITY_SCALE), score.getAsInt())
                : finalGravity(facts, inForce);
        List<Object> concepts = Concepts.of(
                facts,
                gravity.value(),
                inForce.nationalParameters().riskOfHarm(),
                inForce.nationalParameters().safety());
        List<Firing> national = inForce.national().run(Stratum.DECIDE, concepts);
        DisposalAdvice disposal = DisposalResolver.of(inForce).resolve(national);
        List<Object> known = new ArrayList<>(concepts);
        known.addAll(resolved(disposal));
        inForce.serviceParameters().fullAssessmentFrom().ifPresent(from -> known.add(new Thresholds(from)));
        List<Firing> service = inForce.service().run(Stratum.DECIDE, known);
        return new Evaluation(facts, inForce, gravity, List.copyOf(known), disposal, national, service);
    }

    /** What both layers have to remark on a case that is decided. */
    static List<Firing> check(Evaluation evaluation) {
        List<Object> known = new ArrayList<>(evaluation.concepts());
        known.add(new AssessmentDepth(evaluation.depth()));
        List<Firing> remarks = new ArrayList<>(evaluation.inForce().national().run(Stratum.CHECK, known));
        remarks.addAll(evaluation.inForce().service().run(Stratum.CHECK, known));
        return remarks;
    }

    static Statement statement(InForce inForce, String label) {
        Statement national = inForce.national().manifest().statements().get(label);
        Statement service = inForce.service().manifest().statements().get(label);
        if (national == null && service == null) {
            throw new IllegalStateException("Neither manifest in force has the statement " + label);
        }
        return national != null ? national : service;
    }

    private static GravityScore finalGravity(CaseFacts facts, InForce inForce) {
        return inForce.nationalParameters()
                .gravity()
                .finalScore(
                        facts.required(Facts.GRAVITY_BASE),
                        facts.get(Facts.ADJUSTMENT).orElse(Adjustment.NONE));
    }

    static Collection<Object> resolved(DisposalAdvice disposal) {
        List<Object> known = new ArrayList<>();
        known.add(new Options(disposal.available(), set(disposal.barred().keySet())));
        disposal.startingPoint().ifPresent(known::add);
        disposal.recommended().map(Recommended::new).ifPresent(known::add);
        return known;
    }

    private static Set<Disposal> set(Collection<Disposal> disposals) {
        return Optional.of(disposals)
                .filter(each -> !each.isEmpty())
                .<Set<Disposal>>map(EnumSet::copyOf)
                .orElseGet(() -> EnumSet.noneOf(Disposal.class));
    }
}
