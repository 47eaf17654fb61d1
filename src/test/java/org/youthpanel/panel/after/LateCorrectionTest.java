package org.youthpanel.panel.after;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.AnswerCorrection;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class LateCorrectionTest extends Earlier {

    @Autowired
    private AnswerCorrection answering;

    private String decidedDaysAgo(int days) {
        return decided(days, Disposal.COMMUNITY_RESOLUTION);
    }

    private int proposed(String reference) {
        return proposed(reference, "OUTCOME_22");
    }

    private int proposed(String reference, String disposal) {
        Visitor chair = Visitor.signedIn(port, "chair");
        String correct = "/cases/" + reference + "/decisions/1/correct";
        Page form = chair.get(correct);
        assertThat(form.text()).contains("a second person");
        Page sent = chair.send(
                form,
                correct,
                "disposal",
                disposal,
                "departure",
                "CHILD_ENGAGEMENT",
                "whyCode",
                "RECORDED_IN_ERROR",
                "why",
                "The wrong line was read out");
        assertThat(sent.text()).contains("Correction proposed").contains("A correction was proposed");
        return events.last(reference, CaseEventKind.CORRECTION_PROPOSED)
                .map(CaseEvent::number)
                .orElseThrow();
    }

    private static String path(String reference, int number) {
        return "/cases/" + reference + "/corrections/" + number;
    }

    @Test
    void nothingChangesBeforeAnotherPersonConfirms() {
        String reference = decidedDaysAgo(1);
        int number = proposed(reference);
        assertThat(decisions.of(reference)).hasSize(1);

        Page own = Visitor.signedIn(port, "chair").get(path(reference, number));
        assertThat(own.text()).contains("You proposed it. Another person has to confirm it.");
        assertThat(own.document().select("main form")).isEmpty();
        assertThat(answering.confirm(person(Role.CHAIR, "leeds"), reference, number))
                .isInstanceOf(AnswerCorrection.Result.OwnProposal.class);
        assertThat(decisions.of(reference)).hasSize(1);

        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        Page page = gatekeeper.get(path(reference, number));
        assertThat(page.document().select("main tbody tr").first().text())
                .isEqualTo("Decided Community resolution Diversion (outcome 22) Different");
        assertThat(page.document().select("[type=radio][checked]")).isEmpty();
        Page confirmed = gatekeeper.send(page, path(reference, number), "answer", "confirm");
        assertThat(confirmed.path()).isEqualTo("/cases/" + reference);
        assertThat(confirmed.text())
                .contains("Correction confirmed and recorded")
                .contains("Diversion (outcome 22)")
                .contains("by gatekeeper")
                .contains("See the earlier entry");
        CaseEvent answer =
                events.last(reference, CaseEventKind.CORRECTION_CONFIRMED).orElseThrow();
        assertThat(answer.text("proposedBy")).contains("chair");
        assertThat(decisions.current(reference).orElseThrow().correction()).isEqualTo(1);
    }

    @Test
    void aDeclineNeedsItsReasonAndTheEntryStays() {
        String reference = decidedDaysAgo(3);
        int number = proposed(reference);
        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        Page page = gatekeeper.get(path(reference, number));
        Page empty = gatekeeper.send(page, path(reference, number));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.errors()).containsExactly("Select whether you confirm or decline");
        Page without = gatekeeper.send(empty, path(reference, number), "answer", "decline");
        assertThat(without.errors()).containsExactly("Enter why you decline");
        assertThat(without.deadLinks()).isEmpty();
        assertThat(Visitor.value(without, "answer")).isEqualTo("decline");
        Page declined = gatekeeper.send(without, path(reference, number), "declineReason", "The minutes say otherwise");
        assertThat(declined.text()).contains("Correction declined. The entry stays");
        assertThat(decisions.of(reference)).hasSize(1);
        // the page was open in another window
        Page again = gatekeeper.send(page, path(reference, number), "answer", "confirm");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("It was declined on");
    }

    @Test
    void whatWasOvertakenCannotBeConfirmed() {
        String reference = decidedDaysAgo(2);
        int first = proposed(reference);
        int second = proposed(reference);
        answering.confirm(person(Role.GATEKEEPER, "leeds"), reference, second);
        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        assertThat(gatekeeper.get(path(reference, first)).text()).contains("an entry that no longer stands");
        assertThat(answering.confirm(person(Role.GATEKEEPER, "leeds"), reference, first))
                .isInstanceOf(AnswerCorrection.Result.Overtaken.class);
        assertThat(decisions.of(reference)).hasSize(2);
    }

    @Test
    void theApiCorrectsAtOnceOnTheDayAndProposesLater() {
        String today = decidedDaysAgo(0);
        String later = decidedDaysAgo(1);
        for (var each : Map.of(today, 201, later, 202).entrySet()) {
            String reference = each.getKey();
            String recommendation = recommendations.of(reference).get(0).id();
            var body = decision(recommendation, "OUTCOME_22", "departure", "VICTIM_VIEW", "why", "Recorded in error");
            body.put("decidedOn", today().minusDays(each.getValue() - 201).toString());
            Answer answer = post("chair", "/api/v1/cases/" + reference + "/decisions/1/corrections", body);
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(each.getValue());
        }
        assertThat(decisions.of(today)).hasSize(2);
        assertThat(decisions.of(later)).hasSize(1);
        CaseEvent event = events.last(later, CaseEventKind.CORRECTION_PROPOSED).orElseThrow();
        assertThat(answering.confirm(person(Role.GATEKEEPER, "leeds"), later, event.number()))
                .isInstanceOf(AnswerCorrection.Result.Confirmed.class);
    }

    @Test
    void aConfirmedCorrectionDoesNotOpenTheDayAgain() {
        String reference = decidedDaysAgo(5);
        answering.confirm(person(Role.GATEKEEPER, "leeds"), reference, proposed(reference));
        proposed(reference, "DEFERRED_PROSECUTION");
        assertThat(decisions.of(reference)).hasSize(2);
    }

    @Test
    void aCorrectionNamesNoRecommendationThatThePanelDidNotHave() {
        String reference = opened();
        String before = advised(reference);
        post("chair", "/api/v1/cases/" + reference + "/decisions", decision(before, "COMMUNITY_RESOLUTION"));
        String after = advised(reference);
        String path = "/api/v1/cases/" + reference + "/decisions/1/corrections";
        assertThat(post("chair", path, decision(after, "COMMUNITY_RESOLUTION", "why", "x"))
                        .errors())
                .containsExactly("/recommendation later");
        assertThat(post("chair", path, decision(before, "COMMUNITY_RESOLUTION", "why", "x"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void onlyTheChairAndTheGatekeeperSeeIt() {
        String reference = decidedDaysAgo(1);
        int number = proposed(reference);
        assertThat(Visitor.signedIn(port, "officer")
                        .get(path(reference, number))
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "gatekeeper")
                        .get(path(reference, number + 7))
                        .status())
                .isEqualTo(404);
        Page manager = Visitor.signedIn(port, "manager").get("/cases/" + reference);
        assertThat(manager.text()).contains("A correction was proposed");
        assertThat(manager.document().select("a[href*=corrections]")).isEmpty();
    }

    @Test
    void aGatekeeperFindsWhatWaitsAndWhoProposedItWhatWasDeclined() {
        String reference = decidedDaysAgo(2);
        int number = proposed(reference);
        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        Visitor chair = Visitor.signedIn(port, "chair");
        Page home = gatekeeper.get("/home");
        assertThat(home.document()
                        .select("section[aria-labelledby=corrections] a")
                        .eachAttr("href"))
                .contains(path(reference, number));
        assertThat(chair.get("/home")
                        .document()
                        .select("section[aria-labelledby=declined]")
                        .text())
                .doesNotContain(reference);
        gatekeeper.send(
                gatekeeper.get(path(reference, number)),
                path(reference, number),
                "answer",
                "decline",
                "declineReason",
                "The minutes say otherwise");
        assertThat(chair.get("/home")
                        .document()
                        .select("section[aria-labelledby=declined]")
                        .text())
                .contains(reference)
                .contains("The minutes say otherwise");
        assertThat(gatekeeper
                        .get("/home")
                        .document()
                        .select("section[aria-labelledby=corrections] a")
                        .eachAttr("href"))
                .doesNotContain(path(reference, number));
    }

    @Test
    void aDeclineIsNoLongerThanOtherReasons() {
        String reference = decidedDaysAgo(2);
        int number = proposed(reference);
        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        Page page = gatekeeper.send(
                gatekeeper.get(path(reference, number)),
                path(reference, number),
                "answer",
                "decline",
                "declineReason",
                "x".repeat(2_001));
        assertThat(page.errors()).containsExactly("Why the correction is declined must be 2,000 characters or less");
    }
}
