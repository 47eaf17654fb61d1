package org.youthpanel.tracking.statistics;

/**
 * Spearman's rho, from −1 to 1: the product-moment correlation of the two raters' ranks, cases in the same place sharing
 * the middle of their ranks (Spearman 1904, Kendall 1945). Undefined where a rater put all cases in one place.
 */
public final class SpearmanRho {

    private SpearmanRho() {}

    public static Figure<Double> of(SquareTable table) {
        if (table.n() == 0) {
            return Figure.undefined(Reasons.NO_CASE);
        }
        if (table.oneSideConstant()) {
            return Figure.undefined(Reasons.NO_ORDER);
        }
        int size = table.size();
        double[] rows = new double[size];
        double[] columns = new double[size];
        long rowsBefore = 0;
        long columnsBefore = 0;
        for (int each = 0; each < size; each++) {
            rows[each] = distanceFromMiddle(rowsBefore, table.rowTotal(each), table.n());
            columns[each] = distanceFromMiddle(columnsBefore, table.columnTotal(each), table.n());
            rowsBefore += table.rowTotal(each);
            columnsBefore += table.columnTotal(each);
        }
        double together = 0;
        double rowSquares = 0;
        double columnSquares = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                together += table.count(i, j) * rows[i] * columns[j];
            }
            rowSquares += table.rowTotal(i) * rows[i] * rows[i];
            columnSquares += table.columnTotal(i) * columns[i] * columns[i];
        }
        return Figure.of(together / (Math.sqrt(rowSquares) * Math.sqrt(columnSquares)));
    }

    /** The middle of the ranks from {@code before} + 1 to {@code before} + {@code tied}, less the mean of all ranks. */
    private static double distanceFromMiddle(long before, long tied, long n) {
        return before + (tied + 1) / 2.0 - (n + 1) / 2.0;
    }
}
