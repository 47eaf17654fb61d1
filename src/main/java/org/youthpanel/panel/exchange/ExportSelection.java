package org.youthpanel.panel.exchange;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which cases are taken along.
 *
 * @param from the first day, and to the last, both counted; a case without such a day is left out where one is given
 * @param undecided whether those that no panel has decided are among them
 */
public record ExportSelection(
        Set<String> services, By by, Optional<LocalDate> from, Optional<LocalDate> to, boolean undecided) {

    /** The day that counts. */
    public enum By {
        /** Of the decision that stands. */
        DECIDED_ON,
        /** The panel's date by the facts as they stand. */
        PANEL_DATE
    }

    public ExportSelection {
        services = Set.copyOf(services);
    }

    public ExportSelection decidedOnly() {
        return new ExportSelection(services, by, from, to, false);
    }

    boolean has(ExportedCase each) {
        if (each.decision().isEmpty() && !undecided) {
            return false;
        }
        if (from.isEmpty() && to.isEmpty()) {
            return true;
        }
        Optional<LocalDate> day = switch (by) {
            case DECIDED_ON -> each.decision().map(decision -> decision.given().decidedOn());
            case PANEL_DATE -> each.fact("decisionDate").map(LocalDate::parse);
        };
        return day.filter(on -> from.filter(on::isBefore).isEmpty()
                        && to.filter(on::isAfter).isEmpty())
                .isPresent();
    }
}
