package org.youthpanel.panel;

import java.util.List;
import org.youthpanel.casework.Person;

/** Versions of rules that wait for somebody to take them further, in words. */
public interface RulesWaiting {

    /** @param note what they wait for */
    record Waiting(String name, String address, String note) {}

    /** None where nothing waits, or the person has no part in it. */
    List<Waiting> of(Person person);
}
