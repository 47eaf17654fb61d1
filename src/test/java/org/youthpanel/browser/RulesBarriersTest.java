package org.youthpanel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;

/** What is different between two versions, and whether one is proven, as axe sees it; with script off it works too. */
class RulesBarriersTest extends RunningApplication {

    private static final int NARROW = 320;
    private static final int OFTEN = 300;

    @Test
    void whatIsDifferentHasNoBarrierThatAxeCanFindAndNothingStandsOutOfThePage() {
        List<String> found = new ArrayList<>();
        try (Chromium chromium = Chromium.at(port);
                BrowserContext visitor = chromium.visitor(true, true, NARROW)) {
            Page page = visitor.newPage();
            Chromium.signIn(page, "policy");
            page.navigate("/rules/leeds/3.0");
            page.click("text=Show what is different");
            assertThat(page.url()).endsWith("/rules/leeds/3.0/changes-from/2.0");
            found.addAll(Chromium.barriers(page, NARROW));
            for (int i = 0; i < OFTEN && page.locator("#progress").count() > 0; i++) {
                page.waitForTimeout(1_000);
                page.reload();
            }
            page.locator("details").all().forEach(each -> each.evaluate("details => { details.open = true }"));
            assertThat(page.locator(".app-diff ins").count()).isPositive();
            found.addAll(Chromium.barriers(page, NARROW));
            page.navigate("/rules/leeds/3.0/proof");
            found.addAll(Chromium.barriers(page, NARROW));
        }
        assertThat(found).isEmpty();
    }
}
