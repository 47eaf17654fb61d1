package org.youthpanel.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.youthpanel.advice.Recommendation.Change;
import org.youthpanel.advice.Recommendation.Missing;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.PastOutcome;
import org.youthpanel.facts.PriorOutcome;
import org.youthpanel.rules.Stratum;

/**
 * Tries a case with one thing different at a time: which unknown facts could change the answer, and what would. Only
 * facts that a deciding rule in force reads are tried.
 */
final class Variations {

    /** Nobody is shown something to gain by admitting, consenting or being older (policy C20). */
    private static final Set<Fact<?>> NEVER_SHOWN =
            Set.of(Facts.ADMISSION, Facts.WILLING, Facts.CONSENTS_TO_CONDITIONS);

    private final Evaluation base;
    private final List<Missing> missing = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    private Variations(Evaluation base) {
        this.base = base;
    }

    /** What was found: unknown facts that could change the answer, and differences that would. */
    record Found(List<Missing> missing, List<Change> changes) {}

    static Found of(Evaluation base) {
        Variations variations = new Variations(base);
        variations.score();
        variations.known(
                Facts.EVIDENCE_SUFFICIENT, Facts.EVIDENCE_SUFFICIENT.shape().values());
        variations.known(
                Facts.SAFETY_AND_WELLBEING, Facts.SAFETY_AND_WELLBEING.shape().values());
        variations.known(Facts.RISK_OF_HARM, Facts.RISK_OF_HARM.shape().values());
        variations.confirmation();
        variations.unknown();
        return new Found(List.copyOf(variations.missing), List.copyOf(variations.changes));
    }

    private void score() {
        int score = base.finalGravity().value();
        for (int to : new int[] {score - 1, score + 1}) {
            if (base.finalGravity().scale().holds(to)) {
                Evaluation other = Evaluator.decide(base.facts(), base.inForce(), OptionalInt.of(to));
                changed("finalGravity.score", score, to, difference(other));
            }
        }
    }

    private <T> void known(Fact<T> fact, List<T> values) {
        Optional<T> now = base.facts().get(fact);
        if (now.isEmpty()) {
            return; // tried with the unknown facts
        }
        for (T value : values) {
            if (!value.equals(now.get())) {
                vary(fact, value);
            }
        }
    }

    /** A claim: where it is not made, the levels are not confirmed. */
    private void confirmation() {
        boolean confirmed = base.facts().get(Facts.LEVELS_CONFIRMED).orElse(false);
        vary(Facts.LEVELS_CONFIRMED, !confirmed);
    }

    private <T> void vary(Fact<T> fact, T value) {
        CaseFacts other = base.facts().with(fact, value);
        changed(fact.path(), base.facts().written(fact), other.written(fact), difference(decide(other)));
    }

    private void changed(
            String fact, @Nullable Object from, @Nullable Object to, Map<String, @Nullable Object> difference) {
        if (!difference.isEmpty()) {
            changes.add(new Change(fact, from, to, difference));
        }
    }

    private void unknown() {
        Set<String> read = new TreeSet<>(base.inForce().national().reads(Stratum.DECIDE));
        read.addAll(base.inForce().service().reads(Stratum.DECIDE));
        for (Fact<?> fact : Facts.all()) {
            if (fact.absence() == Fact.Absence.UNKNOWN
                    && read.contains(fact.path())
                    && base.facts().get(fact).isEmpty()) {
                unknown(fact);
            }
        }
        base.facts().get(Facts.PRIOR_OUTCOMES).ifPresent(this::unknownCircumstances);
    }

    private <T> void unknown(Fact<T> fact) {
        List<Trial> trials = values(fact).stream()
                .map(value -> base.facts().with(fact, value))
                .map(other -> new Trial(decide(other), other.written(fact)))
                .toList();
        unknown(fact.path(), trials, !NEVER_SHOWN.contains(fact));
    }

