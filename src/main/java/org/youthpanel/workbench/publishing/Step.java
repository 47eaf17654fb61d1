package org.youthpanel.workbench.publishing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.Stamp;

/**
 * What somebody did with a version, as it is in the log. It stands in the chain that has the name of the rule set.
 *
 * @param sha256 of the files that it was done with
 * @param words why
 * @param evidence what there was to go by; none for returning and withdrawing
 */
public record Step(
        Stamp stamp, String version, String sha256, Kind kind, Optional<String> words, Optional<Evidence> evidence) {

    public enum Kind {
        PROPOSED(EnumSet.of(Role.POLICY), EnumSet.of(State.DRAFT), State.PROPOSED),
        APPROVED(EnumSet.of(Role.MANAGER), EnumSet.of(State.PROPOSED), State.APPROVED),
        PUBLISHED(EnumSet.of(Role.POLICY), EnumSet.of(State.APPROVED), State.PUBLISHED),
        /** By whoever was to approve it, or taken back by whoever proposed it. */
        RETURNED(EnumSet.of(Role.POLICY, Role.MANAGER), EnumSet.of(State.PROPOSED, State.APPROVED), State.DRAFT),
        /** Before its first day. */
        WITHDRAWN(EnumSet.of(Role.POLICY, Role.MANAGER), EnumSet.of(State.PUBLISHED), State.WITHDRAWN);

        private final Set<Role> by;
        private final Set<State> from;
        private final State to;

        Kind(Set<Role> by, Set<State> from, State to) {
            this.by = by;
            this.from = from;
            this.to = to;
        }

        boolean isFor(Person person) {
            return by.stream().anyMatch(person::is);
        }

        public boolean follows(State state) {
            return from.contains(state);
        }

        State to() {
            return to;
        }

        /** Whether it is for the better: then everything that is asked of a version must hold. */
        public boolean asksForEvidence() {
            return this == PROPOSED || this == APPROVED || this == PUBLISHED;
        }

        /** Whether somebody has to say why. */
        public boolean asksForWords() {
            return this == PROPOSED || this == RETURNED || this == WITHDRAWN;
        }
    }

    public enum State {
        DRAFT,
        PROPOSED,
        APPROVED,
        PUBLISHED,
        WITHDRAWN,
        /** Its number was published with other files. */
        TAKEN
    }

    public String set() {
        return stamp.service();
    }
}
