package org.youthpanel.casework.audit;

import java.util.List;
import java.util.Set;
import org.youthpanel.casework.Chains;

/** Follows what was written down of some services, entry by entry. */
public final class FollowChains {

    private final Chains log;
    private final Chains audit;

    public FollowChains(Chains log, Chains audit) {
        this.log = log;
        this.audit = audit;
    }

    /**
     * Of the two books.
     *
     * @param log what was advised, decided and done
     * @param audit who saw it
     */
    public record Followed(List<Chains.Followed> log, List<Chains.Followed> audit) {}

    public Followed follow(Set<String> services) {
        return new Followed(log.verify(services), audit.verify(services));
    }
}
