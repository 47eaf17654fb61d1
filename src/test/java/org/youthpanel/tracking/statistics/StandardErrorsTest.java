package org.youthpanel.tracking.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The standard errors, found again from the coefficients alone: by the delta method, the variance is that of the
 * slope of the coefficient in the share of each cell, over n. The slopes are measured, not derived.
 */
class StandardErrorsTest {

    private static final double STEP = 1e-6;

    static Stream<SquareTable> tables() {
        return Stream.concat(Tables.ALL.stream(), LongStream.range(200, 240).mapToObj(Tables::random));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void thatOfKappa(SquareTable table) {
        for (Weights weights : Weights.values()) {
            Estimate kappa = Kappa.of(table, weights).value().orElseThrow();
            assertThat(kappa.value()).isCloseTo(kappa(shares(table), weights), within(1e-12));
            assertThat(kappa.standardError())
                    .isCloseTo(deltaMethod(table, shares -> kappa(shares, weights)), within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void thatOfGwetsAc1(SquareTable table) {
        Estimate ac1 = GwetAc1.of(table).value().orElseThrow();
        assertThat(ac1.value()).isCloseTo(ac1(shares(table)), within(1e-12));
        assertThat(ac1.standardError()).isCloseTo(deltaMethod(table, StandardErrorsTest::ac1), within(1e-6));
    }

    private static double deltaMethod(SquareTable table, ToDoubleFunction<double[][]> coefficient) {
        double[][] shares = shares(table);
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                double share = shares[i][j];
                shares[i][j] = share + STEP;
                double above = coefficient.applyAsDouble(shares);
                shares[i][j] = share - STEP;
                double slope = (above - coefficient.applyAsDouble(shares)) / (2 * STEP);
                shares[i][j] = share;
                mean += share * slope;
                squares += share * slope * slope;
            }
        }
        return Math.sqrt(Math.max(0, squares - mean * mean) / table.n());
    }

    private static double[][] shares(SquareTable table) {
        double[][] shares = new double[table.size()][table.size()];
        for (int i = 0; i < table.size(); i++) {
            for (int j = 0; j < table.size(); j++) {
                shares[i][j] = (double) table.count(i, j) / table.n();
            }
        }
        return shares;
    }

    /** (observed − expected) / (1 − expected) of agreement, each weighted; the shares need not add up to 1. */
    private static double kappa(double[][] shares, Weights weights) {
        int size = shares.length;
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double apart = Math.abs(i - j) / (size - 1.0);
                double weight = switch (weights) {
                    case NOMINAL -> i == j ? 1 : 0;
                    case LINEAR -> 1 - apart;
                    case QUADRATIC -> 1 - apart * apart;
                };
                observed += weight * shares[i][j];
                expected += weight * row(shares, i) * column(shares, j);
            }
        }
        return (observed - expected) / (1 - expected);
    }

    private static double ac1(double[][] shares) {
        int size = shares.length;
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < size; i++) {
            double share = (row(shares, i) + column(shares, i)) / 2;
            observed += shares[i][i];
            expected += share * (1 - share) / (size - 1);
        }
        return (observed - expected) / (1 - expected);
    }

    private static double row(double[][] shares, int row) {
        double sum = 0;
        for (double each : shares[row]) {
            sum += each;
        }
        return sum;
    }

    private static double column(double[][] shares, int column) {
        double sum = 0;
        for (double[] each : shares) {
            sum += each[column];
        }
        return sum;
    }
}
