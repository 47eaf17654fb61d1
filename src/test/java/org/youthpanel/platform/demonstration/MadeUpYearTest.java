package org.youthpanel.platform.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.youthpanel.advice.Outcome;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.rules.finding.Severity;

class MadeUpYearTest {

    private static final Pattern TWO_NAMES = Pattern.compile("\\b\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+");

    @Test
    void isOfAServiceOfMiddleSize() {
        assertThat(TheYear.heard()).hasSizeBetween(95, 125);
        assertThat(TheYear.toBeHeard()).hasSize(6);
        long children =
                TheYear.cases().stream().map(MadeUpCase::childNumber).distinct().count();
        assertThat(children).isBetween(80L, 100L);
    }

    @Test
    void isReadAndAdvisedOnWithoutFailure() {
        assertThat(TheYear.cases())
                .allSatisfy(each -> assertThat(TheYear.advice(each.facts())).isNotNull());
        long recommended = TheYear.heard().stream()
                .filter(each -> TheYear.advice(each.facts()).outcome() == Outcome.RECOMMENDED)
                .count();
        assertThat(recommended).isGreaterThan(TheYear.heard().size() * 9L / 10);
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(TheYear.madeFrom(TheYear.SEED)).isEqualTo(TheYear.cases());
        assertThat(TheYear.madeFrom(TheYear.SEED + 1)).isNotEqualTo(TheYear.cases());
    }

    @Test
    void hasOffenceTypesInTheProportionsOfThePublishedTable() {
        Map<String, Long> types = TheYear.heard().stream()
                .collect(Collectors.groupingBy(
                        each -> text(each, Facts.OFFENCE_TYPE.path()), TreeMap::new, Collectors.counting()));
        int all = TheYear.heard().size();
        for (OffenceMix each : OffenceMix.values()) {
            double expected = each.share() / 453.0;
            assertThat(types.getOrDefault(each.name(), 0L) / (double) all)
                    .as(each.name())
                    .isCloseTo(expected, within(1.0 / all));
        }
        assertThat(OffenceMix.values()).hasSameSizeAs(OffenceType.values());
    }

    @Test
    void sitsOnTuesdaysAndLessInSchoolHolidays() {
        assertThat(TheYear.cases())
                .allSatisfy(each -> assertThat(each.sitting().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY));
        Map<Boolean, Map<LocalDate, Long>> sittings = TheYear.heard().stream()
                .map(MadeUpCase::sitting)
                .collect(Collectors.partitioningBy(
                        Sitting::isInSchoolHolidays, Collectors.groupingBy(each -> each, Collectors.counting())));
        assertThat(mean(sittings.get(true))).isLessThan(mean(sittings.get(false)));
        assertThat(sittings.get(true).size() + sittings.get(false).size()).isLessThan(50);
    }

    @Test
    void hasDatesThatFollowEachOther() {
        for (MadeUpCase each : TheYear.cases()) {
            LocalDate committed = date(each, Facts.COMMITTED_ON.path());
            LocalDate referred = date(each, Facts.REFERRED_ON.path());
            assertThat(committed).isBefore(referred);
            assertThat(referred)
                    .isBetween(each.sitting().minusDays(45), each.sitting().minusDays(21));
            assertThat(each.openedAt().toLocalDate())
                    .isAfter(referred)
                    .isBefore(each.sitting())
                    .isBeforeOrEqualTo(TheYear.LAST_DAY);
            Object bailed = Draft.at(each.facts(), Facts.BAILED_ON);
            if (bailed != null) {
                assertThat(LocalDate.parse(bailed.toString())).isBetween(committed, referred);
            }
            for (Object prior : list(each, Facts.PRIOR_OUTCOMES.path())) {
                assertThat(LocalDate.parse(String.valueOf(Draft.at(prior, "on"))))
                        .isBefore(committed);
            }
        }
    }

