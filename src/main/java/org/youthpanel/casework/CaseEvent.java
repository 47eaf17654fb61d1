package org.youthpanel.casework;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case.
 *
 * @param number counts the events of the case from 1
 * @param code what is counted of it
 * @param on the day it happened, where that is not the day it was recorded
 * @param sitting the id of the sitting it happened in
 * @param body what was said, by names that belong to the kind
 */
public record CaseEvent(
        Stamp stamp,
        String reference,
        int number,
        CaseEventKind kind,
        Optional<String> code,
        Optional<LocalDate> on,
        Optional<String> sitting,
        Map<String, @Nullable Object> body) {

    /** The text of this name; empty where it was not said. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(body.get(name)).map(String::valueOf);
    }

    /** Says nothing of the case. */
    @Override
    public String toString() {
        return "CaseEvent " + kind + " " + number;
    }
}
