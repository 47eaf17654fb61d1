package org.youthpanel.tracking.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * A figure, or why there is none: not every figure is defined for every table, and 0 in its place would be a lie.
 * Example: {@code Kappa.of(table, Weights.NOMINAL).map(Estimate::value)}.
 *
 * @param <T> what the figure is: a number, an estimate, a test
 */
public sealed interface Figure<T> {

    record Defined<T>(T figure) implements Figure<T> {}

    /** @param why a sentence, for people */
    record Undefined<T>(String why) implements Figure<T> {}

    static <T> Figure<T> of(T figure) {
        return new Defined<>(figure);
    }

    static <T> Figure<T> undefined(String why) {
        return new Undefined<>(why);
    }

    /** Empty where the figure is undefined. */
    default Optional<T> value() {
        return this instanceof Defined<T> defined ? Optional.of(defined.figure()) : Optional.empty();
    }

    /** Why the figure is undefined; empty where it is not. */
    default Optional<String> reason() {
        return this instanceof Undefined<T> undefined ? Optional.of(undefined.why()) : Optional.empty();
    }

    default <R> Figure<R> map(Function<T, R> change) {
        return this instanceof Defined<T> defined
                ? of(change.apply(defined.figure()))
                : undefined(reason().orElseThrow());
    }
}
