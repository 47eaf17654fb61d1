package org.youthpanel.panel.after;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.youthpanel.facts.Disposal;

/** Worked case 18 of the policy, and what stands around it. */
class SpentDateTest {

    private static final LocalDate GIVEN = LocalDate.of(2026, 3, 1);

    private static Optional<LocalDate> conditional(int month, int day) {
        return SpentDate.of(Disposal.YOUTH_CONDITIONAL_CAUTION, GIVEN, Optional.of(LocalDate.of(2026, month, day)));
    }

    @Test
    void aConditionalCautionIsSpentWhenItsConditionsEndBeforeThreeMonths() {
        assertThat(conditional(4, 1)).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void aConditionalCautionIsSpentAfterThreeMonthsWhereItsConditionsEndLater() {
        assertThat(conditional(7, 20)).contains(LocalDate.of(2026, 6, 1));
        assertThat(SpentDate.of(Disposal.YOUTH_CONDITIONAL_CAUTION, GIVEN, Optional.empty()))
                .contains(LocalDate.of(2026, 6, 1));
    }

    @Test
    void aCautionIsSpentAtOnce() {
        assertThat(SpentDate.of(Disposal.YOUTH_CAUTION, GIVEN, Optional.empty()))
                .contains(GIVEN);
    }

    @Test
    void nothingIsSaidOfWhatIsNoCaution() {
        assertThat(SpentDate.of(Disposal.DEFERRED_CAUTION, GIVEN, Optional.empty()))
                .isEmpty();
        assertThat(SpentDate.of(Disposal.CHARGE, GIVEN, Optional.empty())).isEmpty();
    }
}
