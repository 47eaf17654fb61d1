package org.youthpanel.panel;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.rules.RuleBook;

/**
 * Records what the panel decided on a case. A case has one decision; what was wrong with it is corrected. Only a
 * deferred outcome that was not completed brings it back, to be decided again under the next number.
 */
public final class RecordPanelDecision {

    private final Log log;
    private final FindCase finder;
    private final PanelDecisions decisions;
    private final CaseEvents events;
    private final EnterDecision entry;

    public RecordPanelDecision(
            RuleBook rules,
            Log log,
            FindCase finder,
            Recommendations recommendations,
            ChangeLevels levels,
            PanelDecisions decisions,
            CaseEvents events,
            Clock clock) {
        this.log = log;
        this.finder = finder;
        this.decisions = decisions;
        this.events = events;
        this.entry = new EnterDecision(rules, recommendations, levels, decisions, clock);
    }

    public DecisionResult record(Person person, String reference, DecisionForm form) {
        return log.atomically(() -> {
            Optional<FindCase.Found> found = finder.find(person, reference);
            if (found.isEmpty()) {
                return new DecisionResult.NoSuchCase();
            }
            List<PanelDecision> before = decisions.of(reference);
            OptionalInt next = DecidedAgain.next(before, events.of(reference));
            return next.isPresent()
                    ? entry.enter(person, found.get(), next.getAsInt(), 0, form)
                    : new DecisionResult.AlreadyDecided(before.get(before.size() - 1));
        });
    }
}
