package org.youthpanel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;

/** What the script of a page does for what is being typed. */
class DraftJourneyTest extends RunningApplication {

    private static final Pattern SAVED = Pattern.compile("Draft saved at \\d{1,2}:\\d{2}[ap]m");

    private String advisedCase() {
        String reference = opened();
        advised(reference);
        return "/cases/" + reference + "/decision";
    }

    @Test
    void whatIsTypedIsSavedByItselfAndThereAfterAReload() {
        String place = advisedCase();
        try (Chromium chromium = Chromium.at(port);
                BrowserContext visitor = chromium.visitor(true, false, 1280)) {
            Page page = visitor.newPage();
            List<String> complaints = Chromium.complaints(page);
            Chromium.signIn(page, "chair");
            page.navigate(place);
            page.fill("#rationale", "The panel heard");
            assertThat(page.locator(".app-draft-status")).hasText(SAVED);
            page.reload();
            assertThat(page.locator("#rationale")).hasValue("The panel heard");
            assertThat(page.locator(".app-draft")).containsText("restored");

            page.check("[name=disposal][value=COMMUNITY_RESOLUTION]");
            page.fill("#rationale", "The panel heard the child.");
            page.click("main form[data-draft] button[type=submit]");
            assertThat(page.locator("main")).containsText("Decision recorded");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aNetworkThatDropsIsSaidAndMadeGoodWhenItIsBack() {
        String place = advisedCase();
        try (Chromium chromium = Chromium.at(port);
                BrowserContext visitor = chromium.visitor(true, false, 1280)) {
            Page page = visitor.newPage();
            Chromium.signIn(page, "chair");
            page.navigate(place);
            visitor.setOffline(true);
            page.fill("#rationale", "Written on a train");
            page.locator("#rationale").blur();
            assertThat(page.locator(".app-draft-status"))
                    .hasText("Not saved. Check your connection. Your answers are still on this page.");
            List<String> asked = new ArrayList<>();
            page.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            page.close(new Page.CloseOptions().setRunBeforeUnload(true));
            page.waitForCondition(() -> asked.contains("beforeunload"));

            visitor.setOffline(false);
            assertThat(page.locator(".app-draft-status")).hasText(SAVED);
            page.reload();
            assertThat(page.locator("#rationale")).hasValue("Written on a train");
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void anOffenceIsFoundByTypingAndTheSelectIsWhatIsSent() {
        String reference = opened();
        try (Chromium chromium = Chromium.at(port);
                BrowserContext visitor = chromium.visitor(true, true, 320)) {
            Page page = visitor.newPage();
            List<String> complaints = Chromium.complaints(page);
            Chromium.signIn(page, "officer");
            page.navigate("/cases/" + reference);
            page.click("button:text-is('Change the facts')");
            page.navigate("/cases/" + reference + "/tasks/offence");
            assertThat(page.locator("input[id='offence.code']")).hasValue("Theft from shop");
            page.fill("input[id='offence.code']", "affr");
            page.locator(".autocomplete__option >> text=Affray").click();
            assertThat(Chromium.barriers(page, 320)).isEmpty();
            List<String> sent = new ArrayList<>();
            page.onRequest((Request request) -> {
                if (request.method().equals("POST") && request.url().endsWith("/tasks/offence")) {
                    sent.add(request.postData());
                }
            });
            page.click("main form button:text-is('Save and continue')");
            page.waitForURL(url -> !url.endsWith("/tasks/offence"));
            assertThat(sent).singleElement().asString().contains("offence.code=affray");
            page.navigate("/cases/" + reference + "/tasks/offence");
            page.fill("input[id='offence.code']", "");
            page.locator("input[id='offence.code']").blur();
            assertThat(page.locator("select[name='offence.code']")).hasValue("");
            page.navigate("/cases/" + reference + "/characteristics");
            assertThat(Chromium.barriers(page, 320)).isEmpty();
            assertThat(complaints).isEmpty();
        }
    }
}
