package org.youthpanel.tracking.statistics;

/**
 * Bowker's test of symmetry (Bowker 1948): is a difference as frequent in one direction as in the other, for every pair
 * of categories? A pair in which the raters never differ is skipped, in the sum and in the degrees of freedom. For two
 * categories it is McNemar's test without continuity correction. Undefined where the raters differ in no case. A large
 * sample is assumed: with fewer than about ten differing cases a pair, p is rough.
 */
public final class Bowker {

    private Bowker() {}

    public static Figure<ChiSquare> of(SquareTable table) {
        if (table.n() == 0) {
            return Figure.undefined(Reasons.NO_CASE);
        }
        double statistic = 0;
        int df = 0;
        for (int i = 0; i < table.size(); i++) {
            for (int j = 0; j < i; j++) {
                double both = (double) table.count(i, j) + table.count(j, i);
                if (both > 0) {
                    double shift = (double) table.count(i, j) - table.count(j, i);
                    statistic += shift * shift / both;
                    df++;
                }
            }
        }
        return df == 0 ? Figure.undefined(Reasons.NO_DIFFERENCE) : Figure.of(ChiSquare.of(statistic, df));
    }
}
