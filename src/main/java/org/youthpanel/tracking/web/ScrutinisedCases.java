package org.youthpanel.tracking.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.Way;
import org.youthpanel.casework.web.FactsForm;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Adherence;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.tracking.scrutiny.RecordFinding;

/**
 * A case as a scrutiny panel reads it: the facts that were judged, as codes and numbers alone, what was recommended, and
 * what was decided and why. Who recorded the decision is left out, and so are free words about the child.
 */
@Component
class ScrutinisedCases {

    private static final List<String> FACTS = List.of(
            "child.ageAtOffence",
            "child.ageAtDisposal",
            "offence.type",
            "gravity.scale",
            "gravity.base",
            "gravity.adjustment",
            "admission",
            "evidence.sufficientToCharge",
            "engagement.willing",
            "engagement.consentsToConditions",
            "priorOutcomes",
            "assessment.safetyAndWellbeing",
            "assessment.riskOfHarm",
            "assessment.likelihoodOfReoffending",
            "voice.child",
            "victim.view",
            "proposal",
            "policeView");

    private final FindCase finder;
    private final OpenRecommendation opening;
    private final PanelDecisions decisions;
    private final Words words;

    ScrutinisedCases(FindCase finder, OpenRecommendation opening, PanelDecisions decisions, Words words) {
        this.finder = finder;
        this.opening = opening;
        this.decisions = decisions;
        this.words = words;
    }

    /**
     * @param recommended null where the recommendation cannot be read
     * @param reasons why it was recommended
     * @param own whether the person recorded the decision
     */
    public record Shown(
            List<Line> facts,
            @Nullable String recommended,
            @Nullable String range,
            List<String> reasons,
            Disposal decided,
            String disposal,
            @Nullable String adherence,
            @Nullable String departure,
            String rationale,
            List<String> conditions,
            String decidedOn,
            boolean own) {}

    public record Line(String fact, String value, boolean known) {}

    /** Who opens it sees the recommendation, and that is logged. */
    Optional<Shown> of(Person person, String reference) {
        List<PanelDecision> entries = decisions.of(reference);
        Optional<FindCase.Found> found = finder.find(person, reference).filter(each -> !entries.isEmpty());
        return found.map(each -> shown(person, each, entries));
    }

    private Shown shown(Person person, FindCase.Found found, List<PanelDecision> entries) {
        PanelDecision decision = PanelDecisions.first(entries);
        PanelDecision.Given given = decision.given();
        Optional<LoggedRecommendation> advice =
                opening.open(person, decision.reference(), given.recommendation(), Way.PAGE);
        Map<String, @Nullable Object> facts = Stored.map(
                advice.map(LoggedRecommendation::facts).orElse(found.latest().facts()));
        return new Shown(
                FACTS.stream()
                        .map(path -> {
                            Object value = FactsForm.at(facts, path);
                            return new Line(words.fact(path), words.value(path, value), value != null);
                        })
                        .toList(),
                advice.map(each -> words.disposal(each.recommended().orElse(null)))
                        .orElse(null),
                advice.map(each -> words.disposals(each.range())).orElse(null),
                advice.stream().flatMap(ScrutinisedCases::reasons).toList(),
                decision.disposal(),
                words.code(decision.disposal()),
                advice.flatMap(each -> each.recommended()
                                .map(recommended -> Adherence.of(recommended, each.range(), decision.disposal())))
                        .map(words::code)
                        .orElse(null),
                given.departure().map(words::code).orElse(null),
                given.rationale(),
                given.conditions(),
                words.date(given.decidedOn()),
                RecordFinding.isOwn(person, entries));
    }

    /** Those about the disposal, not about the assessment. */
    private static Stream<String> reasons(LoggedRecommendation advice) {
        return Stored.list(advice.document().get("reasons")).stream()
                .map(each -> (Map<?, ?>) each)
                .filter(each -> String.valueOf(each.get("label")).matches("[BC]\\d.*"))
                .map(each -> String.valueOf(each.get("text")))
                .distinct();
    }
}
