package org.youthpanel.tracking.statistics;

/**
 * Gwet's first-order agreement coefficient AC1, from −1 to 1: like kappa, but with an expected agreement that stays low
 * where one category dominates, the case in which kappa misleads. It depends on the length of the list of categories,
 * used or not. Coefficient and variance for two raters: Gwet 2008, British Journal of Mathematical and Statistical
 * Psychology 61, 29–48; the interval is the normal one. Undefined where no case is compared.
 */
public final class GwetAc1 {

    private GwetAc1() {}

    public static Figure<Estimate> of(SquareTable table) {
        if (table.n() == 0) {
            return Figure.undefined(Reasons.NO_CASE);
        }
        int size = table.size();
        double n = table.n();
        double[] share = new double[size];
        double chance = 0;
        double agreeingUnusual = 0;
        for (int i = 0; i < size; i++) {
            share[i] = ((double) table.rowTotal(i) + table.columnTotal(i)) / (2 * n);
            chance += share[i] * (1 - share[i]) / (size - 1);
            agreeingUnusual += table.count(i, i) / n * (1 - share[i]) / (size - 1);
        }
        double agreement = table.agreeing() / n;
        double ac1 = (agreement - chance) / (1 - chance);

        double unusual = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double each = (1 - (share[i] + share[j]) / 2) / (size - 1);
                unusual += table.count(i, j) / n * each * each;
            }
        }
        double sum = agreement * (1 - agreement)
                - 4 * (1 - ac1) * (agreeingUnusual - agreement * chance)
                + 4 * (1 - ac1) * (1 - ac1) * (unusual - chance * chance);
        return Figure.of(Estimate.ofCoefficient(ac1, sum / (n * (1 - chance) * (1 - chance))));
    }
}
