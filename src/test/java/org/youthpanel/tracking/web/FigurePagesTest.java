package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.after.Earlier;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

/** Every number on a page of figures opens as many cases. */
class FigurePagesTest extends Earlier {

    /** Weeks of a type that no other test decides in: others have it decided today, or months ago. */
    private static final String FILTER = "?from=" + LocalDate.now(LONDON).minusDays(60) + "&to="
            + LocalDate.now(LONDON).minusDays(9) + "&offenceType=FRAUD_AND_FORGERY";

    private static final List<String> PAGES = List.of(
            "/tracking/breakdown" + FILTER,
            "/tracking/breakdown" + FILTER + "&by=team",
            "/tracking/breakdown" + FILTER + "&by=team&pair=proposal-decision",
            "/tracking/breakdown" + FILTER + "&by=ruleSets",
            "/tracking/levels" + FILTER,
            "/tracking/departures" + FILTER,
            "/tracking/time" + FILTER,
            "/tracking/fairness" + FILTER + "&by=sex",
            "/tracking/drift" + FILTER,
            "/tracking/drift" + FILTER + "&by=month");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Test
    void everyNumberOpensItsCasesAndWhoMayNotOpenThemIsGivenNoLink() {
        for (int i = 0; i < 8; i++) {
            decided(40 + i, Disposal.COMMUNITY_RESOLUTION, "offence.type", "FRAUD_AND_FORGERY");
        }
        for (int i = 0; i < 3; i++) {
            decided(20 + i, Disposal.CHARGE, "offence.type", "FRAUD_AND_FORGERY");
        }
        decided(10, Disposal.NO_FURTHER_ACTION, "offence.type", "FRAUD_AND_FORGERY");
        advised("N-" + fresh(), facts(today().minusDays(12), "offence.type", "FRAUD_AND_FORGERY"));
        Visitor manager = Visitor.signedIn(port, "manager");
        Visitor policy = Visitor.signedIn(port, "policy");
        for (String path : PAGES) {
            boolean shown = !path.startsWith("/tracking/fairness");
            Page page = manager.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.document().select("#headline").text()).as(path).isNotBlank();
            for (Element link : page.document().select("main td a[href^=/tracking/cases]")) {
                Matcher listed = NUMBER.matcher(manager.get(link.attr("href"))
                        .document()
                        .select("#number")
                        .text());
                String last = "";
                while (listed.find()) {
                    last = listed.group();
                }
                assertThat(last).as(path + " " + link.attr("href")).isEqualTo(link.text());
            }
            Page told = policy.get(path);
            assertThat(told.status()).as(path).isEqualTo(shown ? 200 : 400);
            assertThat(told.document().select("main a[href^=/tracking/cases], main a[href^=/cases]"))
                    .as(path)
                    .isEmpty();
            assertThat(told.document().select("#headline").text())
                    .isEqualTo(shown ? page.document().select("#headline").text() : "");
        }
        assertThat(manager.get(PAGES.get(0)).text())
                .contains("The panel followed the recommendation in 8 of 12 cases (67%)")
                .contains("67% (39% to 86%)");
        assertThat(manager.get("/tracking/departures" + FILTER).text())
                .contains("otherwise than recommended in 4 of 12 cases (33%)")
                .contains("“Proportionality” was heard 4 times")
                .containsPattern("4 times \\([^)]+\\): 1 towards less formal, 3 towards more formal; of 12 cases");
        assertThat(manager.get("/tracking/levels" + FILTER).text())
                .contains("The panel raised a level in 0 of 12 cases (0%)");
    }

    @Test
    void whereNothingWasDecidedAPageSaysSo() {
        Visitor manager = Visitor.signedIn(port, "manager");
        for (String page : List.of("breakdown", "levels", "departures", "time", "fairness", "drift")) {
            Page empty = manager.get("/tracking/" + page + "?from=1999-01-01&to=1999-12-31");
            assertThat(empty.status()).as(page).isEqualTo(200);
            assertThat(empty.document().select("#headline").text()).as(page).containsPattern("^(No|There are no)");
        }
        assertThat(manager.get("/tracking/breakdown?by=recordedBy").status()).isEqualTo(400);
        assertThat(Visitor.signedIn(port, "officer").get("/tracking/levels").status())
                .isEqualTo(403);
    }

    /** From a day of March 2025, in which no other test decides. */
    private int ago(int day) {
        return (int) ChronoUnit.DAYS.between(LocalDate.of(2025, 3, day), today());
    }

    /** Its own corner: weeks in which nobody else has anything decided. */
    @Test
    void theBreakdownSaysWhereTheDifferencesLieAndHowItWasBefore() {
        for (int i = 0; i < 7; i++) {
            decided(ago(10), Disposal.COMMUNITY_RESOLUTION, "offence.type", "BREACH");
        }
        for (int i = 0; i < 3; i++) {
            decided(ago(10), Disposal.CHARGE, "offence.type", "BREACH");
        }
        for (int i = 0; i < 10; i++) {
            decided(ago(10), Disposal.COMMUNITY_RESOLUTION, "offence.type", "FRAUD_AND_FORGERY");
        }
        for (int i = 0; i < 9; i++) {
            decided(ago(3), Disposal.COMMUNITY_RESOLUTION, "offence.type", "BREACH");
        }
        decided(ago(3), Disposal.CHARGE, "offence.type", "BREACH");
        Visitor manager = Visitor.signedIn(port, "manager");
        String week = "?from=2025-03-08&to=2025-03-14";
        Page page = manager.get("/tracking/breakdown" + week + "&by=offenceType");
        assertThat(page.document().select("#headline").text())
                .isEqualTo("All 3 departures are in Breach (7 of 10 (70%) as recommended;"
                        + " in the period before: 9 of 10 (90%))");
        assertThat(page.text())
                .contains("In the others together it is 10 of 10 (100%)")
                .contains("In the period before")
                .contains("By the case");
        Element row = page.document().select("table:has(caption#breakdown-numbers) tbody tr").stream()
                .filter(each -> each.text().contains("Breach"))
                .findFirst()
                .orElseThrow();
        assertThat(row.select("td").eachText()).startsWith("10", "7").containsSequence("10", "9", "90%");
        assertThat(manager.get(row.select("td").get(4).selectFirst("a").attr("href"))
                        .document()
                        .select("#number")
                        .text())
                .isEqualTo("9 cases");
        // with nothing said, the first grouping that has groups to compare: not panels, since there was none
        assertThat(manager.get("/tracking/breakdown" + week)
                        .document()
                        .select("#headline")
                        .text())
                .contains("Breach");
        Element why = page.document().selectFirst("main nav a[href^=/tracking/departures]:contains(Breach)");
        assertThat(manager.get(why.attr("href")).text()).contains("In the period before");
    }

    @Test
    void noReasonIsNamedWhereSeveralWereHeardAsOften() {
        decided(ago(25), Disposal.CHARGE, "offence.type", "VEHICLE_THEFT");
        Visitor manager = Visitor.signedIn(port, "manager");
        String filter = "?offenceType=VEHICLE_THEFT&from=2025-03-25&to=2025-03-25";
        Page page = manager.get("/tracking/departures" + filter);
        assertThat(page.text())
                .contains("“Proportionality” was heard once")
                .contains("there are no recorded decisions to compare with")
                .contains("What the rule says");
        // nothing to compare with has no bars
        assertThat(page.document().select("table:has(caption#reasons-numbers) thead th"))
                .hasSize(2);
        String list = page.document()
                .selectFirst("table:has(caption#reasons-numbers) td a")
                .attr("href");
        Page behind = manager.get(list);
        Element opened = behind.document().selectFirst("main tbody th a");
        Page one = manager.get(opened.attr("href"));
        assertThat(one.document().selectFirst(".govuk-back-link").attr("href")).startsWith("/tracking/cases?");
        assertThat(manager.get(opened.attr("href").replaceFirst("\\?.*", "?back=https://example.org/"))
                        .document()
                        .selectFirst(".govuk-back-link")
                        .attr("href"))
                .isEqualTo("/cases");
    }

    @Test
    void aPeriodThatIsNotOverSaysSoAndADayOfNoYearIsRefused() {
        Visitor manager = Visitor.signedIn(port, "manager");
        String running = "?from=" + today().minusDays(3) + "&to=" + today().plusDays(3);
        for (String page : List.of("", "/breakdown", "/departures", "/time")) {
            assertThat(manager.get("/tracking" + page + running).text())
                    .as(page)
                    .contains("Not over yet");
            assertThat(manager.get("/tracking" + page + "?from=2024-01-01&to=2024-03-31")
                            .text())
                    .as(page)
                    .doesNotContain("Not over yet");
        }
        Page refused = manager.get("/tracking/time?from=0001-01-01&to=9999-12-31&offenceType=SAILING");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "First day must be in a year from 1990 to 2100",
                        "Last day must be in a year from 1990 to 2100",
                        "The address has something for “Offence” that is no answer of the list: choose again");
        assertThat(manager.get("/tracking/time?from=abc").text())
                .contains("First day must be a real date, such as 1 4 2026");
        assertThat(manager.get("/tracking/cases?of=NOTHING").status()).isEqualTo(400);
        assertThat(manager.get("/home").document().select("#first").text()).containsPattern("20\\d\\d: T");
        assertThat(Visitor.signedIn(port, "chair").get("/home").document().select("#first"))
                .isEmpty();
    }

    @Test
    void onTheFairnessPageFewAreNotComparedForWhoeverMayOpenTheirCases() {
        for (int i = 0; i < 3; i++) {
            decided(30 + i, Disposal.COMMUNITY_RESOLUTION, "offence.type", "RACIALLY_AGGRAVATED");
        }
        Page page = Visitor.signedIn(port, "manager")
                .get("/tracking/fairness?period=all&offenceType=RACIALLY_AGGRAVATED&by=sex");
        assertThat(page.document().select("main td").eachText())
                .contains("3", "Too few to compare")
                .doesNotContain("Hidden");
        assertThat(page.document().select("main td a")).isNotEmpty();
        assertThat(page.text())
                .contains("Cases reaching the panel")
                .contains("A ratio is no cause")
                .contains("these figures stay inside the service")
                .doesNotContain("“Hidden” stands")
                .contains("Only children who reach a panel are counted");
    }

    @Test
    void whoeverSeesNoCharacteristicsChoosesAmongWholeQuartersOnTheFairnessPage() {
        for (String who : List.of("chair", "policy")) {
            Visitor visitor = Visitor.signedIn(port, who);
            Page page = visitor.get("/tracking/fairness");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("“Hidden” stands").contains("compared over whole quarters and years");
            assertThat(page.document()
                            .select("form.app-filters :is(input:not([type=hidden]), select)")
                            .eachAttr("name"))
                    .isSubsetOf("period", "service")
                    .contains("period");
            for (String value :
                    page.document().select("select[name=period] option").eachAttr("value")) {
                assertThat(visitor.get("/tracking/fairness?by=sex&period=" + value)
                                .status())
                        .as(value)
                        .isEqualTo(200);
            }
            for (String asked : List.of(
                    "from=2026-01-01&to=2026-03-30",
                    "from.day=1&from.month=1&from.year=2026&period=days&shown=days",
                    "period=all",
                    "period=12-to-2026-05",
                    "period=2099-Q1",
                    "from=2026-01-01")) {
                Page refused = visitor.get("/tracking/fairness?" + asked);
                assertThat(refused.status()).as(asked).isEqualTo(400);
                assertThat(refused.errors().toString()).contains("your role does not see the characteristics");
                assertThat(refused.deadLinks()).isEmpty();
                assertThat(refused.document().select("#main-content td")).isEmpty();
            }
            Page filtered = visitor.get("/tracking/fairness?period=2026-Q1&offenceType=ARSON&panel=North");
            assertThat(filtered.status()).isEqualTo(400);
            assertThat(filtered.errors()).hasSize(2).allMatch(each -> each.startsWith("Remove the filter"));
            assertThat(filtered.deadLinks()).isEmpty();
            // from a page with days, the link to this one is to what it may show
            assertThat(visitor.get("/tracking?from=2026-01-01&to=2026-03-30")
                            .document()
                            .select("nav a[href^=/tracking/fairness]")
                            .attr("href"))
                    .isEqualTo("/tracking/fairness");
        }
    }
}
