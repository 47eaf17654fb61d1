package org.youthpanel.tracking.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The test of Stuart (1955) and Maxwell (1970): do the raters use the categories equally often? A category over which
 * they never differ tells nothing and is left out; the degrees of freedom are those that remain, less one. The matrix of
 * covariances is that of a graph which joins two categories wherever the raters differ between them, and is singular
 * just when that graph falls apart; that is found without rounding, and said. Undefined there, and where the raters
 * differ in no case.
 */
public final class StuartMaxwell {

    private static final String SINGULAR = "The categories fall into groups between which the two sides never differ,"
            + " so the matrix of the test is singular.";

    private StuartMaxwell() {}

    public static Figure<ChiSquare> of(SquareTable table) {
        if (table.n() == 0) {
            return Figure.undefined(Reasons.NO_CASE);
        }
        List<Integer> differing = new ArrayList<>();
        for (int each = 0; each < table.size(); each++) {
            if (differing(table, each) > 0) {
                differing.add(each);
            }
        }
        if (differing.isEmpty()) {
            return Figure.undefined(Reasons.NO_DIFFERENCE);
        }
        if (!joined(table, differing)) {
            return Figure.undefined(SINGULAR);
        }
        int df = differing.size() - 1;
        double[][] covariance = new double[df][df];
        double[] shift = new double[df];
        for (int a = 0; a < df; a++) {
            int i = differing.get(a);
            shift[a] = (double) table.rowTotal(i) - table.columnTotal(i);
            for (int b = 0; b < df; b++) {
                int j = differing.get(b);
                covariance[a][b] = a == b ? differing(table, i) : -between(table, i, j);
            }
        }
        return Figure.of(ChiSquare.of(quadraticForm(covariance, shift), df));
    }

    /** In how many cases just one of the raters chose this category. */
    private static double differing(SquareTable table, int each) {
        return (double) table.rowTotal(each) + table.columnTotal(each) - 2.0 * table.count(each, each);
    }

    private static double between(SquareTable table, int i, int j) {
        return (double) table.count(i, j) + table.count(j, i);
    }

    /** Whether each category can be reached from each other over cases in which the raters differ. */
    private static boolean joined(SquareTable table, List<Integer> categories) {
        List<Integer> reached = new ArrayList<>(categories.subList(0, 1));
        for (int next = 0; next < reached.size(); next++) {
            for (int other : categories) {
                if (!reached.contains(other) && between(table, reached.get(next), other) > 0) {
                    reached.add(other);
                }
            }
        }
        return reached.size() == categories.size();
    }

    /** shiftᵀ · covariance⁻¹ · shift, by elimination; a matrix that is positive definite needs no pivots. */
    private static double quadraticForm(double[][] covariance, double[] shift) {
        int size = shift.length;
        double sum = 0;
        for (int pivot = 0; pivot < size; pivot++) {
            sum += shift[pivot] * shift[pivot] / covariance[pivot][pivot];
            for (int row = pivot + 1; row < size; row++) {
                double factor = covariance[row][pivot] / covariance[pivot][pivot];
                for (int column = pivot; column < size; column++) {
                    covariance[row][column] -= factor * covariance[pivot][column];
                }
                shift[row] -= factor * shift[pivot];
            }
        }
        return sum;
    }
}
