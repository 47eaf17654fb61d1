package org.youthpanel.casework;

/** Turns the number of a child in the case-management system into a key that ties the child's cases together. */
public interface ChildKeys {

    /** The same for the same number of the same service; the number does not follow from it. */
    String of(String service, String number);
}
