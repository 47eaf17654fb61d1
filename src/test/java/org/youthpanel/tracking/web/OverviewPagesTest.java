package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class OverviewPagesTest extends RunningApplication {

    /** A month of a type that no other test decides in. */
    private static final String FILTER = "?from=2026-02-01&to=2026-02-28&offenceType=";

    private void decided(String type, String disposal, int times, Object... more) {
        decidedOn("2026-02-10", type, disposal, times, more);
    }

    private String prepared(String day, String type) {
        String month = java.time.LocalDate.parse(day).minusMonths(1).toString();
        return opened(
                "offence.type", type,
                "decisionDate", day,
                "offence.committedOn", month,
                "dates.referredOn", month,
                "dates.bailedOn", null);
    }

    private void decidedOn(String day, String type, String disposal, int times, Object... more) {
        for (int i = 0; i < times; i++) {
            String reference = prepared(day, type);
            var body = decision(advised(reference), disposal, more);
            body.put("decidedOn", day);
            Answer answer = post("chair", "/api/v1/cases/" + reference + "/decisions", body);
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        }
    }

    @Test
    void aSentenceStandsFirstAndFewAreNoPercentage() {
        Visitor manager = Visitor.signedIn(port, "manager");
        Page none = manager.get("/tracking" + FILTER + "ARSON");
        assertThat(none.document().selectFirst("#headline").text())
                .isEqualTo("There are no recorded decisions between 1 February 2026 and 28 February 2026.");
        assertThat(none.document().select("#main-content svg")).isEmpty();
        decided("ARSON", "COMMUNITY_RESOLUTION", 2);

        Page few = manager.get("/tracking" + FILTER + "ARSON");
        assertThat(few.document().selectFirst("#headline").text())
                .isEqualTo("The panel followed the recommendation in 2 of 2 cases");
        assertThat(few.document().selectFirst("#main-content").text())
                .contains("Too few to compare")
                .doesNotContain("%");

        decided("ARSON", "COMMUNITY_RESOLUTION", 7);
        decided("ARSON", "YOUTH_CAUTION", 1, "departure", "OTHER");
        Page enough = manager.get("/tracking" + FILTER + "ARSON");
        assertThat(enough.document().selectFirst("#headline").text())
                .isEqualTo("The panel followed the recommendation in 9 of 10 cases (90%)");
        assertThat(enough.text()).contains("the rate in the long run lies between 60% and 98%");
        assertThat(enough.document().selectFirst("#before").text())
                .isEqualTo("In the period before (January 2026) there are no recorded decisions to compare with.");
        assertThat(enough.document().select(".app-chart svg")).isNotEmpty();
    }

    @Test
    void cellsAreTheHeadlineAndTheCasesListedBehindAndTheApiSaysTheSame() {
        decided("VEHICLE_THEFT", "COMMUNITY_RESOLUTION", 27);
        decided("VEHICLE_THEFT", "YOUTH_CAUTION", 2, "departure", "PUBLIC_PROTECTION");
        decided("VEHICLE_THEFT", "NO_FURTHER_ACTION", 1, "departure", "FACT_CORRECTED");
        decided("VEHICLE_THEFT", "OUTCOME_22", 1, "departure", "OTHER");
        String filter = FILTER + "VEHICLE_THEFT";
        prepared("2026-02-10", "VEHICLE_THEFT");
        Visitor manager = Visitor.signedIn(port, "manager");
        Page matrix = manager.get("/tracking/matrix" + filter);
        assertThat(matrix.document().selectFirst("#headline").text())
                .isEqualTo("The panel followed the recommendation in 27 of 31 cases (87%)");
        Answer api = get("manager", "/api/v1/tracking/agreement" + filter);
        assertThat(api.at("n")).isEqualTo(31L);
        List<List<Long>> cells = new ArrayList<>();
        for (Element row : matrix.document().select(".app-matrix tbody tr")) {
            cells.add(row.select("td").stream().map(OverviewPagesTest::number).toList());
        }
        assertThat(cells).hasSize(9);
        for (int row = 0; row < 8; row++) {
            assertThat(cells.get(row).subList(0, 8)).isEqualTo(api.at("table.rows." + row));
        }
        assertThat(cells.get(8).get(8)).isEqualTo(31L);
        assertThat(totals(matrix))
                .isEqualTo(
                        Map.of("The same", 27L, "More formal", 2L, "Less formal", 1L, "Different, and as formal", 1L));
        Map<?, ?> shifts = (Map<?, ?>) api.at("shifts");
        assertThat(shifts).isEqualTo(Map.of("SAME", 27L, "MORE_FORMAL", 2L, "LESS_FORMAL", 1L, "SAME_RUNG", 1L));
        everyNumberOpensItsCases(manager, matrix);
        everyNumberOpensItsCases(manager, manager.get("/tracking" + filter));
        everyNumberOpensItsCases(manager, manager.get("/tracking/statistics" + filter));
        assertThat(api.at("dataCorrections")).isEqualTo(1L);
        assertThat(api.at("judgement.LESS_FORMAL")).isEqualTo(0L);
        assertThat(api.at("beside.waiting")).isEqualTo(1L);
        assertThat(api.at("kappa")).isNotNull();
        assertThat(manager.get("/tracking/statistics" + filter)
                        .document()
                        .select("tr#kappa td")
                        .get(0)
                        .text())
                .isEqualTo(FigureWords.decimals(Double.parseDouble(String.valueOf(api.at("kappa")))));
    }

    private static long number(Element cell) {
        Element link = cell.selectFirst("a");
        return Long.parseLong((link == null ? cell.ownText() : link.ownText()).strip());
    }

    private static Map<String, Long> totals(Page page) {
        Map<String, Long> totals = new LinkedHashMap<>();
        page.document()
                .selectFirst(".app-narrow table")
                .select("tbody tr")
                .forEach(row -> totals.put(row.selectFirst("th").text(), number(row.selectFirst("td"))));
        return totals;
    }

    private static void everyNumberOpensItsCases(Visitor visitor, Page page) {
        List<Element> links = page.document().select("#main-content a[href^=/tracking/cases]");
        assertThat(links).isNotEmpty();
        for (Element link : links) {
            String said = link.ownText().strip();
            if (!said.matches("\\d+")) {
                continue;
            }
            long n = Long.parseLong(said);
            Page cases = visitor.get(link.attr("href"));
            assertThat(cases.document().selectFirst("#number").text())
                    .as(link.attr("href"))
                    .isEqualTo(n == 1 ? "1 case" : n + " cases");
            int listed = cases.document().select("#main-content tbody tr").size();
            Element next = cases.document().selectFirst("a[rel=next]");
            if (next != null) {
                listed += visitor.get(next.attr("href"))
                        .document()
                        .select("#main-content tbody tr")
                        .size();
            }
            assertThat(listed).as(link.attr("href")).isEqualTo((int) n);
        }
    }

    @Test
    void whoMayNotReadCasesSeesNumbersAlone() {
        decided("FRAUD_AND_FORGERY", "COMMUNITY_RESOLUTION", 1);
        Visitor policy = Visitor.signedIn(port, "policy");
        for (String path : List.of("/tracking", "/tracking/matrix", "/tracking/statistics")) {
            Page page = policy.get(path + FILTER + "FRAUD_AND_FORGERY");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.document().selectFirst("#headline").text()).contains("1 of 1");
            assertThat(page.document().select("a[href^=/tracking/cases]")).isEmpty();
            assertThat(Visitor.signedIn(port, "officer").get(path).status()).isEqualTo(403);
            assertThat(Visitor.signedIn(port, "admin").get(path).status()).isEqualTo(403);
        }
    }

    @Test
    void aChairIsShownTheirOwnDecisionsAndNobodyElseIs() {
        decided("PUBLIC_ORDER", "COMMUNITY_RESOLUTION", 3);
        Page own = Visitor.signedIn(port, "chair").get("/tracking" + FILTER + "PUBLIC_ORDER");
        assertThat(own.text()).contains("Decisions you recorded").contains("both are the same in 3 of 3");
        String link =
                own.document().selectFirst("section[aria-labelledby=mine] a").attr("href");
        Visitor manager = Visitor.signedIn(port, "manager");
        assertThat(Visitor.signedIn(port, "chair")
                        .get(link)
                        .document()
                        .selectFirst("#number")
                        .text())
                .isEqualTo("3 cases");
        assertThat(manager.get(link).document().selectFirst("#number").text()).isEqualTo("0 cases");
        assertThat(manager.get("/tracking" + FILTER + "PUBLIC_ORDER").text()).doesNotContain("you recorded");
    }

    @Test
    void columnsAreCalledWhatTheSecondVoiceIs() {
        decided("DRUGS", "COMMUNITY_RESOLUTION", 1);
        Visitor manager = Visitor.signedIn(port, "manager");
        Page proposed = manager.get("/tracking/matrix" + FILTER + "DRUGS&pair=recommendation-proposal");
        assertThat(proposed.heading()).isEqualTo("Recommended against proposed");
        assertThat(proposed.document().select(".app-matrix__group").text()).isEqualTo("Proposed");
        assertThat(manager.get("/tracking" + FILTER + "DRUGS&pair=recommendation-proposal")
                        .document()
                        .selectFirst("#headline")
                        .text())
                .startsWith("The assessment proposed what the rules recommend in 1 of 1");
        assertThat(manager.get("/tracking" + FILTER + "DRUGS&pair=police-decision")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsUndefinedSaysWhy() {
        decided("SEXUAL", "COMMUNITY_RESOLUTION", 10);
        Page page = Visitor.signedIn(port, "auditor").get("/tracking/statistics" + FILTER + "SEXUAL");
        assertThat(page.document().selectFirst("tr#kappa").text())
                .contains("Undefined. Both sides chose one and the same category throughout");
        assertThat(page.document().selectFirst("#stuartMaxwell").text())
                .contains("Undefined. The two sides differ in no case");
        assertThat(page.document().selectFirst("tr#ac1").text()).contains("1.00");
    }

    @Test
    void moreThanChanceIsSaidOnlyWhereItIs() {
        decidedOn("2025-04-08", "ROBBERY", "COMMUNITY_RESOLUTION", 10);
        decidedOn("2025-05-13", "ROBBERY", "COMMUNITY_RESOLUTION", 3);
        decidedOn("2025-05-13", "ROBBERY", "OUTCOME_22", 7, "departure", "OTHER");
        decidedOn("2025-06-10", "ROBBERY", "COMMUNITY_RESOLUTION", 5);
        decidedOn("2025-06-10", "ROBBERY", "OUTCOME_22", 5, "departure", "OTHER");
        Visitor manager = Visitor.signedIn(port, "manager");
        assertThat(before(manager, "from=2025-05-01&to=2025-05-31"))
                .isEqualTo("In the period before (April 2025): 10 of 10 cases (100%)."
                        + " It is now 70 percentage points lower, which is more than chance would give.");
        assertThat(before(manager, "from=2025-06-01&to=2025-06-30"))
                .isEqualTo("In the period before (May 2025): 3 of 10 cases (30%)."
                        + " It is now 20 percentage points higher, which is no more than chance would give.");
    }

    private static String before(Visitor visitor, String period) {
        return visitor.get("/tracking?offenceType=ROBBERY&" + period)
                .document()
                .selectFirst("#before")
                .text();
    }
}
