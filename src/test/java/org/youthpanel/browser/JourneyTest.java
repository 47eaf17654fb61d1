package org.youthpanel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youthpanel.casework.web.Preparing;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;

/** From a new case to the figure that it changes, as people do it. */
class JourneyTest extends RunningApplication {

    @ParameterizedTest(name = "JavaScript runs: {0}")
    @ValueSource(booleans = {true, false})
    void aCaseIsAddedAdvisedOnDecidedAndCounted(boolean script) {
        String reference = fresh();
        String offence = script ? "FRAUD_AND_FORGERY" : "BREACH";
        try (Chromium chromium = Chromium.at(port);
                BrowserContext visitor = chromium.visitor(script, false, 1280)) {
            Page page = visitor.newPage();
            List<String> complaints = Chromium.complaints(page);

            Chromium.signIn(page, "officer");
            page.click("main a:text-is('Add a case')");
            add(page, reference, offence);
            assertThat(page.url()).endsWith("/cases/" + reference);
            assertThat(page.textContent("main")).contains("Facts saved and sent for gatekeeping");
            assertThat(page.textContent(".app-advice")).contains("Youth caution");
            assertThat(page.locator("text=Record the panel’s decision").count()).isZero();
            Chromium.signOut(page);

            Chromium.signIn(page, "chair");
            page.navigate("/tracking?period=all&offenceType=" + offence);
            assertThat(page.textContent("main")).contains("There are no recorded decisions to compare");
            page.navigate("/cases?reference=" + reference);
            page.click("main table a:text-is('" + reference + "')");
            page.click("text=Record the panel’s decision");
            assertThat(page.locator("[name=disposal]:checked").count()).isZero();
            page.click("main form[data-draft] button[type=submit]");
            assertThat(page.title()).startsWith("Error: ");
            if (script) {
                // the script moves the focus a moment after the page is there
                page.waitForSelector(".govuk-error-summary:focus");
            }
            decide(page);
            assertThat(page.textContent(".govuk-notification-banner")).contains("Decision recorded");
            page.click("text=Agreement");
            page.click("#filters summary");
            page.selectOption("#period", "all");
            page.click("text=Apply filters");
            page.click("#filters summary");
            page.selectOption("#offenceType", offence);
            page.click("text=Apply filters");
            assertThat(page.textContent("main")).contains("The panel followed the recommendation in 0 of 1 case");
            page.navigate("/cases/" + reference + "/history");
            assertThat(page.locator(".app-timeline__item h2").allTextContents())
                    .contains("Decision recorded", "Recommendation made", "Case added");
            assertThat(complaints).isEmpty();
        }
    }

    /** Page by page, as they follow one another; at two of them there is nothing to say. */
    private static void add(Page page, String reference, String offence) {
        page.fill("#reference", reference);
        page.fill("#childNumber", "N-" + reference);
        page.fill("#initials", "AB");
        date(page, "decisionDate", 2, 6, 2026);
        page.click("main form[action='/cases/new'] button[type=submit]");
        assertThat(page.url()).endsWith("/tasks");
        page.click("main a:text-is('The case and the child')");
        page.fill("[id='child.ageAtOffence']", "14");
        page.fill("[id='child.ageAtDisposal']", "14");
        page.check("[name='child.appropriateAdult'][value=true]");
        next(page);
        page.selectOption("[id='offence.type']", offence);
        page.check("[name='offence.circumstances'][value=none]");
        page.selectOption("[id='gravity.scale']", "NPCC_2023");
        page.fill("[id='gravity.base']", "3");
        next(page);
        next(page);
        page.check("[name='priorOutcomes.any'][value=some]");
        page.selectOption("[id='priorOutcomes.0.outcome']", "COMMUNITY_RESOLUTION");
        date(page, "priorOutcomes.0.on", 10, 1, 2025);
        page.selectOption("[id='priorOutcomes.0.offenceType']", "DRUGS");
        page.check("[name='panelReferrals.any'][value=some]");
        page.fill("#panelReferrals", "24/11/2024");
        next(page);
        page.check("[name='evidence.sufficientToCharge'][value=true]");
        page.selectOption("#admission", "FULL");
        page.check("[name='engagement.willing'][value=true]");
        next(page);
        for (int left = 5; left > 0; left--) {
            next(page);
        }
        assertThat(page.url()).endsWith("/tasks");
        assertThat(page.textContent("main")).contains("10 of 10 parts completed");
        page.click("main a:text-is('Check the answers')");
        page.click("main button[value=send]");
    }

