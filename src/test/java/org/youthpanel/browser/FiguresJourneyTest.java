package org.youthpanel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;

/** Do we follow the rules less than last quarter, where, and why? */
class FiguresJourneyTest extends RunningApplication {

    @Test
    void aManagerComesFromTheHeadlineToAReasonInSixClicks() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        LocalDate quarter = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        decided(quarter.minusMonths(2), "COMMUNITY_RESOLUTION", 12);
        decided(quarter.minusMonths(5), "COMMUNITY_RESOLUTION", 11);
        String different = decided(
                quarter.minusMonths(2),
                "YOUTH_CAUTION",
                3,
                "departure",
                "WELFARE_NEED",
                "rationale",
                "Because of school.");
        try (Chromium chromium = Chromium.at(port);
                BrowserContext visitor = chromium.visitor(false, false, 1280)) {
            Page page = visitor.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(each -> complaints.add(each.text()));
            Chromium.signIn(page, "manager");

            page.click("nav >> text=Agreement");
            assertThat(page.textContent("#headline")).contains("The panel followed the recommendation in");
            assertThat(page.textContent("main")).contains("In the period before");
            page.click("main >> text=Breakdown");
            page.waitForURL("**/tracking/breakdown?*"); // whole: counting waits for nothing
            assertThat(page.locator("main table a[href^='/tracking/cases']").count())
                    .isPositive();
            page.click("main >> text=Departures");
            page.waitForURL("**/tracking/departures?*");
            assertThat(page.textContent("main")).contains("The child’s welfare");
            page.click("main tr:has-text('The child’s welfare') >> nth=0 >> a[href^='/tracking/cases']");
            assertThat(page.textContent("main table")).contains(different);
            page.click("main table a:text-is('" + different + "')");
            page.click("main a[href$='/history']");
            assertThat(page.textContent("main")).contains("Because of school.");
            assertThat(complaints).isEmpty();
        }
    }

    private String decided(LocalDate day, String disposal, int times, Object... more) {
        String last = "";
        for (int i = 0; i < times; i++) {
            last = opened(
                    "offence.type", "OTHER",
                    "decisionDate", day.toString(),
                    "offence.committedOn", day.minusMonths(1).toString(),
                    "dates.referredOn", day.minusMonths(1).toString(),
                    "dates.bailedOn", null);
            var body = decision(advised(last), disposal, more);
            body.put("decidedOn", day.toString());
            Answer answer = post("chair", "/api/v1/cases/" + last + "/decisions", body);
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        }
        return last;
    }
}
