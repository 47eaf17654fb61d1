package org.youthpanel.facts;

import java.util.List;

/** What reading a document came to: the facts, or every problem that stands in their way. */
public sealed interface Reading {

    record Read(CaseFacts facts) implements Reading {}

    record Refused(List<Problem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
