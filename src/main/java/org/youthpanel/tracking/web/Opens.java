package org.youthpanel.tracking.web;

import org.youthpanel.casework.Person;

/** Whether there is something at an address, and a person may open it or send to it. */
public interface Opens {

    boolean may(Person person, String method, String path);

    default boolean opens(Person person, String path) {
        return may(person, "GET", path);
    }
}
