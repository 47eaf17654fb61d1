package org.youthpanel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.after.Earlier;

/** The pages of what follows a sitting, as axe sees them, empty and with their problems. */
@Tag("slow")
class AfterBarriersTest extends Earlier {

    private static final Map<String, List<String>> FORMS = Map.of(
            "chair", List.of("feedback", "decisions/1/correct"),
            "officer", List.of("police-decision", "delivery", "progress", "re-entry", "escalations"));

    private int proposed(String reference) {
        String recommendation = recommendations.of(reference).get(0).id();
        var body = decision(recommendation, "OUTCOME_22", "departure", "VICTIM_VIEW", "why", "Recorded in error");
        body.put("decidedOn", today().minusDays(9).toString());
        post("chair", "/api/v1/cases/" + reference + "/decisions/1/corrections", body);
        return events.last(reference, CaseEventKind.CORRECTION_PROPOSED)
                .map(CaseEvent::number)
                .orElseThrow();
    }

    @Test
    void noneHasABarrierThatAxeCanFind() {
        String reference = decided(
                9,
                Disposal.DEFERRED_CAUTION,
                "child.ageAtDisposal",
                17,
                "assessment.safetyFactors",
                List.of("EXPLOITATION_EMERGING"));
        String correction = "corrections/" + proposed(reference);
        List<String> found = new ArrayList<>();
        try (Chromium chromium = Chromium.at(port)) {
            for (int width : new int[] {320}) {
                for (String account : List.of("chair", "officer", "gatekeeper")) {
                    try (BrowserContext visitor = chromium.visitor(true, true, width)) {
                        Page page = visitor.newPage();
                        page.navigate("/sign-in");
                        Chromium.signIn(page, account);
                        page.navigate("/cases/" + reference);
                        found.addAll(Chromium.barriers(page, width));
                        for (String form : FORMS.getOrDefault(account, List.of(correction))) {
                            assertThat(page.navigate("/cases/" + reference + "/" + form)
                                            .status())
                                    .as(form)
                                    .isEqualTo(200);
                            found.addAll(Chromium.barriers(page, width));
                            page.click("main form[data-draft] button[type=submit]");
                            assertThat(page.title()).as(form).startsWith("Error: ");
                            found.addAll(Chromium.barriers(page, width));
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
