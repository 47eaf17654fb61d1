package org.youthpanel.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.youthpanel.facts.Disposal.CHARGE;
import static org.youthpanel.facts.Disposal.COMMUNITY_RESOLUTION;
import static org.youthpanel.facts.Disposal.OUTCOME_22;
import static org.youthpanel.facts.Disposal.YOUTH_CAUTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.youthpanel.panel.Agency;
import org.youthpanel.panel.Departure;
import org.youthpanel.panel.after.Escalation;
import org.youthpanel.tracking.Column.AssessedLevel;
import org.youthpanel.tracking.Column.Timeliness;
import org.youthpanel.tracking.Column.Towards;
import org.youthpanel.tracking.statistics.Funnel;
import org.youthpanel.tracking.statistics.PChart;

/** Each use case that counts, on rows that are written down here. */
class FiguresTest {

    private static final Selection SECOND_QUARTER =
            Selection.all().in(Period.of("2026-Q2").orElseThrow());
    private static final String MAY = "2026-05-10";

    private final HandMade made = new HandMade();

    @Test
    void agreementIsBrokenDownInTheOrderOfNamesAndFewAreNoShare() {
        made.decided(8, MAY, YOUTH_CAUTION, YOUTH_CAUTION, Column.PANEL, "North")
                .decided(3, MAY, YOUTH_CAUTION, COMMUNITY_RESOLUTION, Column.PANEL, "North")
                .decided(1, MAY, COMMUNITY_RESOLUTION, OUTCOME_22, Column.PANEL, "North")
                .decided(4, MAY, COMMUNITY_RESOLUTION, CHARGE, Column.PANEL, "East")
                .decided(2, MAY, COMMUNITY_RESOLUTION, COMMUNITY_RESOLUTION)
                .waiting(5, MAY, Column.PANEL, "North")
                .decided(9, "2026-03-31", COMMUNITY_RESOLUTION, COMMUNITY_RESOLUTION, Column.PANEL, "North");
        Breakdown told = new BreakDownAgreement(made.counting())
                .by(HandMade.MANAGER, SECOND_QUARTER, Column.PANEL)
                .value()
                .orElseThrow();
        assertThat(told.lines())
                .extracting(Breakdown.Line::code)
                .containsExactly(Optional.of("East"), Optional.of("North"), Optional.empty());
        Breakdown.Line north = told.lines().get(1);
        assertThat(north.n().n()).isEqualTo(12);
        assertThat(north.same().n()).isEqualTo(8);
        assertThat(north.less().n()).isEqualTo(3);
        assertThat(north.sameRung().n()).isEqualTo(1);
        assertThat(north.more().n()).isZero();
        assertThat(north.share()).contains(new Proportion(8, 12));
        assertThat(told.lines().get(0).more().n()).isEqualTo(4);
        assertThat(told.lines().get(0).share()).isEmpty();
        assertThat(told.total().n().n()).isEqualTo(18);
        assertThat(told.total().same().n()).isEqualTo(10);
        Funnel funnel = told.funnel().orElseThrow().value().orElseThrow();
        assertThat(funnel.overall()).isEqualTo(10 / 18.0);
        assertThat(funnel.points()).hasSize(3);
    }

    @Test
    void anotherServicesCasesAreNotTold() {
        Selection elsewhere = Selection.all().with(Map.of(Column.SERVICE, "leicestershire"));
        assertThat(new BreakDownAgreement(made.counting()).by(HandMade.MANAGER, elsewhere, Column.PANEL))
                .isInstanceOf(Told.NotYours.class);
    }

