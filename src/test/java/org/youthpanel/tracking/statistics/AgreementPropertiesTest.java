package org.youthpanel.tracking.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every table, whatever is in it. */
class AgreementPropertiesTest {

    private static final double BY = 1e-12;

    static Stream<SquareTable> tables() {
        return Stream.concat(Tables.ALL.stream(), LongStream.range(100, 160).mapToObj(Tables::random));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void exchangingTheRatersLeavesAgreementAndTurnsTheShift(SquareTable table) {
        SquareTable turned = table.transposed();
        for (Weights weights : Weights.values()) {
            same(Kappa.of(turned, weights), Kappa.of(table, weights));
        }
        same(GwetAc1.of(turned), GwetAc1.of(table));
        near(KendallTauB.of(turned), KendallTauB.of(table));
        near(SpearmanRho.of(turned), SpearmanRho.of(table));
        near(
                StuartMaxwell.of(turned).map(ChiSquare::statistic),
                StuartMaxwell.of(table).map(ChiSquare::statistic));
        near(Bowker.of(turned).map(ChiSquare::statistic), Bowker.of(table).map(ChiSquare::statistic));
        near(
                MeanDifference.of(turned).map(Estimate::value),
                MeanDifference.of(table).map(each -> -each.value()));
        near(
                MeanDifference.of(turned).map(Estimate::low),
                MeanDifference.of(table).map(each -> -each.high()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void anotherOrderOfTheCategoriesLeavesWhatKnowsNoOrder(SquareTable table) {
        int size = table.size();
        int[] rotated = new int[size];
        for (int each = 0; each < size; each++) {
            rotated[each] = (each + 1) % size;
        }
        SquareTable other = table.grouped(size, rotated);

        same(Kappa.of(other, Weights.NOMINAL), Kappa.of(table, Weights.NOMINAL));
        same(GwetAc1.of(other), GwetAc1.of(table));
        near(
                StuartMaxwell.of(other).map(ChiSquare::statistic),
                StuartMaxwell.of(table).map(ChiSquare::statistic));
        near(Bowker.of(other).map(ChiSquare::statistic), Bowker.of(table).map(ChiSquare::statistic));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aCategoryThatNobodyUsesChangesOnlyWhatCountsTheList(SquareTable table) {
        int size = table.size();
        int[] kept = new int[size];
        for (int each = 0; each < size; each++) {
            kept[each] = each;
        }
        SquareTable longer = table.grouped(size + 1, kept);

        same(Kappa.of(longer, Weights.NOMINAL), Kappa.of(table, Weights.NOMINAL));
        near(KendallTauB.of(longer), KendallTauB.of(table));
        assertThat(StuartMaxwell.of(longer).map(ChiSquare::df))
                .isEqualTo(StuartMaxwell.of(table).map(ChiSquare::df));
        assertThat(Bowker.of(longer)).isEqualTo(Bowker.of(table));
        assertThat(GwetAc1.of(longer).value().orElseThrow().value())
                .isGreaterThan(GwetAc1.of(table).value().orElseThrow().value());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void intervalsHoldTheirFigureAndStayInRange(SquareTable table) {
        for (Weights weights : Weights.values()) {
            Estimate kappa = Kappa.of(table, weights).value().orElseThrow();
            assertThat(kappa.value()).isBetween(kappa.low(), kappa.high());
            assertThat(kappa.low()).isGreaterThanOrEqualTo(-1);
            assertThat(kappa.high()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void anIntervalIsCutAtBothEnds() {
        Estimate near = Kappa.of(Tables.table(new int[][] {{4, 1}, {0, 4}}), Weights.NOMINAL)
                .value()
                .orElseThrow();
        assertThat(near.value() + 1.96 * near.standardError()).isGreaterThan(1);
        assertThat(near.high()).isEqualTo(1);
        Estimate opposed = Kappa.of(Tables.table(new int[][] {{0, 4}, {4, 1}}), Weights.NOMINAL)
                .value()
                .orElseThrow();
        assertThat(opposed.value() - 1.96 * opposed.standardError()).isLessThan(-1);
        assertThat(opposed.low()).isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource(Weights.class)
    void perfectAgreementIsExactlyOne(Weights weights) {
        SquareTable perfect = Tables.table(new int[][] {{7, 0, 0}, {0, 11, 0}, {0, 0, 3}});

        assertThat(Kappa.of(perfect, weights).value()).contains(new Estimate(1, 0, 1, 1));
        assertThat(GwetAc1.of(perfect).value().orElseThrow().value()).isEqualTo(1);
        assertThat(KendallTauB.of(perfect).value().orElseThrow()).isCloseTo(1, within(BY));
        assertThat(SpearmanRho.of(perfect).value().orElseThrow()).isCloseTo(1, within(BY));
        assertThat(MeanDifference.of(perfect).value()).contains(new Estimate(0, 0, 0, 0));
    }

    @Test
    void whatIsAsFrequentAsChanceHasAKappaOfNought() {
        SquareTable chance = Tables.table(new int[][] {{4, 6}, {6, 9}});
        assertThat(Kappa.of(chance, Weights.NOMINAL).value().orElseThrow().value())
                .isCloseTo(0, within(BY));
        assertThat(KendallTauB.of(chance).value().orElseThrow()).isCloseTo(0, within(BY));
        SquareTable oneSided = Tables.table(new int[][] {{5, 3}, {0, 0}});
        assertThat(Kappa.of(oneSided, Weights.NOMINAL).value().orElseThrow().value())
                .isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource(Weights.class)
    void oneCategoryAloneLeavesKappaUndefined(Weights weights) {
        for (int only = 0; only < 3; only++) {
            int[][] counts = new int[3][3];
            counts[only][only] = 12;
            SquareTable table = Tables.table(counts);

            assertThat(Kappa.of(table, weights).reason()).contains(Reasons.ONE_CATEGORY);
            assertThat(KendallTauB.of(table).reason()).contains(Reasons.NO_ORDER);
            assertThat(SpearmanRho.of(table).reason()).contains(Reasons.NO_ORDER);
            assertThat(StuartMaxwell.of(table).reason()).contains(Reasons.NO_DIFFERENCE);
            assertThat(Bowker.of(table).reason()).contains(Reasons.NO_DIFFERENCE);
            assertThat(GwetAc1.of(table).value().orElseThrow().value()).isEqualTo(1);
        }
    }

    @Test
    void whereOneSideNeverVariesNothingIsCorrelated() {
        SquareTable row = Tables.table(new int[][] {{0, 0}, {5, 3}});
        assertThat(KendallTauB.of(row).reason()).contains(Reasons.NO_ORDER);
        assertThat(SpearmanRho.of(row).reason()).contains(Reasons.NO_ORDER);
        assertThat(KendallTauB.of(row.transposed()).reason()).contains(Reasons.NO_ORDER);
        assertThat(SpearmanRho.of(row.transposed()).reason()).contains(Reasons.NO_ORDER);
    }

    @Test
    void withoutACaseEverythingIsUndefined() {
        SquareTable none = Tables.table(new int[3][3]);
        assertThat(Stream.of(
                        Kappa.of(none, Weights.NOMINAL).reason(),
                        Kappa.of(none, Weights.LINEAR).reason(),
                        Kappa.of(none, Weights.QUADRATIC).reason(),
                        GwetAc1.of(none).reason(),
                        KendallTauB.of(none).reason(),
                        SpearmanRho.of(none).reason(),
                        StuartMaxwell.of(none).reason(),
                        Bowker.of(none).reason(),
                        MeanDifference.of(none).reason()))
                .allSatisfy(reason -> assertThat(reason).contains(Reasons.NO_CASE));
    }

    private static void same(Figure<Estimate> actual, Figure<Estimate> expected) {
        near(actual.map(Estimate::value), expected.map(Estimate::value));
        near(actual.map(Estimate::standardError), expected.map(Estimate::standardError));
    }

    private static void near(Figure<Double> actual, Figure<Double> expected) {
        assertThat(actual.reason()).isEqualTo(expected.reason());
        expected.value()
                .ifPresent(value -> assertThat(actual.value().orElseThrow()).isCloseTo(value, within(1e-9)));
    }
}
