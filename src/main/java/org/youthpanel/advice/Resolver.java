package org.youthpanel.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.youthpanel.facts.Disposal;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.finding.DepthOpen;
import org.youthpanel.rules.finding.DepthTrigger;
import org.youthpanel.rules.finding.PanelCase;
import org.youthpanel.rules.finding.PanelReferral;
import org.youthpanel.rules.resolved.Depth;
import org.youthpanel.rules.resolved.StandingPoint;

/**
 * How findings become one answer, apart from any case: what a list of firings comes to under two versions. The adviser
 * goes the same way; whoever proves a rule set over the whole case space has no other use for a case.
 *
 * <p>Each answer depends on the firings it is given and the parameters of the two versions, and on nothing else.
 */
public final class Resolver {

    private final InForce inForce;
    private final DisposalResolver disposals;

    private Resolver(InForce inForce) {
        this.inForce = inForce;
        this.disposals = DisposalResolver.of(inForce);
    }

    public static Resolver of(RuleSetVersion national, RuleSetVersion service) {
        return new Resolver(InForce.of(national, service));
    }

    /**
     * What firings of national rules came to for the disposal.
     *
     * @param barred the labels that bar each disposal that is barred
     * @param decisive the ids of the rules that decided
     * @param concepts what the rules of later strata are shown of it
     */
    public record Resolved(
            Outcome outcome,
            Optional<StandingPoint> startingPoint,
            Optional<Disposal> recommended,
            Set<Disposal> available,
            Map<Disposal, Set<String>> barred,
            Set<String> decisive,
            List<Object> concepts) {}

    /** @throws ContradictoryFindings if there is no starting point, or are two on one basis */
    public Resolved disposal(List<Firing> national) {
        return told(disposals.resolve(national));
    }

    /** The acceptable alternatives. @param decided the firings of both layers */
    public static Set<Disposal> range(Resolved disposal, List<Firing> decided) {
        return Ranges.of(disposal.startingPoint(), disposal.recommended(), disposal.available(), decided);
    }

    /** @throws ContradictoryFindings if no rule of the service says anything */
    public static PanelCase panelCase(Resolved disposal, List<Firing> service) {
        return panelCase(disposal.outcome() == Outcome.NOT_A_YOUTH_DISPOSAL, service);
    }

    /** ASSET_PLUS as soon as one rule asks for it; LARP only where nothing that is unknown still could (A5, A7). */
    public static Depth depth(List<Firing> service) {
        if (says(service, DepthTrigger.class)) {
            return Depth.ASSET_PLUS;
        }
        return says(service, DepthOpen.class) ? Depth.UNDETERMINED : Depth.LARP;
    }

    /** YES only comes from a rule whose every condition is met, so it outweighs; one NO outweighs what is not known. */
    static PanelCase panelCase(boolean notForYouth, List<Firing> service) {
        if (notForYouth) {
            return PanelCase.NO;
        }
        for (PanelCase answer : PanelCase.values()) {
            if (!referrals(service, answer).isEmpty()) {
                return answer;
            }
        }
        throw new ContradictoryFindings("No rule of the service says whether this is a panel case");
    }

    static List<Firing> referrals(List<Firing> service, PanelCase answer) {
        return service.stream()
                .filter(firing -> firing.finding() instanceof PanelReferral referral && referral.answer() == answer)
                .toList();
    }

    private static boolean says(List<Firing> firings, Class<?> finding) {
        return firings.stream().anyMatch(firing -> finding.isInstance(firing.finding()));
    }

    private Resolved told(DisposalAdvice advice) {
        Map<Disposal, Set<String>> barred = new TreeMap<>();
        advice.barred()
                .forEach((disposal, bars) -> barred.put(
                        disposal,
                        bars.stream().map(BarFound::label).collect(Collectors.toCollection(LinkedHashSet::new))));
        Outcome outcome = advice instanceof DisposalAdvice.NotForYouth
                ? Outcome.NOT_A_YOUTH_DISPOSAL
                : advice.recommended().isPresent() ? Outcome.RECOMMENDED : Outcome.UNDETERMINED;
        List<Object> concepts = new ArrayList<>(Evaluator.resolved(advice));
        inForce.serviceParameters()
                .fullAssessmentFrom()
                .ifPresent(from -> concepts.add(new org.youthpanel.rules.resolved.Thresholds(from)));
        return new Resolved(
                outcome,
                advice.startingPoint(),
                advice.recommended(),
                advice.available(),
                barred,
                advice.decisive().stream()
                        .map(firing -> firing.rule().id())
                        .collect(Collectors.toCollection(java.util.TreeSet::new)),
                List.copyOf(concepts));
    }
}
