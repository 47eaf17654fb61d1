package org.youthpanel.platform.web;

import org.youthpanel.casework.web.ApiProblem;

/** Opens the way to what only the platform tells. */
public final class Failures {

    private Failures() {}

    public static ApiProblem of(Throwable failure) {
        return ApiFailures.unexpected(failure);
    }
}
