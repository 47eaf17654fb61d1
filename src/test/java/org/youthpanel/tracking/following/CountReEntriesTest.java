package org.youthpanel.tracking.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.youthpanel.panel.Adherence;
import org.youthpanel.tracking.following.Followings.Children;

class CountReEntriesTest {

    private static final LocalDate LAST = LocalDate.of(2025, 6, 1);

    @Test
    void h6NeitherFewChildrenNorWhatTheyFollowFromIsTold() {
        ReEntries told = CountReEntries.of(
                "leeds",
                LAST,
                LAST.plusYears(1),
                5,
                List.of(
                        new Children(Adherence.AS_RECOMMENDED, "national/5.0", Optional.of(true), 20),
                        new Children(Adherence.AS_RECOMMENDED, "national/5.0", Optional.of(false), 60),
                        new Children(Adherence.LESS_FORMAL, "national/5.0", Optional.of(true), 2),
                        new Children(Adherence.LESS_FORMAL, "national/5.0", Optional.of(false), 9),
                        new Children(Adherence.MORE_FORMAL, "national/5.0", Optional.empty(), 3)));
        assertThat(told.all().followed()).contains(91);
        ReEntries.Line<Adherence> less = told.byAdherence().get(Adherence.LESS_FORMAL.ordinal());
        assertThat(less.reEntered()).isEmpty();
        assertThat(less.followed().isPresent() && less.not().isPresent()).isFalse();
        // three wait: too few to be told
        assertThat(told.waiting()).isEmpty();
    }

    @Test
    void h6WhatIsToldStaysTheSameUntilAQuarterIsOver() {
        LocalDate june = LocalDate.of(2026, 6, 30);
        assertThat(CountReEntries.until(LocalDate.of(2026, 7, 1))).isEqualTo(june);
        assertThat(CountReEntries.until(LocalDate.of(2026, 9, 30))).isEqualTo(june);
        assertThat(CountReEntries.until(LocalDate.of(2026, 10, 1))).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(CountReEntries.last(june.plusDays(1))).isEqualTo(LocalDate.of(2025, 6, 30));
    }

    @Test
    void twelveMonthsAreOverWhenTheirLastDayIs() {
        assertThat(CountReEntries.last(LocalDate.of(2026, 6, 2))).isEqualTo(LocalDate.of(2025, 6, 1));
        // the year after a 29 February ends on a 28 February
        assertThat(CountReEntries.last(LocalDate.of(2025, 3, 1))).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(CountReEntries.last(LocalDate.of(2025, 2, 28))).isEqualTo(LocalDate.of(2024, 2, 27));
    }
}
