package org.youthpanel.tracking.statistics;

/** How much two places of a scale differ, for kappa and its weighted forms (Cohen 1968). */
public enum Weights {
    /** Any difference counts the same: Cohen's kappa of 1960, for categories without an order. */
    NOMINAL {
        @Override
        int distance(int one, int other) {
            return one == other ? 0 : 1;
        }
    },
    /** By the number of places between (Cicchetti and Allison 1971). */
    LINEAR {
        @Override
        int distance(int one, int other) {
            return Math.abs(one - other);
        }
    },
    /** By its square (Fleiss and Cohen 1973). */
    QUADRATIC {
        @Override
        int distance(int one, int other) {
            return (one - other) * (one - other);
        }
    };

    /** 0 for the same place. */
    abstract int distance(int one, int other);
}
