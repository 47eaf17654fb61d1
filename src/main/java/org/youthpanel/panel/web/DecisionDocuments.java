package org.youthpanel.panel.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.web.Answers;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Adherence;
import org.youthpanel.panel.CorrectionReason;
import org.youthpanel.panel.PanelDecision;

/** Writes a decision with how it stands to the recommendation it was made on. */
@Component
class DecisionDocuments {

    private final Recommendations recommendations;

    DecisionDocuments(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    Map<String, @Nullable Object> of(PanelDecision decision) {
        PanelDecision.Given given = decision.given();
        Optional<LoggedRecommendation> compared = recommendations.find(given.recommendation());
        Optional<Disposal> recommended = compared.flatMap(LoggedRecommendation::recommended);
        return Answers.map(
                "number", decision.number(),
                "correction", decision.correction(),
                "at", decision.stamp().at(),
                "by", decision.stamp().by(),
                "recommendation", given.recommendation(),
                "recommended", recommended.orElse(null),
                "disposal", given.disposal(),
                "adherence",
                        recommended
                                .map(each -> Adherence.of(
                                        each, compared.orElseThrow().range(), given.disposal()))
                                .orElse(null),
                "distance",
                        recommended
                                .map(each -> Adherence.distance(each, given.disposal()))
                                .orElse(null),
                "rationale", given.rationale(),
                "departure", given.departure().orElse(null),
                "levels", given.levels().map(LevelChange::document).orElse(null),
                "conditions", given.conditions(),
                "interventions", given.plan().interventions(),
                "responsible", given.plan().responsible().orElse(null),
                "followUp", given.plan().followUp().orElse(null),
                "holds", given.holds(),
                "decidedOn", given.decidedOn(),
                "sitting", given.sitting().orElse(null),
                "why", given.why().map(CorrectionReason::words).orElse(null),
                "whyCode", given.why().flatMap(CorrectionReason::cause).orElse(null),
                "advisedAgain", decision.advisedAgain().orElse(null));
    }
}
