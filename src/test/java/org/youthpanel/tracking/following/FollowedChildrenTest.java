package org.youthpanel.tracking.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.after.Earlier;
import org.youthpanel.tracking.KeepCounts;

/** Children of a service and a quarter that no other test decides in. */
class FollowedChildrenTest extends Earlier {

    private static final String SERVICE = "leicestershire";

    @Autowired
    private KeepCounts keeping;

    @Autowired
    private Followings followings;

    /** With nothing hidden. */
    private ReEntries on(LocalDate day) {
        Clock then = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        CountReEntries counting = new CountReEntries(keeping, followings, then, 0);
        return ((CountReEntries.Result.Counted) counting.count(person(Role.MANAGER, SERVICE), SERVICE)).reEntries();
    }

    @Test
    void h6FromDayToDayNothingTellsThatOneChildCameToNoticeAgain() {
        LocalDate first = LocalDate.of(2025, 8, 12);
        ReEntries before = on(LocalDate.of(2026, 10, 1));
        String child = "N-" + fresh();
        String reference = advised(child, facts(first, "service", SERVICE));
        decide(reference, first, Disposal.COMMUNITY_RESOLUTION);
        // an offence of 5 August 2026
        advised(child, facts(LocalDate.of(2026, 9, 4), "service", SERVICE));

        // the twelve months are over with 12 August
        ReEntries told = on(LocalDate.of(2026, 8, 12));
        assertThat(told.until()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(on(LocalDate.of(2026, 8, 13))).isEqualTo(told);
        assertThat(on(LocalDate.of(2026, 9, 30))).isEqualTo(told);
        assertThat(on(LocalDate.of(2026, 10, 1)).all().reEntered())
                .contains(before.all().reEntered().orElseThrow() + 1);
    }

    @Test
    void h6NorThatOneMoreWaits() {
        LocalDate day = LocalDate.of(2026, 8, 20);
        LocalDate next = LocalDate.of(2026, 10, 1);
        ReEntries before = on(day);
        ReEntries beforeNext = on(next);
        String reference = advised("N-" + fresh(), facts(day.minusDays(3), "service", SERVICE));
        decide(reference, day.minusDays(3), Disposal.COMMUNITY_RESOLUTION);
        assertThat(on(day)).isEqualTo(before);
        assertThat(on(next).waiting()).contains(beforeNext.waiting().orElseThrow() + 1);
    }
}
