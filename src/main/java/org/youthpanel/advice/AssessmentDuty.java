package org.youthpanel.advice;

import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.concepts.Concepts;
import org.youthpanel.facts.concepts.History;

/** What a youth caution would ask of the service: it may assess the child after a first one, else it must (G4). */
public enum AssessmentDuty {
    MAY,
    MUST,
    UNKNOWN;

    static AssessmentDuty of(CaseFacts facts) {
        History history = Concepts.history(facts);
        if (!history.known()) {
            return UNKNOWN;
        }
        return history.cautions() > 0 ? MUST : MAY;
    }
}
