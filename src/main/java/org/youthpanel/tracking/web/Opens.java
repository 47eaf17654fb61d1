package org.youthpanel.tracking.web;

import org.youthpanel.casework.Person;

/** Whether there is a page at an address, and a person may open it. */
public interface Opens {

    boolean opens(Person person, String path);
}
