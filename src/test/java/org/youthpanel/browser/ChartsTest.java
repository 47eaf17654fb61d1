package org.youthpanel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.web.ChartPage;

/** One of each chart in a page of the application: its style sheet, its security policy. */
class ChartsTest extends RunningApplication {

    @Autowired
    private SpringTemplateEngine templates;

    @Test
    void theTemplatesOfTheApplicationKnowDrawings() {
        assertThat(templates.getDialects()).extracting(IDialect::getName).contains("Drawings");
    }

    private void show(Page page) {
        String address = "http://127.0.0.1:" + port + "/charts-to-look-at";
        String policy = page.request()
                .get("http://127.0.0.1:" + port + "/sign-in")
                .headers()
                .get("content-security-policy");
        assertThat(policy).contains("style-src 'self'");
        page.route(
                address,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setHeaders(Map.of("content-security-policy", policy))
                        .setBody(ChartPage.html("/assets"))));
        page.navigate(address);
    }

    @Tag("slow")
    @Test
    void noChartHasABarrierThatAxeCanFind() {
        List<String> found = new ArrayList<>();
        try (Chromium chromium = Chromium.at(port);
                BrowserContext visitor = chromium.visitor(true, true, 1280)) {
            Page page = visitor.newPage();
            for (int width : new int[] {320, 1280}) {
                page.setViewportSize(width, 720);
                show(page);
                found.addAll(Chromium.barriers(page, width));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void chartsKeepToTheSecurityPolicyAndAreReadable() {
        try (Chromium chromium = Chromium.at(port);
                BrowserContext visitor = chromium.visitor(true, false, 320)) {
            Page page = visitor.newPage();
            List<String> complaints = Chromium.complaints(page);
            show(page);
            assertThat(smallestLetters(page)).isGreaterThanOrEqualTo(13);
            assertThat(cutOff(page)).isEmpty();
            page.setViewportSize(1280, 720);
            assertThat(smallestLetters(page)).isGreaterThanOrEqualTo(16);
            assertThat(cutOff(page)).isEmpty();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(colourOfText(page)).isEqualTo("rgb(0, 0, 0)");
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setForcedColors(ForcedColors.ACTIVE));
            assertThat(page.evaluate("getComputedStyle(document.querySelector('svg rect')).fill"))
                    .isEqualTo(page.evaluate("getComputedStyle(document.querySelector('h1')).color"));
            assertThat(complaints).isEmpty();
        }
    }

    private static double smallestLetters(Page page) {
        return ((Number) page.evaluate("Math.min(...[...document.querySelectorAll('svg')]"
                        + ".map(each => 16 * each.getBoundingClientRect().width / each.viewBox.baseVal.width))"))
                .doubleValue();
    }

    /** Words that the browser, with the letters it has, does not find room for in the drawing. */
    private static List<?> cutOff(Page page) {
        return (List<?>) page.evaluate(
                "document.fonts.ready.then(() => [...document.querySelectorAll('svg text')].filter(each => {"
                        + " const text = each.getBoundingClientRect();"
                        + " const svg = each.closest('svg').getBoundingClientRect();"
                        + " return text.left < svg.left - 1 || text.right > svg.right + 1 || text.bottom > svg.bottom + 1"
                        + " }).map(each => each.textContent))");
    }

    private static Object colourOfText(Page page) {
        return page.evaluate("getComputedStyle(document.querySelector('svg text')).fill");
    }
}
