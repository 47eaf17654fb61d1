package org.youthpanel.platform;

import java.io.Serial;

/** The application is not set up as it must be. Told at the start, with what to do. */
public final class CannotStart extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String action;

    public CannotStart(String message, String action) {
        super(message);
        this.action = action;
    }

    public CannotStart(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
