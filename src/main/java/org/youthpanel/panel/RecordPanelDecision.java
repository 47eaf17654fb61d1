package org.youthpanel.panel;

import java.time.Clock;
import java.util.Optional;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.rules.RuleBook;

/** Records what the panel decided on a case. A case has one decision; what was wrong with it is corrected. */
public final class RecordPanelDecision {

    /** A case is decided once; a number is kept all the same, because addresses and corrections name it. */
    private static final int ONLY = 1;

    private final Log log;
    private final FindCase finder;
    private final PanelDecisions decisions;
    private final EnterDecision entry;

    public RecordPanelDecision(
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

    public DecisionResult record(Person person, String reference, DecisionForm form) {
        return log.atomically(() -> {
            Optional<FindCase.Found> found = finder.find(person, reference);
            if (found.isEmpty()) {
                return new DecisionResult.NoSuchCase();
            }
            Optional<PanelDecision> current = decisions.current(reference);
            return current.isPresent()
                    ? new DecisionResult.AlreadyDecided(current.get())
                    : entry.enter(person, found.get(), ONLY, 0, form);
        });
    }
}
