package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

/** Policy H1 to H3, as figures tell them. */
class PolicyHTest extends RunningApplication {

    private static final String FILTER = "?from=2026-01-01&to=2026-01-31&offenceType=";

    private String january(String type, Object... differences) {
        Object[] all = new Object[differences.length + 10];
        System.arraycopy(
                new Object[] {
                    "offence.type", type,
                    "decisionDate", "2026-01-13",
                    "offence.committedOn", "2025-12-10",
                    "dates.referredOn", "2025-12-12",
                    "dates.bailedOn", null
                },
                0,
                all,
                0,
                10);
        System.arraycopy(differences, 0, all, 10, differences.length);
        return opened(all);
    }

    private void decide(String reference, String disposal, Object... more) {
        var body = decision(advised(reference), disposal, more);
        body.put("decidedOn", "2026-01-13");
        Answer answer = post("chair", "/api/v1/cases/" + reference + "/decisions", body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }

    @Test
    void h1WhatThePoliceDecidedDoesNotMoveTheFigure() {
        String reference = january("CRIMINAL_DAMAGE");
        decide(reference, "COMMUNITY_RESOLUTION");
        String path = "/api/v1/tracking/agreement" + FILTER + "CRIMINAL_DAMAGE";
        assertThat(get("manager", path).at("simple")).isEqualTo("1.0");
        assertThat(get("manager", path + "&pair=decision-police-decided").at("n"))
                .isEqualTo(0L);

        Visitor officer = Visitor.signedIn(port, "officer");
        String address = "/cases/" + reference + "/police-decision";
        Page told = officer.send(
                officer.get(address),
                address,
                "policeDisposal",
                "CHARGE",
                "policeReason",
                "The child did not come to the appointments.",
                "policeOn.day",
                "20",
                "policeOn.month",
                "1",
                "policeOn.year",
                "2026");
        assertThat(told.errors()).isEmpty();

        assertThat(get("manager", path).at("simple")).isEqualTo("1.0");
        assertThat(get("manager", path + "&pair=decision-police-decided").at("n"))
                .isEqualTo(1L);
        assertThat(get("manager", path + "&pair=decision-police-decided").at("simple"))
                .isEqualTo("0.0");
    }

    @Test
    void h2WhatIsNotDecidedIsCountedBesideTheDenominator() {
        decide(january("BURGLARY"), "COMMUNITY_RESOLUTION");
        january("BURGLARY");
        advised(january("BURGLARY", "child.ageAtDisposal", 18, "child.ageAtOffence", 17));
        decide(january("BURGLARY", "gravity.base", 4, "engagement.consentsToConditions", false), "YOUTH_CAUTION");
        Answer api = get("manager", "/api/v1/tracking/agreement" + FILTER + "BURGLARY");
        assertThat(api.at("n")).isEqualTo(1L);
        assertThat(api.at("beside"))
                .isEqualTo(Map.of(
                        "waiting", 1L,
                        "putOff", 0L,
                        "withdrawn", 0L,
                        "undetermined", 1L,
                        "notYouth", 1L,
                        "withoutFirstVoice", 0L));
        Visitor manager = Visitor.signedIn(port, "manager");
        Page page = manager.get("/tracking" + FILTER + "BURGLARY");
        assertThat(page.document().selectFirst("#headline").text()).contains("1 of 1");
        assertThat(page.document().select("section[aria-labelledby=beside] dd").eachText())
                .containsExactly("1 case", "0", "0", "1 case", "1 case", "0", "0");
        for (String href :
                page.document().select("section[aria-labelledby=beside] dd a").eachAttr("href")) {
            assertThat(manager.get(href).document().selectFirst("#number").text())
                    .isEqualTo("1 case");
        }
    }

    @Test
    void h3EveryOtherDecisionIsADepartureWithDirectionDistanceAndReasonAndNeverAnError() {
        decide(january("BREACH"), "COMMUNITY_RESOLUTION");
        decide(january("BREACH"), "YOUTH_CONDITIONAL_CAUTION", "departure", "PUBLIC_PROTECTION");
        decide(january("BREACH"), "NO_FURTHER_ACTION", "departure", "FACT_CORRECTED");
        decide(january("BREACH"), "OUTCOME_22", "departure", "OTHER");
        String filter = FILTER + "BREACH";
        Answer api = get("manager", "/api/v1/tracking/agreement" + filter);
        assertThat(api.at("shifts"))
                .isEqualTo(Map.of("SAME", 1L, "MORE_FORMAL", 1L, "LESS_FORMAL", 1L, "SAME_RUNG", 1L));
        assertThat(api.at("departures")).isEqualTo(Map.of("PUBLIC_PROTECTION", 1L, "FACT_CORRECTED", 1L, "OTHER", 1L));
        // up by two rungs, down by one
        assertThat(Double.parseDouble(String.valueOf(api.at("meanRungs.mean")))).isEqualTo(0.25);
        Visitor manager = Visitor.signedIn(port, "manager");
        Page far = manager.get("/tracking/cases" + filter + "&compared=yes&rungs=2");
        assertThat(far.document().select("#main-content tbody td").text()).contains("Protection of the public");
        for (String page : List.of("/tracking", "/tracking/matrix", "/tracking/statistics", "/tracking/cases")) {
            assertThat(manager.get(page + filter)
                            .document()
                            .selectFirst("#main-content")
                            .text()
                            .toLowerCase())
                    .doesNotContain("compliant", "override", "correct decision", "overruled");
        }
    }
}
