package org.youthpanel.workbench.reading.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.youthpanel.casework.paper.Pdf;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class RulebookPagesTest extends RunningApplication {

    @Test
    void aRuleIsReadInPlainWordsWithItsSourceAndItsScenarios() {
        Page page = Visitor.signedIn(port, "policy").get("/rules/national/5.0");
        Element rule = page.document().getElementById("NAT-230").parent();
        assertThat(rule.text())
                .contains("B8 (rule NAT-230)")
                .contains("the final gravity score is 3")
                .contains("The starting point is a youth caution. It rests on the gravity score")
                .contains("Read in a published summary")
                .contains("For example: ")
                .contains("Not this rule: ")
                .containsPattern("\\d+ scenarios fire it\\.");
        assertThat(rule.select("details:not([open]) .app-code").eachText())
                .contains("FinalGravity( score == 3 )", "StartingPoint(YOUTH_CAUTION, SCORE)");
        assertThat(page.document().select(".app-rule__parts").text())
                .doesNotContain("==")
                .doesNotContain("_");
    }

    @Test
    void everyRuleHasAScenarioOrTheReasonWhyNoCaseReachesIt() {
        Visitor auditor = Visitor.signedIn(port, "auditor");
        for (String version : new String[] {"national/5.0", "leeds/3.0", "leeds/1.0"}) {
            Page page = auditor.get("/rules/" + version);
            assertThat(page.document().select("article.app-rule:has(.app-rule__parts)"))
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(rule.text())
                            .as(version)
                            .containsAnyOf("For example: ", "No case can reach it: "));
        }
    }

    @Test
    void theDisposalIsATableOfWhatTheRulesAnswer() {
        Page page = Visitor.signedIn(port, "chair").get("/rules/national/5.0");
        assertThat(cell(page, "disposal", "Score 2", 1)).isEqualTo("Community resolution");
        assertThat(cell(page, "disposal", "Score 3", 1)).isEqualTo("Youth caution");
        assertThat(cell(page, "disposal", "Score 3", 3)).isEqualTo("Deferred prosecution in place of a youth caution");
        assertThat(cell(page, "disposal", "Score 5", 3)).isEqualTo("Charge");
        assertThat(cell(page, "special", "Simple possession of a knife, the first", 4))
                .startsWith("Deferred prosecution");
        assertThat(cell(page, "special", "The evidence is not sufficient to charge", 5))
                .startsWith("No further action");
        assertThat(cell(page, "special", "18 on the day of the disposal", 3)).isEqualTo("Not for a youth disposal");
        // the law before 2026 had another starting point, and another scale before October 2023
        Page before = Visitor.signedIn(port, "chair").get("/rules/national/4.0");
        assertThat(cell(before, "special", "Simple possession of a knife, the first, at 16", 4))
                .isEqualTo("Charge");
        assertThat(Visitor.signedIn(port, "chair")
                        .get("/rules/national/1.0")
                        .document()
                        .select("table[aria-labelledby=disposal] tbody tr"))
                .hasSize(4);
    }

    @Test
    void theDepthIsATableOfLevels() {
        Page page = Visitor.signedIn(port, "officer").get("/rules/leeds/3.0");
        assertThat(cell(page, "depth", "Low", 1)).isEqualTo("Light assessment");
        assertThat(cell(page, "depth", "Medium", 2)).isEqualTo("Light assessment");
        assertThat(cell(page, "depth", "Low", 3)).isEqualTo("Full assessment");
        assertThat(cell(page, "depth", "Low", 5)).isEqualTo("Cannot be told yet");
        assertThat(cell(page, "depth", "Very high", 5)).isEqualTo("Full assessment");
        assertThat(cell(page, "otherwise", "A final gravity score of 3", 1)).isEqualTo("Light assessment");
        assertThat(cell(page, "otherwise", "A final gravity score of 4", 1)).isEqualTo("Full assessment");
        assertThat(cell(page, "otherwise", "An earlier referral to the panel", 1))
                .isEqualTo("Full assessment");
    }

    private static String cell(Page page, String table, String row, int column) {
        return page.document().select("table[aria-labelledby=" + table + "] tbody tr").stream()
                .filter(each -> each.child(0).text().equals(row))
                .findFirst()
                .orElseThrow(() -> new AssertionError(row))
                .child(column)
                .text();
    }

    @Test
    void numbersAndListsOfTheManifestAreSaidToo() {
        assertThat(Visitor.signedIn(port, "manager").get("/rules/leeds/3.0").text())
                .contains("Final score from which the full assessment is asked for 4")
                .contains("Confirm locally");
        assertThat(Visitor.signedIn(port, "manager").get("/rules/national/5.0").text())
                .contains(
                        "Evidence, Imagery produced by young people, Tests not met, Guidance on knives, Gravity score");
    }

    @Test
    void theRulebookOnPaperKeepsBothStandardsAndSaysWhichVersionItIs() throws Exception {
        Visitor chair = Visitor.signedIn(port, "chair");
        Page page = chair.get("/rules/leeds/3.0");
        HttpResponse<byte[]> answer = chair.file("/rules/leeds/3.0/rulebook.pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"rulebook-leeds-3.0.pdf\"");
        assertThat(Pdf.breaks(answer.body())).isEmpty();
        String words = Pdf.words(answer.body()).replaceAll("\\s+", " ");
        String hash = page.document().select(".govuk-summary-list .app-code").text();
        assertThat(words.replace(" ", "")).contains(hash);
        assertThat(words)
                .containsSubsequence(
                        "Leeds 3.0",
                        "From 1 October 2023",
                        "The assessment by assessed levels",
                        "Rules that decide",
                        "A1 (rule LEE-110)",
                        "When the risk of harm to others is high",
                        "Then: The full assessment is asked for.",
                        "For example: ",
                        "Numbers and lists",
                        "confirm locally",
                        "Statements without a rule of their own");
        assertThat(Pdf.words(chair.file("/rules/leeds/3.0/rulebook.pdf").body()))
                .isEqualTo(Pdf.words(answer.body()));
        assertThat(chair.file("/rules/leeds/99.0/rulebook.pdf").statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn(port, "admin")
                        .file("/rules/leeds/3.0/rulebook.pdf")
                        .statusCode())
                .isEqualTo(403);
    }
}
