package org.youthpanel.panel.after;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.casework.LoggedRecommendation;

/** The due dates that a logged recommendation gave (policy F). */
record DueDates(Optional<LoggedRecommendation> given) {

    /** @param key as the contract names it: {@code cautionDelivered}, {@code interventionEnds} */
    Optional<LocalDate> of(String key) {
        return given.map(each -> each.document().get("dueDates"))
                .filter(Map.class::isInstance)
                .map(each -> ((Map<?, ?>) each).get(key))
                .map(each -> LocalDate.parse(String.valueOf(each)));
    }
}
