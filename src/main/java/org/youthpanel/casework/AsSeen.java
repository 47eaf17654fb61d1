package org.youthpanel.casework;

import java.util.List;
import java.util.Optional;

/**
 * What a gatekeeper had before them: of two who look at once, the second has to look again.
 *
 * @param version of the facts
 * @param event the number of the last event that says where gatekeeping stands; 0 before the first
 */
public record AsSeen(int version, int event) {

    public static AsSeen of(FactsVersion latest, List<CaseEvent> events) {
        return new AsSeen(
                latest.version(),
                Gatekeeping.last(events).map(CaseEvent::number).orElse(0));
    }

    /** As a form carries it: {@code 3.2}. Empty where it is nothing of the kind. */
    public static Optional<AsSeen> of(String text) {
        if (!text.matches("\\d{1,6}\\.\\d{1,6}")) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.");
        return Optional.of(new AsSeen(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }

    public String text() {
        return version + "." + event;
    }
}