    private static void next(Page page) {
        page.click("main button[value=next]");
        assertThat(page.title()).doesNotStartWith("Error");
    }

    /** Begins a change of a case, and says its reference. */
    private String prepared() {
        String reference = opened();
        Preparing.change(Visitor.signedIn(port, "officer"), reference);
        return reference;
    }

    private static void decide(Page page) {
        page.check("[name=disposal][value=DEFERRED_PROSECUTION]");
        page.selectOption("#departure", "CHILD_ENGAGEMENT");
        page.fill("#rationale", "The child has begun work with the service.");
        page.click("main form[data-draft] button[type=submit]");
    }

    private static void date(Page page, String name, int day, int month, int year) {
        page.fill("[id='" + name + "-day']", String.valueOf(day));
        page.fill("[id='" + name + "-month']", String.valueOf(month));
        page.fill("[id='" + name + "-year']", String.valueOf(year));
    }

    @Tag("slow")
    @Test
    void noPageHasABarrierThatAxeCanFind() {
        String provisional = opened(
                "gravity.base",
                3L,
                "assessment.riskOfHarm",
                null,
                "assessment.safetyFactors",
                List.of("MODERN_SLAVERY_INDICATORS"));
        advised(provisional);
        String barred = opened("gravity.base", 4L, "engagement.consentsToConditions", false);
        advised(barred);
        String decided = opened();
        post("chair", "/api/v1/cases/" + decided + "/decisions", decision(advised(decided), "COMMUNITY_RESOLUTION"));
        String fresh = opened();
        String prepared = prepared();
        List<String> paths = List.of(
                "/help",
                "/accessibility",
                "/cases",
                "/cases?reference=nothing",
                "/cases/new",
                "/cases/" + fresh,
                "/cases/" + fresh + "/decision",
                "/cases/" + provisional,
                "/cases/" + barred,
                "/cases/" + prepared + "/tasks",
                "/cases/" + prepared + "/tasks/case",
                "/cases/" + prepared + "/tasks/offence",
                "/cases/" + prepared + "/tasks/other-offences",
                "/cases/" + prepared + "/tasks/history",
                "/cases/" + prepared + "/tasks/evidence",
                "/cases/" + prepared + "/tasks/victim",
                "/cases/" + prepared + "/tasks/assessment",
                "/cases/" + prepared + "/tasks/voice",
                "/cases/" + prepared + "/tasks/views",
                "/cases/" + prepared + "/tasks/dates",
                "/cases/" + prepared + "/tasks/discard",
                "/cases/" + prepared + "/check",
                "/cases/" + barred + "/decision",
                "/cases/" + decided,
                "/cases/" + decided + "/decision",
                "/cases/" + decided + "/decisions/1/correct",
                "/cases/" + decided + "/history",
                "/tracking",
                "/tracking?offenceType=VEHICLE_THEFT",
                "/rules",
                "/rules/national/5.0",
                "/rules/leeds/3.0",
                "/nowhere");
        List<String> found = new ArrayList<>();
        try (Chromium chromium = Chromium.at(port)) {
            // the narrowest; every page at every width is for the slow tests
            for (int width : new int[] {320}) {
                try (BrowserContext visitor = chromium.visitor(true, true, width)) {
                    Page page = visitor.newPage();
                    page.navigate("/sign-in?failed");
                    found.addAll(Chromium.barriers(page, width));
                    Chromium.signIn(page, "chair");
                    for (String path : paths) {
                        assertThat(page.navigate(path).status()).as(path).isLessThan(500);
                        found.addAll(Chromium.barriers(page, width));
                    }
                    for (String path : List.of("/cases/new", "/cases/" + barred + "/decision")) {
                        page.navigate(path);
                        // the draft of the page before may be there, with a button that discards it
                        page.click("main form[method=post]:not([action^='/drafts']) button[type=submit]");
                        assertThat(page.title()).startsWith("Error: ");
                        found.addAll(Chromium.barriers(page, width));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
