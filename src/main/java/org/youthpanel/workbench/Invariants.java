package org.youthpanel.workbench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.Outcome;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.PastOutcome;
import org.youthpanel.facts.VictimView;
import org.youthpanel.rules.resolved.Depth;

/**
 * What the resolver and the explanation keep to in every case. What rules must keep to is data,
 * {@code rules/invariants.yaml}, and is proved over the case space.
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
        invariants.history();
        invariants.victim();
        invariants.nothingToGain();
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

    /** G1: whether a caution makes a first-time entrant. */
    private void history() {
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

    /** C20: nothing to gain by an admission is ever shown. */
    private void nothingToGain() {
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

    private void holds(String invariant, boolean holds) {
        if (!holds) {
            broken.add(invariant);
        }
    }
}
