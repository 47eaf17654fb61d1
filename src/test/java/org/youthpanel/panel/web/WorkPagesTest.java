package org.youthpanel.panel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.ChangeFacts;
import org.youthpanel.casework.Drafts;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.casework.Particular;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Disposal;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class WorkPagesTest extends RunningApplication {

    @Autowired
    private CaseEvents events;

    @Autowired
    private Cases cases;

    @Autowired
    private Log log;

    @Autowired
    private Drafts drafts;

    @Autowired
    private ChangeFacts changing;

    private void happened(String reference, String by, NewCaseEvent event) {
        Person person = new Person(by, java.util.Set.of(Role.OFFICER), java.util.Set.of("leeds"));
        log.atomically(() -> events.add(
                cases.find(reference).orElseThrow().signed(Instant.parse("2026-06-03T09:42:00Z"), person),
                reference,
                event));
    }

    private static String block(Page page, String key) {
        return page.document()
                .selectFirst("section[aria-labelledby=" + key + "]")
                .text();
    }

    @Test
    void whatWasSentWaitsForTheGatekeeperAndWhatIsReturnedForThePreparer() {
        String reference = opened("assessment.gatekept", false);
        happened(reference, "officer", NewCaseEvent.of(CaseEventKind.SENT_FOR_GATEKEEPING, Map.of()));
        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        Page home = gatekeeper.get("/home");
        assertThat(home.heading()).isEqualTo("Your work");
        assertThat(block(home, "waiting"))
                .contains(reference)
                .contains("Sent for gatekeeping on 3 June 2026 at 10:42am by officer");

        String path = "/cases/" + reference + "/gatekeeping";
        gatekeeper.send(gatekeeper.get(path), path, "way", "RETURN", "comment", "Ask the school first");
        assertThat(block(gatekeeper.get("/home"), "waiting")).doesNotContain(reference);
        assertThat(block(Visitor.signedIn(port, "officer").get("/home"), "returned"))
                .contains(reference)
                .contains("Ask the school first");
    }

    @Test
    void aSignOffThatWasOvertakenComesBackToTheGatekeeper() {
        String reference = opened();
        call(
                "officer",
                "PUT",
                "/api/v1/cases/" + reference + "/facts",
                org.youthpanel.casework.Ordinary.facts("assessment.riskOfHarm", "MEDIUM"),
                "If-Match",
                "\"1\"");
        assertThat(block(Visitor.signedIn(port, "gatekeeper").get("/home"), "overtaken"))
                .contains(reference)
                .contains("by officer");
    }

    @Test
    void feedbackReachesWhoWroteTheAssessmentAndTheManager() {
        String reference = opened();
        happened(
                reference,
                "chair",
                NewCaseEvent.of(CaseEventKind.FEEDBACK, Map.of("comment", "The child is heard in it")));
        assertThat(block(Visitor.signedIn(port, "officer").get("/home"), "feedback"))
                .contains(reference)
                .contains("The child is heard in it");
        assertThat(block(Visitor.signedIn(port, "manager").get("/home"), "feedback"))
                .contains(reference);
        assertThat(block(Visitor.signedIn(port, "author").get("/home"), "feedback"))
                .doesNotContain(reference);
    }

    @Test
    void aCorrectionWaitsForSomebodyElseThanWhoProposedIt() {
        String other = opened();
        happened(other, "another", NewCaseEvent.of(CaseEventKind.CORRECTION_PROPOSED, Map.of("why", "Read out wrong")));
        String own = opened();
        happened(own, "chair", NewCaseEvent.of(CaseEventKind.CORRECTION_PROPOSED, Map.of()));
        assertThat(block(Visitor.signedIn(port, "chair").get("/home"), "corrections"))
                .contains(other)
                .contains("Read out wrong")
                .doesNotContain(own + " ");
    }

    @Test
    void unfinishedCasesAndDraftsAreThereToGoOnWith() {
        String reference = fresh();
        jdbc.sql("INSERT INTO working_copy (reference, service, child_key, facts_version, began_at, began_by)"
                        + " VALUES (?, 'leeds', 'k', 0, TIMESTAMP WITH TIME ZONE '2026-06-01 08:00:00+00', 'officer')")
                .param(reference)
                .update();
        drafts.keep(
                "author",
                "/cases/" + reference + "/gatekeeping",
                new Drafts.Draft(Map.of("comment", List.of("Half")), Instant.parse("2026-06-03T09:42:00Z")));
        Page home = Visitor.signedIn(port, "author").get("/home");
        assertThat(block(home, "unfinished")).contains(reference).contains("Add a case");
        assertThat(block(home, "your-drafts"))
                .contains("You have a draft from 3 June 2026 at 10:42am: gatekeeping of " + reference);
        assertThat(home.text()).doesNotContain("Half");
    }

    @Test
    void everyRoleFindsSomethingToReadAndNobodyWithoutCasesSeesOne() {
        String reference = opened("assessment.gatekept", false);
        happened(reference, "officer", NewCaseEvent.of(CaseEventKind.SENT_FOR_GATEKEEPING, Map.of()));
        for (Role role : Role.values()) {
            Page home = Visitor.signedIn(port, role.name().toLowerCase(java.util.Locale.ROOT))
                    .get("/");
            assertThat(home.status()).as(role.name()).isEqualTo(200);
            assertThat(home.path()).isEqualTo("/home");
            assertThat(home.document().select("main p")).isNotEmpty();
            if (role == Role.POLICY || role == Role.ADMIN) {
                assertThat(home.document().select("main section:not([aria-labelledby=jobs]), main a[href^=/cases]"))
                        .isEmpty();
            }
        }
        assertThat(Visitor.signedIn(port, "admin").get("/home").text()).contains("You keep people and settings");
        assertThat(Visitor.signedIn(port, "manager").get("/home").text()).contains("Next sittings");
    }

    @Test
    void theHistoryTellsWhatPeopleSaidAnewBesideTheFacts() {
        String reference = opened();
        Person officer = new Person("officer", java.util.Set.of(Role.OFFICER), java.util.Set.of("leeds"));
        changing.change(
                officer,
                reference,
                1,
                new org.youthpanel.facts.Document(org.youthpanel.casework.Ordinary.facts(), List.of()),
                java.util.Optional.of(
                        Map.of(Particular.CHILD_WORDS, "I want to say sorry", Particular.ASSESSED_ON, "2026-05-20")));
        Page history = Visitor.signedIn(port, "officer").get("/cases/" + reference + "/history");
        assertThat(history.text())
                .contains("The child, in their words Not known I want to say sorry")
                .contains("Assessed on Not known 20 May 2026");
        Page gate = Visitor.signedIn(port, "gatekeeper").get("/cases/" + reference + "/gatekeeping");
        assertThat(gate.text()).contains("I want to say sorry").containsPattern("On 20 May 2026, \\d+ days ago");
    }

    @Test
    void everyKindOfEventHasWordsInTheHistoryAndInTheApi() {
        String reference = opened();
        for (CaseEventKind kind : CaseEventKind.values()) {
            happened(
                    reference,
                    "chair",
                    NewCaseEvent.of(kind, Map.of("comment", "Said of " + kind)).code(Disposal.CHARGE));
        }
        Page history = Visitor.signedIn(port, "manager").get("/cases/" + reference + "/history");
        assertThat(history.document().select(".app-timeline h2").eachText())
                .startsWith(
                        "Legal hold taken off",
                        "Legal hold put on",
                        "Came to notice again",
                        "Not completed",
                        "Completed")
                .noneMatch(each -> each.matches(".*[A-Z]_[A-Z].*"));
        for (CaseEventKind kind : CaseEventKind.values()) {
            assertThat(history.text()).contains("Comment: Said of " + kind);
        }
        Answer api = get("manager", "/api/v1/cases/" + reference + "/history");
        assertThat((List<?>) api.at("entries")).hasSize(2 + CaseEventKind.values().length);
        assertThat(api.at("entries.2.kind")).isEqualTo("EVENT");
        assertThat(api.at("entries.2.event")).isEqualTo("SENT_FOR_GATEKEEPING");
        assertThat(api.at("entries.2.body.comment")).isEqualTo("Said of SENT_FOR_GATEKEEPING");
    }
}
