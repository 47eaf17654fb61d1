package org.youthpanel.workbench;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers that take long, each worked out once and then remembered while the program runs, one after the other in the
 * order in which they were asked for.
 */
public final class WorkedOut<T> {

    private final Clock clock;
    private final Map<String, State<T>> states = new HashMap<>();
    private final Queue<Task<T>> waiting = new ArrayDeque<>();

    public WorkedOut(Clock clock) {
        this.clock = clock;
    }

    /** How far an answer is. */
    public sealed interface State<T> {

        /** Nobody has asked since the program started. */
        record Unknown<T>() implements State<T> {}

        record Waiting<T>(Instant since) implements State<T> {}

        /** @param all the steps; 0 while that is not known */
        record Running<T>(Instant since, int done, int all) implements State<T> {}

        record Done<T>(T found) implements State<T> {}

        /** It could not be worked out. Why is in the program's log. */
        record Failed<T>(Instant at) implements State<T> {}

        /** Whether it will be another state without anybody doing anything. */
        default boolean goesOn() {
            return this instanceof Waiting || this instanceof Running;
        }

        default Optional<T> answer() {
            return this instanceof Done<T> done ? Optional.of(done.found) : Optional.empty();
        }
    }

    /** Told by whoever works an answer out. */
    public interface Steps {
        void of(int all);

        void done();
    }

    private record Task<T>(String key, Function<Steps, T> work) {}

    public synchronized State<T> of(String key) {
        return states.getOrDefault(key, new State.Unknown<>());
    }

    /** Asks for an answer, unless it is known or was asked for. */
    public synchronized void ask(String key, Function<Steps, T> work) {
        State<T> now = of(key);
        if (now instanceof State.Unknown || now instanceof State.Failed) {
            states.put(key, new State.Waiting<>(clock.instant()));
            waiting.add(new Task<>(key, work));
        }
    }

    /** Lets an answer be asked for again. */
    public synchronized void forget(String key, Predicate<T> which) {
        if (of(key).answer().filter(which).isPresent()) {
            states.remove(key);
        }
    }

    /** Works out what was asked for first; false where nothing is waiting. A failure is thrown after it was noted. */
    public boolean runNext() {
        Task<T> next = take();
        if (next == null) {
            return false;
        }
        try {
            put(next.key(), new State.Done<>(next.work().apply(new Counted(next.key()))));
        } catch (RuntimeException | Error failure) {
            put(next.key(), new State.Failed<>(clock.instant()));
            throw new IllegalStateException("Not worked out: " + next.key(), failure);
        }
        return true;
    }

    private synchronized @Nullable Task<T> take() {
        Task<T> next = waiting.poll();
        if (next != null) {
            states.put(next.key(), new State.Running<>(clock.instant(), 0, 0));
        }
        return next;
    }

    private synchronized void put(String key, State<T> state) {
        states.put(key, state);
    }

    private final class Counted implements Steps {

        private final String key;

        Counted(String key) {
            this.key = key;
        }

        @Override
        public void of(int all) {
            if (WorkedOut.this.of(key) instanceof State.Running<T> now) {
                put(key, new State.Running<>(now.since(), now.done(), all));
            }
        }

        @Override
        public void done() {
            if (WorkedOut.this.of(key) instanceof State.Running<T> now) {
                put(key, new State.Running<>(now.since(), now.done() + 1, now.all()));
            }
        }
    }
}
