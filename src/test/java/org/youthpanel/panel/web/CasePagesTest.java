package org.youthpanel.panel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class CasePagesTest extends RunningApplication {

    @Test
    void aCaseSaysWhatIsRecommendedAndWhy() {
        String reference = opened("assessment.riskOfHarm", null, "gravity.base", 3L);
        Visitor officer = Visitor.signedIn(port, "officer");
        Page before = officer.get("/cases/" + reference);
        assertThat(before.text()).contains("No recommendation has been asked for yet");

        Page after = officer.send(before, "/cases/" + reference + "/recommendation");

        assertThat(after.document().selectFirst(".app-advice").text())
                .contains("Youth caution")
                .contains("a starting point, not an instruction")
                .contains("the police hold the final one")
                .contains("Provisional")
                .contains("Risk of harm to others is not known. It could change the assessment.");
        assertThat(after.text())
                .contains("Cannot be told yet")
                .contains("Child Gravity Matrix")
                .contains("Confirm locally")
                .contains("Yes, the child would become one")
                .doesNotContain("YOUTH_CAUTION");
        assertThat(get("officer", "/api/v1/cases/" + reference + "/history")
                        .raw()
                        .body())
                .contains("PAGE");
    }

    @Test
    void whatMustBeSettledComesFirstAndAsAWarning() {
        String reference = opened("assessment.safetyFactors", java.util.List.of("MODERN_SLAVERY_INDICATORS"));
        advised(reference);
        Page page = Visitor.signedIn(port, "chair").get("/cases/" + reference);
        assertThat(page.document().selectFirst(".govuk-warning-text").text()).contains("(E4)");
    }

    @Test
    void anAnswerOnOldFactsSaysSo() {
        String reference = opened();
        advised(reference);
        Visitor officer = Visitor.signedIn(port, "officer");
        call(
                "author",
                "PUT",
                "/api/v1/cases/" + reference + "/facts",
                Ordinary.facts("gravity.base", 3L),
                "If-Match",
                "\"1\"");
        Page changed = officer.get("/cases/" + reference);
        assertThat(changed.text()).contains("The facts have changed since this recommendation");
        Page again = officer.send(changed, "/cases/" + reference + "/recommendation");
        assertThat(again.text())
                .contains("Youth caution")
                .doesNotContain("The facts have changed since this recommendation");
    }

    @Test
    void theListIsFilteredAndSaysWhenNothingMatches() {
        String decided = opened();
        post("chair", "/api/v1/cases/" + decided + "/decisions", decision(advised(decided), "COMMUNITY_RESOLUTION"));
        String waiting = opened();
        Visitor manager = Visitor.signedIn(port, "manager");
        Page one = manager.get("/cases?reference=" + decided.toLowerCase(java.util.Locale.ROOT) + "&status=decided");
        assertThat(one.document().select("tbody th").eachText())
                .contains(decided)
                .doesNotContain(waiting);
        assertThat(one.document().select("a[href=/cases/new]")).isEmpty();
        assertThat(manager.get("/cases?status=to-decide")
                        .document()
                        .select("tbody th")
                        .eachText())
                .doesNotContain(decided);
        Page none = manager.get("/cases?reference=nothing");
        assertThat(none.text()).contains("No cases match these filters.").contains("Clear filters");
    }

    @Test
    void aCaseOfNobodyIsNotFoundAndAWrongAddressNeither() {
        Visitor chair = Visitor.signedIn(port, "chair");
        assertThat(chair.get("/cases/none").status()).isEqualTo(404);
        assertThat(chair.get("/cases/none").heading()).isEqualTo("Page not found");
        assertThat(chair.get("/nowhere").status()).isEqualTo(404);
    }

    @Test
    void peopleWithoutCasesSeeNone() {
        String reference = opened();
        Visitor policy = Visitor.signedIn(port, "policy");
        assertThat(policy.get("/").path()).isEqualTo("/home");
        assertThat(policy.get("/cases/" + reference).status()).isEqualTo(403);
        Visitor admin = Visitor.signedIn(port, "admin");
        assertThat(admin.get("/").path()).isEqualTo("/home");
        assertThat(admin.get("/tracking").status()).isEqualTo(403);
    }

    @Test
    void whereNothingIsRecommendedThePageSaysWhy() {
        String barred = opened("gravity.base", 4L, "engagement.consentsToConditions", false);
        advised(barred);
        String adult = opened("child.ageAtDisposal", 18L);
        advised(adult);
        Visitor chair = Visitor.signedIn(port, "chair");
        assertThat(chair.get("/cases/" + barred)
                        .document()
                        .selectFirst(".app-advice")
                        .text())
                .contains("Nothing can be recommended")
                .contains("The starting point is: Youth conditional caution. It is barred.");
        assertThat(chair.get("/cases/" + adult)
                        .document()
                        .selectFirst(".app-advice")
                        .text())
                .contains("This is not a case for a youth disposal")
                .contains("18");
        assertThat(chair.get("/cases?status=to-decide&reference=" + adult).text())
                .contains("No cases match");
    }
}
