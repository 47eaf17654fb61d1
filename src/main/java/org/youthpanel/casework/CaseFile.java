package org.youthpanel.casework;

import java.util.Optional;

/**
 * A case as it was opened. What is known of it stands in its versions of facts.
 *
 * @param stamp when and by whom it was opened, and whose child key its entries carry
 * @param reference the service's own reference, unique over all services; it appears in addresses
 * @param initials of the child, at most four letters; nothing else of the name is kept
 * @param sealedNumber the case-management number, which {@link CaseNumbers} opens
 */
public record CaseFile(Stamp stamp, String reference, Optional<String> initials, Optional<String> sealedNumber) {

    public String service() {
        return stamp.service();
    }

    /** For another entry of the same case. */
    public Signature signed(java.time.Instant at, Person by) {
        return stamp.signed(at, by);
    }
}
