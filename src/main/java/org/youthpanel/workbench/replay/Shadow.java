package org.youthpanel.workbench.replay;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.Person;

/**
 * A version that is run silently wherever a recommendation is logged, from a person's word until another.
 *
 * @param sha256 of the version's files when it began
 * @param services of whoever began it
 * @param ended empty while it goes on
 */
public record Shadow(
        String id,
        String set,
        String version,
        String sha256,
        Set<String> services,
        String by,
        Instant at,
        Optional<Ended> ended) {

    public record Ended(String by, Instant at) {}

    /** Whether somebody may know of it: its figures are of all its services. */
    public boolean shownTo(Person person) {
        return person.services().containsAll(services);
    }
}
