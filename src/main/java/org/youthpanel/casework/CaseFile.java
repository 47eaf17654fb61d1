package org.youthpanel.casework;

/**
 * A case as it was opened. What is known of it stands in its versions of facts.
 *
 * @param stamp when and by whom it was opened, and whose child key its entries carry
 * @param reference the service's own reference, unique over all services; it appears in addresses
 */
public record CaseFile(Stamp stamp, String reference) {

    public String service() {
        return stamp.service();
    }

    /** For another entry of the same case. */
    public Signature signed(java.time.Instant at, Person by) {
        return new Signature(stamp.service(), stamp.child(), at, by.name());
    }
}
