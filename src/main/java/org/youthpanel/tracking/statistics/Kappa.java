package org.youthpanel.tracking.statistics;

/**
 * Cohen's kappa and its weighted forms: how far two raters agree beyond what their totals alone would bring, from −1
 * over 0 (as chance) to 1. Always over the fixed list of categories; an unused one changes nothing in the nominal and
 * keeps the distances in the weighted forms. Cohen 1960 and 1968; the standard error, which is not the one under the
 * hypothesis of no agreement, is that of Fleiss, Cohen and Everitt 1969. Undefined where expected agreement is 1.
 * Where all agree the standard error is 0, however few the cases.
 */
public final class Kappa {

    private final SquareTable table;
    private final Weights weights;
    private final double n;

    private Kappa(SquareTable table, Weights weights) {
        this.table = table;
        this.weights = weights;
        n = table.n();
    }

    public static Figure<Estimate> of(SquareTable table, Weights weights) {
        if (table.n() == 0) {
            return Figure.undefined(Reasons.NO_CASE);
        }
        if (table.oneCategoryOnly()) {
            return Figure.undefined(Reasons.ONE_CATEGORY);
        }
        return Figure.of(new Kappa(table, weights).estimate());
    }

    private Estimate estimate() {
        // in whole distances, so that perfect agreement is exactly 1
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < table.size(); i++) {
            for (int j = 0; j < table.size(); j++) {
                double distance = weights.distance(i, j);
                observed += distance * table.count(i, j);
                expected += distance * table.rowTotal(i) * table.columnTotal(j);
            }
        }
        expected /= n;
        double kappa = 1 - observed / expected;
        double furthest = weights.distance(0, table.size() - 1);
        return Estimate.ofCoefficient(kappa, variance(kappa, 1 - expected / n / furthest));
    }

    /** @param chance the expected weighted agreement, as a share */
    private double variance(double kappa, double chance) {
        double[] rowMeans = new double[table.size()];
        double[] columnMeans = new double[table.size()];
        for (int i = 0; i < table.size(); i++) {
            for (int j = 0; j < table.size(); j++) {
                rowMeans[i] += weight(i, j) * table.columnTotal(j) / n;
                columnMeans[j] += weight(i, j) * table.rowTotal(i) / n;
            }
        }
        double squares = 0;
        for (int i = 0; i < table.size(); i++) {
            for (int j = 0; j < table.size(); j++) {
                double each = weight(i, j) - (rowMeans[i] + columnMeans[j]) * (1 - kappa);
                squares += table.count(i, j) / n * each * each;
            }
        }
        double mean = kappa - chance * (1 - kappa);
        return (squares - mean * mean) / (n * (1 - chance) * (1 - chance));
    }

    private double weight(int i, int j) {
        return 1 - (double) weights.distance(i, j) / weights.distance(0, table.size() - 1);
    }
}
