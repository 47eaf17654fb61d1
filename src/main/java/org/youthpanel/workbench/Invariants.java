package org.youthpanel.workbench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.Outcome;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.PastOutcome;
import org.youthpanel.facts.VictimView;
import org.youthpanel.rules.resolved.Depth;

/**
 * What holds in every case, whatever its facts (the policy's invariants). Each is tried by changing one thing in a case
 * and comparing the advice.
 */
final class Invariants {

    private final Adviser adviser;
    private final CaseFacts facts;
    private final Recommendation advice;
    private final List<String> broken = new ArrayList<>();

    private Invariants(Adviser adviser, CaseFacts facts) {
        this.adviser = adviser;
        this.facts = facts;
        this.advice = adviser.advise(facts);
    }

    /** A line for each invariant that this case breaks. */
    static List<String> brokenBy(Adviser adviser, CaseFacts facts) {
        Invariants invariants = new Invariants(adviser, facts);
        invariants.whole();
        invariants.levels();
        invariants.history();
        invariants.victim();
        invariants.nothingToGain();
        invariants.score();
        invariants.health();
        return invariants.broken;
    }

    /** One typed answer whose parts agree. */
    private void whole() {
        Set<Disposal> options = EnumSet.noneOf(Disposal.class);
        advice.available().forEach(options::add);
        boolean disjoint = advice.barred().stream().noneMatch(bar -> options.contains(bar.disposal()));
        advice.barred().forEach(bar -> options.add(bar.disposal()));
        holds("available and barred are all disposals, each once", disjoint && options.size() == 8);
        holds("the range is available", new HashSet<>(advice.available()).containsAll(advice.range()));
        holds(
                "what is recommended is in the range, and without it there is none",
                advice.recommended()
                        .map(each -> advice.range().contains(each))
                        .orElse(advice.range().isEmpty()));
        holds(
                "a recommendation is there exactly when the outcome says so",
                advice.recommended().isPresent() == (advice.outcome() == Outcome.RECOMMENDED));
        holds(
                "C2: at 18 no caution is given",
                facts.required(Facts.AGE_AT_DISPOSAL) < 18
                        || advice.available().stream()
                                .noneMatch(each -> each.isCaution() || each == Disposal.DEFERRED_CAUTION));
        holds(
                "C7: without sufficient evidence only no further action is left",
                facts.get(Facts.EVIDENCE_SUFFICIENT).orElse(true)
                        || advice.available().stream().allMatch(each -> each == Disposal.NO_FURTHER_ACTION));
        holds(
                "A7: the depth is open exactly when an unknown fact could change it",
                (advice.assessmentDepth() == Depth.UNDETERMINED)
                        == (advice.depthTriggers().isEmpty()
                                && advice.missing().stream()
                                        .anyMatch(each -> each.couldChange().contains("assessmentDepth"))));
        holds(
                "A8: the full assessment is asked for exactly when a trigger is listed",
                (advice.assessmentDepth() == Depth.ASSET_PLUS)
                        == !advice.depthTriggers().isEmpty());
    }

    /** A6: two MEDIUM levels are not a HIGH, and a higher level never asks for less. */
    private void levels() {
        CaseFacts medium = facts.with(Facts.RISK_OF_HARM, Level.MEDIUM)
                .with(Facts.SAFETY_AND_WELLBEING, Level.MEDIUM)
                .with(Facts.LEVELS_CONFIRMED, true);
        CaseFacts low = medium.with(Facts.RISK_OF_HARM, Level.LOW).with(Facts.SAFETY_AND_WELLBEING, Level.LOW);
        holds(
                "A6: two MEDIUM levels are not a HIGH",
                adviser.advise(medium).assessmentDepth() == adviser.advise(low).assessmentDepth());
        for (Fact<Level> level : List.of(Facts.RISK_OF_HARM, Facts.SAFETY_AND_WELLBEING)) {
            for (Level high : List.of(Level.HIGH, Level.VERY_HIGH)) {
                holds(
                        "A1, A2: " + level + " " + high + " asks for the full assessment",
                        adviser.advise(facts.with(level, high)).assessmentDepth() == Depth.ASSET_PLUS);
            }
        }
    }

