package org.youthpanel.panel;

/** How an agency takes part in a sitting. Nothing is said where it is not known. */
public enum Presence {
    PRESENT,
    APOLOGIES,
    /** Not there, but wrote what it knows. */
    WRITTEN_INFORMATION
}
