package org.youthpanel.tracking.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TestsOfShiftTest {

    @Test
    void aCategoryOverWhichNobodyDiffersIsSkipped() {
        // 13 cases of the first category, all agreed: what is left is 7 against 4
        ChiSquare test = StuartMaxwell.of(Tables.ABSTRACTORS).value().orElseThrow();
        assertThat(test.statistic()).isCloseTo(9.0 / 11, within(1e-12));
        assertThat(test.df()).isEqualTo(1);
        assertThat(Bowker.of(Tables.ABSTRACTORS)).isEqualTo(Figure.of(test));
    }

    @Test
    void aTableThatFallsApartIsSaidToBeSingular() {
        SquareTable apart = Tables.table(new int[][] {{9, 3, 0, 0}, {1, 9, 0, 0}, {0, 0, 9, 2}, {0, 0, 5, 9}});

        assertThat(StuartMaxwell.of(apart).reason().orElseThrow()).contains("singular");
        ChiSquare bowker = Bowker.of(apart).value().orElseThrow();
        assertThat(bowker.df()).isEqualTo(2);
        assertThat(bowker.statistic()).isCloseTo(4.0 / 4 + 9.0 / 7, within(1e-12));
    }

    @Test
    void aChainOfDifferencesHoldsTogether() {
        SquareTable chain = Tables.table(new int[][] {{9, 3, 0, 0}, {1, 9, 4, 0}, {0, 2, 9, 2}, {0, 0, 5, 9}});

        // Laplacian of a path: the shifts over its three edges are 2, 2 and −3, over 4, 6 and 7 cases
        assertThat(StuartMaxwell.of(chain).value().orElseThrow().statistic())
                .isCloseTo(4.0 / 4 + 4.0 / 6 + 9.0 / 7, within(1e-12));
        assertThat(StuartMaxwell.of(chain).value().orElseThrow().df()).isEqualTo(3);
    }

    @Test
    void aPairThatIsEmptyOneWayIsCounted() {
        ChiSquare test = Bowker.of(Tables.table(new int[][] {{1, 5, 0}, {0, 1, 0}, {0, 0, 1}}))
                .value()
                .orElseThrow();
        assertThat(test.statistic()).isEqualTo(5);
        assertThat(test.df()).isEqualTo(1);
    }

    @Test
    void equalTotalsAreNoShift() {
        // round in a circle: no symmetry, and yet each category is used as often by both
        SquareTable circle = Tables.table(new int[][] {{1, 5, 0}, {0, 1, 5}, {5, 0, 1}});
        assertThat(StuartMaxwell.of(circle).value()).contains(new ChiSquare(0, 2, 1));
        assertThat(Bowker.of(circle).value().orElseThrow().statistic()).isEqualTo(15);
    }

    @Test
    void mcNemarNeedsADifferenceAndTwoCategories() {
        assertThat(McNemar.of(0, 0).reason()).contains(Reasons.NO_DIFFERENCE);
        assertThat(McNemar.of(4, 4).value().orElseThrow().exactP()).isEqualTo(1);
        assertThatThrownBy(() -> McNemar.of(Tables.COHEN)).hasMessageContaining("two categories");
        assertThatThrownBy(() -> McNemar.of(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> McNemar.of(2, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMeanDifferenceSaysItsDirection() {
        SquareTable up = Tables.table(new int[][] {{0, 0, 3}, {0, 0, 1}, {0, 0, 0}});
        Estimate shift = MeanDifference.of(up).value().orElseThrow();
        assertThat(shift.value()).isEqualTo(1.75);
        // deviations ¼, ¼, ¼ and ¾: variance ¼ over 3 degrees; Student's t is 3.182446
        assertThat(shift.standardError()).isCloseTo(0.25, within(1e-12));
        assertThat(shift.low()).isCloseTo(1.75 - 3.182446 * 0.25, within(1e-6));
        assertThat(shift.high()).as("cut to the longest distance").isEqualTo(2);
        assertThat(MeanDifference.of(up.transposed()).value().orElseThrow().low())
                .isEqualTo(-2);
    }

    @Test
    void aSingleCaseHasNoSpread() {
        assertThat(MeanDifference.of(Tables.table(new int[][] {{0, 1}, {0, 0}})).reason())
                .isPresent();
        assertThat(MeanDifference.of(Tables.table(new int[][] {{0, 2}, {0, 0}})).value())
                .contains(new Estimate(1, 0, 1, 1));
    }
}
