package org.youthpanel.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class CaseFormPagesTest extends RunningApplication {

    @Test
    void anEmptyFormTellsWhatIsNeededInTheOrderOfThePage() {
        Visitor officer = Visitor.signedIn(port, "officer");
        Page form = officer.get("/cases/new");
        assertThat(form.document().select("[type=radio][checked], [type=checkbox][checked]"))
                .isEmpty();

        Page answer = officer.send(form, "/cases/new");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.title()).startsWith("Error: ");
        assertThat(answer.errors())
                .containsExactly(
                        "Enter the case reference",
                        "Enter the case-management number of the child",
                        "Enter the date of the panel",
                        "Enter the child’s age at the offence",
                        "Enter the child’s age on the day of the disposal",
                        "Select the type of the offence",
                        "Select the gravity scale",
                        "Enter the base gravity score");
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
                "decisionDate.day",
                "2",
                "decisionDate.month",
                "",
                "decisionDate.year",
                "2026",
                "child.ageAtOffence",
                "fourteen",
                "child.ageAtDisposal",
                "14",
                "offence.type",
                "DRUGS",
                "gravity.scale",
                "NPCC_2023",
                "gravity.base",
                "9",
                "gravity.aggravating",
                "In company\nPlanned",
                "assessment.safetyFactors",
                "SELF_HARM",
                "assessment.safetyFactors",
                "none",
                "priorOutcomes.any",
                "some",
                "priorOutcomes.1.outcome",
                "YOUTH_CAUTION");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        "Case reference must be up to 40 letters, digits and hyphens, and start with a letter or digit",
                        "Date of the panel must include a day, a month and a year",
                        "Child’s age at the offence must be a whole number, 0 or more",
                        "Base gravity score: The base score must be between 1 and 5 on NPCC 2023 scale (1 to 5).",
                        "Select what the factors do to the score",
                        "Enter the date the earlier outcome was given",
                        "Select the type of the earlier offence",
                        "Safety factors on file: choose either what applies, or that there is none or it is not known");
        assertThat(answer.deadLinks()).isEmpty();
        assertThat(answer.document()
                        .selectFirst(".govuk-error-summary__list a[href^='#decisionDate']")
                        .attr("href"))
                .isEqualTo("#decisionDate-month");
        assertThat(Visitor.value(answer, "child.ageAtOffence")).isEqualTo("fourteen");
        assertThat(Visitor.value(answer, "decisionDate.year")).isEqualTo("2026");
        assertThat(Visitor.value(answer, "gravity.aggravating")).isEqualTo("In company\nPlanned");
        assertThat(Visitor.value(answer, "priorOutcomes.1.outcome")).isEqualTo("YOUTH_CAUTION");
        assertThat(answer.document().select("[name=assessment.safetyFactors][checked]"))
                .hasSize(2);
        assertThat(answer.text()).doesNotContain("java.").doesNotContain("NPCC_2023");
    }

    @Test
    void aCaseIsAddedOnceHoweverOftenTheFormIsSent() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        Page form = officer.get("/cases/new");
        String[] answers = minimal(reference);

        Page first = officer.send(form, "/cases/new", answers);
        Page second = officer.send(form, "/cases/new", answers);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.path()).isEqualTo("/cases/" + reference);
        assertThat(first.text()).contains("Case added").contains("Not known");
        assertThat(second.path()).isEqualTo("/cases/" + reference);

        Page other = officer.send(officer.get("/cases/new"), "/cases/new", answers);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.errors()).containsExactly("This case reference is taken. Enter another one");
    }

    private static String[] minimal(String reference) {
        return new String[] {
            "reference", reference,
            "childNumber", "12",
            "service", "leeds",
            "decisionDate.day", "2",
            "decisionDate.month", "6",
            "decisionDate.year", "2026",
            "child.ageAtOffence", "14",
            "child.ageAtDisposal", "14",
            "offence.type", "DRUGS",
            "gravity.scale", "NPCC_2023",
            "gravity.base", "2"
        };
    }

    @Test
    void changingAnOldVersionShowsBothAndLosesNothing() {
        String reference = opened();
        String path = "/cases/" + reference + "/facts";
        Visitor author = Visitor.signedIn(port, "author");
        Page form = author.get(path);
        assertThat(Visitor.value(form, "assessment.riskOfHarm")).isEqualTo("LOW");
        call("officer", "PUT", "/api/v1" + path, Ordinary.facts("gravity.base", 3L), "If-Match", "\"1\"");

        Page stale = author.send(form, path, "assessment.riskOfHarm", "HIGH");

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Someone else changed this case after you opened it");
        assertThat(stale.document().select("#differences").parents().text())
                .contains("Base gravity score 3 2")
                .contains("Risk of harm to others Low High");
        assertThat(Visitor.value(stale, "assessment.riskOfHarm")).isEqualTo("HIGH");

        Page saved = author.send(stale, path);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(get("officer", "/api/v1/cases/" + reference).at("facts.assessment.riskOfHarm"))
                .isEqualTo("HIGH");
    }

    @Test
    void aWrongChangeIsToldAndNotSaved() {
        String reference = opened();
        String path = "/cases/" + reference + "/facts";
        Visitor officer = Visitor.signedIn(port, "officer");
        Page answer = officer.send(officer.get(path), path, "child.ageAtDisposal", "12", "dates.bailedOn.month", "14");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        "Date of bail must be a real date, such as 2 6 2026",
                        "Child’s age on the day of the disposal must not be lower than at the offence");
        assertThat(get("officer", "/api/v1/cases/" + reference).at("factsVersion"))
                .isEqualTo(1L);
    }
}
