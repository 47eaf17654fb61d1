package org.youthpanel.panel;

import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.Person;

/** Versions of rules that wait for somebody to take them further, in words. */
public interface RulesWaiting {

    /** @param note what they wait for */
    record Waiting(String name, String address, String note) {}

    /** Empty where the person has no part in it. */
    Optional<List<Waiting>> of(Person person);
}
