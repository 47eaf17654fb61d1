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
            assertThat(told.status()).isEqualTo(200);
            assertThat(told.document().select("main a[href^=/tracking/cases], main a[href^=/cases]"))
                    .as(path)
                    .isEmpty();
            assertThat(told.document().select("#headline").text())
                    .isEqualTo(page.document().select("#headline").text());
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
    void onTheFairnessPageNothingIsToldOfFewerThanFive() {
        for (int i = 0; i < 3; i++) {
            decided(30 + i, Disposal.COMMUNITY_RESOLUTION, "offence.type", "RACIALLY_AGGRAVATED");
        }
        Page page = Visitor.signedIn(port, "manager")
                .get("/tracking/fairness?period=all&offenceType=RACIALLY_AGGRAVATED&by=sex");
        assertThat(page.document().select("main td").eachText())
                .contains("Hidden")
                .doesNotContain("3");
        assertThat(page.document().select("main td a")).isEmpty();
        assertThat(page.text())
                .contains("Cases reaching the panel")
                .contains("A ratio is no cause")
                .contains("Only children who reach a panel are counted");
    }
}
