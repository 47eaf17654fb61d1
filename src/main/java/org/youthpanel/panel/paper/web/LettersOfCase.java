package org.youthpanel.panel.paper.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.panel.DecidedAgain;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.PanelDecisions;

/** Which decision of a case a letter can tell of. */
@Component
public class LettersOfCase {

    private final PanelDecisions decisions;
    private final CaseEvents events;

    LettersOfCase(PanelDecisions decisions, CaseEvents events) {
        this.decisions = decisions;
        this.events = events;
    }

    /**
     * The last one, while it stands: not where the police decided otherwise, and not where a deferred outcome failed and
     * the case is to be decided again. Of these a letter of the panel's decision would not be true.
     */
    public Optional<PanelDecision> of(String reference) {
        List<PanelDecision> all = decisions.of(reference);
        List<CaseEvent> happened = events.of(reference);
        if (all.isEmpty() || DecidedAgain.waits(all, happened)) {
            return Optional.empty();
        }
        PanelDecision last = all.get(all.size() - 1);
        boolean otherwise = DecidedAgain.since(all, happened).stream()
                .filter(each -> each.kind() == CaseEventKind.POLICE_DECIDED)
                .reduce((earlier, later) -> later)
                .flatMap(CaseEvent::code)
                .filter(code -> !code.equals(last.disposal().name()))
                .isPresent();
        return otherwise ? Optional.empty() : Optional.of(last);
    }
}
