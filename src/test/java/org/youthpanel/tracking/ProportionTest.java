package org.youthpanel.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void theIntervalIsTheOnePublished() {
        Proportion most = new Proportion(18, 20);
        assertThat(most.low()).isCloseTo(0.698966, within(1e-6));
        assertThat(most.high()).isCloseTo(0.972134, within(1e-6));
        Proportion none = new Proportion(0, 30);
        assertThat(none.low()).isCloseTo(0, within(1e-9));
        assertThat(none.high()).isCloseTo(0.113513, within(1e-6));
    }
}
