package org.youthpanel.facts;

import java.io.Serial;

/** The text is no YAML or JSON at all, so no part of it can be judged. */
public final class MalformedDocument extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public MalformedDocument(String message) {
        super(message);
    }
}
