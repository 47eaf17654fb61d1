package org.youthpanel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youthpanel.platform.RunningApplication;

/** One sitting from its planning to its close, as a chair runs it at a projector. */
class SittingTest extends RunningApplication {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private static String begun(Page page, String firstView, String... references) {
        Chromium.signIn(page, "chair");
        page.navigate("/panels/new");
        page.fill("[id='panel.on-day']", "" + TODAY.getDayOfMonth());
        page.fill("[id='panel.on-month']", "" + TODAY.getMonthValue());
        page.fill("[id='panel.on-year']", "" + TODAY.getYear());
        page.check("[name='panel.firstView'][value=" + firstView + "]");
        page.click("main form button[type=submit]");
        for (String each : references) {
            page.check("[name=cases][value=" + each + "]");
        }
        page.click("main button:text-is('Add to the agenda')");
        page.click("main button:text-is('Start the meeting')");
        return page.url().replaceAll("/cases/\\d+$", "");
    }

    private static int bottom(Page page, String selector) {
        return ((Number) page.evaluate(
                        "s => Math.ceil(Math.max(...[...document.querySelectorAll(s)]"
                                + ".map(each => each.getBoundingClientRect().bottom)))",
                        selector))
                .intValue();
    }

    @ParameterizedTest(name = "JavaScript runs: {0}")
    @ValueSource(booleans = {true, false})
    void theChairHearsTwoCasesAndClosesTheMeeting(boolean script) {
        String one = opened("admission", "NONE", "gravity.base", 3L);
        String two = opened();
        advised(two); // the rules are compiled before the browser waits for them
        try (Chromium chromium = Chromium.at(port);
                BrowserContext visitor = chromium.visitor(script, false, 1280)) {
            Page page = visitor.newPage();
            List<String> complaints = Chromium.complaints(page);
            String sitting = begun(page, "no", one, two);
            page.waitForLoadState(); // without its stylesheet the page is three times as long
            assertThat(page.locator("[name=disposal]").count()).isEqualTo(8);
            assertThat(page.locator("[name=disposal]:checked").count()).isZero();
            assertThat((Integer) page.evaluate("document.documentElement.scrollHeight"))
                    .isLessThanOrEqualTo(720);
            assertThat(bottom(page, "#recommendation")).isLessThan(720);
            assertThat(bottom(page, "#reasons li")).isLessThan(720);
            assertThat(bottom(page, ".app-meeting__options .govuk-radios__item"))
                    .isLessThan(720);

            page.check("[name=disposal][value=DEFERRED_PROSECUTION]");
            page.click("text=Continue");
            page.fill("#rationale", "The child takes part already.");
            page.click("main button:text-is('Record the decision')");
            assertThat(page.textContent("main"))
                    .contains("Decision recorded for " + one)
                    .contains("Correct this");
            assertThat(page.textContent("[aria-current=page]")).contains(two);

            // by keyboard alone
            page.focus("#disposal-2");
            page.keyboard().press("Space");
            page.focus(".app-meeting__decision button");
            page.keyboard().press("Enter");
            page.waitForURL("**/check");
            page.focus("#rationale");
            page.keyboard().type("It fits the harm.");
            page.focus("main form[data-draft] button[type=submit]");
            page.keyboard().press("Enter");
            page.waitForURL("**/close");
            page.click("main form button[type=submit]");
            assertThat(page.url()).isEqualTo(sitting);
            assertThat(page.textContent("main")).contains("Meeting closed").contains("Decided: Deferred prosecution");
            assertThat(complaints).isEmpty();
        }
    }

    @Tag("slow")
    @Test
    void noPageOfASittingHasABarrierThatAxeCanFind() {
        String open = opened("assessment.safetyFactors", List.of("MODERN_SLAVERY_INDICATORS"), "gravity.base", 3L);
        String barred = opened("admission", "NONE", "gravity.base", 3L);
        opened("assessment.gatekept", false);
        advised(open);
        List<String> found = new ArrayList<>();
        try (Chromium chromium = Chromium.at(port);
                BrowserContext visitor = chromium.visitor(true, true, 1280)) {
            Page page = visitor.newPage();
            String covered = begun(page, "yes", barred);
            String sitting = begun(page, "no", open);
            page.check("[name=disposal][value=YOUTH_CAUTION]");
            page.click("text=Continue");
            List<String> paths = List.of(
                    "/panels",
                    "/panels/new",
                    sitting,
                    sitting + "/attendance",
                    sitting + "/close",
                    sitting + "/cases/1",
                    sitting + "/cases/1/check",
                    sitting + "/cases/1/level",
                    sitting + "/cases/1/put-off",
                    sitting + "/cases/1/withdraw",
                    covered + "/cases/1",
                    covered + "/cases/1/first-view");
            for (int width : new int[] {320, 1280}) {
                page.setViewportSize(width, 720);
                for (String path : paths) {
                    assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
                    found.addAll(Chromium.barriers(page, width));
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
