package org.youthpanel.platform.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Facts;
import org.youthpanel.panel.Adherence;
import org.youthpanel.panel.Departure;

class MadeUpDecisionTest {

    @Test
    void departsInEachWayAndFollowsInMostCases() {
        Map<Adherence, Integer> counts = counts();
        int all = counts.values().stream().mapToInt(each -> each).sum();
        assertThat(counts.getOrDefault(Adherence.AS_RECOMMENDED, 0) / (double) all)
                .isBetween(0.70, 0.86);
        assertThat(counts.getOrDefault(Adherence.WITHIN_RANGE, 0)).isGreaterThanOrEqualTo(8);
        assertThat(counts.getOrDefault(Adherence.LESS_FORMAL, 0)).isGreaterThanOrEqualTo(4);
        assertThat(counts.getOrDefault(Adherence.MORE_FORMAL, 0)).isGreaterThanOrEqualTo(2);
        assertThat(counts.getOrDefault(Adherence.SAME_RUNG, 0)).isGreaterThanOrEqualTo(1);
        assertThat(counts.getOrDefault(Adherence.LESS_FORMAL, 0))
                .isGreaterThan(counts.getOrDefault(Adherence.MORE_FORMAL, 0));
    }

    @Test
    void hasACodeWhereItDepartsAndNowhereElse() {
        for (MadeUpCase each : decided()) {
            Optional<Disposal> recommended = TheYear.advice(each.facts()).recommended();
            boolean departs = recommended.isPresent()
                    && recommended.get() != each.decision().orElseThrow().disposal();
            assertThat(each.decision().orElseThrow().departure().isPresent()).isEqualTo(departs);
        }
    }

    @Test
    void choosesWhatIsAvailableAndSaysWhy() {
        assertThat(decided()).allSatisfy(each -> {
            assertThat(TheYear.advice(each.facts()).available())
                    .contains(each.decision().orElseThrow().disposal());
            assertThat(each.decision().orElseThrow().rationale()).hasSizeGreaterThan(30);
        });
    }

    @Test
    void setsConditionsForConditionalCautionsAlone() {
        assertThat(decided())
                .allSatisfy(each -> assertThat(
                                each.decision().orElseThrow().conditions().isEmpty())
                        .isEqualTo(each.decision().orElseThrow().disposal() != Disposal.YOUTH_CONDITIONAL_CAUTION));
    }

    @Test
    void raisesALevelWithAReasonInAboutOneCaseInTwelve() {
        List<MadeUpCase> raised = decided().stream()
                .filter(each -> each.decision().orElseThrow().levels().isPresent())
                .toList();
        assertThat(raised).hasSizeBetween(decided().size() / 20, decided().size() / 7);
        assertThat(raised)
                .allSatisfy(each -> assertThat(each.decision()
                                .orElseThrow()
                                .levels()
                                .orElseThrow()
                                .reason())
                        .isPresent());
    }

    @Test
    void isPutOffNowAndThen() {
        assertThat(TheYear.heard().size() - decided().size()).isBetween(1, 8);
    }

    @Test
    void isCorrectedOnceInTheYear() {
        List<MadeUpDecision> corrected = decided().stream()
                .map(each -> each.decision().orElseThrow())
                .filter(each -> each.correction().isPresent())
                .toList();
        assertThat(corrected).hasSize(1);
        assertThat(corrected.get(0).asFirstRecorded().departure()).contains(Departure.OTHER);
        assertThat(corrected.get(0).departure()).isPresent().get().isNotEqualTo(Departure.OTHER);
    }

    @Test
    void agreesMostlyWithTheAuthorWhoAgreesMostlyWithTheRules() {
        long proposedAsAdvised = decided().stream()
                .filter(each -> TheYear.advice(each.facts())
                        .recommended()
                        .map(Disposal::name)
                        .equals(Optional.ofNullable(Draft.at(each.facts(), Facts.PROPOSAL))))
                .count();
        assertThat(proposedAsAdvised / (double) decided().size()).isBetween(0.70, 0.90);
    }

    private static List<MadeUpCase> decided() {
        return TheYear.heard().stream()
                .filter(each -> each.decision().isPresent())
                .toList();
    }

    private static Map<Adherence, Integer> counts() {
        Map<Adherence, Integer> counts = new EnumMap<>(Adherence.class);
        for (MadeUpCase each : decided()) {
            Recommendation advice = TheYear.advice(each.facts());
            advice.recommended()
                    .ifPresent(recommended -> counts.merge(
                            Adherence.of(
                                    recommended,
                                    advice.range(),
                                    each.decision().orElseThrow().disposal()),
                            1,
                            Integer::sum));
        }
        return counts;
    }
}
