package org.youthpanel.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class GatekeepingPagesTest extends RunningApplication {

    @Autowired
    private OpenCase opening;

    private static String path(String reference) {
        return "/cases/" + reference + "/gatekeeping";
    }

    private String doubted() {
        return opened("assessment.gatekept", false, "assessment.safetyFactors", List.of("SUICIDE_ATTEMPT_OR_IDEATION"));
    }

    @Test
    void thePageSaysWhatSpeaksAgainstALevelAndNothingIsChosenBeforehand() {
        String reference = doubted();
        var before = rows();
        Page page = Visitor.signedIn(port, "gatekeeper").get(path(reference));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Suicide attempt or thoughts of suicide")
                .contains("D1: Safety and wellbeing assessed lower than the factors on file suggest")
                .contains("A12: Factors on file indicate high, and the assessed level is lower")
                .contains("D9: The assessment is not gatekept")
                .contains("The date of the assessment is not recorded.")
                .contains("Since version 1 of the facts")
                .contains("this is assessed lower: Safety and wellbeing concern (A12)");
        assertThat(page.document().select("form[data-draft] [checked], form[data-draft] option[selected][value!='']"))
                .isEmpty();
        assertThat(page.document().select("[name=confirmed]")).hasSize(2);
        // looking is no recommendation, and shows none
        assertThat(rows()).isEqualTo(before);
        assertThat(page.text()).doesNotContain("Recommended disposal");
    }

    @Test
    void anEmptyFormAndWrongOnesAreToldInTheOrderOfThePageAndKeepWhatWasTyped() {
        String reference = doubted();
        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        Page form = gatekeeper.get(path(reference));
        Page empty = gatekeeper.send(form, path(reference));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.title()).startsWith("Error: ");
        assertThat(empty.errors()).containsExactly("Select what you want to do with the case");
        assertThat(empty.deadLinks()).isEmpty();

        Page returned = gatekeeper.send(empty, path(reference), "way", "RETURN", "levels.riskOfHarm", "HIGH");
        assertThat(returned.errors())
                .containsExactly(
                        "Enter what has to be done before the case can be signed off",
                        "A level is not changed by returning the case. Change it first, or sign the case off");
        assertThat(returned.deadLinks()).isEmpty();
        assertThat(Visitor.value(returned, "levels.riskOfHarm")).isEqualTo("HIGH");

        Page signed = gatekeeper.send(returned, path(reference), "way", "SIGN_OFF", "comment", "Read it all");
        assertThat(signed.errors())
                .containsExactly(
                        "Select whether you stand by the levels in the knowledge of the factors",
                        "Enter why you change the level");
        assertThat(signed.deadLinks()).isEmpty();
        assertThat(Visitor.value(signed, "comment")).isEqualTo("Read it all");

        Page change = gatekeeper.send(
                signed, path(reference), "way", "CHANGE_LEVEL", "levels.riskOfHarm", "", "comment", "Read it all");
        assertThat(change.errors())
                .containsExactly(
                        "A comment goes with returning or signing off. Enter why you change the level below instead",
                        "Select the level that you change",
                        "Enter why you change the level");
        assertThat(change.deadLinks()).isEmpty();
    }

    @Test
    void signingOffShowsTheRecommendationBeforeAndAfter() {
        String reference = doubted();
        advised(reference);
        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        Page form = gatekeeper.get(path(reference));
        String[] answers = {
            "way",
            "SIGN_OFF",
            "sources",
            "HEALTH",
            "sources",
            "EDUCATION",
            "confirmed",
            "yes",
            "confirmReason",
            "The attempt was years ago"
        };
        Page done = gatekeeper.send(form, path(reference), answers);
        assertThat(done.path()).isEqualTo(path(reference) + "/2");
        assertThat(done.text())
                .contains("Assessment signed off")
                .contains("It stands in version 2 of the facts")
                .contains("A12: Factors on file indicate high");
        assertThat(done.document().select("tbody tr").eachText())
                .anyMatch(each -> each.startsWith("Full assessment asked for by A12") && each.endsWith("None Changed"));
        // a double click signs off once
        assertThat(gatekeeper.send(form, path(reference), answers).path()).isEqualTo(path(reference) + "/2");
        assertThat(get("gatekeeper", "/api/v1/cases/" + reference).at("factsVersion"))
                .isEqualTo(2L);

        Page whole = gatekeeper.get(
                done.document().select("a[href*=recommendations]").first().attr("href"));
        assertThat(whole.text())
                .contains("A later recommendation has been given for this case.")
                .contains("made on version 1");
        Page history = gatekeeper.get("/cases/" + reference + "/history");
        assertThat(history.document().select(".app-timeline h2").eachText())
                .contains("Assessment signed off", "Gatekept, facts version 2");
        assertThat(history.text())
                .contains("Information drawn together from: Education; Health")
                .contains("Why they stand by the levels: The attempt was years ago");
    }

    @Test
    void aLevelAloneIsChangedAndTheCaseKeepsWaiting() {
        String reference = opened("assessment.gatekept", false);
        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        Page done = gatekeeper.send(
                gatekeeper.get(path(reference)),
                path(reference),
                "way",
                "CHANGE_LEVEL",
                "levels.riskOfHarm",
                "HIGH",
                "levels.reason",
                "The records of the school");
        assertThat(done.path()).isEqualTo(path(reference) + "/2");
        assertThat(done.text())
                .contains("The level is changed")
                .contains("No recommendation had been asked for before.")
                .contains("A1: The risk of harm is high");
        assertThat(gatekeeper.get(path(reference)).text()).contains("nobody has sent it for gatekeeping yet");
    }

    @Test
    void whatSomebodyChangedInBetweenIsShownAndNothingTypedIsLost() {
        String reference = doubted();
        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        Page form = gatekeeper.get(path(reference));
        call(
                "officer",
                "PUT",
                "/api/v1/cases/" + reference + "/facts",
                Ordinary.facts("assessment.gatekept", false, "assessment.riskOfHarm", "MEDIUM"),
                "If-Match",
                "\"1\"");
        String[] answers = {"way", "RETURN", "comment", "What I wrote at length."};
        Page conflict = gatekeeper.send(form, path(reference), answers);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("officer changed the facts on")
                .contains("Risk of harm to others Low Medium");
        assertThat(Visitor.value(conflict, "comment")).isEqualTo("What I wrote at length.");
        assertThat(Visitor.value(conflict, "way")).isEqualTo("RETURN");

        Page late = gatekeeper.get(path(reference));
        assertThat(gatekeeper.send(conflict, path(reference)).path()).isEqualTo("/cases/" + reference);
        Page second = gatekeeper.send(late, path(reference), "way", "SIGN_OFF");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Returned on").contains("by gatekeeper");
    }

    @Test
    void onlyAGatekeeperGatekeepsAndOnlyCasesOfTheirServices() {
        String reference = fresh();
        opening.open(
                new Person("elsewhere", Set.of(Role.OFFICER), Set.of("leicestershire")),
                CaseForm.of(
                        Optional.of(reference),
                        Optional.of("1"),
                        Ordinary.facts("service", "leicestershire"),
                        Map.of(),
                        List.of()));
        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        assertThat(gatekeeper.get(path(reference)).status()).isEqualTo(404);
        assertThat(gatekeeper.get(path(reference) + "/1").status()).isEqualTo(404);
        String own = opened();
        assertThat(gatekeeper.get(path(own) + "/1").status()).isEqualTo(404);
        for (String account : List.of("officer", "author", "chair", "manager", "auditor", "policy", "admin")) {
            assertThat(Visitor.signedIn(port, account).get(path(own)).status())
                    .as(account)
                    .isEqualTo(403);
        }
    }

    @Test
    void byTheApiNobodyElseSaysThatItWasGatekept() {
        String reference = opened("assessment.gatekept", null);
        var facts = Ordinary.facts("assessment.gatekept", true);
        Answer refused = call("officer", "PUT", "/api/v1/cases/" + reference + "/facts", facts, "If-Match", "\"1\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("/assessment/gatekept gatekeeper-only");
        assertThat(call("gatekeeper", "PUT", "/api/v1/cases/" + reference + "/facts", facts, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoPreparesAReturnedCaseIsToldWhyWhereverTheyOpenIt() {
        Visitor officer = Visitor.signedIn(port, "officer");
        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        String reference = fresh();
        Preparing.prepared(officer, reference);
        Preparing.handIn(officer, reference, "send");
        String page = "/cases/" + reference + "/gatekeeping";
        gatekeeper.send(gatekeeper.get(page), page, "way", "RETURN", "comment", "Say what the child said.");
        assertThat(officer.get("/cases/" + reference).text())
                .contains("gatekeeper returned this case on")
                .contains("Say what the child said.");
        assertThat(Preparing.change(officer, reference).text()).contains("Say what the child said.");
        Preparing.handIn(officer, reference, "send");
        assertThat(officer.get("/cases/" + reference).text()).doesNotContain("returned this case on");
    }
}
