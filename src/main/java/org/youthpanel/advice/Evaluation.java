package org.youthpanel.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.GravityScore;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.finding.PanelCase;
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

    Depth depth() {
        return Resolver.depth(service);
    }

    List<Firing> depthFirings(Class<?> finding) {
        return service.stream()
                .filter(firing -> finding.isInstance(firing.finding()))
                .toList();
    }

    PanelCase panelCase() {
        return Resolver.panelCase(disposal instanceof DisposalAdvice.NotForYouth, service);
    }

    List<Firing> panelFirings(PanelCase answer) {
        return disposal instanceof DisposalAdvice.NotForYouth notForYouth
                ? notForYouth.decisive()
                : Resolver.referrals(service, answer);
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
