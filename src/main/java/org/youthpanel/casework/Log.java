package org.youthpanel.casework;

import java.util.function.Supplier;

/** What makes several entries of the log one. */
public interface Log {

    /**
     * Runs the work so that all it writes is kept, or nothing. Where another writer came first, the work is run again
     * from its start, so what it decides on it must read within. Work within work joins it.
     */
    <T> T atomically(Supplier<T> work);
}
