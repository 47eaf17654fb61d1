package org.youthpanel.facts.concepts;

/** The final gravity score, on the scale of the national version in force: the base as the officer moved it. */
public record FinalGravity(
        @Reads("finalGravity.score") int score,
        @Reads("gravity.aggravating") boolean aggravated) {}
