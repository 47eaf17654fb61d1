package org.youthpanel.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.youthpanel.facts.OffenceType;

class SeriousViolenceTest {

    private static final Set<OffenceType> TYPES =
            Set.of(OffenceType.DRUGS, OffenceType.ROBBERY, OffenceType.VIOLENCE_AGAINST_THE_PERSON);

    @Test
    void h5SeriousYouthViolenceIsOfThreeTypesFromFiveAndOfNoOtherHoweverSerious() {
        for (OffenceType type : OffenceType.values()) {
            for (int seriousness = 1; seriousness <= 8; seriousness++) {
                assertThat(CountCase.serious(type.name(), seriousness))
                        .as(type + " of seriousness " + seriousness)
                        .isEqualTo(TYPES.contains(type) && seriousness >= 5 ? "YES" : "NO");
            }
            assertThat(CountCase.serious(type.name(), null))
                    .as(type + " of unknown seriousness")
                    .isEqualTo(TYPES.contains(type) ? "NOT_KNOWN" : "NO");
        }
    }
}
