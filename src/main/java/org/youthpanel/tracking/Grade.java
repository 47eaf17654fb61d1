package org.youthpanel.tracking;

/**
 * What a scrutiny panel finds of a decision, in the four categories that scrutiny panels of police forces use.
 *
 * <p>Evidence: UNCONFIRMED. That panels grade anonymous cases by such a list was read on a force's own page (Hertfordshire
 * Constabulary, "What happens at an Out of Court Resolution scrutiny panel meeting"), which does not print the list;
 * these four and their order come by way of other panels' reports (Dorset, Avon and Somerset), not read in a source
 * itself. Pages say so.
 */
public enum Grade {
    APPROPRIATE,
    APPROPRIATE_WITH_OBSERVATIONS,
    INAPPROPRIATE,
    /** The scrutiny panel could not agree. */
    NO_AGREEMENT;

    /** Whether it says nothing without words beside it. */
    public boolean asksWords() {
        return this == APPROPRIATE_WITH_OBSERVATIONS || this == INAPPROPRIATE;
    }
}
