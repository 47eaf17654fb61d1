package org.youthpanel.tracking.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesAndMediansTest {

    /** scipy 1.17, stats.contingency.relative_risk. */
    @Test
    void aRateIsAMultipleOfAnother() {
        RelativeRate rate = RelativeRate.of(30, 100, 20, 150).value().orElseThrow();
        assertThat(rate.index()).isCloseTo(2.25, within(1e-12));
        assertThat(rate.low()).isCloseTo(1.3564482347051858, within(1e-9));
        assertThat(rate.high()).isCloseTo(3.73217338522343, within(1e-9));
    }

    @Test
    void exchangingTheGroupsTurnsTheRateOver() {
        RelativeRate one = RelativeRate.of(30, 100, 20, 150).value().orElseThrow();
        RelativeRate other = RelativeRate.of(20, 150, 30, 100).value().orElseThrow();
        assertThat(other.index()).isCloseTo(1 / one.index(), within(1e-12));
        assertThat(other.low()).isCloseTo(1 / one.high(), within(1e-12));
    }

    @Test
    void whatHasNoRateHasAReason() {
        assertThat(RelativeRate.of(0, 10, 3, 10).reason().orElseThrow())
                .startsWith("It happened to none of the group,");
        assertThat(RelativeRate.of(3, 10, 0, 10).reason().orElseThrow()).contains("compared with, and nothing");
        assertThat(RelativeRate.of(0, 0, 3, 10).reason()).contains("The group has no case.");
        assertThat(RelativeRate.of(3, 10, 0, 0).reason()).contains("The group it would be compared with has no case.");
        assertThat(RelativeRate.of(10, 10, 3, 3).reason().orElseThrow()).contains("everybody");
        assertThat(RelativeRate.of(10, 10, 2, 3).value()).isPresent();
        assertThat(RelativeRate.of(9, 10, 3, 3).value()).isPresent();
        assertThatThrownBy(() -> RelativeRate.of(11, 10, 3, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RelativeRate.of(1, 10, 13, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RelativeRate.of(-1, 10, 3, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RelativeRate.of(1, 10, -3, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMedianIsTheMiddleCase() {
        assertThat(MedianDays.of(Map.of(5, 1)).value()).contains(5.0);
        assertThat(MedianDays.of(Map.of(20, 1, 3, 1, 9, 1)).value()).contains(9.0);
        assertThat(MedianDays.of(Map.of(20, 2, 3, 1, 10, 1)).value()).contains(15.0);
        assertThat(MedianDays.of(Map.of(10, 1, 11, 1)).value()).contains(10.5);
        assertThat(MedianDays.of(Map.of(0, 3, 100, 1)).value()).contains(0.0);
        assertThat(MedianDays.of(Map.of(-2, 0, 7, 2, 9, 1)).value()).contains(7.0);
    }

    @Test
    void withoutACaseThereIsNoMedian() {
        assertThat(MedianDays.of(Map.of()).reason()).contains(Reasons.NO_CASE_COUNTED);
        assertThat(MedianDays.of(Map.of(3, 0)).reason()).contains(Reasons.NO_CASE_COUNTED);
        assertThatThrownBy(() -> MedianDays.of(Map.of(3, -1, 4, 2))).isInstanceOf(IllegalArgumentException.class);
    }
}
