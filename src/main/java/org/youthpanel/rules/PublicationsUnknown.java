package org.youthpanel.rules;

import java.io.Serial;

/** It cannot be told at the moment which versions are published: a failure of what keeps it, never of a rule. */
public final class PublicationsUnknown extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public PublicationsUnknown(RuntimeException cause) {
        super("It cannot be told which versions are published", cause);
    }
}
