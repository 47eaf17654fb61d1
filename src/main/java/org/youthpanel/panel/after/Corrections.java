package org.youthpanel.panel.after;

import java.util.List;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.ProposedCorrection;

/** Which proposals of corrections still wait for a second person. */
public final class Corrections {

    private Corrections() {}

    /**
     * Those that nobody answered and no other entry has overtaken; both lists oldest first.
     */
    public static List<CaseEvent> waiting(List<CaseEvent> events, List<PanelDecision> entries) {
        return events.stream()
                .filter(each -> each.kind() == CaseEventKind.CORRECTION_PROPOSED)
                .filter(each -> events.stream().noneMatch(other -> ProposedCorrection.answers(other, each)))
                .filter(each -> {
                    ProposedCorrection proposed = ProposedCorrection.of(each.body());
                    return entries.stream()
                            .filter(entry -> entry.number() == proposed.number())
                            .reduce((earlier, later) -> later)
                            .filter(entry -> entry.correction() == proposed.correction())
                            .isPresent();
                })
                .toList();
    }
}