    @Test
    void h4ALevelThatTheGatekeeperChangedIsNoChangeByThePanel() {
        made.decided(5, MAY, YOUTH_CAUTION, YOUTH_CAUTION, Column.AUTHOR_TEAM, "East")
                .beside(
                        Counted.LEVEL_CHANGES,
                        Column.CHANGED_BY,
                        "PANEL",
                        Column.RAISED_BY,
                        "POLICE",
                        Column.LEVEL,
                        "RISK_OF_HARM",
                        Column.DIRECTION,
                        "RAISED",
                        Column.LEVEL_DEPTH_BEFORE,
                        "LARP",
                        Column.LEVEL_DEPTH_AFTER,
                        "ASSET_PLUS")
                .beside(
                        Counted.LEVEL_CHANGES,
                        Column.CHANGED_BY,
                        "PANEL",
                        Column.RAISED_BY,
                        "POLICE",
                        Column.LEVEL,
                        "SAFETY_AND_WELLBEING",
                        Column.DIRECTION,
                        "RAISED",
                        Column.LEVEL_DEPTH_BEFORE,
                        "LARP",
                        Column.LEVEL_DEPTH_AFTER,
                        "ASSET_PLUS")
                .waiting(3, MAY, Column.AUTHOR_TEAM, "West")
                .beside(
                        Counted.LEVEL_CHANGES,
                        Column.CHANGED_BY,
                        "GATEKEEPER",
                        Column.LEVEL,
                        "RISK_OF_HARM",
                        Column.DIRECTION,
                        "LOWERED")
                .beside(
                        Counted.ESCALATIONS,
                        Column.ESCALATION,
                        "MACE",
                        Column.PROMPTED,
                        "YES",
                        Column.MADE,
                        "YES",
                        Column.PANEL_RAISED,
                        "NO");
        LevelChanges told = new CountLevelChanges(made.counting())
                .count(HandMade.MANAGER, SECOND_QUARTER)
                .value()
                .orElseThrow();
        // two levels of one case are one case, of the five that reached the panel
        assertThat(told.panel().of().n()).isEqualTo(5);
        assertThat(told.panel().raised().n()).isEqualTo(1);
        assertThat(told.panel().lowered().n()).isZero();
        assertThat(told.panel().levels())
                .filteredOn(each -> each.raised().n() == 1)
                .extracting(LevelChanges.Level::level)
                .containsExactly(AssessedLevel.SAFETY_AND_WELLBEING, AssessedLevel.RISK_OF_HARM);
        assertThat(told.panel().agencies())
                .extracting(LevelChanges.Raiser::agency)
                .containsExactly(Agency.POLICE);
        assertThat(told.panel().effects()).singleElement().satisfies(each -> {
            assertThat(each.depthAfter()).contains("ASSET_PLUS");
            assertThat(each.cases().n()).isEqualTo(1);
        });
        assertThat(told.panel().teams())
                .singleElement()
                .satisfies(each -> assertThat(each.of().n()).isEqualTo(5));
        assertThat(told.gatekeeper().of().n()).isEqualTo(8);
        assertThat(told.gatekeeper().raised().n()).isZero();
        assertThat(told.gatekeeper().lowered().n()).isEqualTo(1);
        assertThat(told.referrals()).singleElement().satisfies(each -> {
            assertThat(each.to()).isEqualTo(Escalation.MACE);
            assertThat(each.made().n()).isEqualTo(1);
            assertThat(each.unprompted().n()).isZero();
            assertThat(each.afterRaised().n()).isZero();
        });
    }

    @Test
    void departuresAreCountedByReasonByDirectionAndByRuleBesideThePeriodBefore() {
        made.decided(10, MAY, YOUTH_CAUTION, YOUTH_CAUTION, Column.RULES, " NAT-1 NAT-2 ")
                .decided(5, MAY, YOUTH_CAUTION, COMMUNITY_RESOLUTION, Column.RULES, " NAT-1 ")
                .decided(1, MAY, YOUTH_CAUTION, CHARGE, Column.RULES, " NAT-1 NAT-2 ")
                .decided(
                        2,
                        MAY,
                        YOUTH_CAUTION,
                        CHARGE,
                        Column.RULES,
                        " NAT-2 ",
                        Column.DEPARTURE,
                        Departure.FACT_CORRECTED.name())
                .decided(3, "2026-02-10", YOUTH_CAUTION, CHARGE, Column.RULES, " NAT-1 ");
        Departures told = new CountDepartures(made.counting())
                .count(HandMade.MANAGER, SECOND_QUARTER.of(Pair.PROPOSAL_DECISION))
                .value()
                .orElseThrow();
        assertThat(told.compared().now().n()).isEqualTo(18);
        assertThat(told.departed().now().n()).isEqualTo(8);
        assertThat(told.departed().before()).contains(3);
        assertThat(told.dataCorrections().now().n()).isEqualTo(2);
        assertThat(told.judgement().now().n()).isEqualTo(6);
        assertThat(told.directions())
                .extracting(each -> each.towards() + " " + each.departed().now().n())
                .containsExactly("LESS_FORMAL 5", "SAME_RUNG 0", "MORE_FORMAL 1");
        assertThat(told.distances())
                .extracting(each -> each.rungs() + " " + each.cases().n())
                .containsExactly("-1 5", "2 1");
        assertThat(told.rules()).hasSize(2);
        Departures.Rule first = told.rules().get(0);
        assertThat(first.rule()).isEqualTo("NAT-1");
        assertThat(first.bore().n()).isEqualTo(16);
        assertThat(first.departed().now().n()).isEqualTo(6);
        assertThat(first.departed().before()).contains(3);
        assertThat(first.less().n()).isEqualTo(5);
        assertThat(first.more().n()).isEqualTo(1);
        // a corrected fact says nothing against a rule
        assertThat(told.rules().get(1).departed().now().n()).isEqualTo(1);
        assertThat(told.rules().get(1).bore().n()).isEqualTo(13);
    }

