package org.youthpanel.tracking.statistics;

/**
 * Kendall's tau-b, from −1 to 1: of the pairs of cases that both raters put in an order, how many more in the same order
 * than in the opposite one, with allowance for ties (Kendall 1945). Counted from the table, in whole numbers, so the
 * number of cases costs nothing. Undefined where a rater put all cases in one place.
 */
public final class KendallTauB {

    private KendallTauB() {}

    public static Figure<Double> of(SquareTable table) {
        if (table.n() == 0) {
            return Figure.undefined(Reasons.NO_CASE);
        }
        if (table.oneSideConstant()) {
            return Figure.undefined(Reasons.NO_ORDER);
        }
        int size = table.size();
        long balance = 0;
        long[] above = new long[size];
        for (int row = 0; row < size; row++) {
            long left = 0;
            long right = 0;
            for (int column = 0; column < size; column++) {
                right += above[column];
            }
            for (int column = 0; column < size; column++) {
                right -= above[column];
                balance += table.count(row, column) * (left - right);
                left += above[column];
            }
            for (int column = 0; column < size; column++) {
                above[column] += table.count(row, column);
            }
        }
        long rowTies = 0;
        long columnTies = 0;
        for (int each = 0; each < size; each++) {
            rowTies += pairs(table.rowTotal(each));
            columnTies += pairs(table.columnTotal(each));
        }
        long all = pairs(table.n());
        return Figure.of(balance / (Math.sqrt(all - rowTies) * Math.sqrt(all - columnTies)));
    }

    private static long pairs(long of) {
        return of * (of - 1) / 2;
    }
}
