package org.youthpanel.tracking.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Newcombe 1998, table II, method 10. */
class RateDifferenceTest {

    private static void published(int a, int m, int b, int n, double low, double high) {
        RateDifference found = RateDifference.of(a, m, b, n).value().orElseThrow();
        assertThat(found.low()).isEqualTo(low, within(0.00005));
        assertThat(found.high()).isEqualTo(high, within(0.00005));
    }

    @Test
    void intervalsAreThoseThatWerePublished() {
        published(56, 70, 48, 80, 0.0524, 0.3339);
        published(9, 10, 3, 10, 0.1705, 0.8090);
        published(5, 56, 0, 29, -0.0381, 0.1926);
        published(0, 10, 0, 20, -0.1611, 0.2775);
        published(10, 10, 0, 10, 0.6075, 1.0000);
    }

    @Test
    void aDifferenceIsMoreThanChanceWhereNoneLiesOutsideTheInterval() {
        assertThat(RateDifference.of(56, 70, 48, 80).value().orElseThrow().moreThanChance())
                .isTrue();
        assertThat(RateDifference.of(48, 80, 56, 70).value().orElseThrow().moreThanChance())
                .isTrue();
        assertThat(RateDifference.of(20, 30, 18, 30).value().orElseThrow().moreThanChance())
                .isFalse();
        assertThat(RateDifference.of(0, 0, 1, 2).reason()).isPresent();
    }
}