    @Test
    void daysAreInTimeLateOpenOrOverdueAndLateOnesHaveAMedian() {
        clock(9, "IN_TIME", "2026-05-20", "2026-05-10");
        clock(1, "LATE", "2026-05-20", "2026-05-21");
        clock(1, "LATE", "2026-05-20", "2026-05-24");
        clock(1, "OVERDUE", "2026-05-01", null);
        clock(2, "OPEN", "2026-08-01", null);
        made.decided(
                        1,
                        MAY,
                        YOUTH_CAUTION,
                        YOUTH_CAUTION,
                        Column.DAYS_TO_PANEL,
                        20,
                        Column.DAYS_TO_RECORD,
                        0,
                        Column.ASSESSMENT_STATE,
                        "NO_CLOCK")
                .decided(1, MAY, YOUTH_CAUTION, YOUTH_CAUTION, Column.DAYS_TO_PANEL, 31);
        TimeTaken told = new CountTimeTaken(made.counting())
                .count(HandMade.MANAGER, SECOND_QUARTER)
                .value()
                .orElseThrow();
        TimeTaken.Clock assessment = told.clocks().get(0);
        assertThat(assessment.cases().n()).isEqualTo(14);
        assertThat(assessment.states().get(Timeliness.LATE).n()).isEqualTo(2);
        assertThat(assessment.states().get(Timeliness.OPEN).n()).isEqualTo(2);
        assertThat(assessment.late().days().value()).contains(2.5);
        assertThat(assessment.inTime()).contains(new Proportion(9, 12));
        assertThat(told.overdue())
                .singleElement()
                .satisfies(each -> assertThat(each.due()).isEqualTo("2026-05-01"));
        assertThat(told.toPanel().days().value()).contains(25.5);
        assertThat(told.toPanel().n()).isEqualTo(2);
        assertThat(told.toRecord().n()).isEqualTo(1);
    }

    private void clock(int times, String state, String due, @org.jspecify.annotations.Nullable String done) {
        Object[] codes = done == null
                ? new Object[] {Column.ASSESSMENT_STATE, state, Column.ASSESSMENT_DUE, due}
                : new Object[] {Column.ASSESSMENT_STATE, state, Column.ASSESSMENT_DUE, due, Column.ASSESSMENT_DONE, done
                };
        made.waiting(times, MAY, codes);
    }

    @Test
    void h7ADisparityRatioNamesItsDenominatorAndByDefaultItIsCasesReachingThePanel() {
        groups("WHITE", 20, 10);
        groups("BLACK", 10, 5);
        made.waiting(30, MAY, Column.ETHNIC_GROUP, "BLACK");
        Fairness told = fairness(Column.ETHNIC_GROUP, "");
        assertThat(told.reference()).contains("WHITE");
        Fairness.Compared formal = told.measures().get(0);
        assertThat(formal.measure()).isEqualTo(Fairness.Measure.FORMAL_RECOMMENDED);
        assertThat(formal.measure().of()).isEqualTo(Fairness.Denominator.REACHED_PANEL);
        // thirty who never reached a panel are no part of it: (10 / 15) / (20 / 30)
        Fairness.Group black = group(formal, "BLACK");
        assertThat(black.of().tally().orElseThrow().n()).isEqualTo(15);
        assertThat(black.relative().orElseThrow().value().orElseThrow().index()).isCloseTo(1.0, within(1e-12));
        assertThat(group(formal, "WHITE").relative()).isEmpty();
        assertThat(fairness(Column.ETHNIC_GROUP, "BLACK").reference()).contains("BLACK");
    }

