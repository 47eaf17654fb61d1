package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

/** A filter and what a page asks for by itself are asked for both: where they contradict, there is nothing. */
class FilteredFiguresTest extends RunningApplication {

    private static final List<String> PAGES = List.of(
            "/tracking",
            "/tracking/matrix",
            "/tracking/breakdown",
            "/tracking/levels",
            "/tracking/departures",
            "/tracking/time",
            "/tracking/fairness",
            "/tracking/drift",
            "/tracking/statistics");

    private static final List<String> FILTERS = List.of(
            "depth=LARP",
            "depth=ASSET_PLUS",
            "standing=WAITING",
            "standing=DECIDED",
            "rule=NAT-220",
            "assessment=IN_TIME",
            "assessment=OVERDUE",
            "adherence=MORE_FORMAL",
            "decided=CHARGE",
            "refused=YES",
            "levelsChanged=PANEL",
            "departure=PROPORTIONALITY");

    @Test
    void everyFigureUnderEveryFilterIsThatOfTheCasesListed() {
        for (String disposal : List.of("COMMUNITY_RESOLUTION", "COMMUNITY_RESOLUTION", "YOUTH_CAUTION")) {
            String reference = opened("offence.type", "OTHER");
            var body = disposal.equals("YOUTH_CAUTION")
                    ? decision(advised(reference), disposal, "departure", "PROPORTIONALITY")
                    : decision(advised(reference), disposal);
            assertThat(post("chair", "/api/v1/cases/" + reference + "/decisions", body)
                            .status())
                    .isEqualTo(201);
        }
        advised(opened("offence.type", "OTHER"));
        Visitor manager = Visitor.signedIn(port, "manager");
        for (String page : PAGES) {
            for (String filter : FILTERS) {
                String address = page + "?period=all&offenceType=OTHER&" + filter;
                Page shown = manager.get(address);
                assertThat(shown.status()).as(address).isEqualTo(200);
                for (Element link : shown.document().select("main a[href^=/tracking/cases]")) {
                    String count = link.text().replaceAll("[^0-9].*", "");
                    if (!count.isEmpty()) {
                        Page listed = manager.get(link.attr("href"));
                        assertThat(listed.document().select("#number").text())
                                .as(address + " -> " + link.attr("href"))
                                .matches("(?s).*\\b" + count + "\\b.*");
                    }
                }
            }
        }
    }

    @Test
    void aFilterThatLeavesNothingLeavesNothing() {
        Answer answer = get("manager", "/api/v1/tracking/agreement?standing=WAITING");
        assertThat(answer.at("n")).isEqualTo(0L);
        assertThat(answer.at("beside"))
                .isInstanceOfSatisfying(
                        Map.class,
                        beside -> assertThat(beside.get("withoutFirstVoice")).isEqualTo(0L));
    }
}
