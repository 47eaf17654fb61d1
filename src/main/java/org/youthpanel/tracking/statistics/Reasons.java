package org.youthpanel.tracking.statistics;

/** Why a figure is undefined, in the words that several figures share. */
final class Reasons {

    static final String NO_CASE = "No case is compared.";
    static final String NO_CASE_COUNTED = "No case is counted.";
    static final String ONE_CATEGORY =
            "Both sides chose one and the same category throughout, so the agreement expected by chance is 1.";
    static final String NO_ORDER = "One side chose a single place throughout, so nothing can rise or fall with it.";
    static final String NO_DIFFERENCE = "The two sides differ in no case, so there is no shift to test.";

    private Reasons() {}
}
