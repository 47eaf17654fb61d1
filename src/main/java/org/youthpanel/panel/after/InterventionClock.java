package org.youthpanel.panel.after;

import java.time.LocalDate;
import java.util.Optional;
import org.youthpanel.facts.Disposal;

/**
 * How long the work with a child takes (policy F6).
 *
 * @param warning twelve weeks after the decision: how it is to end should be settled by then
 * @param end three months after the panel, as the advice said
 */
public record InterventionClock(LocalDate warning, LocalDate end) {

    private static final int WARNING_IN_WEEKS = 12;

    /** Nothing follows no further action or a charge that this service would see to its end. */
    static Optional<InterventionClock> of(Disposal disposal, LocalDate decided, Optional<LocalDate> end) {
        return disposal == Disposal.NO_FURTHER_ACTION || disposal == Disposal.CHARGE
                ? Optional.empty()
                : end.map(day -> new InterventionClock(decided.plusWeeks(WARNING_IN_WEEKS), day));
    }
}
