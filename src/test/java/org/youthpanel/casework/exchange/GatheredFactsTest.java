package org.youthpanel.casework.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatheredFactsTest {

    private final GatheredFacts facts = new GatheredFacts();

    @Test
    void placesBecomeEntriesOfAListWhateverComesFirst() {
        facts.put("priorOutcomes[1].on", "2025-02-01");
        facts.put("priorOutcomes[0].on", "2025-01-10");
        facts.put("child.ageAtOffence", 14L);

        assertThat(facts.behindGaps()).isEmpty();
        assertThat(facts.document())
                .isEqualTo(Map.of(
                        "priorOutcomes",
                        List.of(Map.of("on", "2025-01-10"), Map.of("on", "2025-02-01")),
                        "child",
                        Map.of("ageAtOffence", 14L)));
    }

    /** It would be told of as entry 2, which is another column. */
    @Test
    void anEntryBehindAnEmptyPlaceIsNamed() {
        facts.put("priorOutcomes[0].on", "2025-01-10");
        facts.put("priorOutcomes[2].on", "2025-02-01");

        assertThat(facts.behindGaps()).containsExactly("priorOutcomes[2]");
    }

    @Test
    void otherOffencesAreScoredOnTheScaleOfTheFirst() {
        facts.put("gravity.scale", "NPCC_2023");
        facts.put("otherOffences[0].gravity.base", 1L);
        facts.scaleAlike();

        assertThat(facts.document().toString()).contains("otherOffences=[{gravity={base=1, scale=NPCC_2023}}]");
    }
}
