package org.youthpanel.panel.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.Person;

/**
 * A pack as it was made, without its bytes.
 *
 * @param services that its cases are of
 * @param advice whether it says what is recommended
 * @param sha256 of its bytes
 * @param cases in their order
 */
public record Pack(
        String id,
        String sitting,
        Set<String> services,
        String by,
        Instant at,
        boolean advice,
        String sha256,
        List<PackedCase> cases) {

    /** What it says of a case. @param recommendation the latest then; printed where the pack has advice */
    public record PackedCase(String reference, int factsVersion, Optional<String> recommendation) {}

    /** It is handed out whole or not at all. */
    public boolean isFor(Person person) {
        return person.services().containsAll(services);
    }
}
