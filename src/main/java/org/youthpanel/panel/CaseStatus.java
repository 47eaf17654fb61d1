package org.youthpanel.panel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a case stands, from the first facts to what came of the decision. */
public enum CaseStatus {
    IN_PREPARATION,
    WAITING_FOR_GATEKEEPING,
    RETURNED,
    /** Signed off once; then the assessment was changed by somebody who does not gatekeep. */
    SIGN_OFF_OVERTAKEN,
    READY_TO_LIST,
    LISTED,
    PUT_OFF,
    DECIDED,
    /** A deferred outcome was not completed, so the panel decides again. */
    BACK_TO_THE_PANEL,
    /** Decided, and what was decided has come to its end. */
    CLOSED,
    WITHDRAWN,
    /** By the rules it is no case for the panel; the panel may still take it. */
    NOT_FOR_THE_PANEL,
    /** No disposal for youths can be given, so no panel decides on it. */
    NOT_YOUTH;

    /** As the address of a list names it: {@code ready-to-list}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CaseStatus> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** Whether somebody still has to bring it to a decision. */
    public boolean waits() {
        return switch (this) {
            case DECIDED, CLOSED, WITHDRAWN, NOT_YOUTH -> false;
            default -> true;
        };
    }

    public boolean decided() {
        return this == DECIDED || this == CLOSED;
    }
}
