package org.youthpanel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;

/** The pages of the work of the day and of gatekeeping, as axe sees them. */
@Tag("slow")
class WorkBarriersTest extends RunningApplication {

    @Test
    void noPageOfTheGatekeeperHasABarrierThatAxeCanFind() {
        String doubted = opened(
                "assessment.gatekept", false, "assessment.safetyFactors", List.of("SUICIDE_ATTEMPT_OR_IDEATION"));
        advised(doubted);
        String overtaken = opened();
        call(
                "officer",
                "PUT",
                "/api/v1/cases/" + overtaken + "/facts",
                org.youthpanel.casework.Ordinary.facts("assessment.riskOfHarm", "MEDIUM"),
                "If-Match",
                "\"1\"");
        List<String> found = new ArrayList<>();
        try (Chromium chromium = Chromium.at(port)) {
            for (int width : new int[] {320}) {
                try (BrowserContext visitor = chromium.visitor(true, true, width)) {
                    Page page = visitor.newPage();
                    Chromium.signIn(page, "gatekeeper");
                    assertThat(page.url()).endsWith("/home");
                    found.addAll(Chromium.barriers(page, width));
                    page.navigate("/cases/" + doubted + "/gatekeeping");
                    found.addAll(Chromium.barriers(page, width));
                    page.click("main form[method=post] button[type=submit]");
                    assertThat(page.title()).startsWith("Error: ");
                    found.addAll(Chromium.barriers(page, width));
                    page.check("[name=way][value=SIGN_OFF]");
                    page.check("[name=confirmed][value=no]");
                    page.click("main form[method=post] button[type=submit]");
                    assertThat(page.textContent("h1")).isEqualTo("The assessment is signed off");
                    found.addAll(Chromium.barriers(page, width));
                    page.click("text=The recommendation after, whole");
                    found.addAll(Chromium.barriers(page, width));
                    page.navigate("/cases/" + doubted + "/history");
                    found.addAll(Chromium.barriers(page, width));
                    page.navigate("/cases?status=to-decide&from.day=1&from.month=1&from.year=2026");
                    found.addAll(Chromium.barriers(page, width));
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
