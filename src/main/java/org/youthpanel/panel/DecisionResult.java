package org.youthpanel.panel;

import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.facts.Problem;

/** What recording or correcting a decision came to. */
public sealed interface DecisionResult {

    /** @param levels what changed, where the panel changed a level */
    record Recorded(PanelDecision decision, Optional<ChangeLevels.Changed> levels) implements DecisionResult {}

    /**
     * A correction after the panel's day: nothing changes before a second person has confirmed it.
     *
     * @param current the entry that it would take the place of
     */
    record Proposed(CaseEvent event, PanelDecision current) implements DecisionResult {}

    /** The case has a decision; it can be corrected, not recorded again. */
    record AlreadyDecided(PanelDecision current) implements DecisionResult {}

    record NoSuchCase() implements DecisionResult {}

    /** The case has no decision of this number. */
    record NoSuchDecision() implements DecisionResult {}

    record Refused(List<Problem> problems) implements DecisionResult {}
}
