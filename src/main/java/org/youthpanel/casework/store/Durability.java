package org.youthpanel.casework.store;

/** That what was committed outlives a power cut, and that there is room for it. */
public interface Durability {

    /** Of a database that says committed only when it is on the disk, and sees to its disk itself. */
    Durability OF_ITSELF = new Durability() {
        @Override
        public void refuseWithoutRoom() {}

        @Override
        public void sync() {}
    };

    /** Fails where the disk is as good as full. */
    void refuseWithoutRoom();

    /** Returns when everything that was committed before the call is on the disk, and fails where it may not be. */
    void sync();
}
