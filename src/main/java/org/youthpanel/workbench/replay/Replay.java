package org.youthpanel.workbench.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.Person;
import org.youthpanel.tracking.Period;

/**
 * A job that runs a version over decided cases.
 *
 * @param sha256 of the version's files when it was started: what the result can be quoted with
 * @param services of whoever started it
 * @param total empty until the cases are found
 * @param ran since when it runs, and how many were done then; empty while it does not
 * @param why it failed; empty unless it did
 */
public record Replay(
        String id,
        String set,
        String version,
        String sha256,
        Set<String> services,
        Period period,
        String by,
        Instant at,
        State state,
        int done,
        Optional<Integer> total,
        Optional<Running> ran,
        Optional<Instant> endedAt,
        Optional<String> why) {

    private static final int TENTHS = 10;

    public enum State {
        /** Until the job before it has ended. */
        WAITING,
        RUNNING,
        /** With the program that ran it. */
        STOPPED,
        CANCELLED,
        DONE,
        FAILED;

        public boolean goesOn() {
            return this == WAITING || this == RUNNING;
        }

        public boolean canBeResumed() {
            return this == STOPPED || this == CANCELLED;
        }
    }

    public record Running(Instant since, int from) {}

    /** Whether somebody may know of it: its figures are of all its services. */
    public boolean shownTo(Person person) {
        return person.services().containsAll(services);
    }

    public boolean startedBy(Person person) {
        return by.equals(person.name());
    }

    /** Told once a tenth is done: before that it would be a guess. */
    public Optional<Duration> left(Instant now) {
        if (state != State.RUNNING || total.isEmpty() || ran.isEmpty() || done * TENTHS < total.get()) {
            return Optional.empty();
        }
        int checked = done - ran.get().from();
        Duration taken = Duration.between(ran.get().since(), now);
        // where the clock was put back nothing can be told of it
        return checked < 1 || taken.isNegative()
                ? Optional.empty()
                : Optional.of(taken.multipliedBy(total.get() - done).dividedBy(checked));
    }
}