    @Test
    void h6NothingIsToldOfFewerThanFiveNorWhatTellsIt() {
        groups("WHITE", 20, 10);
        groups("ASIAN", 3, 9);
        groups("MIXED", 9, 4);
        groups("BLACK", 2, 2);
        groups("OTHER", 6, 0);
        Fairness.Compared formal =
                told(HandMade.CHAIR, SECOND_QUARTER).orElseThrow().measures().get(0);
        // 3 of 12 is hidden, its denominator is not
        assertThat(group(formal, "ASIAN").count().tally()).isEmpty();
        assertThat(group(formal, "ASIAN").of().tally()).isPresent();
        assertThat(group(formal, "ASIAN").relative()).isEmpty();
        assertThat(group(formal, "ASIAN").share()).isEmpty();
        // 9 of 13 leaves 4
        assertThat(group(formal, "MIXED").count().tally()).isEmpty();
        // a group of 4
        assertThat(group(formal, "BLACK").of().tally()).isEmpty();
        assertThat(group(formal, "BLACK").count().tally()).isEmpty();
        // 6 of 6: shown, but no share of so few
        assertThat(group(formal, "OTHER").count().tally()).isPresent();
        assertThat(group(formal, "OTHER").share()).isEmpty();
        assertThat(group(formal, "OTHER").relative()).isEmpty();
    }

    @Test
    void whoeverMayReadTheCharacteristicsOfEachCaseIsToldEveryNumberAndFewAreStillNotCompared() {
        groups("WHITE", 20, 10);
        groups("ASIAN", 3, 9);
        groups("BLACK", 2, 2);
        Fairness.Compared formal = fairness(Column.ETHNIC_GROUP, "").measures().get(0);
        assertThat(group(formal, "ASIAN").count().tally().orElseThrow().n()).isEqualTo(3);
        assertThat(group(formal, "ASIAN").relative()).isEmpty();
        assertThat(group(formal, "BLACK").of().tally().orElseThrow().n()).isEqualTo(4);
        assertThat(group(formal, "BLACK").share()).isEmpty();
    }

