package org.youthpanel.panel;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.facts.Disposal;

/**
 * Whether a case takes a decision. A case is decided once; a deferred outcome that the child did not complete brings it
 * back to a sitting, where it is decided again under the next number.
 */
public final class DecidedAgain {

    private static final Set<Disposal> DEFERRED = Set.of(Disposal.DEFERRED_PROSECUTION, Disposal.DEFERRED_CAUTION);

    private DecidedAgain() {}

    /**
     * The number that the next decision of the case takes; empty where the case has its decision.
     *
     * @param decisions of the case with their corrections, oldest first
     * @param events of the case, oldest first
     */
    public static OptionalInt next(List<PanelDecision> decisions, List<CaseEvent> events) {
        if (decisions.isEmpty()) {
            return OptionalInt.of(1);
        }
        PanelDecision current = decisions.get(decisions.size() - 1);
        boolean failed = deferred(current.disposal())
                && since(decisions, events).stream()
                        .map(CaseEvent::kind)
                        .filter(kind -> kind == CaseEventKind.COMPLETED || kind == CaseEventKind.NOT_COMPLETED)
                        .reduce((earlier, later) -> later)
                        .filter(kind -> kind == CaseEventKind.NOT_COMPLETED)
                        .isPresent();
        return failed ? OptionalInt.of(current.number() + 1) : OptionalInt.empty();
    }

    /** A case that was decided, and waits for a sitting again. */
    public static boolean waits(List<PanelDecision> decisions, List<CaseEvent> events) {
        return !decisions.isEmpty() && next(decisions, events).isPresent();
    }

    public static boolean deferred(Disposal disposal) {
        return DEFERRED.contains(disposal);
    }

    /** The events after the last decision was first recorded; what came before it belongs to the one before. */
    public static List<CaseEvent> since(List<PanelDecision> decisions, List<CaseEvent> events) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        int number = decisions.get(decisions.size() - 1).number();
        long recorded = decisions.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow()
                .stamp()
                .position();
        return events.stream()
                .filter(each -> each.stamp().position() > recorded)
                .toList();
    }
}
