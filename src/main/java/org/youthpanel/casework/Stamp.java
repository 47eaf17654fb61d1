package org.youthpanel.casework;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What every entry of the log says of itself when it is read back.
 *
 * @param service whose chain it is in
 * @param position its place in that chain, from 1, without a gap
 * @param child the keyed hash of the child's case-management number
 * @param at in UTC
 * @param by the name of the person
 */
public record Stamp(String service, long position, String child, Instant at, String by) {

    public static Stamp of(Signature signature, long position) {
        return new Stamp(signature.service(), position, signature.child(), signature.at(), signature.by());
    }

    /** For another entry of the same case. */
    public Signature signed(Instant when, Person person) {
        return new Signature(service, child, when, person.name());
    }

    /** The day in London. */
    public LocalDate day() {
        return London.day(at);
    }
}
