package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class TrackingFrameTest extends RunningApplication {

    private static final String CASES = "/tracking/cases";

    @Test
    void theLastQuarterThatIsOverIsShownWhereNothingIsSaid() {
        Page page = Visitor.signedIn(port, "manager").get(CASES);
        assertThat(page.status()).isEqualTo(200);
        assertThat(Visitor.value(page, "period")).matches("\\d{4}-Q[1-4]");
        assertThat(page.document().selectFirst(".govuk-caption-l").text()).contains(" to ");
    }

    @Test
    void aQuarterChosenAndDaysTypedAreTheSamePeriod() {
        Visitor manager = Visitor.signedIn(port, "manager");
        assertThat(caption(manager.get(CASES + "?period=2026-Q2"))).isEqualTo("April to June 2026");
        assertThat(caption(manager.get(CASES + "?from=2026-04-01&to=2026-06-30")))
                .isEqualTo("April to June 2026");
        Page typed = manager.get(
                CASES + "?period=days&from.day=1&from.month=4&from.year=2026" + "&to.day=15&to.month=6&to.year=2026");
        assertThat(caption(typed)).isEqualTo("1 April 2026 to 15 June 2026");
        assertThat(Visitor.value(typed, "period")).isEqualTo("days");
        assertThat(Visitor.value(typed, "to.day")).isEqualTo("15");
        Page other = manager.get(CASES + "?period=2026-Q1&shown=days&from.day=1&from.month=4&from.year=2026");
        assertThat(caption(other)).isEqualTo("January to March 2026");
        assertThat(Visitor.value(other, "from.day")).isEmpty();
        assertThat(caption(manager.get(CASES + "?period=2026-27"))).isEqualTo("April 2026 to March 2027");
        assertThat(caption(manager.get(CASES + "?period=all"))).isEqualTo("Everything");
        assertThat(caption(manager.get(CASES + "?from=2026-04-01"))).isEqualTo("From 1 April 2026");
    }

    @Test
    void aFilterIsKeptByLinksAndForm() {
        Page page = Visitor.signedIn(port, "manager")
                .get(CASES + "?period=2026-Q2&offenceType=ARSON&rule=NAT-230&direction=RAISED&of=LEVEL_CHANGES");
        assertThat(page.document().select(".app-selected a").eachText())
                .containsExactly("Remove Offence: Arson", "Remove Rule: NAT-230");
        assertThat(page.document().select(".app-selected a").get(1).attr("href"))
                .isEqualTo("/tracking/cases?direction=RAISED&from=2026-04-01&of=LEVEL_CHANGES"
                        + "&offenceType=ARSON&to=2026-06-30");
        assertThat(Visitor.value(page, "offenceType")).isEqualTo("ARSON");
        assertThat(Visitor.value(page, "rule")).isEqualTo("NAT-230");
        assertThat(Visitor.value(page, "direction")).isEqualTo("RAISED");
        assertThat(page.document().select(".app-sub-navigation a").get(0).attr("href"))
                .isEqualTo("/tracking?from=2026-04-01&offenceType=ARSON&rule=NAT-230&to=2026-06-30");
    }

    @Test
    void whatIsWrongIsToldAndKept() {
        Visitor manager = Visitor.signedIn(port, "manager");
        Page page = manager.get(CASES + "?period=days&from.day=1&from.month=13&from.year=2026"
                + "&to.day=1&to.month=&to.year=2026&offenceType=SHOUTING&colour=red");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.errors())
                .containsExactly(
                        "First day must be a real date, such as 1 4 2026",
                        "Last day must include a day, a month and a year",
                        "The address has something for “Offence” that is no answer of the list: choose again",
                        "The address has “colour”, which is no filter: choose again");
        assertThat(page.deadLinks()).isEmpty();
        assertThat(Visitor.value(page, "from.month")).isEqualTo("13");
        assertThat(page.document().select("details[open]")).hasSize(1);
        assertThat(page.document().select("#number")).isEmpty();
        Page swapped = manager.get(CASES + "?from=2026-06-02&to=2026-06-01");
        assertThat(swapped.errors()).containsExactly("Last day must be the same as or after the first day");
        assertThat(manager.get(CASES + "?period=days").errors())
                .containsExactly("Enter the first day or the last day, or choose a period");
    }

    @Test
    void aPageThatIsNotThereOrNotForThePersonIsNoLink() {
        Page page = Visitor.signedIn(port, "manager").get(CASES);
        for (String href : page.document().select(".app-sub-navigation a").eachAttr("href")) {
            assertThat(Visitor.signedIn(port, "manager").get(href).status()).isEqualTo(200);
        }
        assertThat(Visitor.signedIn(port, "policy").get(CASES).status()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "officer").get(CASES).status()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "manager")
                        .get(CASES + "?service=leicestershire")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatNoPageOfOursAsksForIsNotFound() {
        Visitor manager = Visitor.signedIn(port, "manager");
        assertThat(manager.get(CASES + "?of=CHILDREN").status()).isEqualTo(400);
        assertThat(manager.get(CASES + "?direction=RAISED").status()).isEqualTo(400);
        assertThat(manager.get(CASES + "?recordedBy=somebody").status()).isEqualTo(400);
    }

    private static String caption(Page page) {
        return page.document().selectFirst(".govuk-caption-l").text();
    }
}
