package org.youthpanel.panel;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Something that happened to a sitting. All that is known of it follows from these, in their order. */
public sealed interface SittingEvent {

    /** The case that it is about; empty where it is about no one case. */
    default Optional<String> about() {
        return Optional.empty();
    }

    /**
     * @param services those whose cases it hears, the one that holds it among them
     * @param place words for the place, or any other name of it
     * @param firstView whether the panel records a view of its own before it sees the recommendation
     * @param quorum who has to be there
     */
    record Planned(Set<String> services, LocalDate on, Optional<String> place, boolean firstView, Set<Agency> quorum)
            implements SittingEvent {

        public Planned {
            services = Set.copyOf(services);
            quorum = Set.copyOf(quorum);
        }
    }

    /** @param factsVersion of the case, with the sitting's day for its decision date */
    record Listed(String reference, int factsVersion) implements SittingEvent {
        @Override
        public Optional<String> about() {
            return Optional.of(reference);
        }
    }

    /** To this place of the agenda, from 0. */
    record Moved(String reference, int place) implements SittingEvent {
        @Override
        public Optional<String> about() {
            return Optional.of(reference);
        }
    }

    record TakenOff(String reference) implements SittingEvent {
        @Override
        public Optional<String> about() {
            return Optional.of(reference);
        }
    }

    /** The whole of who was there, in place of what was said before. @param seats those of which something is known */
    record Attended(Map<Agency, Seat> seats) implements SittingEvent {

        public Attended {
            seats = Map.copyOf(seats);
        }
    }

    /** @param who role words or initials, never a name */
    record Seat(Optional<Presence> presence, Optional<String> who) {

        /** Of which nothing is known. */
        public static final Seat EMPTY = new Seat(Optional.empty(), Optional.empty());
    }

    record ConflictDeclared(String reference, Agency agency, Recusal recusal, Optional<String> note)
            implements SittingEvent {
        @Override
        public Optional<String> about() {
            return Optional.of(reference);
        }
    }

    record FirstViewSet(boolean firstView) implements SittingEvent {}

    record Started() implements SittingEvent {}

    /** The recommendation may be seen now. @param without why the panel recorded no first view; empty where it did */
    record Uncovered(String reference, Optional<String> without) implements SittingEvent {
        @Override
        public Optional<String> about() {
            return Optional.of(reference);
        }
    }

    /** The panel changed an assessed level. @param factsVersion with the level as it is now */
    record LevelChanged(String reference, int factsVersion, Agency raisedBy) implements SittingEvent {
        @Override
        public Optional<String> about() {
            return Optional.of(reference);
        }
    }

    /** @param to the sitting whose agenda it went to; empty where no day is set yet */
    record PutOff(String reference, Optional<String> to) implements SittingEvent {
        @Override
        public Optional<String> about() {
            return Optional.of(reference);
        }
    }

    record Withdrawn(String reference) implements SittingEvent {
        @Override
        public Optional<String> about() {
            return Optional.of(reference);
        }
    }

    record Decided(String reference) implements SittingEvent {
        @Override
        public Optional<String> about() {
            return Optional.of(reference);
        }
    }

    record Closed() implements SittingEvent {}
}
