package org.youthpanel.tracking.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.WeightedKappaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.hipparchus.stat.correlation.KendallsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same tables, case by case, through libraries that know nothing of tables. */
class OtherPeoplesArithmeticTest {

    private static final double BY = 1e-9;

    static Stream<SquareTable> tables() {
        return Stream.concat(Tables.ALL.stream(), LongStream.range(0, 40).mapToObj(Tables::random));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void kappaIsThatOfDkpro(SquareTable table) {
        assertThat(Kappa.of(table, Weights.NOMINAL).value().orElseThrow().value())
                .isCloseTo(new CohenKappaAgreement(study(table)).calculateAgreement(), within(BY));
        int last = table.size() - 1;
        if (table.count(0, last) + table.count(last, 0) == 0) {
            // dkpro takes the furthest distance that occurred for the observed, and that of the list for the expected
            return;
        }
        assertThat(Kappa.of(table, Weights.LINEAR).value().orElseThrow().value())
                .isCloseTo(weighted(table, (study, a, b) -> Math.abs((int) a - (int) b)), within(BY));
        assertThat(Kappa.of(table, Weights.QUADRATIC).value().orElseThrow().value())
                .isCloseTo(weighted(table, (study, a, b) -> Math.pow((int) a - (int) b, 2)), within(BY));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tauAndRhoAreThoseOfHipparchus(SquareTable table) {
        List<double[]> cases = new ArrayList<>();
        forEach(table, (row, column) -> cases.add(new double[] {row, column}));
        double[] first = cases.stream().mapToDouble(each -> each[0]).toArray();
        double[] second = cases.stream().mapToDouble(each -> each[1]).toArray();

        assertThat(KendallTauB.of(table).value().orElseThrow())
                .isCloseTo(new KendallsCorrelation().correlation(first, second), within(BY));
        assertThat(SpearmanRho.of(table).value().orElseThrow())
                .isCloseTo(new SpearmansCorrelation().correlation(first, second), within(BY));
    }

    @Test
    void manyCasesAreCountedAndNotListed() {
        int million = 1_000_000;
        SquareTable large = Tables.table(new int[][] {{300 * million, 100 * million}, {50 * million, 400 * million}});
        SquareTable small = Tables.table(new int[][] {{300, 100}, {50, 400}});

        // with two categories both are the phi coefficient, whatever the number of cases
        assertThat(KendallTauB.of(large).value().orElseThrow())
                .isCloseTo(KendallTauB.of(small).value().orElseThrow(), within(1e-12))
                .isCloseTo(SpearmanRho.of(large).value().orElseThrow(), within(1e-12));
    }

    private static double weighted(SquareTable table, IDistanceFunction distance) {
        return new WeightedKappaAgreement(study(table), distance).calculateAgreement();
    }

    private static CodingAnnotationStudy study(SquareTable table) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(2);
        forEach(table, (row, column) -> study.addItem(row, column));
        return study;
    }

    private interface Case {
        void of(int row, int column);
    }

    private static void forEach(SquareTable table, Case each) {
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < table.size(); column++) {
                for (int i = 0; i < table.count(row, column); i++) {
                    each.of(row, column);
                }
            }
        }
    }
}
