package org.youthpanel.workbench.reading.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.paper.Pdf;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;
import org.youthpanel.rules.Evidence;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Version;

class TransparencyPagesTest extends RunningApplication {

    @Autowired
    private Adviser adviser;

    @Test
    void theRecordTellsOfWhatIsInForceWithItsEvidence() {
        Page page = Visitor.signedIn(port, "policy").get("/rules/transparency");
        RuleSetVersion national =
                adviser.rules().version("national", Version.of("5.0")).orElseThrow();
        long seen = national.rules().stream()
                .filter(each -> each.citation().evidence() == Evidence.SECONDARY)
                .count();
        assertThat(page.document().select("h2").eachText())
                .containsSubsequence(
                        "Tier 1: overview",
                        "Tier 2: owner and responsibility",
                        "Tier 2: description and rationale",
                        "Tier 2: decision-making process",
                        "Tier 2: tool specification",
                        "Tier 2: model specification",
                        "Tier 2: data specification",
                        "Tier 2: risks, mitigations and impact assessments");
        assertThat(page.document()
                        .select("table[aria-labelledby=versions] thead")
                        .text())
                .contains("National 5.0", "Leeds 3.0");
        assertThat(page.document()
                        .select("table[aria-labelledby=versions] tr:contains(published summary) td")
                        .get(0)
                        .text())
                .isEqualTo(seen + " of " + national.rules().size());
        assertThat(page.text())
                .contains(national.sha256())
                .contains("Drools ")
                .contains("has the version " + Adviser.RESOLVER_VERSION)
                .contains("No part of the program is trained on data")
                .contains("Risk of harm to others")
                .contains("the police, who hold the final decision");
    }

    @Test
    void whatOnlyTheServiceCanSayIsLeftOpen() {
        Page page = Visitor.signedIn(port, "officer").get("/rules/transparency");
        for (String field :
                new String[] {"1.4 Contact email", "2.1.3 Senior responsible owner", "2.5.1 Impact assessments"}) {
            assertThat(page.document()
                            .select("h3:containsOwn(" + field + ") + .govuk-grid-row")
                            .text())
                    .endsWith("To be filled in by the service");
        }
        assertThat(page.document()
                        .select("h3:containsOwn(1.2 Description) + .govuk-grid-row")
                        .text())
                .doesNotContain("To be filled in");
    }

    /** Whoever reads rules need not be somebody who may read figures, and the record leaves the service. */
    @Test
    void noNumberOfChildrenIsToldBeforeItIsPublished() {
        assertThat(Visitor.signedIn(port, "officer").get("/rules/transparency").text())
                .containsPattern("Leeds, \\w+ to \\w+ \\d{4}: the tables of the quarter are not published yet");
    }

    @Test
    void theRecordOnPaperKeepsBothStandardsAndHasRoom() throws Exception {
        HttpResponse<byte[]> answer = Visitor.signedIn(port, "policy").file("/rules/transparency.pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Pdf.breaks(answer.body())).isEmpty();
        assertThat(Pdf.words(answer.body()).replaceAll("\\s+", " "))
                .containsSubsequence(
                        "Transparency record of what is in force",
                        "1.4 Contact email To be filled in by the service",
                        "2.4.2.1 Model name",
                        "National 5.0",
                        "2.5.2 Risks and mitigations");
        assertThat(Visitor.signedIn(port, "admin")
                        .file("/rules/transparency.pdf")
                        .statusCode())
                .isEqualTo(403);
    }
}
