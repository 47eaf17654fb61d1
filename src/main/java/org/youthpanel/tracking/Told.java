package org.youthpanel.tracking;

import java.util.Optional;

/** What a use case that counts a selection answers. */
public sealed interface Told<T> {

    record Figures<T>(T figures) implements Told<T> {}

    /** The selection asks for cases of a service that is not the person's, or for what the person is not told. */
    record NotYours<T>() implements Told<T> {}

    default Optional<T> value() {
        return this instanceof Figures<T> told ? Optional.of(told.figures()) : Optional.empty();
    }
}
