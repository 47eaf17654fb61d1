package org.youthpanel.workbench.replay;

import org.youthpanel.advice.ShortAnswer;

/** What came of running a version on the facts of a logged recommendation. */
public sealed interface Tried {

    record Answered(ShortAnswer answer) implements Tried {}

    /** @param detail for whoever writes rules; says nothing of the case */
    record CouldNotRun(Reason reason, String detail) implements Tried {}

    enum Reason {
        /** The rules as they are today do not cover the facts any more. */
        UNREADABLE,
        /** The version reads gravity on another scale: scores of different scales are never compared. */
        OTHER_SCALE,
        /** The version decides for another service. */
        OTHER_SERVICE,
        /** The rules contradict each other, or say nothing where they must. */
        RULES_FAILED
    }
}
