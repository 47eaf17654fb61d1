package org.youthpanel.casework;

/**
 * What the panel reads about a case beside its facts. No rule sees it: it is words of people, and who wrote an assessment
 * when.
 */
public enum Particular {
    /** What happened, in a few sentences. */
    OFFENCE_SUMMARY,
    CHILD_WORDS,
    PARENT_WORDS,
    /** What was done so that the child can take part. */
    ADJUSTMENTS,
    VICTIM_WORDS,
    /** The role of who assessed the levels. */
    ASSESSED_BY,
    /** A date such as 2026-06-02. */
    ASSESSED_ON,
    /** Figures of levels changed are told by team, never by person. */
    AUTHOR_TEAM,
    /** What the proposal is to consist of, and why. */
    PROPOSAL_WORDS,
    POLICE_WORDS,
    /** The version of the service's own matrix, with its hash, where the base score was filled in from it. */
    MATRIX
}
