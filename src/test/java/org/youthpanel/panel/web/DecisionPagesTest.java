package org.youthpanel.panel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class DecisionPagesTest extends RunningApplication {

    private String advisedCase(Object... differences) {
        String reference = opened(differences);
        advised(reference);
        return reference;
    }

    private static String path(String reference) {
        return "/cases/" + reference + "/decision";
    }

    @Test
    void nothingIsChosenBeforehandAndAllEightAreThere() {
        String reference = advisedCase("admission", "NONE");
        Page form = Visitor.signedIn(port, "chair").get(path(reference));
        assertThat(form.document().select("[name=disposal]")).hasSize(8);
        assertThat(form.document().select("[type=radio][checked]")).isEmpty();
        assertThat(form.document().select("[name=departure] option[selected]").eachAttr("value"))
                .allMatch(String::isEmpty);
        assertThat(Visitor.value(form, "rationale")).isEmpty();
        assertThat(form.document()
                        .selectFirst("[name=disposal][value=YOUTH_CAUTION]")
                        .parent()
                        .text())
                .contains("Barred by C3");
    }

    @Test
    void anEmptyFormTellsWhatIsNeededInTheOrderOfThePage() {
        String reference = advisedCase();
        Visitor chair = Visitor.signedIn(port, "chair");
        Page answer = chair.send(
                chair.get(path(reference)),
                path(reference),
                "decidedOn.day",
                "",
                "decidedOn.month",
                "",
                "decidedOn.year",
                "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.title()).startsWith("Error: ");
        assertThat(answer.errors())
                .containsExactly(
                        "Select what the panel decided",
                        "Enter why the panel decided this",
                        "Enter the date the panel decided");
        assertThat(answer.deadLinks()).isEmpty();
        assertThat(answer.document().select("[name=disposal][checked]")).isEmpty();
    }

    @Test
    void aDepartureAsksItsReasonAndKeepsWhatWasTyped() {
        String reference = advisedCase();
        Visitor chair = Visitor.signedIn(port, "chair");
        Page answer = chair.send(
                chair.get(path(reference)),
                path(reference),
                "disposal",
                "YOUTH_CAUTION",
                "rationale",
                "The harm was greater\r\nthan the papers said.",
                "conditions",
                "Write a letter",
                "levels.riskOfHarm",
                "HIGH");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        "Select why the decision is different from the recommendation",
                        "Enter why the panel changed the level");
        assertThat(Visitor.value(answer, "disposal")).isEqualTo("YOUTH_CAUTION");
        assertThat(Visitor.value(answer, "rationale")).isEqualTo("The harm was greater\nthan the papers said.");
        assertThat(Visitor.value(answer, "conditions")).isEqualTo("Write a letter");
        assertThat(Visitor.value(answer, "levels.riskOfHarm")).isEqualTo("HIGH");

        Page recorded = chair.send(
                answer, path(reference), "departure", "NEW_INFORMATION", "levels.reason", "Seen at the panel");
        assertThat(recorded.path()).isEqualTo("/cases/" + reference);
        assertThat(recorded.document()
                        .selectFirst("a.govuk-notification-banner__link")
                        .attr("href"))
                .isEqualTo("/cases/" + reference + "/decisions/1/correct");
        assertThat(recorded.text())
                .contains("Decision recorded")
                .contains("More formal, outside the range")
                .contains("Risk of harm to others: High");
        assertThat(get("chair", "/api/v1/cases/" + reference).at("factsVersion"))
                .isEqualTo(2L);
    }

    @Test
    void aSlipOfTheYearAndWordsThatSayNothingAreTold() {
        String reference = advisedCase();
        Visitor chair = Visitor.signedIn(port, "chair");
        Page answer = chair.send(
                chair.get(path(reference)),
                path(reference),
                "disposal",
                "COMMUNITY_RESOLUTION",
                "rationale",
                "\u200b",
                "decidedOn.year",
                "2062");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        "Enter why the panel decided this",
                        "Date the panel decided must be within a year of the date of the panel");
    }

    @Test
    void aFormThatIsSentTwiceRecordsOnceAndAnotherIsToldOfTheFirst() {
        String reference = advisedCase();
        Visitor chair = Visitor.signedIn(port, "chair");
        Page form = chair.get(path(reference));
        Page late = chair.get(path(reference));
        String[] answers = {"disposal", "COMMUNITY_RESOLUTION", "rationale", "Everybody agreed."};

        assertThat(chair.send(form, path(reference), answers).path()).isEqualTo("/cases/" + reference);
        assertThat(chair.send(form, path(reference), answers).path()).isEqualTo("/cases/" + reference);

        Page conflict = chair.send(late, path(reference), "disposal", "CHARGE", "rationale", "What I wrote at length.");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("A decision was recorded for this case")
                .contains("What I wrote at length.");
        assertThat(chair.get(path(reference)).status()).isEqualTo(409);
    }

    @Test
    void aCorrectionAsksWhyAndBothStandInTheHistory() {
        String reference = advisedCase();
        Visitor chair = Visitor.signedIn(port, "chair");
        chair.send(
                chair.get(path(reference)),
                path(reference),
                "disposal",
                "COMMUNITY_RESOLUTION",
                "rationale",
                "Everybody agreed.");
        String correct = "/cases/" + reference + "/decisions/1/correct";
        Page form = chair.get(correct);
        assertThat(Visitor.value(form, "disposal")).isEqualTo("COMMUNITY_RESOLUTION");

        Page wrong = chair.send(form, correct, "disposal", "OUTCOME_22", "departure", "CHILD_ENGAGEMENT");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.errors())
                .containsExactly("Select why the decision is corrected", "Enter why the decision is corrected");
        assertThat(wrong.deadLinks()).isEmpty();

        Page corrected =
                chair.send(wrong, correct, "whyCode", "RECORDED_IN_ERROR", "why", "The wrong line was read out");
        assertThat(corrected.text())
                .contains("Correction recorded")
                .contains("Diversion (outcome 22)")
                .contains("It was recorded in error")
                .contains("See the earlier entry");

        Page history = chair.get("/cases/" + reference + "/history");
        List<String> titles = history.document().select(".app-timeline h2").eachText();
        assertThat(titles.indexOf("Decision corrected")).isLessThan(titles.indexOf("Decision recorded"));
        assertThat(history.text()).contains("The wrong line was read out").contains("Everybody agreed.");
    }

    @Test
    void withoutARecommendationTheFormSaysWhatToDoFirst() {
        String reference = opened();
        Page page = Visitor.signedIn(port, "chair").get(path(reference));
        assertThat(page.heading()).isEqualTo("Ask for a recommendation first");
        assertThat(page.document().select("form[action$=decision]")).isEmpty();
    }

    @Test
    void onlyTheChairDecides() {
        String reference = advisedCase();
        Page officer = Visitor.signedIn(port, "officer").get(path(reference));
        assertThat(officer.status()).isEqualTo(403);
        assertThat(officer.heading()).isEqualTo("You do not have access to this page");
        Page manager = Visitor.signedIn(port, "manager").get("/cases/" + reference);
        assertThat(manager.document().select("main a[href$=decision], main a[href$=facts], main form"))
                .isEmpty();
    }

    private String decidedCase(Visitor chair) {
        String reference = advisedCase();
        Page recorded = chair.send(
                chair.get(path(reference)),
                path(reference),
                "disposal",
                "COMMUNITY_RESOLUTION",
                "rationale",
                "Everybody agreed.");
        assertThat(recorded.path()).isEqualTo("/cases/" + reference);
        return "/cases/" + reference + "/decisions/1/correct";
    }

    @Test
    void aCorrectionThatCannotBeKeptIsToldAndNotLost() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String correct = decidedCase(chair);
        Page answer = chair.send(
                chair.get(correct),
                correct,
                "rationale",
                "Most agreed.",
                "responsible",
                "r".repeat(201),
                "whyCode",
                "RECORDED_IN_ERROR",
                "why",
                "w".repeat(2_001),
                "followUp.day",
                "1",
                "followUp.month",
                "6",
                "followUp.year",
                "2026");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        "What was wrong must be 2,000 characters or less",
                        "Who sees to it must be 200 characters or less",
                        "Date it is looked at again must be on or after the date the panel decided");
        assertThat(answer.deadLinks()).isEmpty();
        assertThat(Visitor.value(answer, "responsible")).hasSize(201);
    }

    @Test
    void aCorrectionToADayThatIsStillToComeIsRefused() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String correct = decidedCase(chair);
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1);
        Page answer = chair.send(
                chair.get(correct),
                correct,
                "decidedOn.day",
                "" + tomorrow.getDayOfMonth(),
                "decidedOn.month",
                "" + tomorrow.getMonthValue(),
                "decidedOn.year",
                "" + tomorrow.getYear(),
                "whyCode",
                "RECORDED_IN_ERROR",
                "why",
                "The wrong day");
        assertThat(answer.errors()).containsExactly("Date the panel decided must be today or in the past");
    }

    @Test
    void aCorrectionThatChangesNothingIsRefused() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String correct = decidedCase(chair);
        Page answer = chair.send(
                chair.get(correct), correct, "whyCode", "RECORDED_IN_ERROR", "why", "The wrong line was read out");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        "Change what is wrong in the decision. Nothing is different from the entry as it stands");
        assertThat(answer.deadLinks()).isEmpty();
    }

    @Test
    void theApiRefusesWhoSeesToItInMoreWordsThanAreKept() {
        String reference = opened();
        Answer answer = post(
                "chair",
                "/api/v1/cases/" + reference + "/decisions",
                decision(advised(reference), "COMMUNITY_RESOLUTION", "responsible", "r".repeat(201)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly("/responsible too-long");
    }
}
