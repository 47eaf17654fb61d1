package org.youthpanel.panel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class CaseListPagesTest extends RunningApplication {

    private static List<String> references(Page page) {
        return page.document().select("tbody th a").eachText();
    }

    @Test
    void theFiltersOfTheAddressNarrowTheListAndEachCanBeTakenOut() {
        String followed = opened();
        post("chair", "/api/v1/cases/" + followed + "/decisions", decision(advised(followed), "COMMUNITY_RESOLUTION"));
        String differs = opened();
        post(
                "chair",
                "/api/v1/cases/" + differs + "/decisions",
                decision(advised(differs), "OUTCOME_22", "departure", "CHILD_ENGAGEMENT"));
        Visitor manager = Visitor.signedIn(port, "manager");
        assertThat(references(manager.get("/cases?different=yes&reference=T-")))
                .contains(differs)
                .doesNotContain(followed);
        assertThat(references(manager.get("/cases?disposal=COMMUNITY_RESOLUTION&status=decided&reference=" + followed)))
                .containsExactly(followed);
        assertThat(references(manager.get("/cases?disposal=OUTCOME_22&reference=" + followed)))
                .isEmpty();
        String day = "from.day=2&from.month=6&from.year=2026&to.day=2&to.month=6&to.year=2026";
        Page one = manager.get("/cases?" + day + "&reference=" + followed);
        assertThat(references(one)).containsExactly(followed);
        assertThat(references(manager.get("/cases?from.day=3&from.month=6&from.year=2026&reference=" + followed)))
                .isEmpty();
        var out = one.document().select("a:contains(Remove)");
        assertThat(out.eachText())
                .containsExactly(
                        "Remove Case reference: " + followed,
                        "Remove Panel date from: 2 June 2026",
                        "Remove Panel date to: 2 June 2026");
        Page wider = manager.get(out.first().attr("href"));
        assertThat(wider.document().select("a:contains(Remove)")).hasSize(2);
        assertThat(Visitor.value(wider, "from.day")).isEqualTo("2");
    }

    @Test
    void aWrongDayIsToldAndNothingIsLostOfTheRest() {
        Page page =
                Visitor.signedIn(port, "manager").get("/cases?from.day=31&from.month=2&from.year=2026&status=decided");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.errors()).containsExactly("First day must be a real date, such as 1 4 2026");
        assertThat(page.deadLinks()).isEmpty();
        assertThat(Visitor.value(page, "status")).isEqualTo("decided");
        Page turned = Visitor.signedIn(port, "manager")
                .get("/cases?from.day=2&from.month=6&from.year=2026&to.day=1&to.month=6&to.year=2026");
        assertThat(turned.errors()).containsExactly("Last day must be the same as or after the first day");
    }

    @Test
    void headingsSortAndSayHow() {
        String early = opened("decisionDate", "2026-05-05");
        String late = opened("decisionDate", "2026-05-06");
        Visitor manager = Visitor.signedIn(port, "manager");
        String filter = "/cases?from.day=5&from.month=5&from.year=2026&to.day=6&to.month=5&to.year=2026";
        Page page = manager.get(filter);
        assertThat(references(page)).containsSubsequence(late, early);
        assertThat(page.document().select("th[aria-sort=descending]").text()).startsWith("Panel date");
        Page turned = manager.get(
                page.document().selectFirst("th[aria-sort=descending] a").attr("href"));
        assertThat(references(turned)).containsSubsequence(early, late);
        assertThat(turned.document().select("th[aria-sort=ascending]")).hasSize(1);
        assertThat(turned.document().select("a:contains(Remove)")).hasSize(2);
    }

    @Test
    void whereACaseStandsIsSaidInWordsFromPreparationToTheDecision() {
        String reference = opened("assessment.gatekept", false);
        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        assertThat(row(gatekeeper, reference)).endsWith("In preparation");
        String path = "/cases/" + reference + "/gatekeeping";
        gatekeeper.send(gatekeeper.get(path), path, "way", "RETURN", "comment", "Ask the school first");
        assertThat(row(gatekeeper, reference)).endsWith("Returned");
        assertThat(references(gatekeeper.get("/cases?status=returned&reference=" + reference)))
                .containsExactly(reference);
        gatekeeper.send(gatekeeper.get(path), path, "way", "SIGN_OFF");
        // by B13 a first offence that stays informal is no panel case
        assertThat(row(gatekeeper, reference)).endsWith("Not for the panel");
        String panel = opened("gravity.base", 4L);
        advised(panel);
        assertThat(row(gatekeeper, panel)).endsWith("Ready to list");
        assertThat(references(gatekeeper.get("/cases?status=to-decide&reference=" + panel)))
                .containsExactly(panel);
        post(
                "chair",
                "/api/v1/cases/" + reference + "/decisions",
                decision(advised(reference), "COMMUNITY_RESOLUTION"));
        assertThat(row(gatekeeper, reference)).endsWith("Decided");
    }

    private static String row(Visitor visitor, String reference) {
        return visitor.get("/cases?reference=" + reference + "&sort=reference").document().select("tbody tr").stream()
                .filter(each -> each.selectFirst("th a").text().equals(reference))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
