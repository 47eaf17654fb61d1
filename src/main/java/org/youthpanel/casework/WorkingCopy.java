package org.youthpanel.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * A case whose facts are being prepared or changed. It is not the log: it changes, and goes once it has been handed in.
 *
 * @param child the keyed hash of the child's case-management number
 * @param sealedNumber the number itself, which {@link CaseNumbers} opens
 * @param factsVersion the version of the facts that it began from; 0 for a case that is not opened yet
 */
public record WorkingCopy(
        String reference,
        String service,
        String child,
        Optional<String> initials,
        Optional<String> sealedNumber,
        int factsVersion,
        Instant beganAt,
        String beganBy) {

    /** Whether there is no case of it yet. */
    public boolean isNew() {
        return factsVersion == 0;
    }

    /** Says nothing of the case. */
    @Override
    public String toString() {
        return "WorkingCopy";
    }
}
