package org.youthpanel.advice;

import java.nio.file.Path;

/** The published rule sets, compiled once for all tests of a run. */
public final class Books {

    private static final Adviser ADVISER = Adviser.reading(Path.of("rules"));

    private Books() {}

    public static Adviser adviser() {
        return ADVISER;
    }
}
