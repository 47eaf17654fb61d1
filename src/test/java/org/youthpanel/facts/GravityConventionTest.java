package org.youthpanel.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policy B1: the officer moves a score by at most one step, within the scale. */
class GravityConventionTest {

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource({
        "ACPO_2013, 3, RAISE, 4",
        "ACPO_2013, 4, RAISE, 4",
        "ACPO_2013, 1, RAISE, 2",
        "ACPO_2013, 1, LOWER, 1",
        "ACPO_2013, 2, LOWER, 1",
        "ACPO_2013, 2, NONE, 2",
        "NPCC_2023, 4, RAISE, 5",
        "NPCC_2023, 5, RAISE, 5",
        "NPCC_2023, 1, RAISE, 1",
        "NPCC_2023, 2, LOWER, 2",
        "NPCC_2023, 3, LOWER, 2",
    })
    void aScoreMovesOneStepWithinItsScaleAndNeverToOrFromAFixedOne(
            GravityScale scale, int base, Adjustment adjustment, int expected) {
        var convention = new GravityConvention(scale, 1, scale == GravityScale.NPCC_2023 ? Set.of(1) : Set.of());

        assertThat(convention.finalScore(base, adjustment)).isEqualTo(new GravityScore(scale, expected));
    }
}
