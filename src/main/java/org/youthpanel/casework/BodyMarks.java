package org.youthpanel.casework;

/** Turns the body of a request into a mark by which the same body is known when it is sent again. */
public interface BodyMarks {

    /** The same for the same body; no part of the body follows from it, nor can be tried out against it. */
    String of(String body);
}
