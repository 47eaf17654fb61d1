package org.youthpanel.panel;

import java.util.Optional;

/**
 * A case on the agenda of a sitting.
 *
 * @param number by which addresses name it: counts what was listed, and stays when the order changes, so that nothing is
 *     ever recorded for another case than the page showed
 * @param factsVersion that it was listed with
 * @param uncovered whether the recommendation may be seen where the sitting takes a first view
 * @param to the sitting that it was put off to
 */
public record AgendaItem(
        int number, String reference, int factsVersion, State state, boolean uncovered, Optional<String> to) {

    public enum State {
        OPEN,
        DECIDED,
        PUT_OFF,
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    AgendaItem with(State other, Optional<String> elsewhere) {
        return new AgendaItem(number, reference, factsVersion, other, uncovered, elsewhere);
    }

    AgendaItem seen() {
        return new AgendaItem(number, reference, factsVersion, state, true, to);
    }
}