    @Test
    void whoeverMayNotReadThemIsToldOfWholeQuartersThatAreOverAlone() {
        groups("WHITE", 20, 10);
        Selection all = Selection.all();
        for (String period : List.of("2026-Q2", "2026-Q1", "2025-26", "to-2026-Q2", "to-2025-Q4")) {
            assertThat(told(HandMade.CHAIR, all.in(Period.of(period).orElseThrow())))
                    .as(period)
                    .isPresent();
            assertThat(told(HandMade.CHAIR, SECOND_QUARTER.with(Map.of(Column.SERVICE, "leeds"))))
                    .isPresent();
        }
        for (Selection other : List.of(
                all,
                all.between(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 29)),
                all.between(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 31)),
                all.in(Period.of("2026-Q3").orElseThrow()),
                all.in(Period.of("2026-27").orElseThrow()),
                all.in(Period.of("to-2026-Q3").orElseThrow()),
                all.in(Period.of("12-to-2026-05").orElseThrow()),
                all.in(new Period(Optional.empty(), Optional.of(LocalDate.of(2026, 5, 31)))),
                all.in(new Period(Optional.of(LocalDate.of(2026, 4, 1)), Optional.empty())),
                SECOND_QUARTER.with(Map.of(Column.OFFENCE_TYPE, "ARSON")),
                SECOND_QUARTER.with(Map.of(Column.PANEL, "North")))) {
            assertThat(told(HandMade.CHAIR, other)).as(other.toString()).isEmpty();
            assertThat(told(HandMade.MANAGER, other)).isPresent();
        }
    }

    @Test
    void everythingUpToTheEndOfAQuarterHasACode() {
        Period upTo = Period.upToLastQuarter(HandMade.TODAY);
        assertThat(upTo.code()).contains("to-2026-Q2");
        assertThat(Period.of("to-2026-Q2")).contains(upTo);
        assertThat(new Period(Optional.empty(), Optional.of(LocalDate.of(2026, 6, 29))).code())
                .isEmpty();
        assertThat(Period.of("to-2026-Q5")).isEmpty();
    }

    private Optional<Fairness> told(org.youthpanel.casework.Person person, Selection selection) {
        return new CompareGroups(made.counting())
                .compare(person, selection, Column.ETHNIC_GROUP, Optional.empty())
                .value();
    }

    private void groups(String group, int formal, int informal) {
        made.decided(formal, MAY, YOUTH_CAUTION, YOUTH_CAUTION, Column.ETHNIC_GROUP, group)
                .decided(informal, MAY, COMMUNITY_RESOLUTION, COMMUNITY_RESOLUTION, Column.ETHNIC_GROUP, group);
    }

    private Fairness fairness(Column by, String reference) {
        return new CompareGroups(made.counting())
                .compare(HandMade.MANAGER, SECOND_QUARTER, by, Optional.of(reference))
                .value()
                .orElseThrow();
    }

    private static Fairness.Group group(Fairness.Compared told, String code) {
        return told.groups().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void agreementBeginsAnewWhereRulesChangedAndAnEmptyQuarterIsThere() {
        quarter("2025-08-10", "national/4.0 leeds/3.0", 18, 2);
        quarter("2026-02-01", "national/4.0 leeds/3.0", 2, 0);
        quarter("2026-02-20", "national/5.0 leeds/3.0", 10, 10);
        quarter(MAY, "national/5.0 leeds/3.0", 12, 8);
        Drift told = new FollowDrift(made.counting())
                .follow(HandMade.MANAGER, Selection.all(), Column.QUARTER)
                .value()
                .orElseThrow();
        assertThat(told.periods())
                .extracting(each -> each.period() + " " + each.rules().substring(0, 12) + " "
                        + each.followed().n() + "/" + each.n().n())
                .containsExactly(
                        "2025-Q3 national/4.0 18/20",
                        "2025-Q4 national/4.0 0/0",
                        "2026-Q1 national/4.0 2/2",
                        "2026-Q1 national/5.0 10/20",
                        "2026-Q2 national/5.0 12/20");
        assertThat(told.chart().segments())
                .extracting(PChart.Segment::name)
                .containsExactly("national/4.0 leeds/3.0", "national/5.0 leeds/3.0");
        assertThat(told.chart().segments().get(1).centre().value()).contains(22 / 40.0);
        assertThat(told.periods().get(2).tooFew()).isTrue();
        assertThat(told.sums()).hasSize(2).allMatch(each -> each.value().isPresent());
    }

    private void quarter(String day, String rules, int followed, int departed) {
        made.decided(followed, day, YOUTH_CAUTION, YOUTH_CAUTION, Column.RULE_SETS, rules)
                .decided(departed, day, YOUTH_CAUTION, CHARGE, Column.RULE_SETS, rules);
    }

    @Test
    void everyNumberCarriesTheConditionItIsCountedBy() {
        made.decided(6, MAY, YOUTH_CAUTION, COMMUNITY_RESOLUTION, Column.RULES, " NAT-1 NAT-2 ")
                .decided(6, MAY, YOUTH_CAUTION, CHARGE, Column.RULES, " NAT-1 ");
        Departures told = new CountDepartures(made.counting())
                .count(HandMade.MANAGER, SECOND_QUARTER)
                .value()
                .orElseThrow();
        for (Departures.Rule each : told.rules()) {
            for (Tally tally : List.of(each.bore(), each.departed().now(), each.less(), each.more())) {
                assertThat(made.size(
                                Counted.CASES,
                                tally.behind().orElseThrow().where(HandMade.MANAGER, SECOND_QUARTER, HandMade.TODAY)))
                        .isEqualTo(tally.n());
            }
        }
        assertThat(told.directions()).extracting(Departures.Direction::towards).containsExactly(Towards.values());
    }
}
