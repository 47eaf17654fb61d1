package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class AgreementPagesTest extends RunningApplication {

    /** A corner of the offence types that no other test decides in. */
    private static final String FILTER = "/tracking?offenceType=ARSON";

    @Test
    void aSentenceStandsBeforeTheTableAndFewAreNoPercentage() {
        Visitor manager = Visitor.signedIn(port, "manager");
        assertThat(manager.get(FILTER).text()).contains("There are no recorded decisions to compare");
        decided("COMMUNITY_RESOLUTION", 2);

        Page few = manager.get(FILTER);
        assertThat(few.text())
                .contains("The panel decided as recommended in 2 of 2 cases")
                .contains("Too few to compare")
                .doesNotContain("%");

        decided("COMMUNITY_RESOLUTION", 8);
        Page enough = manager.get(FILTER);
        assertThat(enough.text())
                .contains("in 10 of 10 cases")
                .contains("That is 100%. With so many cases, the rate in the long run lies between 72% and 100%");
        assertThat(enough.document().select(".app-matrix tbody tr")).hasSize(9);
        assertThat(enough.document()
                        .select(".app-matrix tbody tr")
                        .get(1)
                        .select("td")
                        .get(1)
                        .text())
                .isEqualTo("10 (same)");
    }

    private void decided(String disposal, int times) {
        for (int i = 0; i < times; i++) {
            String reference = opened("offence.type", "ARSON");
            post("chair", "/api/v1/cases/" + reference + "/decisions", decision(advised(reference), disposal));
        }
    }

    @Test
    void aWrongFilterIsToldAndKept() {
        Page page = Visitor.signedIn(port, "manager")
                .get("/tracking?from.day=1&from.month=13&from.year=2026&to.day=1&to.month=&to.year=2026");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.errors())
                .containsExactly(
                        "First day must be a real date, such as 1 4 2026",
                        "Last day must include a day, a month and a year");
        assertThat(page.deadLinks()).isEmpty();
        assertThat(Visitor.value(page, "from.month")).isEqualTo("13");
        Page swapped = Visitor.signedIn(port, "manager")
                .get("/tracking?from.day=2&from.month=6&from.year=2026&to.day=1&to.month=6&to.year=2026");
        assertThat(swapped.errors()).containsExactly("Last day must be the same as or after the first day");
    }
}
