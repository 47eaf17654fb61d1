package org.youthpanel.casework.store;

/** That what was committed outlives a power cut. */
@FunctionalInterface
public interface Durability {

    /** Of a database that says committed only when it is on the disk. */
    Durability OF_ITSELF = () -> {};

    /** Returns when everything that was committed before the call is on the disk, and fails where it may not be. */
    void sync();
}
