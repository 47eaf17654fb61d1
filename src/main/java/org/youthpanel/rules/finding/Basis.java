package org.youthpanel.rules.finding;

/** What a starting point rests on. Which outranks which is a parameter of the national version (policy B11). */
public enum Basis {
    /** There is known not to be enough evidence (C7). */
    EVIDENCE,
    /** Youth-produced imagery without an aggravating factor (C21). */
    YOUTH_IMAGERY,
    /** A score of 1 on the NPCC scale: the tests are not met (B6). */
    TESTS_NOT_MET,
    /** The guideline or guidance on knives (C13, C14). */
    KNIFE,
    /** The final gravity score (B2 to B10). */
    SCORE
}