    @Test
    void remembersTheEarlierCasesOfAChild() {
        Map<String, List<MadeUpCase>> byChild =
                TheYear.heard().stream().collect(Collectors.groupingBy(MadeUpCase::childNumber));
        List<List<MadeUpCase>> back =
                byChild.values().stream().filter(each -> each.size() > 1).toList();
        assertThat(back).hasSizeGreaterThan(10);
        for (List<MadeUpCase> cases : back) {
            MadeUpCase first = cases.get(0);
            MadeUpCase second = cases.get(1);
            assertThat(list(second, Facts.PANEL_REFERRALS.path()).contains(text(first, Facts.REFERRED_ON.path())))
                    .isTrue();
            assertThat(second.characteristics()).isEqualTo(first.characteristics());
            first.decision()
                    .filter(decision -> decision.disposal().rung() > 0)
                    .ifPresent(decision -> assertThat(list(second, Facts.PRIOR_OUTCOMES.path()))
                            .anySatisfy(prior -> {
                                assertThat(Draft.at(prior, "on"))
                                        .isEqualTo(first.sitting().toString());
                                assertThat(Draft.at(prior, "outcome"))
                                        .isEqualTo(decision.disposal().name());
                            }));
        }
    }

    @Test
    void hasChildrenFromTenToSeventeenMostlyOlder() {
        List<Long> ages = TheYear.cases().stream()
                .map(each -> (Long) Draft.at(each.facts(), Facts.AGE_AT_DISPOSAL))
                .toList();
        assertThat(ages).allSatisfy(each -> assertThat(each).isBetween(10L, 17L));
        assertThat(ages.stream().filter(each -> each >= 14).count()).isGreaterThan(ages.size() * 6L / 10);
    }

    @Test
    void hasLevelsThatAreTooLowForTheFactorsInSomeCases() {
        List<MadeUpCase> withFactors = TheYear.heard().stream()
                .filter(each -> !list(each, Facts.SAFETY_FACTORS.path()).isEmpty())
                .toList();
        long prompted = withFactors.stream()
                .filter(each -> TheYear.advice(each.facts()).prompts().stream()
                        .anyMatch(prompt -> prompt.label().equals("D1")))
                .count();
        assertThat(prompted).isBetween(withFactors.size() / 20L, withFactors.size() / 4L);
    }

    @Test
    void hasSixCasesToBeHeardThatShowSomething() {
        List<MadeUpCase> next = TheYear.toBeHeard();
        assertThat(next).allSatisfy(each -> assertThat(each.decision()).isEmpty());
        assertThat(next)
                .filteredOn(each -> TheYear.advice(each.facts()).provisional())
                .hasSizeGreaterThan(1);
        assertThat(next)
                .filteredOn(each -> Boolean.FALSE.equals(Draft.at(each.facts(), Facts.GATEKEPT)))
                .hasSize(1);
        assertThat(next)
                .filteredOn(each -> TheYear.advice(each.facts()).depthTriggers().contains("A12"))
                .isNotEmpty();
        assertThat(next)
                .filteredOn(each -> list(each, Facts.CIRCUMSTANCES.path()).contains("KNIFE_SIMPLE_POSSESSION"))
                .hasSize(1);
        assertThat(next)
                .filteredOn(each -> TheYear.advice(each.facts()).prompts().stream()
                        .anyMatch(prompt -> prompt.severity() == Severity.HOLD))
                .hasSize(1);
    }

    @Test
    void hasReferencesAndNumbersInTheirForms() {
        assertThat(TheYear.cases()).extracting(MadeUpCase::reference).doesNotHaveDuplicates();
        assertThat(TheYear.cases()).allSatisfy(each -> {
            assertThat(each.reference()).matches("Y-20\\d\\d-\\d{4}");
            assertThat(each.childNumber()).matches("CMS-\\d{6}");
        });
    }

    @Test
    void hasNothingThatLooksLikeAName() {
        assertThat(TheYear.cases()).allSatisfy(each -> {
            assertThat(each.facts() + " " + each.decision()).doesNotContainPattern(TWO_NAMES);
            assertThat(each.facts().toString().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("name=", "birth", "address", "ethnicity", "sex=");
            assertThat(each.characteristics().keySet()).isSubsetOf("ethnicity", "sex", "send", "lookedAfter");
        });
    }

    @Test
    void isNotMadeForAYearOnAnotherScale() {
        assertThatThrownBy(() -> MadeUpYear.of(TheYear.SEED, TheYear.SERVICE, LocalDate.of(2024, 9, 30)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double mean(Map<LocalDate, Long> counts) {
        return counts.values().stream().mapToLong(each -> each).average().orElseThrow();
    }

    private static String text(MadeUpCase made, String path) {
        return String.valueOf(Draft.at(made.facts(), path));
    }

    private static LocalDate date(MadeUpCase made, String path) {
        return LocalDate.parse(text(made, path));
    }

    private static List<?> list(MadeUpCase made, String path) {
        return Draft.at(made.facts(), path) instanceof List<?> list ? list : List.of();
    }
}
