package org.youthpanel.casework.web;

import java.io.Serial;

/** A request that goes no further: thrown where a body or a header is read, caught in one place. */
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ApiProblem problem;

    public Refusal(ApiProblem problem) {
        super(problem.type(), null, false, false);
        this.problem = problem;
    }

    public ApiProblem problem() {
        return problem;
    }
}
