package org.youthpanel.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The hash chain of each service. */
public interface Chains {

    /** Every chain, followed from its first entry; in the order of the services' names. */
    List<Followed> verify();

    /** The same of these services alone. */
    List<Followed> verify(Set<String> services);

    /** The last entry of a service's chain as it is written down, without following it; empty before the first. */
    Optional<Head> head(String service);

    /** Whether a service's chain has this entry now. */
    boolean has(String service, Head head);

    record Head(long position, String hash) {}

    /**
     * @param entries how many the chain has
     * @param removed how many of them retention emptied, each named by a later entry
     * @param firstBreak empty where the chain holds. A chain whose end was cut off holds: keep its last hash elsewhere to
     *     know of that
     * @param lastHash of the last entry that holds
     */
    record Followed(String service, long entries, long removed, Optional<Break> firstBreak, String lastHash) {}

    /** @param reason never repeats what an entry says */
    record Break(long position, String reason) {}
}
