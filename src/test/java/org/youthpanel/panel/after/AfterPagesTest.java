package org.youthpanel.panel.after;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Problem;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class AfterPagesTest extends Earlier {

    private static final Map<String, String> FORMS = Map.of(
            "feedback", "chair",
            "police-decision", "officer",
            "delivery", "officer",
            "progress", "author",
            "re-entry", "gatekeeper",
            "escalations", "officer");

    @Autowired
    private RecordFollowing recording;

    @Autowired
    private FeedbackGiven feedback;

    private static String path(String reference, String form) {
        return "/cases/" + reference + "/" + form;
    }

    private Page sent(String account, String reference, String form, String... answers) {
        Visitor visitor = Visitor.signedIn(port, account);
        String path = path(reference, form);
        return visitor.send(visitor.get(path), path, answers);
    }

    private int happened(String reference) {
        return events.of(reference).size();
    }

    @Test
    void anEmptyFormTellsWhatIsNeededInTheOrderOfThePageAndRecordsNothing() {
        String reference = decided(10, Disposal.COMMUNITY_RESOLUTION);
        Map<String, List<String>> needed = Map.of(
                "feedback",
                List.of(
                        "Select whether the levels were right",
                        "Select whether the information was drawn together",
                        "Select whether the child’s voice was clear"),
                "police-decision",
                List.of("Select what the police decided", "Enter the date the police decided"),
                "delivery",
                List.of("Select what was given", "Enter the date it was given"),
                "progress",
                List.of("Select how it is going", "Enter the day"),
                "re-entry",
                List.of("Select what is known", "Enter the date"),
                "escalations",
                List.of("Select to whom the case was referred", "Enter the date of the referral"));
        FORMS.forEach((form, account) -> {
            Page answer = sent(account, reference, form);
            assertThat(answer.status()).as(form).isEqualTo(400);
            assertThat(answer.title()).startsWith("Error: ");
            assertThat(answer.errors()).as(form).containsExactlyElementsOf(needed.get(form));
            assertThat(answer.deadLinks()).as(form).isEmpty();
            assertThat(answer.document().select("[type=radio][checked]")).isEmpty();
        });
        assertThat(events.of(reference)).isEmpty();
    }

    @Test
    void whatIsStillToComeOrComesBeforeTheDecisionIsTold() {
        String reference = decided(10, Disposal.COMMUNITY_RESOLUTION);
        Page future = sent(
                "officer",
                reference,
                "police-decision",
                date("policeOn", today().plusDays(1), "policeDisposal", "COMMUNITY_RESOLUTION"));
        assertThat(future.errors()).containsExactly("Date the police decided must be today or in the past");
        assertThat(Visitor.value(future, "policeDisposal")).isEqualTo("COMMUNITY_RESOLUTION");
        Page before = sent(
                "author",
                reference,
                "progress",
                date("progressOn", today().minusDays(11), "progress", "ENGAGING_WELL"));
        assertThat(before.errors()).containsExactly("Day must be on or after the day the panel decided");
        Page half = sent("officer", reference, "delivery", "givenOn.day", "3", "givenDisposal", "CHARGE");
        assertThat(half.errors()).containsExactly("Date it was given must include a day, a month and a year");
        assertThat(half.document().selectFirst(".govuk-error-summary__list a").attr("href"))
                .isEqualTo("#givenOn-month");
    }

    @Test
    void nothingFollowsADecisionThatThereIsNot() {
        String reference = opened();
        FORMS.forEach((form, account) -> assertThat(Visitor.signedIn(port, account)
                        .get(path(reference, form))
                        .status())
                .as(form)
                .isEqualTo(form.equals("escalations") ? 200 : 409));
        assertThat(Visitor.signedIn(port, "chair")
                        .get(path(reference, "feedback"))
                        .heading())
                .isEqualTo("The panel has not decided yet");
    }

    @Test
    void aCaseOfAnotherServiceDoesNotExist() {
        LocalDate panel = today().minusDays(10);
        String reference = advised("N-" + fresh(), facts(panel, "service", "leicestershire"));
        decide(reference, panel, Disposal.COMMUNITY_RESOLUTION);
        FORMS.forEach((form, account) -> assertThat(Visitor.signedIn(port, account)
                        .get(path(reference, form))
                        .status())
                .as(form)
                .isEqualTo(404));
    }

    @Test
    void whoMayNotIsShownNoLinkAndNoForm() {
        String reference = decided(10, Disposal.COMMUNITY_RESOLUTION);
        Visitor manager = Visitor.signedIn(port, "manager");
        FORMS.keySet()
                .forEach(form -> assertThat(manager.get(path(reference, form)).status())
                        .as(form)
                        .isEqualTo(403));
        Page page = manager.get("/cases/" + reference);
        assertThat(page.text()).contains("After the sitting");
        assertThat(page.document().select("section[aria-labelledby=after] a")).isEmpty();
        assertThat(Visitor.signedIn(port, "officer")
                        .get("/cases/" + reference)
                        .document()
                        .select("section[aria-labelledby=after] .govuk-summary-list__actions a")
                        .eachAttr("href"))
                .containsExactly(
                        path(reference, "police-decision"),
                        path(reference, "delivery"),
                        path(reference, "progress"),
                        path(reference, "re-entry"),
                        path(reference, "escalations"));
    }

    @Test
    void feedbackReachesTheAuthorAndTheManagerAndNeedsWordsForANot() {
        String reference = decided(10, Disposal.COMMUNITY_RESOLUTION);
        String[] answers = {"feedback.LEVELS", "FULLY", "feedback.DRAWN_TOGETHER", "NOT", "feedback.VOICE", "PARTLY"};
        Page without = sent("chair", reference, "feedback", answers);
        assertThat(without.errors()).containsExactly("Enter what was not drawn together");
        assertThat(Visitor.value(without, "feedback.VOICE")).isEqualTo("PARTLY");
        Visitor chair = Visitor.signedIn(port, "chair");
        Page form = chair.get(path(reference, "feedback"));
        String[] whole = {
            "feedback.LEVELS",
            "FULLY",
            "feedback.DRAWN_TOGETHER",
            "NOT",
            "feedback.DRAWN_TOGETHER.words",
            "The school's part was left out.",
            "feedback.VOICE",
            "PARTLY"
        };
        assertThat(chair.send(form, path(reference, "feedback"), whole).text()).contains("Feedback recorded");
        // a double click
        assertThat(chair.send(form, path(reference, "feedback"), whole).path()).isEqualTo("/cases/" + reference);
        assertThat(happened(reference)).isEqualTo(1);
        for (String account : List.of("author", "manager", "gatekeeper")) {
            assertThat(Visitor.signedIn(port, account)
                            .get("/cases/" + reference)
                            .text())
                    .contains("Was the information on file drawn together? No.")
                    .contains("The school's part was left out.");
        }
        assertThat(Visitor.signedIn(port, "officer").get("/cases/" + reference).text())
                .doesNotContain("The school's part was left out.");
        assertThat(feedback.of(Set.of("leeds")).get(0).reference()).isEqualTo(reference);
    }

    @Test
    void aCaseThatWasPutOffCanHaveItsFeedback() {
        String reference = advised("N-" + fresh(), facts(today().minusDays(3)));
        assertThat(Visitor.signedIn(port, "chair")
                        .get(path(reference, "feedback"))
                        .status())
                .isEqualTo(409);
        log.atomically(() -> events.add(
                finder.find(person(Role.CHAIR, "leeds"), reference)
                        .orElseThrow()
                        .file()
                        .signed(clock.instant(), person(Role.CHAIR, "leeds")),
                reference,
                NewCaseEvent.of(CaseEventKind.PUT_OFF, Map.of())));
        assertThat(Visitor.signedIn(port, "chair")
                        .get(path(reference, "feedback"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void thePolicesDecisionStandsBesideThePanelsAndALaterEntryTakesItsPlace() {
        String reference = decided(10, Disposal.COMMUNITY_RESOLUTION);
        String[] different = date("policeOn", today().minusDays(2), "policeDisposal", "YOUTH_CAUTION");
        assertThat(sent("officer", reference, "police-decision", different).errors())
                .containsExactly("Enter why the police’s decision is different from the panel’s");
        Page told = sent(
                "officer",
                reference,
                "police-decision",
                date(
                        "policeOn",
                        today().minusDays(2),
                        "policeDisposal",
                        "YOUTH_CAUTION",
                        "policeReason",
                        "New evidence came in."));
        assertThat(told.text()).contains("Different from the panel’s decision.").contains("New evidence came in.");
        Page later = sent(
                "officer",
                reference,
                "police-decision",
                date("policeOn", today(), "policeDisposal", "COMMUNITY_RESOLUTION"));
        assertThat(later.text()).contains("As the panel decided.").doesNotContain("New evidence came in.");
        assertThat(decisions.of(reference)).hasSize(1);
    }

    @Test
    void withoutAnAppropriateAdultItIsRefusedInWords() {
        String reference = decided(10, Disposal.COMMUNITY_RESOLUTION);
        for (String disposal :
                List.of("COMMUNITY_RESOLUTION", "DEFERRED_CAUTION", "YOUTH_CAUTION", "YOUTH_CONDITIONAL_CAUTION")) {
            Page refused = sent(
                    "officer",
                    reference,
                    "delivery",
                    date("givenOn", today(), "givenDisposal", disposal, "appropriateAdult", "no"));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.errors())
                    .singleElement()
                    .asString()
                    .contains("only be given with an appropriate adult present (C22)");
        }
        assertThat(sent("officer", reference, "delivery", date("givenOn", today(), "givenDisposal", "YOUTH_CAUTION"))
                        .errors())
                .containsExactly("Select whether an appropriate adult was present");
        assertThat(events.of(reference)).isEmpty();
        // nothing that needs one is given
        assertThat(sent("officer", reference, "delivery", date("givenOn", today(), "givenDisposal", "OUTCOME_22"))
                        .path())
                .isEqualTo("/cases/" + reference);
    }

    @Test
    void whoMayHaveTurned18IsAskedAbout() {
        String reference = decided(10, Disposal.COMMUNITY_RESOLUTION, "child.ageAtDisposal", 17);
        Visitor officer = Visitor.signedIn(port, "officer");
        String path = path(reference, "delivery");
        Page asked = officer.send(
                officer.get(path),
                path,
                date("givenOn", today(), "givenDisposal", "COMMUNITY_RESOLUTION", "appropriateAdult", "no"));
        assertThat(asked.errors()).containsExactly("Select whether the child had turned 18");
        assertThat(officer.send(asked, path, "turned18", "no").errors())
                .singleElement()
                .asString()
                .contains("C22");
        assertThat(sent(
                                "officer",
                                reference,
                                "delivery",
                                date(
                                        "givenOn",
                                        today(),
                                        "givenDisposal",
                                        "COMMUNITY_RESOLUTION",
                                        "appropriateAdult",
                                        "no",
                                        "turned18",
                                        "yes"))
                        .text())
                .contains("No appropriate adult was present.");
        String younger = decided(10, Disposal.COMMUNITY_RESOLUTION, "child.ageAtDisposal", 15);
        assertThat(officer.get(path(younger, "delivery")).document().select("[name=turned18]"))
                .isEmpty();
    }

    @Test
    void aCautionGivenSaysWhenItIsSpentToBeConfirmed() {
        String reference = decided(10, Disposal.YOUTH_CONDITIONAL_CAUTION);
        LocalDate end = today().plusDays(20);
        List<String> answers = new java.util.ArrayList<>(List.of(date("conditionsEnd", end)));
        answers.addAll(List.of(
                date("givenOn", today(), "givenDisposal", "YOUTH_CONDITIONAL_CAUTION", "appropriateAdult", "yes")));
        Page given = sent("officer", reference, "delivery", answers.toArray(String[]::new));
        String said = given.document().select("section[aria-labelledby=after]").text();
        assertThat(said).contains("An appropriate adult was present.").contains("Spent on ");
        assertThat(said.substring(said.indexOf("Spent on"))).contains("Confirm locally");
    }

    @Test
    void aCautionAfterItsDayNeedsToSayWhy() {
        LocalDate panel = today().minusDays(30);
        String reference =
                advised("N-" + fresh(), facts(panel, "service", "leicestershire", "gravity.base", 3, "proposal", null));
        decide(reference, panel, Disposal.YOUTH_CAUTION);
        var officer = person(Role.OFFICER, "leicestershire");
        Delivery late = new Delivery(
                Optional.of(Disposal.YOUTH_CAUTION),
                Optional.of(panel.plusDays(21)),
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                List.of());
        assertThat(recording.record(officer, reference, late))
                .isInstanceOfSatisfying(
                        RecordFollowing.Result.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::path)
                                .containsExactly("lateReason"));
        Delivery onTheDay = new Delivery(
                late.disposal(),
                Optional.of(panel.plusDays(20)),
                late.turned18(),
                late.appropriateAdult(),
                late.conditionsEnd(),
                late.lateReason(),
                List.of());
        assertThat(recording.record(officer, reference, onTheDay)).isInstanceOf(RecordFollowing.Result.Recorded.class);
    }

    @Test
    void laterCasesOfTheChildAreShownAndNothingIsConcluded() {
        LocalDate panel = today().minusDays(100);
        String child = "N-" + fresh();
        String first = advised(child, facts(panel));
        decide(first, panel, Disposal.COMMUNITY_RESOLUTION);
        String second = advised(child, facts(today().minusDays(20)));
        Page form = Visitor.signedIn(port, "officer").get(path(first, "re-entry"));
        assertThat(form.document().select("main ul a").eachText()).containsExactly(second);
        assertThat(form.document().select("[type=radio][checked]")).isEmpty();
        assertThat(Visitor.signedIn(port, "officer")
                        .get(path(first, "re-entry"))
                        .text())
                .contains("not decided yet");
        Page recorded =
                sent("officer", first, "re-entry", date("reEntryOn", today().minusDays(50), "reEntry", "NEW_CHARGE"));
        assertThat(recorded.text()).contains("A new charge on ");
    }

    @Test
    void aReferralThatWasAskedForStaysOpenUntilItIsMade() {
        String reference =
                decided(5, Disposal.COMMUNITY_RESOLUTION, "assessment.safetyFactors", List.of("EXPLOITATION_EMERGING"));
        Visitor officer = Visitor.signedIn(port, "officer");
        assertThat(officer.get("/cases/" + reference).text())
                .contains("MACE and early help: asked for by E2, not recorded as made");
        Page made = sent("officer", reference, "escalations", date("escalationOn", today(), "escalation", "MACE"));
        assertThat(made.text())
                .contains("MACE and early help: made on")
                .doesNotContain("MACE and early help: asked for");
    }
}