    /** C8: the escalator ended. */
    private void history() {
        Recommendation none = adviser.advise(facts.with(Facts.PRIOR_OUTCOMES, List.of()));
        holds("C8: no history bars anything", none.barred().equals(advice.barred()));
        boolean entered = facts.get(Facts.PRIOR_OUTCOMES).orElse(List.of()).stream()
                .anyMatch(prior -> prior.outcome() == PastOutcome.CONVICTION
                        || prior.outcome().isCaution());
        holds(
                "G1: a child with an earlier caution or conviction is no first-time entrant",
                !entered
                        || advice.firstTimeEntrant().values().stream()
                                .allMatch(each -> each.name().equals("NO")));
    }

    /** C12: what the victim thinks is recorded and shown; it moves nothing. */
    private void victim() {
        String supports = adviser.advise(facts.with(Facts.VICTIM_VIEW, VictimView.SUPPORTS))
                .json();
        String opposes = adviser.advise(facts.with(Facts.VICTIM_VIEW, VictimView.OPPOSES))
                .json();
        holds("C12: a victim's objection moves nothing", supports.equals(opposes));
    }

    /** B11, C20: no refusal earns anything, and nothing to gain by an admission is ever shown. */
    private void nothingToGain() {
        for (Fact<Boolean> agreement : List.of(Facts.WILLING, Facts.CONSENTS_TO_CONDITIONS)) {
            Optional<Disposal> agreed =
                    adviser.advise(facts.with(agreement, true)).recommended();
            Optional<Disposal> refused =
                    adviser.advise(facts.with(agreement, false)).recommended();
            holds(
                    "B11: refusing " + agreement + " earns nothing",
                    refused.isEmpty()
                            || agreed.isPresent()
                                    && refused.get().rung() >= agreed.get().rung());
        }
        Set<String> personal = Set.of(
                Facts.ADMISSION.path(),
                Facts.WILLING.path(),
                Facts.CONSENTS_TO_CONDITIONS.path(),
                Facts.AGE_AT_OFFENCE.path(),
                Facts.AGE_AT_DISPOSAL.path());
        holds(
                "C20: nothing is shown to be gained by an admission, a consent or an age",
                advice.whatWouldChangeThis().stream().noneMatch(change -> personal.contains(change.fact())));
    }

    /** A higher score never gives a less formal starting point of the score, nor less depth. */
    private void score() {
        int base = facts.required(Facts.GRAVITY_BASE);
        boolean adjusted = facts.get(Facts.ADJUSTMENT).isPresent();
        if (adjusted || !facts.required(Facts.GRAVITY_SCALE).holds(base + 1)) {
            return;
        }
        Recommendation higher = adviser.advise(facts.with(Facts.GRAVITY_BASE, base + 1));
        if (advice.startingPoint().isPresent() && higher.startingPoint().isPresent()) {
            holds(
                    "a higher score never gives a less formal starting point",
                    higher.startingPoint().get().rung()
                            >= advice.startingPoint().get().rung());
        }
        holds(
                "a higher score never asks for less depth",
                advice.assessmentDepth() != Depth.ASSET_PLUS || higher.assessmentDepth() == Depth.ASSET_PLUS);
    }

    /** Care, education and health reach checks and A12 alone: never a starting point, a bar or a range. */
    private void health() {
        Recommendation other = adviser.advise(facts.without(Facts.LOOKED_AFTER)
                .without(Facts.SAFETY_FACTORS)
                .without(Facts.COMMUNICATION_NEED)
                .without(Facts.SOCIAL_WORKER));
        holds(
                "care, education and health move no starting point, bar or range",
                other.startingPoint().equals(advice.startingPoint())
                        && other.range().equals(advice.range())
                        && other.barred().equals(advice.barred()));
    }

    private void holds(String invariant, boolean holds) {
        if (!holds) {
            broken.add(invariant);
        }
    }
}
