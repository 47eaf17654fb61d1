package org.youthpanel.tracking;

import java.time.LocalDate;
import java.util.Optional;
import org.youthpanel.facts.OffenceType;

/**
 * Which cases are counted.
 *
 * @param from the first day, by the day of the decision, or before one by the panel's date
 * @param to the last day, itself counted
 */
public record Selection(
        Pair pair,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> service,
        Optional<OffenceType> offenceType) {

    boolean holds(LocalDate day, OffenceType type) {
        return from.filter(day::isBefore).isEmpty()
                && to.filter(day::isAfter).isEmpty()
                && offenceType.filter(each -> each != type).isEmpty();
    }
}
