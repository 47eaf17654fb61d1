package org.youthpanel.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class PreparingACaseTest extends RunningApplication {

    @Test
    void beginningWithNothingTellsWhatIsNeededInTheOrderOfThePage() {
        Visitor officer = Visitor.signedIn(port, "officer");
        Page answer = officer.send(officer.get("/cases/new"), "/cases/new");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.title()).startsWith("Error: ");
        assertThat(answer.errors())
                .containsExactly(
                        "Enter the case reference",
                        "Enter the case-management number of the child",
                        "Enter the initials of the child",
                        "Enter the date of the panel");
        assertThat(answer.deadLinks()).isEmpty();
    }

    @Test
    void wrongAnswersAreShownAgainAsTheyWereTyped() {
        Visitor officer = Visitor.signedIn(port, "officer");
        Page answer = officer.send(
                officer.get("/cases/new"),
                "/cases/new",
                "reference",
                "no spaces please",
                "childNumber",
                "12",
                "initials",
                "Alexander",
                "decisionDate.day",
                "2",
                "decisionDate.month",
                "",
                "decisionDate.year",
                "2026");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        "Case reference must be up to 40 letters, digits and hyphens, and start with a letter or digit",
                        "Initials must be 1 to 4 letters",
                        "Date of the panel must include a day, a month and a year");
        assertThat(answer.document()
                        .selectFirst(".govuk-error-summary__list a[href^='#decisionDate']")
                        .attr("href"))
                .isEqualTo("#decisionDate-month");
        assertThat(Visitor.value(answer, "initials")).isEqualTo("Alexander");
        assertThat(Visitor.value(answer, "childNumber")).isEqualTo("12");
        assertThat(answer.deadLinks()).isEmpty();
    }

    @Test
    void aCaseIsPreparedPageByPageAndHandedInOnce() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        Page tasks = Preparing.begin(officer, reference);
        assertThat(tasks.status()).isEqualTo(200);
        assertThat(tasks.path()).isEqualTo("/cases/" + reference + "/tasks");
        assertThat(tasks.text()).contains("Initials: AB").contains("Case-management number: N-" + reference);
        assertThat(officer.get("/cases/" + reference).path()).isEqualTo("/cases/" + reference + "/tasks");
        assertThat(rows().get("case_file"))
                .as("nothing of it is in the log")
                .isEqualTo(jdbc.sql("SELECT COUNT(*) FROM case_file WHERE reference <> ?")
                        .param(reference)
                        .query(Integer.class)
                        .single());

        Preparing.prepared(officer, fresh());
        Page next = Preparing.answer(
                officer, reference, "case", "child.ageAtOffence", "14", "child.ageAtDisposal", "14", "then", "next");
        assertThat(next.path()).isEqualTo(Preparing.task(reference, "offence"));
        Preparing.answer(
                officer,
                reference,
                "offence",
                "offence.type",
                "DRUGS",
                "gravity.scale",
                "NPCC_2023",
                "gravity.base",
                "2");

        String path = "/cases/" + reference + "/check";
        Page check = officer.get(path);
        assertThat(check.errors()).isEmpty();
        assertThat(check.text()).contains("Not known").contains("Not provided").contains("Drugs");
        Page sent = officer.send(check, path, "submit", "send");
        Page again = officer.send(check, path, "submit", "send");

        assertThat(sent.status()).as(sent.errors().toString()).isEqualTo(200);
        assertThat(sent.path()).isEqualTo("/cases/" + reference);
        assertThat(sent.text())
                .contains("Facts saved and sent for gatekeeping")
                .contains("Initials: AB")
                .contains("Case-management number: N-" + reference)
                .contains("Recommended disposal");
        assertThat(again.path()).isEqualTo("/cases/" + reference);
        assertThat(get("officer", "/api/v1/cases/" + reference).at("factsVersion"))
                .isEqualTo(1L);
    }
}
