package org.youthpanel.facts;

/** The scale a gravity score is read on: scores of different scales are never compared. */
public enum GravityScale {
    /** The ACPO matrix of 2013: 1 to 4. */
    ACPO_2013(4),
    /** The NPCC child gravity matrix of 2023: 1 to 5, where 1 says that the tests are not met. */
    NPCC_2023(5);

    private final int highest;

    GravityScale(int highest) {
        this.highest = highest;
    }

    public int lowest() {
        return 1;
    }

    public int highest() {
        return highest;
    }

    public boolean holds(int score) {
        return score >= lowest() && score <= highest;
    }
}
