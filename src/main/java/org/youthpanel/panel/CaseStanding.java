package org.youthpanel.panel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.youthpanel.advice.Outcome;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.Gatekeeping;
import org.youthpanel.casework.LoggedRecommendation;

/** Says where a case stands by what is known of it. */
public final class CaseStanding {

    private static final Set<CaseEventKind> ENDS = Set.of(CaseEventKind.COMPLETED, CaseEventKind.NOT_COMPLETED);
    private static final Set<CaseEventKind> PARKS = Set.of(CaseEventKind.PUT_OFF, CaseEventKind.WITHDRAWN);

    private CaseStanding() {}

    /** @param gatekeeping asked only where it matters: it takes every version of the facts */
    public static CaseStatus of(
            List<PanelDecision> entries,
            Optional<LoggedRecommendation> given,
            List<CaseEvent> events,
            boolean listed,
            Supplier<Gatekeeping.Standing> gatekeeping) {
        Optional<CaseEvent> parked =
                last(DecidedAgain.waits(entries, events) ? DecidedAgain.since(entries, events) : events, PARKS);
        if (!entries.isEmpty() && !(DecidedAgain.waits(entries, events) && parked.isPresent())) {
            return decided(entries, events, listed);
        }
        if (parked.filter(each -> each.kind() == CaseEventKind.WITHDRAWN).isPresent()) {
            return CaseStatus.WITHDRAWN;
        }
        if (listed) {
            return CaseStatus.LISTED;
        }
        if (given.filter(each -> each.outcome() == Outcome.NOT_A_YOUTH_DISPOSAL).isPresent()) {
            return CaseStatus.NOT_YOUTH;
        }
        return switch (gatekeeping.get()) {
            case NOT_SENT -> parked.isPresent() ? CaseStatus.PUT_OFF : CaseStatus.IN_PREPARATION;
            case SENT -> CaseStatus.WAITING_FOR_GATEKEEPING;
            case RETURNED -> CaseStatus.RETURNED;
            case OVERTAKEN -> CaseStatus.SIGN_OFF_OVERTAKEN;
            case SIGNED_OFF -> parked.isPresent() ? CaseStatus.PUT_OFF : ready(given);
        };
    }

    /** What came before the last decision was first recorded is over. */
    private static CaseStatus decided(List<PanelDecision> entries, List<CaseEvent> events, boolean listed) {
        if (DecidedAgain.waits(entries, events)) {
            return listed ? CaseStatus.LISTED : CaseStatus.BACK_TO_THE_PANEL;
        }
        return last(DecidedAgain.since(entries, events), ENDS).isPresent() ? CaseStatus.CLOSED : CaseStatus.DECIDED;
    }

    private static CaseStatus ready(Optional<LoggedRecommendation> given) {
        boolean no = given.filter(
                        each -> "NO".equals(String.valueOf(each.document().get("panelCase"))))
                .isPresent();
        return no ? CaseStatus.NOT_FOR_THE_PANEL : CaseStatus.READY_TO_LIST;
    }

    private static Optional<CaseEvent> last(List<CaseEvent> events, Set<CaseEventKind> kinds) {
        return events.stream().filter(each -> kinds.contains(each.kind())).reduce((earlier, later) -> later);
    }
}
