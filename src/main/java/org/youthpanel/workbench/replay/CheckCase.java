package org.youthpanel.workbench.replay;

import java.util.List;
import org.youthpanel.advice.ShortAnswer;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.rules.finding.PanelCase;
import org.youthpanel.rules.resolved.Depth;

/**
 * Runs a version on the facts that a decision was recommended on: those of the recommendation that the decision names,
 * however often the case was advised on or changed since.
 */
public final class CheckCase {

    private final Recommendations recommendations;
    private final PanelDecisions decisions;

    public CheckCase(Recommendations recommendations, PanelDecisions decisions) {
        this.recommendations = recommendations;
        this.decisions = decisions;
    }

    ReplayedCase check(ReplayedCase.Pending pending, TryVersion version) {
        List<PanelDecision> entries = decisions.of(pending.reference());
        PanelDecision decision = PanelDecisions.first(entries);
        LoggedRecommendation given =
                recommendations.find(decision.given().recommendation()).orElseThrow();
        return new ReplayedCase(
                pending.number(),
                pending.reference(),
                pending.on(),
                before(given),
                version.on(given.facts()),
                decision.disposal(),
                decision.given().departure(),
                pending.traits());
    }

    static ShortAnswer before(LoggedRecommendation given) {
        var document = given.document();
        return new ShortAnswer(
                given.outcome(),
                given.recommended(),
                Depth.valueOf(String.valueOf(document.get("assessmentDepth"))),
                PanelCase.valueOf(String.valueOf(document.get("panelCase"))));
    }
}
