package org.youthpanel.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class AdvicePageTest extends RunningApplication {

    private Page shown(Object... differences) {
        String reference = opened(differences);
        advised(reference);
        return Visitor.signedIn(port, "officer").get("/cases/" + reference);
    }

    @Test
    void historiesThatNobodyHasAreToldByWhatTheyHaveInCommon() {
        Page page = shown("priorOutcomes", null, "gravity.base", 3L);
        List<String> rows =
                page.document().select("table:has(#changes) tbody tr").eachText();
        List<String> ofHistory = rows.stream()
                .filter(each -> each.startsWith("Earlier outcomes"))
                .toList();
        assertThat(ofHistory).isNotEmpty().allSatisfy(each -> assertThat(each).doesNotContain("2 June 2026"));
        assertThat(ofHistory.toString()).contains("earlier ").doesNotContain("Knife: simple possession");
        assertThat(ofHistory.size()).isLessThan(6);
    }

    @Test
    void unknownCircumstancesOfSeveralOutcomesAreToldTogether() {
        Object one = Map.of("outcome", "COMMUNITY_RESOLUTION", "on", "2026-01-10", "offenceType", "DRUGS");
        Object other = Map.of("outcome", "COMMUNITY_RESOLUTION", "on", "2026-02-10", "offenceType", "DRUGS");
        Page page = shown(
                "priorOutcomes",
                List.of(one, other),
                "offence.type",
                "VIOLENCE_AGAINST_THE_PERSON",
                "offence.circumstances",
                List.of("KNIFE_SIMPLE_POSSESSION"));
        List<String> missing =
                page.document().select(".app-advice__provisional li").eachText();
        assertThat(missing)
                .filteredOn(each -> each.startsWith("Circumstances of that offence"))
                .singleElement()
                .asString()
                .contains("(numbers 1, 2)");
    }

    @Test
    void proposalAndPoliceViewStandBesideTheRecommendation() {
        Page page = shown("proposal", "YOUTH_CAUTION", "policeView", null);
        assertThat(page.document().select(".app-voices__voice").eachText())
                .containsExactly(
                        "The rules recommend Community resolution",
                        "The assessment proposes Youth caution",
                        "The police prefer Not known");
    }

    @Test
    void everyLabelOfThePageIsExplainedAtItsFoot() {
        Page page = shown("gravity.base", 4L, "engagement.consentsToConditions", false);
        List<String> explained = page.document().select(".app-labels dt").eachText();
        List<String> shown = page.document().select(".app-label").eachText().stream()
                .map(each -> each.replaceAll("[()]", ""))
                .toList();
        assertThat(shown).isNotEmpty();
        assertThat(explained).doesNotHaveDuplicates().containsAll(shown);
        assertThat(page.document().select(".app-labels dd").eachText())
                .allSatisfy(each -> assertThat(each).hasSizeGreaterThan(10));
    }

    @Test
    void whatIsBarredIsNoFirstEntryAndDatesAreStillToCome() {
        Page page = shown("gravity.base", 4L, "engagement.consentsToConditions", false);
        assertThat(page.document()
                        .select("tr:contains(Barred by) td:last-child")
                        .eachText())
                .isNotEmpty()
                .allMatch("Does not apply"::equals);
        assertThat(page.text()).contains("Assessment due by 20 May 2026").doesNotContain("Assessment complete");
    }

    @Test
    void theRulesAreReadInWordsBeforeTheyAreReadAsWritten() {
        Visitor policy = Visitor.signedIn(port, "policy");
        Page page = policy.get("/rules/national/5.0");
        assertThat(page.document().select(".app-rule .app-code"))
                .isNotEmpty()
                .allMatch(each -> each.closest("details:not([open])") != null);
        Page none = policy.get("/rules/national/99.0");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.heading()).isEqualTo("There is no such version of these rules");
        assertThat(none.text()).doesNotContain("A case of another service");
    }
}
