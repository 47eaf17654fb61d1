package org.youthpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youthpanel.facts.Disposal;

class AdherenceTest {

    @ParameterizedTest
    @CsvSource({
        "COMMUNITY_RESOLUTION, AS_RECOMMENDED, 0",
        "DEFERRED_PROSECUTION, WITHIN_RANGE, 0",
        "OUTCOME_22, SAME_RUNG, 0",
        "NO_FURTHER_ACTION, LESS_FORMAL, -1",
        "YOUTH_CAUTION, MORE_FORMAL, 1",
        "CHARGE, MORE_FORMAL, 3"
    })
    void aDecisionStandsToTheRecommendation(Disposal decided, Adherence adherence, int distance) {
        Disposal recommended = Disposal.COMMUNITY_RESOLUTION;
        assertThat(Adherence.of(recommended, List.of(recommended, Disposal.DEFERRED_PROSECUTION), decided))
                .isEqualTo(adherence);
        assertThat(Adherence.distance(recommended, decided)).isEqualTo(distance);
    }
}
