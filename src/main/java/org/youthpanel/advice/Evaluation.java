package org.youthpanel.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.GravityScore;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.finding.DepthOpen;
import org.youthpanel.rules.finding.DepthTrigger;
import org.youthpanel.rules.finding.PanelCase;
import org.youthpanel.rules.finding.PanelReferral;
import org.youthpanel.rules.resolved.Depth;

/**
 * What the two deciding strata came to: enough to compare one case with another that differs in a fact.
 *
 * @param concepts what the rules saw
 * @param disposal resolved from the national rules
 * @param national what the national rules said
 * @param service what the service's rules said, knowing the disposal
 */
record Evaluation(
        CaseFacts facts,
        InForce inForce,
        GravityScore finalGravity,
        List<Object> concepts,
        DisposalAdvice disposal,
        List<Firing> national,
        List<Firing> service) {

    /** ASSET_PLUS as soon as one rule asks for it; LARP only where nothing that is unknown still could (A5, A7). */
    Depth depth() {
        if (!depthFirings(DepthTrigger.class).isEmpty()) {
            return Depth.ASSET_PLUS;
        }
        return depthFirings(DepthOpen.class).isEmpty() ? Depth.LARP : Depth.UNDETERMINED;
    }

    List<Firing> depthFirings(Class<?> finding) {
        return service.stream()
                .filter(firing -> finding.isInstance(firing.finding()))
                .toList();
    }

    /** YES only comes from a rule whose every condition is met, so it outweighs; one NO outweighs what is not known. */
    PanelCase panelCase() {
        if (disposal instanceof DisposalAdvice.NotForYouth) {
            return PanelCase.NO;
        }
        for (PanelCase answer : PanelCase.values()) {
            if (!panelFirings(answer).isEmpty()) {
                return answer;
            }
        }
        throw new ContradictoryFindings("No rule of " + inForce.service() + " says whether this is a panel case");
    }

    List<Firing> panelFirings(PanelCase answer) {
        if (disposal instanceof DisposalAdvice.NotForYouth notForYouth) {
            return notForYouth.decisive();
        }
        return service.stream()
                .filter(firing -> firing.finding() instanceof PanelReferral referral && referral.answer() == answer)
                .toList();
    }

    Optional<Disposal> recommended() {
        return disposal.recommended();
    }

    List<Firing> decided() {
        List<Firing> all = new ArrayList<>(national);
        all.addAll(service);
        return all;
    }
}
