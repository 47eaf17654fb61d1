package org.youthpanel.advice;

import java.io.Serial;

/** The rules contradict each other or say nothing where they must. Such a failure never becomes a recommendation. */
public final class ContradictoryFindings extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ContradictoryFindings(String message) {
        super(message);
    }
}
