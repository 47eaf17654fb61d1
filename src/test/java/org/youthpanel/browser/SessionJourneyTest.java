package org.youthpanel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.youthpanel.platform.RunningApplication;

/** A session of which so little is left that the page says so at once. */
@TestPropertySource(properties = {"youth-panel.sessions.idle=10m", "youth-panel.sessions.warning=598s"})
class SessionJourneyTest extends RunningApplication {

    @Test
    void thePageSaysThatTheSessionEndsAndOnePressGoesOn() {
        try (Chromium chromium = Chromium.at(port);
                BrowserContext visitor = chromium.visitor(true, true, 320)) {
            Page page = visitor.newPage();
            Chromium.signIn(page, "officer");
            assertThat(page.locator("#timeout")).isVisible();
            assertThat(page.locator("#timeout")).containsText("If you do nothing, you will be signed out at");
            assertThat(page.locator("#timeout [data-timeout-stay]")).isFocused();
            assertThat(Chromium.barriers(page, 320)).isEmpty();
            page.keyboard().press("Enter");
            assertThat(page.locator("#timeout")).isHidden();
        }
    }
}
