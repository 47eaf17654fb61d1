package org.youthpanel.workbench.reading;

/** A constraint is written in a way that has no words yet. The lint lets more through than anybody has written so far. */
public final class UnreadableConstraint extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnreadableConstraint(String message) {
        super(message);
    }
}
