package org.youthpanel.workbench.trying.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.youthpanel.panel.TodaysSitting;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class WhatIfPagesTest extends RunningApplication {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private static String address(String reference) {
        return "/cases/" + reference + "/what-if";
    }

    @Test
    void bothAnswersStandSideBySideAndNothingIsKept() {
        String reference = opened("offence.type", "ARSON");
        advised(reference);
        Visitor officer = Visitor.signedIn(port, "officer");
        Page page = officer.get("/cases/" + reference);
        assertThat(page.document().select("a[href=" + address(reference) + "]")).hasSize(1);
        page = officer.get(address(reference));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Not saved. Nothing on this page changes the case");
        assertThat(Visitor.value(page, "gravity.base")).isEqualTo("2");
        Map<String, Integer> before = rows();
        page = officer.send(page, address(reference), "gravity.base", "4", "assessment.riskOfHarm", "HIGH");
        assertThat(page.status()).isEqualTo(200);
        assertThat(rows()).isEqualTo(before);
        assertThat(page.document().select(".govuk-tag").text()).contains("Not saved");
        assertThat(page.document().select("table:has(#answers) thead").text()).contains("(not saved)");
        assertThat(beside(page, "Recommended disposal"))
                .containsExactly("Community resolution", "Youth conditional caution (different)");
        assertThat(beside(page, "Assessment")).containsExactly("Light assessment", "Full assessment (different)");
        assertThat(beside(page, "Final gravity score")).containsExactly("2", "4 (different)");
        assertThat(page.document().select("table:has(#changed) tbody th").eachText())
                .containsExactlyInAnyOrder("Base gravity score", "Risk of harm to others");
        assertThat(page.document()
                        .select("h4:contains(Apply with your changes) + ul")
                        .text())
                .contains("NAT-240")
                .contains("LEE-110");
        assertThat(page.document().select("h4:contains(Apply to the case) + ul").text())
                .contains("NAT-220");
        assertThat(Visitor.value(page, "gravity.base")).isEqualTo("4");
        // the case stands as it stood
        assertThat(officer.get("/cases/" + reference).text()).contains("Community resolution");
        assertThat(page.document().select("main form[method=post]")).hasSize(1);
    }

    private static List<String> beside(Page page, String part) {
        return page.document().select("table:has(#answers) tbody tr").stream()
                .filter(each -> each.child(0).text().equals(part))
                .findFirst()
                .orElseThrow()
                .select("td")
                .eachText();
    }

    @Test
    void refusedFactsSayWhatIsWrongAndKeepWhatWasTyped() {
        String reference = opened("offence.type", "ARSON");
        advised(reference);
        Visitor author = Visitor.signedIn(port, "author");
        Page page = author.send(
                author.get(address(reference)),
                address(reference),
                "child.ageAtOffence",
                "fourteen",
                "gravity.base",
                "9",
                "offence.committedOn.month",
                "13");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.errors())
                .startsWith("Child’s age at the offence must be a whole number, 0 or more")
                .anyMatch(each -> each.contains("Date of the offence must be a real date"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.deadLinks()).isEmpty();
        assertThat(Visitor.value(page, "child.ageAtOffence")).isEqualTo("fourteen");
        assertThat(page.document()
                        .getElementById("child.ageAtOffence")
                        .closest("details")
                        .hasAttr("open"))
                .isTrue();
        assertThat(page.document().select("table:has(#answers)")).isEmpty();
    }

    @Test
    void withoutChangesBothAnswersAreTheSame() {
        String reference = opened("offence.type", "ARSON", "exceptional", null, "assessment.done", null);
        advised(reference);
        Visitor manager = Visitor.signedIn(port, "manager");
        Page page = manager.send(manager.get(address(reference)), address(reference));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("You have not changed anything");
        assertThat(page.document().select("table:has(#answers)").text()).doesNotContain("(different)");
    }

    @Test
    void whoTriesTheCaseHasSeenItsRecommendation() {
        String reference = opened("offence.type", "ARSON");
        advised(reference);
        assertThat(seen(reference, "gatekeeper")).isZero();
        Visitor.signedIn(port, "gatekeeper").get(address(reference));
        assertThat(seen(reference, "gatekeeper")).isEqualTo(1);
    }

    private int seen(String reference, String by) {
        return jdbc.sql("SELECT COUNT(*) FROM exposure e JOIN recommendation r ON r.id = e.recommendation"
                        + " WHERE r.reference = ? AND e.recorded_by = ?")
                .params(reference, by)
                .query(Integer.class)
                .single();
    }

    @Test
    void aCaseWithoutARecommendationOnItsFactsCannotBeTried() {
        String reference = opened("offence.type", "ARSON");
        Visitor officer = Visitor.signedIn(port, "officer");
        Page page = officer.get(address(reference));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.heading()).isEqualTo("Ask for a recommendation first");
        assertThat(officer.get("/cases/" + reference).document().select("a[href$=what-if]"))
                .isEmpty();
    }

    @Test
    void whileTheFirstViewIsOwedNobodyLearnsWhatIsRecommended() {
        String reference = opened("offence.type", "ARSON");
        advised(reference);
        Visitor chair = Visitor.signedIn(port, "chair");
        String id = TodaysSitting.planned(chair, "yes").substring("/panels/".length());
        chair.send(chair.get("/panels/" + id), "/panels/" + id + "/cases", "cases", reference);
        assertThat(chair.get(address(reference)).status())
                .as("before the sitting begins")
                .isEqualTo(200);
        Page agenda = chair.get("/panels/" + id);
        chair.send(agenda, "/panels/" + id + "/start");
        Page page = Visitor.signedIn(port, "officer").get(address(reference));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.heading()).isEqualTo("Other facts cannot be tried now");
        assertThat(page.text()).doesNotContain("Community resolution");
        assertThat(chair.get("/cases/" + reference).document().select("a[href$=what-if]"))
                .isEmpty();
    }

    @Test
    void aCaseOfAnotherServiceIsNotThereAndOthersMayNotTry() {
        String reference = opened("offence.type", "ARSON");
        advised(reference);
        assertThat(Visitor.signedIn(port, "officer").get(address("NOT-THERE")).status())
                .isEqualTo(404);
        assertThat(get("stranger", address(reference)).status()).isNotEqualTo(200);
        assertThat(Visitor.signedIn(port, "policy").get(address(reference)).status())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "auditor").get(address(reference)).status())
                .isEqualTo(403);
    }
}
