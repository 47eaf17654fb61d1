package org.youthpanel.tracking.statistics;

import java.util.List;
import java.util.Random;

/** Published tables, and made-up ones. */
final class Tables {

    /** Cohen 1960, Educational and Psychological Measurement 20, 37–46. */
    static final SquareTable COHEN = table(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});

    /** Landis and Koch 1977, Biometrics 33, 159–174; also the pathologists of Agresti, Categorical Data Analysis. */
    static final SquareTable LANDIS_KOCH =
            table(new int[][] {{22, 2, 2, 0}, {5, 7, 14, 0}, {0, 2, 36, 0}, {0, 1, 17, 10}});

    /** SAS/STAT User's Guide, PROC FREQ. */
    static final SquareTable SAS = table(new int[][] {{0, 4, 1}, {0, 8, 0}, {0, 1, 5}});

    static final SquareTable MCNEMAR = table(new int[][] {{23, 15}, {19, 31}});

    /** Gwet, Handbook of Inter-Rater Reliability; cont3x3abstractors in his R package irrCAC. */
    static final SquareTable ABSTRACTORS = table(new int[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}});

    /** Boyd and others 1982, as in the Stata manual, [R] kappa: two radiologists, 85 xeromammograms. */
    static final SquareTable RADIOLOGISTS =
            table(new int[][] {{21, 12, 0, 0}, {4, 17, 1, 0}, {3, 9, 15, 2}, {0, 0, 0, 1}});

    /** Stuart 1955, Biometrika 42, 412–416: the eyes of 7,477 women; {@code vision} in the R package coin. */
    static final SquareTable VISION = table(new int[][] {
        {1520, 266, 124, 66},
        {234, 1512, 432, 78},
        {117, 362, 1772, 205},
        {36, 82, 179, 492}
    });

    /** Hout, Duncan and Sobel 1987, as in Agresti 1990; {@code SexualFun} in the R package vcd. */
    static final SquareTable COUPLES = table(new int[][] {{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}});

    /** Fleiss 1981, Statistical Methods for Rates and Proportions, chapter 13: two raters, 100 patients. */
    static final SquareTable FLEISS = table(new int[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});

    static final List<SquareTable> ALL =
            List.of(COHEN, LANDIS_KOCH, SAS, MCNEMAR, ABSTRACTORS, RADIOLOGISTS, VISION, COUPLES, FLEISS);

    private Tables() {}

    static SquareTable table(int[][] counts) {
        return SquareTable.of(counts);
    }

    /** The same each time for the same seed; every fourth count or so is 0. */
    static SquareTable random(long seed) {
        Random random = new Random(seed);
        int size = 2 + random.nextInt(7);
        int[][] counts = new int[size][size];
        for (int[] row : counts) {
            for (int column = 0; column < size; column++) {
                row[column] = random.nextInt(4) == 0 ? 0 : random.nextInt(12);
            }
        }
        counts[0][0]++;
        counts[1][1]++;
        return table(counts);
    }
}
