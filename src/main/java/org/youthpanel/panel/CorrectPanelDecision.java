package org.youthpanel.panel;

import java.time.Clock;
import java.util.Optional;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.rules.RuleBook;

/** Replaces the last form of a decision by a new entry, with the reason; everything before stays readable. */
public final class CorrectPanelDecision {

    private final Log log;
    private final FindCase finder;
    private final PanelDecisions decisions;
    private final EnterDecision entry;

    public CorrectPanelDecision(
            RuleBook rules,
            Log log,
            FindCase finder,
            Recommendations recommendations,
            ChangeLevels levels,
            PanelDecisions decisions,
            Clock clock) {
        this.log = log;
        this.finder = finder;
        this.decisions = decisions;
        this.entry = new EnterDecision(rules, recommendations, levels, decisions, clock);
    }

    /** @param number of the decision, whichever form it has by now */
    public DecisionResult correct(Person person, String reference, int number, DecisionForm form) {
        return log.atomically(() -> {
            Optional<FindCase.Found> found = finder.find(person, reference);
            if (found.isEmpty()) {
                return new DecisionResult.NoSuchCase();
            }
            return decisions
                    .current(reference)
                    .filter(current -> current.number() == number)
                    .map(current -> entry.enter(person, found.get(), number, current.correction() + 1, form))
                    .orElseGet(DecisionResult.NoSuchDecision::new);
        });
    }
}
