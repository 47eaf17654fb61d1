package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        assertThat(manager.get("/tracking/breakdown?by=recordedBy").status()).isEqualTo(404);
        assertThat(Visitor.signedIn(port, "officer").get("/tracking/levels").status())
                .isEqualTo(403);
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
