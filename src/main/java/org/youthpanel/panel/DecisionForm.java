package org.youthpanel.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Problem;

/**
 * What was given to record or correct a decision, read as far as it could be.
 *
 * @param recommendation the id of the one that the panel had before it
 * @param conditions free words
 * @param plan what is to happen after it
 * @param holds what was said to each prompt that asks to be settled before a formal disposal, by its label
 * @param sitting its id; free words where it is no sitting of this program
 * @param why only of a correction: what was wrong with the entry before
 * @param problems what could not be read, told again together with everything else
 */
public record DecisionForm(
        Optional<String> recommendation,
        Optional<Disposal> disposal,
        Optional<String> rationale,
        Optional<Departure> departure,
        Optional<LevelChange> levels,
        List<String> conditions,
        Plan plan,
        Map<String, String> holds,
        Optional<LocalDate> decidedOn,
        Optional<String> sitting,
        Optional<CorrectionReason> why,
        List<Problem> problems) {

    /**
     * Whether it says what an entry says already. The reason for a correction is no difference, and neither is leaving the
     * levels alone.
     */
    public boolean repeats(PanelDecision.Given entry) {
        return levels.isEmpty()
                && recommendation.equals(Optional.of(entry.recommendation()))
                && disposal.equals(Optional.of(entry.disposal()))
                && rationale.equals(Optional.of(entry.rationale()))
                && departure.equals(entry.departure())
                && conditions.equals(entry.conditions())
                && plan.equals(entry.plan())
                && holds.equals(entry.holds())
                && decidedOn.equals(Optional.of(entry.decidedOn()))
                && sitting.equals(entry.sitting());
    }

    /** Given in this sitting. */
    DecisionForm in(String id) {
        return new DecisionForm(
                recommendation,
                disposal,
                rationale,
                departure,
                levels,
                conditions,
                plan,
                holds,
                decidedOn,
                Optional.of(id),
                why,
                problems);
    }

    /** Given in this sitting, whose day is that of the decision. */
    DecisionForm in(String id, LocalDate on) {
        return new DecisionForm(
                recommendation,
                disposal,
                rationale,
                departure,
                levels,
                conditions,
                plan,
                holds,
                Optional.of(on),
                Optional.of(id),
                why,
                problems);
    }
}
