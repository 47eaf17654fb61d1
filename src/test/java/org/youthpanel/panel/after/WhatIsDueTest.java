package org.youthpanel.panel.after;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.after.WhatIsDue.Kind;

class WhatIsDueTest extends Earlier {

    @Autowired
    private RecordFollowing recording;

    private List<String> due(String reference, LocalDate on, String service) {
        Clock then = Clock.fixed(on.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new WhatIsDue(decisions, events, recommendations, then)
                .list(Set.of(service)).stream()
                        .filter(each -> each.reference().equals(reference))
                        .map(each -> each.kind() + " " + each.on() + (each.late() ? " late" : ""))
                        .toList();
    }

    private void record(String reference, Following form) {
        assertThat(recording.record(person(Role.OFFICER, "leeds"), reference, form))
                .isInstanceOf(RecordFollowing.Result.Recorded.class);
    }

    @Test
    void thePolicesDecisionIsMissedAfterFourteenDays() {
        LocalDate panel = today().minusDays(20);
        String reference = decided(20, Disposal.CHARGE);
        assertThat(due(reference, panel.plusDays(13), "leeds")).containsExactly("FEEDBACK " + panel);
        assertThat(due(reference, panel.plusDays(14), "leeds"))
                .containsExactly("FEEDBACK " + panel, "POLICE_DECISION " + panel.plusDays(14));
        assertThat(due(reference, panel.plusDays(15), "leeds"))
                .contains("POLICE_DECISION " + panel.plusDays(14) + " late");
        record(
                reference,
                new PoliceDecision(Optional.of(Disposal.CHARGE), Optional.of(today()), Optional.empty(), List.of()));
        assertThat(due(reference, panel.plusDays(15), "leeds")).containsExactly("FEEDBACK " + panel);
    }

    @Test
    void theWorkWithTheChildWarnsAtTwelveWeeksAndEndsAtThreeMonths() {
        LocalDate panel = today().minusDays(100);
        String reference = decided(100, Disposal.COMMUNITY_RESOLUTION);
        String warning = Kind.INTERVENTION_WARNING + " " + panel.plusWeeks(12);
        String end = Kind.INTERVENTION_END + " " + panel.plusMonths(3);
        assertThat(due(reference, panel.plusWeeks(12).minusDays(1), "leeds")).noneMatch(each -> each.startsWith("INT"));
        assertThat(due(reference, panel.plusWeeks(12), "leeds")).contains(warning);
        assertThat(due(reference, panel.plusMonths(3), "leeds")).contains(end).doesNotContain(warning);
        assertThat(due(reference, panel.plusMonths(3).plusDays(1), "leeds")).contains(end + " late");
        record(
                reference,
                new Progress(Optional.of(Progress.How.COMPLETED), Optional.of(today()), Optional.empty(), List.of()));
        assertThat(due(reference, panel.plusMonths(3), "leeds")).noneMatch(each -> each.startsWith("INT"));
    }

    @Test
    void aCautionIsDueTwentyDaysAfterThePanelWhereTheServiceSaysSo() {
        LocalDate panel = today().minusDays(10);
        String reference = advised("N-" + fresh(), facts(panel, "service", "leicestershire", "gravity.base", 3));
        decide(reference, panel, Disposal.YOUTH_CAUTION);
        assertThat(due(reference, today(), "leicestershire"))
                .contains(Kind.CAUTION_TO_DELIVER + " " + panel.plusDays(20));
        assertThat(due(reference, panel.plusDays(21), "leicestershire"))
                .contains(Kind.CAUTION_TO_DELIVER + " " + panel.plusDays(20) + " late");
        assertThat(due(decided(10, Disposal.YOUTH_CAUTION), today(), "leeds"))
                .noneMatch(each -> each.startsWith("CAUTION"));
    }

    @Test
    void aFailedDeferralWaitsForASittingAndNothingElseOfItRuns() {
        String reference = decided(100, Disposal.DEFERRED_PROSECUTION);
        record(
                reference,
                new Progress(
                        Optional.of(Progress.How.NOT_COMPLETED),
                        Optional.of(today().minusDays(1)),
                        Optional.of("Did not come any more."),
                        List.of()));
        assertThat(due(reference, today(), "leeds"))
                .contains(Kind.BACK_TO_THE_PANEL + " " + today().minusDays(1))
                .noneMatch(each -> each.startsWith("INT"));
    }
}
