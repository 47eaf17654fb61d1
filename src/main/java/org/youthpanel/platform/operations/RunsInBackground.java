package org.youthpanel.platform.operations;

/** Work that nobody waits for, and of which nobody would notice that it ended. */
public interface RunsInBackground {

    /** Whether all of it still runs, or waits for its next turn. */
    boolean isAlive();
}
