package org.youthpanel.platform.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.facts.Facts;

/**
 * A case of the made-up year.
 *
 * @param reference as a service writes it, such as Y-2026-0147
 * @param childNumber of the case-management system, such as CMS-100234; the same for each case of a child
 * @param openedAt by the clock on the wall
 * @param facts as the contract's document
 * @param characteristics codes by name, apart from the facts
 * @param decision empty where the case was put off, or its sitting is still to come
 */
public record MadeUpCase(
        String reference,
        String childNumber,
        LocalDateTime openedAt,
        Map<String, Object> facts,
        Map<String, String> characteristics,
        Optional<MadeUpDecision> decision) {

    /** The day of the panel. */
    public LocalDate sitting() {
        return LocalDate.parse(String.valueOf(Draft.at(facts, Facts.DECISION_DATE)));
    }

    MadeUpCase with(MadeUpDecision other) {
        return new MadeUpCase(reference, childNumber, openedAt, facts, characteristics, Optional.of(other));
    }

    MadeUpCase referredToAs(String name) {
        return new MadeUpCase(name, childNumber, openedAt, facts, characteristics, decision);
    }
}
