package org.youthpanel.panel;

import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.Person;

/** What somebody started and did not have to wait for, in words. */
public interface LongJobs {

    /** @param state how far it is, or how it ended */
    record Job(String name, String address, String state) {}

    /** The latest first; empty where the person starts none. */
    Optional<List<Job>> of(Person person, int most);
}
