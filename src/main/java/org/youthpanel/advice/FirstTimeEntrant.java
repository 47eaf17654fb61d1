package org.youthpanel.advice;

import java.util.EnumMap;
import java.util.Map;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.concepts.Concepts;
import org.youthpanel.facts.concepts.History;

/** Whether a disposal would make the child a first-time entrant to the youth justice system (policy G1 to G5). */
public enum FirstTimeEntrant {
    YES,
    NO,
    ON_CONVICTION,
    /** Counted by the service, not nationally. */
    LOCAL_ONLY,
    UNKNOWN;

    static Map<Disposal, FirstTimeEntrant> of(CaseFacts facts, Iterable<Disposal> available) {
        History history = Concepts.history(facts);
        boolean traffic = facts.get(Facts.CIRCUMSTANCES)
                .map(known -> known.contains(Circumstance.NON_RECORDABLE_TRAFFIC))
                .orElse(false);
        Map<Disposal, FirstTimeEntrant> byDisposal = new EnumMap<>(Disposal.class);
        available.forEach(disposal -> byDisposal.put(disposal, of(disposal, history, traffic)));
        return byDisposal;
    }

    private static FirstTimeEntrant of(Disposal disposal, History history, boolean traffic) {
        if (disposal == Disposal.CHARGE) {
            return history.entered() ? NO : ON_CONVICTION;
        }
        if (!disposal.isCaution() || history.entered()) {
            return NO;
        }
        if (!history.known()) {
            return UNKNOWN;
        }
        return traffic && disposal == Disposal.YOUTH_CONDITIONAL_CAUTION ? LOCAL_ONLY : YES;
    }
}
