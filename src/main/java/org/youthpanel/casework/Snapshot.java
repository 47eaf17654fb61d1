package org.youthpanel.casework;

import java.util.function.Supplier;

/** Reads many things as they stood at one moment, while others go on writing. */
public interface Snapshot {

    /** Nothing is written within. What is read again within is as it was the first time. */
    <T> T reading(Supplier<T> work);
}
