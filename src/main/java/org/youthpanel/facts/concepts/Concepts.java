package org.youthpanel.facts.concepts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.youthpanel.facts.Admission;
import org.youthpanel.facts.AssessmentKind;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.Heard;
import org.youthpanel.facts.Known;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.PastOutcome;
import org.youthpanel.facts.PriorOutcome;
import org.youthpanel.facts.RiskOfHarmFactor;
import org.youthpanel.facts.SafetyFactor;
import org.youthpanel.facts.SocialWorker;
import org.youthpanel.facts.Triability;
import org.youthpanel.facts.VictimView;

/** Makes the concepts that rules see from the facts of a case. */
public final class Concepts {

    private Concepts() {}

    public static List<Object> of(
            CaseFacts facts,
            int finalScore,
            HighIndicators<RiskOfHarmFactor> riskOfHarm,
            HighIndicators<SafetyFactor> safety) {
        List<Object> concepts = new ArrayList<>(List.of(
                child(facts),
                new Voice(
                        facts.get(Facts.CHILD_HEARD).orElse(Heard.UNKNOWN),
                        facts.get(Facts.PARENT_HEARD).orElse(Heard.UNKNOWN)),
                new Strengths(!facts.get(Facts.STRENGTHS).orElse(List.of()).isEmpty()),
                new Communication(known(facts, Facts.COMMUNICATION_NEED), known(facts, Facts.ADJUSTMENTS_MADE)),
                offence(facts),
                new FinalGravity(
                        finalScore,
                        !facts.get(Facts.AGGRAVATING).orElse(List.of()).isEmpty()),
                new Evidence(known(facts, Facts.EVIDENCE_SUFFICIENT)),
                new Response(
                        facts.get(Facts.ADMISSION).orElse(Admission.UNKNOWN),
                        known(facts, Facts.WILLING),
                        known(facts, Facts.CONSENTS_TO_CONDITIONS)),
                new Victim(
                        known(facts, Facts.VICTIM_IDENTIFIED),
                        facts.get(Facts.VICTIM_VIEW).orElse(VictimView.UNKNOWN),
                        known(facts, Facts.VICTIM_INFORMATION)),
                new Exceptional(claimed(facts, Facts.EXCEPTIONAL)),
                history(facts),
                new PanelReferrals(facts.get(Facts.PANEL_REFERRALS)
                        .map(referrals -> referrals.isEmpty() ? Known.NO : Known.YES)
                        .orElse(Known.UNKNOWN)),
                riskOfHarm(facts, riskOfHarm),
                safetyAndWellbeing(facts, safety),
                new Assessment(
                        facts.get(Facts.ASSESSMENT_DONE).orElse(AssessmentKind.UNKNOWN),
                        known(facts, Facts.GATEKEPT),
                        known(facts, Facts.CONTINGENCY_PLAN))));
        facts.get(Facts.PROPOSAL).map(Proposal::new).ifPresent(concepts::add);
        return List.copyOf(concepts);
    }

    /** The earlier outcomes of a case, counted as of its decision date. */
    public static History history(CaseFacts facts) {
        Optional<List<PriorOutcome>> recorded = facts.get(Facts.PRIOR_OUTCOMES);
        LocalDate aYearBefore = facts.decisionDate().minusYears(1);
        List<PriorOutcome> history = recorded.orElse(List.of()).stream()
                .filter(prior -> prior.outcome().isHistory())
                .toList();
        return new History(
                recorded.isPresent(),
                history.size(),
                count(
                        history,
                        prior -> prior.outcome().isOutOfCourt() && !prior.on().isBefore(aYearBefore)),
                count(history, prior -> prior.outcome().isInformal()),
                count(history, prior -> prior.outcome().isCaution()),
                count(history, prior -> prior.outcome() == PastOutcome.CONVICTION),
                count(history, PriorOutcome::isViolenceOrWeapon),
                count(history, PriorOutcome::hasKnifeCircumstance));
    }

    private static int count(List<PriorOutcome> history, Predicate<PriorOutcome> which) {
        return (int) history.stream().filter(which).count();
    }

    private static Child child(CaseFacts facts) {
        return new Child(
                facts.required(Facts.AGE_AT_OFFENCE),
                facts.required(Facts.AGE_AT_DISPOSAL),
                known(facts, Facts.APPROPRIATE_ADULT),
                known(facts, Facts.LOOKED_AFTER),
                facts.get(Facts.SOCIAL_WORKER).orElse(SocialWorker.UNKNOWN),
                known(facts, Facts.LEGAL_ADVICE_OFFERED));
    }

    private static Offence offence(CaseFacts facts) {
        boolean longAgo = facts.get(Facts.COMMITTED_ON)
                .map(on -> facts.decisionDate().isAfter(on.plusMonths(6)))
                .orElse(false);
        return new Offence(
                facts.required(Facts.OFFENCE_TYPE),
                facts.get(Facts.TRIABILITY).orElse(Triability.UNKNOWN),
                facts.get(Facts.CIRCUMSTANCES).orElse(Set.of()),
                facts.get(Facts.CIRCUMSTANCES).isPresent(),
                longAgo);
    }

    private static RiskOfHarm riskOfHarm(CaseFacts facts, HighIndicators<RiskOfHarmFactor> indicators) {
        Set<RiskOfHarmFactor> factors = facts.get(Facts.RISK_OF_HARM_FACTORS).orElse(Set.of());
        return new RiskOfHarm(
                facts.get(Facts.RISK_OF_HARM).orElse(Level.UNKNOWN),
                factors,
                facts.get(Facts.RISK_OF_HARM_FACTORS).isPresent(),
                indicators.indicate(factors),
                claimed(facts, Facts.LEVELS_CONFIRMED));
    }

    private static SafetyAndWellbeing safetyAndWellbeing(CaseFacts facts, HighIndicators<SafetyFactor> indicators) {
        Set<SafetyFactor> factors = facts.get(Facts.SAFETY_FACTORS).orElse(Set.of());
        return new SafetyAndWellbeing(
                facts.get(Facts.SAFETY_AND_WELLBEING).orElse(Level.UNKNOWN),
                factors,
                facts.get(Facts.SAFETY_FACTORS).isPresent(),
                indicators.indicate(factors),
                claimed(facts, Facts.LEVELS_CONFIRMED));
    }

    private static Known known(CaseFacts facts, Fact<Boolean> fact) {
        return facts.get(fact).map(truth -> truth ? Known.YES : Known.NO).orElse(Known.UNKNOWN);
    }

    private static boolean claimed(CaseFacts facts, Fact<Boolean> fact) {
        return facts.get(fact).orElse(false);
    }
}
