package org.youthpanel.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.youthpanel.advice.Outcome;
import org.youthpanel.advice.ShortAnswer;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Departure;
import org.youthpanel.rules.finding.PanelCase;
import org.youthpanel.rules.resolved.Depth;
import org.youthpanel.tracking.Column;
import org.youthpanel.workbench.replay.Disparity.Measure;
import org.youthpanel.workbench.replay.TwoAnswers.Towards;

class ChangesTest {

    private static final Disposal INFORMAL = Disposal.COMMUNITY_RESOLUTION;
    private static final Disposal FORMAL = Disposal.YOUTH_CAUTION;

    private static ShortAnswer answer(Optional<Disposal> recommended, Depth depth) {
        return new ShortAnswer(
                recommended.isPresent() ? Outcome.RECOMMENDED : Outcome.UNDETERMINED,
                recommended,
                depth,
                PanelCase.YES);
    }

    private static Replays.Alike alike(int n, Disposal before, Disposal after, Disposal decided) {
        return new Replays.Alike(
                new TwoAnswers(
                        answer(Optional.of(before), Depth.LARP),
                        answer(Optional.of(after), Depth.LARP),
                        decided,
                        before == decided ? Optional.empty() : Optional.of(Departure.PROPORTIONALITY)),
                n);
    }

    @Test
    void everyCaseIsCountedOnceBothWays() {
        Changes changes = Changes.of(List.of(
                alike(40, INFORMAL, INFORMAL, INFORMAL),
                alike(11, FORMAL, INFORMAL, INFORMAL),
                alike(3, INFORMAL, FORMAL, INFORMAL),
                alike(2, INFORMAL, Disposal.OUTCOME_22, FORMAL),
                new Replays.Alike(
                        new TwoAnswers(
                                answer(Optional.empty(), Depth.UNDETERMINED),
                                answer(Optional.of(FORMAL), Depth.ASSET_PLUS),
                                FORMAL,
                                Optional.empty()),
                        4)));
        assertThat(changes.n()).isEqualTo(60);
        assertThat(changes.changed()).isEqualTo(20);
        assertThat(changes.towards())
                .containsEntry(Towards.SAME, 40)
                .containsEntry(Towards.LESS_FORMAL, 11)
                .containsEntry(Towards.MORE_FORMAL, 3)
                .containsEntry(Towards.SAME_RUNG, 2)
                .containsEntry(Towards.NOW_RECOMMENDED, 4)
                .containsEntry(Towards.NO_LONGER_RECOMMENDED, 0);
        assertThat(changes.depthOtherwise()).isEqualTo(4);
        assertThat(changes.deeper()).isZero();
        // of cases with a recommendation both times
        assertThat(changes.compared()).isEqualTo(56);
        assertThat(changes.agreedBefore()).isEqualTo(43);
        assertThat(changes.agreesAfter()).isEqualTo(51);
        assertThat(changes.absorbed()).isEqualTo(11);
        assertThat(changes.absorbedBy()).containsExactly(Map.entry(Departure.PROPORTIONALITY, 11));
        assertThat(changes.made()).isEqualTo(3);
        assertThat(changes.count(FORMAL, INFORMAL)).isEqualTo(11);
        // the published value for 11 and 3
        assertThat(changes.test().value().orElseThrow().exactP()).isCloseTo(.057373046875, within(1e-12));
    }

    @Test
    void whereNothingChangesThereIsNothingToTest() {
        Changes changes = Changes.of(List.of(alike(40, INFORMAL, INFORMAL, INFORMAL)));
        assertThat(changes.changed()).isZero();
        assertThat(changes.test().value()).isEmpty();
        assertThat(Changes.of(List.of()).before()).isEmpty();
    }

    private static Disparity.Group group(Disparity told, String code) {
        return told.measures().stream()
                .filter(each -> each.measure() == Measure.FORMAL_RECOMMENDED)
                .flatMap(each -> each.groups().stream())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** So many of so many recommended for a caution, before and after. */
    private static List<Replays.Alike> group(int of, int before, int after) {
        int both = Math.min(before, after);
        return List.of(
                alike(both, FORMAL, FORMAL, FORMAL),
                alike(before - both, FORMAL, INFORMAL, FORMAL),
                alike(after - both, INFORMAL, FORMAL, FORMAL),
                alike(of - Math.max(before, after), INFORMAL, INFORMAL, INFORMAL));
    }

    private static Disparity told(Object... codesAndGroups) {
        Map<String, List<Replays.Alike>> groups = new LinkedHashMap<>();
        for (int i = 0; i < codesAndGroups.length; i += 2) {
            @SuppressWarnings("unchecked")
            List<Replays.Alike> group = (List<Replays.Alike>) codesAndGroups[i + 1];
            groups.put(String.valueOf(codesAndGroups[i]), group);
        }
        return Disparity.of(Column.ETHNIC_GROUP, groups);
    }

    @Test
    void groupsAreComparedBeforeAndAfter() {
        Disparity told = told("WHITE", group(100, 40, 20), "BLACK", group(50, 30, 15));
        assertThat(told.reference()).contains("WHITE");
        Disparity.Group black = group(told, "BLACK");
        assertThat(black.of()).contains(50);
        assertThat(black.before()).contains(30);
        assertThat(black.after()).contains(15);
        assertThat(black.relativeBefore().orElseThrow().value().orElseThrow().index())
                .isCloseTo(1.5, within(1e-9));
        assertThat(black.relativeAfter().orElseThrow().value().orElseThrow().index())
                .isCloseTo(1.5, within(1e-9));
        assertThat(group(told, "WHITE").relativeBefore()).isEmpty();
    }

    @Test
    void aChangeForFewerThanFiveChildrenIsNotToldNorCanBeSubtracted() {
        Disparity told = told("WHITE", group(100, 40, 20), "BLACK", group(50, 30, 28), "ASIAN", group(60, 30, 20));
        assertThat(group(told, "BLACK").before()).contains(30);
        assertThat(group(told, "BLACK").after()).isEmpty();
        assertThat(group(told, "BLACK").relativeAfter()).isEmpty();
        // one that is hidden alone would follow from the matrix: the smallest other goes with it
        assertThat(told.measures().get(0).groups().stream()
                        .filter(each -> each.after().isEmpty()))
                .hasSize(2);
    }

    @Test
    void aGroupOfFewerThanFiveIsHiddenWhole() {
        Disparity told = told("WHITE", group(100, 40, 20), "BLACK", group(3, 2, 1), "ASIAN", group(60, 30, 20));
        Disparity.Group black = group(told, "BLACK");
        assertThat(black.of()).isEmpty();
        assertThat(black.before()).isEmpty();
        assertThat(black.after()).isEmpty();
        assertThat(told.measures())
                .allSatisfy(measure -> assertThat(measure.groups().stream()
                                .filter(each -> each.of().isEmpty()))
                        .hasSizeGreaterThanOrEqualTo(2));
    }
}
