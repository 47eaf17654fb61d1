package org.youthpanel.casework.web;

/** What a page can say of the session it is opened in. */
public final class SessionLength {

    /**
     * The attribute of a session, with any value, in which a sitting is under way: nobody is signed out while the panel
     * talks about a hard case. Taken away when the sitting is closed.
     */
    public static final String SITTING = "youth-panel.sitting";

    private SessionLength() {}
}
