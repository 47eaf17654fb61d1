package org.youthpanel.workbench.replay;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.advice.ShortAnswer;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Departure;
import org.youthpanel.tracking.Column;

/**
 * A decided case as it was checked.
 *
 * @param on the day it is counted by
 * @param before what was recommended, as it was logged
 * @param after what the version says
 * @param departure why the panel decided otherwise; empty where it decided as recommended
 * @param traits what the child's case is grouped by, for comparing groups
 */
public record ReplayedCase(
        int number,
        String reference,
        LocalDate on,
        ShortAnswer before,
        Tried after,
        Disposal decided,
        Optional<Departure> departure,
        Map<Column, String> traits) {

    public ReplayedCase {
        traits = Map.copyOf(traits);
    }

    /** Empty where the version could not be run. */
    public Optional<TwoAnswers> comparison() {
        return after instanceof Tried.Answered answered
                ? Optional.of(new TwoAnswers(before, answered.answer(), decided, departure))
                : Optional.empty();
    }

    /** A case that is to be checked. */
    public record Pending(int number, String reference, LocalDate on, Map<Column, String> traits) {}
}