    /**
     * The circumstances of an earlier offence can be unknown while the outcome itself is known. Outcomes of the same kind
     * for the same type of offence change the answer alike, so of each only the first is tried: a history may be long.
     */
    private void unknownCircumstances(List<PriorOutcome> priors) {
        Map<String, List<Trial>> tried = new HashMap<>();
        for (int i = 0; i < priors.size(); i++) {
            PriorOutcome prior = priors.get(i);
            if (prior.circumstances().isEmpty()) {
                int place = i;
                List<Trial> trials = tried.computeIfAbsent(
                        prior.outcome() + " " + prior.offenceType(), key -> withCircumstances(priors, place));
                unknown("priorOutcomes[" + i + "].circumstances", trials, true);
            }
        }
    }

    private List<Trial> withCircumstances(List<PriorOutcome> priors, int place) {
        List<Trial> trials = new ArrayList<>();
        for (Set<Circumstance> circumstances : Facts.CIRCUMSTANCES.shape().values()) {
            List<PriorOutcome> others = new ArrayList<>(priors);
            others.set(place, priors.get(place).with(circumstances));
            trials.add(new Trial(decide(base.facts().with(Facts.PRIOR_OUTCOMES, List.copyOf(others))), circumstances));
        }
        return trials;
    }

    /** Another case as it was decided, with the value that makes it another. */
    private record Trial(Evaluation evaluation, @Nullable Object value) {}

    private void unknown(String path, List<Trial> trials, boolean shown) {
        Set<String> couldChange = new TreeSet<>();
        for (Trial trial : trials) {
            Map<String, @Nullable Object> difference = difference(trial.evaluation());
            couldChange.addAll(difference.keySet());
            if (shown) {
                changed(path, null, trial.value(), difference);
            }
        }
        if (!couldChange.isEmpty()) {
            missing.add(new Missing(
                    path, PARTS.stream().filter(couldChange::contains).toList()));
        }
    }

    @SuppressWarnings("unchecked") // each list is made of values of its fact
    private <T> List<T> values(Fact<T> fact) {
        if (fact.equals(Facts.PRIOR_OUTCOMES)) {
            return (List<T>) histories();
        }
        if (fact.equals(Facts.PANEL_REFERRALS)) {
            return (List<T>)
                    List.of(List.of(), List.of(base.facts().decisionDate().minusDays(1)));
        }
        return fact.shape().values();
    }

    /** None, and each outcome alone: as recent as can be, for the same offence, and for violence with a knife. */
    private List<List<PriorOutcome>> histories() {
        LocalDate on = base.facts().decisionDate();
        List<List<PriorOutcome>> histories = new ArrayList<>();
        histories.add(List.of());
        for (PastOutcome outcome : PastOutcome.values()) {
            OffenceType same = base.facts().required(Facts.OFFENCE_TYPE);
            histories.add(List.of(new PriorOutcome(outcome, on, same, Optional.of(Set.of()), Optional.empty())));
            histories.add(List.of(new PriorOutcome(
                    outcome,
                    on,
                    OffenceType.VIOLENCE_AGAINST_THE_PERSON,
                    Optional.of(Set.of(Circumstance.KNIFE_SIMPLE_POSSESSION)),
                    Optional.empty())));
        }
        return histories;
    }

    private Evaluation decide(CaseFacts facts) {
        return Evaluator.decide(facts, base.inForce(), OptionalInt.empty());
    }

    private static final List<String> PARTS = List.of("recommended", "assessmentDepth", "panelCase");

    private Map<String, @Nullable Object> difference(Evaluation other) {
        Map<String, @Nullable Object> difference = new LinkedHashMap<>();
        if (!other.recommended().equals(base.recommended())) {
            difference.put("recommended", other.recommended().orElse(null));
        }
        if (other.depth() != base.depth()) {
            difference.put("assessmentDepth", other.depth());
        }
        if (other.panelCase() != base.panelCase()) {
            difference.put("panelCase", other.panelCase());
        }
        return difference;
    }
}
