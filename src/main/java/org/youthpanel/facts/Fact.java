package org.youthpanel.facts;

import java.util.Optional;

/**
 * One fact that a case may have: its place in the document, how its value is written, and what its absence means.
 *
 * @param path dotted, as in {@code assessment.riskOfHarm}
 * @param shape how the value is written
 * @param absence what it means that the fact is not given
 * @param <T> the type of the value
 */
public record Fact<T>(String path, Shape<T> shape, Absence absence) {

    /** What it means that a fact is not given (policy 0). */
    public enum Absence {
        /** It is a problem. */
        REFUSED,
        /** The fact is unknown, never "no". */
        UNKNOWN,
        /** The fact is a claim or a statement of somebody's, and was not made. */
        NOT_CLAIMED
    }

    static <T> Fact<T> required(String path, Shape<T> shape) {
        return new Fact<>(path, shape, Absence.REFUSED);
    }

    static <T> Fact<T> optional(String path, Shape<T> shape) {
        return new Fact<>(path, shape, Absence.UNKNOWN);
    }

    static <T> Fact<T> claim(String path, Shape<T> shape) {
        return new Fact<>(path, shape, Absence.NOT_CLAIMED);
    }

    Object written(Object value) {
        @SuppressWarnings("unchecked") // Values puts a value only beside the fact of its type
        T own = (T) value;
        return shape.write(own);
    }

    void read(Object node, String at, Values.Builder into, java.util.List<Problem> problems) {
        Optional<T> value = shape.read(node, at, problems);
        value.ifPresent(each -> into.put(this, each));
    }

    @Override
    public String toString() {
        return path;
    }
}
