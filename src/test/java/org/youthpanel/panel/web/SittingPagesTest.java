package org.youthpanel.panel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.panel.AgendaItem;
import org.youthpanel.panel.ListForSitting;
import org.youthpanel.panel.ReadAgenda;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingResult;
import org.youthpanel.panel.Sittings;
import org.youthpanel.panel.TodaysSitting;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class SittingPagesTest extends RunningApplication {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Autowired
    private Sittings sittings;

    @Autowired
    private CaseEvents events;

    @Autowired
    private OpenCase opening;

    @Autowired
    private ListForSitting listing;

    @Autowired
    private ReadAgenda agenda;

    @Autowired
    private Chains chains;

    private static String[] with(LocalDate on, String firstView, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "panel.on.day",
                "" + on.getDayOfMonth(),
                "panel.on.month",
                "" + on.getMonthValue(),
                "panel.on.year",
                "" + on.getYear(),
                "panel.firstView",
                firstView));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** @return its id */
    private String planned(Visitor chair, String firstView, String... services) {
        List<String> more = new ArrayList<>();
        for (String each : services) {
            more.addAll(List.of("panel.services", each));
        }
        return TodaysSitting.planned(chair, firstView, more.toArray(String[]::new))
                .substring("/panels/".length());
    }

    private Page list(Visitor visitor, String id, String... references) {
        List<String> sent = new ArrayList<>();
        for (String each : references) {
            sent.addAll(List.of("cases", each));
        }
        return visitor.send(visitor.get("/panels/" + id), "/panels/" + id + "/cases", sent.toArray(String[]::new));
    }

    private void start(Visitor chair, String id) {
        assertThat(chair.send(chair.get("/panels/" + id), "/panels/" + id + "/start")
                        .path())
                .startsWith("/panels/" + id + "/cases/");
    }

    /** @return the sitting, begun, with these cases */
    private String running(Visitor chair, String... references) {
        String id = planned(chair, "no");
        assertThat(list(chair, id, references).status()).isEqualTo(200);
        start(chair, id);
        return id;
    }

    private static String at(String id, int number) {
        return "/panels/" + id + "/cases/" + number;
    }

    private Page choose(Visitor chair, String id, int number, String disposal) {
        Page check = chair.send(chair.get(at(id, number)), at(id, number), "disposal", disposal);
        assertThat(check.path()).isEqualTo(at(id, number) + "/check");
        return check;
    }

    @Test
    void aSittingIsPlannedForTodayOrADayToCome() {
        Visitor chair = Visitor.signedIn(port, "chair");
        Page form = chair.get("/panels/new");
        assertThat(form.document().select("[name=panel.firstView][checked]")).isEmpty();
        Page empty = chair.send(form, "/panels/new", "panel.services", "nowhere");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.title()).startsWith("Error: ");
        assertThat(empty.errors())
                .containsExactly(
                        "Enter the date of the sitting",
                        "Select services from the list",
                        "Select whether the panel records a first view");
        assertThat(empty.deadLinks()).isEmpty();
        Page past = chair.send(form, "/panels/new", with(TODAY.minusDays(1), "no"));
        assertThat(past.errors()).containsExactly("Panel date must be in the future");
        assertThat(Visitor.value(past, "panel.on.year"))
                .isEqualTo("" + TODAY.minusDays(1).getYear());
        Page elsewhere = chair.send(form, "/panels/new", with(TODAY, "no", "panel.services", "leicestershire"));
        assertThat(elsewhere.errors()).containsExactly("Select at least one service that you belong to");
        planned(chair, "no");
        assertThat(chair.get("/panels").text()).contains("No cases yet");
    }

    @Test
    void whoMayNotPlanSeesTheAgendaAndNoButtons() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened();
        String id = planned(chair, "no");
        list(chair, id, reference);
        for (String account : List.of("author", "gatekeeper", "manager", "auditor")) {
            Visitor visitor = Visitor.signedIn(port, account);
            Page page = visitor.get("/panels/" + id);
            assertThat(page.text()).contains(reference);
            assertThat(page.document().select("main form")).isEmpty();
            assertThat(visitor.get("/panels/new").status()).isEqualTo(403);
            assertThat(visitor.get(at(id, 1)).status()).isEqualTo(403);
        }
        Visitor officer = Visitor.signedIn(port, "officer");
        assertThat(officer.get("/panels/" + id).document().select("form[action$=start]"))
                .isEmpty();
        assertThat(officer.get(at(id, 1) + "/check").status()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "policy").get("/panels").status()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "admin").get("/panels").status()).isEqualTo(403);
    }

    @Test
    void listingGivesTheCaseTheDayOfTheSittingAndAdvisesAgain() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened();
        advised(reference);
        String id = planned(chair, "no");
        Page none = chair.send(chair.get("/panels/" + id), "/panels/" + id + "/cases");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.errors()).containsExactly("Select at least one case to add to the panel");
        assertThat(none.deadLinks()).isEmpty();
        Page listed = list(chair, id, reference);
        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.text()).contains("Ready");
        Answer now = get("chair", "/api/v1/cases/" + reference);
        assertThat(now.at("factsVersion")).isEqualTo(2L);
        assertThat(now.at("facts.decisionDate")).isEqualTo(TODAY.toString());
        String other = planned(chair, "no");
        assertThat(chair.get("/panels/" + other).document().select("[name=cases][value=" + reference + "]"))
                .isEmpty();
    }

    @Test
    void aCaseThatIsNotGatekeptIsNotListedAndSaysWhy() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened("assessment.gatekept", false);
        String id = planned(chair, "no");
        Page page = chair.get("/panels/" + id);
        assertThat(page.document().select("[name=cases][value=" + reference + "]"))
                .isEmpty();
        assertThat(page.document().select("#not-listable").text())
                .contains(reference + ": ")
                .contains("(D9)");
        Page refused = list(chair, id, reference);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).containsExactly(reference + " is not gatekept, so it cannot be listed (D9)");
    }

    @Test
    void ofTwoWhoChangeTheOrderTheSecondLooksAgainAndCanStillDoIt() {
        Visitor chair = Visitor.signedIn(port, "chair");
        Visitor officer = Visitor.signedIn(port, "officer");
        String one = opened();
        String two = opened();
        String id = planned(chair, "no");
        list(chair, id, one, two);
        String action = "/panels/" + id + "/agenda";
        Page his = officer.get("/panels/" + id);
        assertThat(chair.send(chair.get("/panels/" + id), action, "up", "2").text())
                .contains("Order changed");
        Page stale = officer.send(his, action, "off", "1");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.heading()).contains("Someone else changed this sitting");
        assertThat(stale.text()).contains(two + " was moved").contains("Take off");
        assertThat(references(id)).containsExactly(two, one);
        assertThat(officer.send(stale, action).text()).contains("Case taken off the agenda");
        assertThat(references(id)).containsExactly(two);
    }

    private List<String> references(String id) {
        return sittings.find(id).orElseThrow().agenda().stream()
                .map(AgendaItem::reference)
                .toList();
    }

    @Test
    void aJointSittingShowsEverybodyTheirOwnCasesAlone() {
        String theirs = fresh();
        Person there = new Person("there", Set.of(Role.CHAIR, Role.OFFICER), Set.of("leicestershire"));
        assertThat(opening.open(
                        there,
                        CaseForm.of(
                                Optional.of(theirs),
                                Optional.of("1"),
                                Ordinary.facts("service", "leicestershire"),
                                Map.of(),
                                List.of())))
                .isInstanceOf(OpenCase.Result.Opened.class);
        Visitor chair = Visitor.signedIn(port, "chair");
        String ours = opened();
        String id = planned(chair, "no", "leeds", "leicestershire");
        Sitting sitting = sittings.find(id).orElseThrow();
        assertThat(listing.list(there, id, sitting.number(), List.of(theirs)))
                .isInstanceOf(SittingResult.Changed.class);
        Page page = list(chair, id, ours);
        assertThat(page.text())
                .contains(ours)
                .doesNotContain(theirs)
                .contains("Cases of other services on this agenda: 1");
        start(chair, id);
        assertThat(chair.get(at(id, 1)).status()).isEqualTo(404);
        assertThat(chair.get(at(id, 2)).text()).contains(ours).doesNotContain(theirs);
        assertThat(agenda.of(there, sittings.find(id).orElseThrow()))
                .extracting(each -> each.item().reference())
                .containsExactly(theirs);
        // their rules, not ours
        assertThat(jdbc.sql("SELECT rule_sets FROM recommendation WHERE reference = ?")
                        .param(theirs)
                        .query(String.class)
                        .list())
                .allMatch(each -> each.contains("leicestershire") && !each.contains("leeds"));
        Page closing = chair.send(chair.get("/panels/" + id + "/close"), "/panels/" + id + "/close");
        assertThat(closing.errors().get(0))
                .isEqualTo("2 cases have no decision. Record a decision or put them off before you close the meeting");
        assertThat(closing.text()).doesNotContain(theirs);
    }

    @Test
    void attendanceWarnsOfTheQuorumAndConflictsAreDeclaredByAgency() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened();
        String id = planned(chair, "no");
        list(chair, id, reference);
        String place = "/panels/" + id + "/attendance";
        Page page = chair.get(place);
        assertThat(page.text()).contains("not recorded as present: Chair, Police, Community volunteer");
        Page saved = chair.send(
                page,
                place,
                "presence.CHAIR",
                "PRESENT",
                "presence.POLICE",
                "PRESENT",
                "presence.HEALTH",
                "WRITTEN_INFORMATION",
                "who.POLICE",
                "YJS officer");
        assertThat(saved.text()).contains("Attendance recorded").contains("as present: Community volunteer");
        Page wrong = chair.send(saved, place, "who.POLICE", "x".repeat(61), "presence.HEALTH", "ASLEEP");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.errors())
                .containsExactly(
                        "Role or initials must be 60 characters or less",
                        "Select how the agency takes part from the list");
        assertThat(wrong.deadLinks()).isEmpty();
        String conflicts = "/panels/" + id + "/conflicts";
        Page empty = chair.send(chair.get(place), conflicts);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.errors()).hasSize(3);
        assertThat(empty.deadLinks()).isEmpty();
        Page declared = chair.send(
                chair.get(place),
                conflicts,
                "conflict.case",
                reference,
                "conflict.agency",
                "VOLUNTEER",
                "conflict.recusal",
                "LEFT_THE_ROOM");
        assertThat(declared.text()).contains(reference + ": Community volunteer, Left the room");
        Page old = chair.send(page, place, "presence.EDUCATION", "APOLOGIES", "presence.CHAIR", "");
        assertThat(old.status()).isEqualTo(409);
        assertThat(old.text()).contains("Education: takes part").contains("Apologies");
    }

    @Test
    void theMeetingViewShowsAllEightAndChoosesNone() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened("admission", "NONE", "gravity.base", 3L);
        String id = running(chair, reference);
        Page view = chair.get(at(id, 1));
        assertThat(view.title()).startsWith(reference);
        assertThat(view.document().select("[name=disposal]")).hasSize(8);
        assertThat(view.document().select("[name=disposal][checked]")).isEmpty();
        assertThat(view.document().select("[aria-current=page]").text()).contains(reference);
        assertThat(view.document().selectFirst("[value=YOUTH_CAUTION]").parent().text())
                .contains("Barred by C3");
        assertThat(view.document().select(".app-meeting__used")).isNotEmpty();
        Page empty = chair.send(view, at(id, 1));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.errors()).containsExactly("Select what the panel decided");
        assertThat(empty.deadLinks()).isEmpty();
        assertThat(chair.get("/cases/" + reference + "/decision").path()).isEqualTo(at(id, 1));
        Page bigger = chair.send(view, at(id, 1) + "/text", "size", "bigger");
        assertThat(bigger.document().selectFirst("html").hasClass("app-bigger")).isTrue();
    }

    @Test
    void agreeingAsksWhyAndABarredDisposalIsConfirmed() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String agreeing = opened();
        String barred = opened("admission", "NONE", "gravity.base", 3L);
        String id = running(chair, agreeing, barred);
        Page check = choose(chair, id, 1, "COMMUNITY_RESOLUTION");
        assertThat(check.document().select("[name=departure]")).isEmpty();
        Page empty = chair.send(check, at(id, 1) + "/check");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.errors()).containsExactly("Enter why the panel decided this");
        assertThat(empty.deadLinks()).isEmpty();
        Page recorded = chair.send(
                empty,
                at(id, 1) + "/check",
                "rationale",
                "It fits the harm.",
                "interventions",
                "A letter",
                "responsible",
                "Case worker");
        assertThat(recorded.path()).isEqualTo(at(id, 2));
        assertThat(recorded.text()).contains("Decision recorded for " + agreeing);
        assertThat(recorded.document().select("a[href=/cases/" + agreeing + "/decisions/1/correct]"))
                .isNotEmpty();
        Answer history = get("chair", "/api/v1/cases/" + agreeing + "/history");
        assertThat(history.raw().body()).contains(id);
        assertThat(chair.get("/cases/" + agreeing).text())
                .contains("Sitting of ")
                .doesNotContain(id);

        Page second = choose(chair, id, 2, "YOUTH_CONDITIONAL_CAUTION");
        assertThat(second.text()).contains("Barred by C4");
        Page refused = chair.send(second, at(id, 2) + "/check", "followUp.day", "40", "followUp.month", "1");
        assertThat(refused.errors())
                .containsExactly(
                        "Confirm that the panel decided this although it is barred",
                        "Select why the decision is different from the recommendation",
                        "Enter why the panel decided this",
                        "Enter at least one condition for a Youth Conditional Caution",
                        "Date it is looked at again must include a day, a month and a year");
        assertThat(refused.deadLinks()).isEmpty();
        Page done = chair.send(
                refused,
                at(id, 2) + "/check",
                "confirmed",
                "yes",
                "departure",
                "NEW_INFORMATION",
                "rationale",
                "The child admitted it at the panel.",
                "conditions",
                "See the victim",
                "followUp.day",
                "",
                "followUp.month",
                "");
        assertThat(done.path()).isEqualTo("/panels/" + id + "/close");
        Page closed = chair.send(done, "/panels/" + id + "/close");
        assertThat(closed.text()).contains("Meeting closed").contains("Decided: Community resolution");
        assertThat(chair.get("/panels").text()).contains("2 of 2 decided");
        assertThat(chains.verify())
                .isNotEmpty()
                .allMatch(each -> each.firstBreak().isEmpty());
    }

    @Test
    void aHoldIsAnsweredBeforeAFormalDisposalOnly() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened("gravity.base", 3L, "assessment.safetyFactors", List.of("MODERN_SLAVERY_INDICATORS"));
        String id = running(chair, reference);
        assertThat(chair.get(at(id, 1)).text()).contains("To be settled before any formal disposal");
        assertThat(choose(chair, id, 1, "COMMUNITY_RESOLUTION").document().select("[name=holds.E4]"))
                .isEmpty();
        Page formal = choose(chair, id, 1, "YOUTH_CAUTION");
        Page refused = chair.send(formal, at(id, 1) + "/check", "rationale", "It fits.");
        assertThat(refused.errors()).containsExactly("Enter how this was settled before a formal disposal (E4)");
        assertThat(refused.deadLinks()).isEmpty();
        Page recorded = chair.send(refused, at(id, 1) + "/check", "holds.E4", "The referral was made");
        assertThat(recorded.path()).isEqualTo("/panels/" + id + "/close");
    }

    @Test
    void theFirstViewComesBeforeTheRecommendationAndSaysWhoHadSeenIt() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened();
        String other = opened();
        String id = planned(chair, "yes");
        list(chair, id, reference, other);
        start(chair, id);
        Page covered = chair.get(at(id, 1));
        assertThat(covered.document().select("[name=disposal]")).isEmpty();
        assertThat(covered.text())
                .contains("The recommendation is covered")
                .doesNotContain("Why")
                .doesNotContain("Community resolution is")
                .doesNotContain("Used");
        assertThat(seen(reference)).isEmpty();
        String place = at(id, 1) + "/first-view";
        Page empty = chair.send(chair.get(place), place);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.errors()).containsExactly("Select what the panel thinks now");
        assertThat(empty.deadLinks()).isEmpty();
        assertThat(seen(reference)).isEmpty();
        Visitor.signedIn(port, "officer").get("/cases/" + reference);
        Page uncovered = chair.send(empty, place, "view.disposal", "YOUTH_CAUTION", "view.words", "The harm");
        assertThat(uncovered.path()).isEqualTo(at(id, 1));
        assertThat(uncovered.document().select("[name=disposal]")).hasSize(8);
        CaseEvent view = events.last(reference, CaseEventKind.FIRST_VIEW).orElseThrow();
        assertThat(view.code()).contains("YOUTH_CAUTION");
        assertThat(view.sitting()).contains(id);
        assertThat(view.text("exposure")).contains("OTHERS");
        assertThat(String.valueOf(view.body().get("seen"))).contains("officer").contains("PAGE");

        Page why = chair.send(chair.get(at(id, 2) + "/first-view"), at(id, 2) + "/without-first-view");
        assertThat(why.errors()).containsExactly("Enter why there is no first view");
        assertThat(why.deadLinks()).isEmpty();
        assertThat(chair.send(why, at(id, 2) + "/without-first-view", "view.without", "No time")
                        .document()
                        .select("[name=disposal]"))
                .hasSize(8);
        assertThat(events.last(other, CaseEventKind.FIRST_VIEW)).isEmpty();
    }

    @Test
    void whatTheChairHadOpenedIsAnExposureOfThePanel() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String seen = opened();
        advised(seen);
        chair.get("/cases/" + seen);
        String unseen = opened();
        String id = planned(chair, "yes");
        list(chair, id, seen, unseen);
        start(chair, id);
        for (int number : List.of(1, 2)) {
            String place = at(id, number) + "/first-view";
            chair.send(chair.get(place), place, "view.disposal", "CHARGE");
        }
        assertThat(events.last(seen, CaseEventKind.FIRST_VIEW).orElseThrow().text("exposure"))
                .contains("PANEL");
        assertThat(events.last(unseen, CaseEventKind.FIRST_VIEW).orElseThrow().text("exposure"))
                .contains("NOBODY");
    }

    private List<String> seen(String reference) {
        return jdbc.sql("SELECT recorded_by FROM exposure WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .list();
    }

    @Test
    void aLevelChangedInTheSittingShowsTheAdviceBeforeAndAfter() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened();
        String id = running(chair, reference);
        String place = at(id, 1) + "/level";
        Page empty = chair.send(chair.get(place), place);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.errors())
                .containsExactly(
                        "Select the level that the panel changed",
                        "Select who raised it",
                        "Enter why the panel changed the level");
        assertThat(empty.deadLinks()).isEmpty();
        Page mine = chair.get(place);
        Page changed = chair.send(
                mine,
                place,
                "levels.riskOfHarm",
                "HIGH",
                "levels.raisedBy",
                "POLICE",
                "levels.reason",
                "Seen twice with a weapon");
        assertThat(changed.path()).isEqualTo(place);
        assertThat(changed.text())
                .contains("raised by: Police")
                .contains("Seen twice with a weapon")
                .contains("Light assessment Full assessment");
        assertThat(jdbc.sql("SELECT origin FROM facts_version WHERE reference = ? ORDER BY version")
                        .param(reference)
                        .query(String.class)
                        .list())
                .containsExactly("OPENED", "LISTED", "LEVELS_BY_PANEL");
        // a second tab
        Page stale = chair.send(
                mine,
                place,
                "once",
                "another",
                "levels.safetyAndWellbeing",
                "HIGH",
                "levels.raisedBy",
                "HEALTH",
                "levels.reason",
                "Kept as typed");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Someone else changed this case after you opened it");
        assertThat(Visitor.value(stale, "levels.reason")).isEqualTo("Kept as typed");
    }

    @Test
    void aDecisionMadeOnAnOldRecommendationIsToldAndKept() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened();
        String id = running(chair, reference);
        Page check = choose(chair, id, 1, "COMMUNITY_RESOLUTION");
        advised(reference);
        Page overtaken = chair.send(check, at(id, 1) + "/check", "rationale", "Typed with care");
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.heading()).contains("Someone else changed this case");
        assertThat(overtaken.text()).contains("Typed with care");
        Page again = chair.get(at(id, 1) + "/check");
        assertThat(Visitor.value(again, "rationale")).isEqualTo("Typed with care");
        assertThat(chair.send(again, at(id, 1) + "/check").path()).isEqualTo("/panels/" + id + "/close");
    }

    @Test
    void ofTwoWhoDecideTheSecondSeesTheFirstBesideTheirOwn() {
        Visitor chair = Visitor.signedIn(port, "chair");
        Visitor recorder = Visitor.signedIn(port, "chair");
        String reference = opened();
        String id = running(chair, reference);
        Page mine = choose(chair, id, 1, "COMMUNITY_RESOLUTION");
        Page theirs = choose(recorder, id, 1, "COMMUNITY_RESOLUTION");
        Page first = chair.send(mine, at(id, 1) + "/check", "rationale", "The first");
        assertThat(first.path()).isEqualTo("/panels/" + id + "/close");
        // a reload of the same form leads to the same place
        assertThat(chair.send(mine, at(id, 1) + "/check", "rationale", "The first")
                        .path())
                .isEqualTo("/panels/" + id + "/close");
        Page second = recorder.send(theirs, at(id, 1) + "/check", "rationale", "The second", "conditions", "A letter");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text())
                .contains("A decision was recorded for this case")
                .contains("The first")
                .contains("The second")
                .contains("A letter");
    }

    @Test
    void aDecisionFromOutsideIsToldToTheSitting() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened();
        String id = running(chair, reference);
        assertThat(post(
                                "chair",
                                "/api/v1/cases/" + reference + "/decisions",
                                decision(advised(reference), "COMMUNITY_RESOLUTION"))
                        .status())
                .isEqualTo(201);
        assertThat(sittings.find(id).orElseThrow().agenda().get(0).state()).isEqualTo(AgendaItem.State.DECIDED);
    }

    @Test
    void aCaseIsPutOffToAnotherAgendaOrWithdrawn() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String late = opened();
        String gone = opened();
        String id = running(chair, late, gone);
        String next = planned(chair, "no");
        String place = at(id, 1) + "/put-off";
        Page empty = chair.send(chair.get(place), place);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.errors())
                .containsExactly("Enter why the case is put off", "Enter what the panel needs before it can decide");
        assertThat(empty.deadLinks()).isEmpty();
        Page off = chair.send(
                empty,
                place,
                "putOff.reason",
                "The victim was not heard",
                "putOff.needed",
                "The victim’s view",
                "putOff.from",
                "Victim liaison",
                "putOff.to",
                next);
        assertThat(off.path()).isEqualTo(at(id, 2));
        assertThat(references(next)).containsExactly(late);
        CaseEvent event = events.last(late, CaseEventKind.PUT_OFF).orElseThrow();
        assertThat(event.sitting()).contains(id);
        assertThat(event.text("to")).contains(next);

        String withdrawal = at(id, 2) + "/withdraw";
        Page none = chair.send(chair.get(withdrawal), withdrawal);
        assertThat(none.errors()).containsExactly("Enter why the case is withdrawn");
        assertThat(none.deadLinks()).isEmpty();
        Page close = chair.send(none, withdrawal, "withdraw.reason", "The child moved away");
        assertThat(close.path()).isEqualTo("/panels/" + id + "/close");
        assertThat(events.last(gone, CaseEventKind.WITHDRAWN)).isPresent();
        Page closed = chair.send(close, "/panels/" + id + "/close");
        assertThat(closed.text())
                .contains("Meeting closed")
                .contains("Put off to the Sitting of")
                .contains("Withdrawn");
        // nothing more is recorded in it
        Page late2 = chair.send(off, at(id, 2), "disposal", "CHARGE");
        assertThat(late2.path()).isEqualTo(at(id, 2));
        assertThat(late2.document().select("[name=disposal]")).isEmpty();
    }

    @Test
    void aSittingWithAnOpenCaseIsNotClosed() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened();
        String id = running(chair, reference);
        String place = "/panels/" + id + "/close";
        Page refused = chair.send(chair.get(place), place);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors().get(0))
                .isEqualTo("1 case has no decision. Record a decision or put them off before you close the meeting");
        assertThat(refused.document().select(".govuk-error-summary a[href=" + at(id, 1) + "]"))
                .hasSize(1);
    }

    private static String[] today(String name, String... more) {
        List<String> all = new ArrayList<>(List.of(
                name + ".day", "" + TODAY.getDayOfMonth(),
                name + ".month", "" + TODAY.getMonthValue(),
                name + ".year", "" + TODAY.getYear()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void aDeferredOutcomeThatFailedIsListedAndDecidedAgainInASitting() throws Exception {
        String reference = opened();
        Visitor chair = Visitor.signedIn(port, "chair");
        String first = running(chair, reference);
        Page check = choose(chair, first, 1, "DEFERRED_PROSECUTION");
        chair.send(check, at(first, 1) + "/check", "rationale", "Work first.", "departure", "CHILD_ENGAGEMENT");
        chair.send(chair.get("/panels/" + first + "/close"), "/panels/" + first + "/close");
        Visitor author = Visitor.signedIn(port, "author");
        String progress = "/cases/" + reference + "/progress";
        author.send(
                author.get(progress),
                progress,
                today("progressOn", "progress", "NOT_COMPLETED", "progressWords", "Did not come."));

        assertThat(chair.file("/cases/" + reference + "/letter.docx").statusCode())
                .as("a letter of what does not stand any more")
                .isEqualTo(404);
        String second = running(chair, reference);
        Page meeting = chair.get(at(second, 1));
        assertThat(meeting.document().select("[name=disposal]")).hasSize(8);
        assertThat(meeting.text()).contains("Deferred prosecution");
        Page again = choose(chair, second, 1, "CHARGE");
        Page recorded =
                chair.send(again, at(second, 1) + "/check", "rationale", "It failed.", "departure", "CHILD_ENGAGEMENT");
        assertThat(recorded.status()).isEqualTo(200);
        assertThat(get("chair", "/api/v1/cases/" + reference + "/history").raw().body())
                .contains("\"number\":2");

        // each sitting goes on saying what it decided itself
        assertThat(chair.get("/panels/" + first).text())
                .contains("Decided: Deferred prosecution")
                .doesNotContain("Decided: Charge");
        assertThat(chair.get("/panels/" + second).text()).contains("Decided: Charge");
        try (var minutes = new XWPFDocument(new ByteArrayInputStream(
                        chair.file("/panels/" + first + "/minutes.docx").body()));
                var text = new XWPFWordExtractor(minutes)) {
            assertThat(text.getText()).contains("Work first.").doesNotContain("It failed.");
        }
    }

    @Test
    void nobodyGoesRoundTheFirstView() {
        String reference = opened();
        Visitor chair = Visitor.signedIn(port, "chair");
        String id = planned(chair, "yes");
        list(chair, id, reference);
        start(chair, id);
        String latest = advised(reference);
        Answer refused = post(
                "chair",
                "/api/v1/cases/" + reference + "/decisions",
                decision(latest, "COMMUNITY_RESOLUTION", "decidedOn", TODAY.toString()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("/sitting first-view");
    }

    @Test
    void onceTheMeetingHasBegunNoCaseIsTakenOff() {
        String reference = opened();
        Visitor chair = Visitor.signedIn(port, "chair");
        String id = planned(chair, "no");
        list(chair, id, reference);
        Page before = chair.get("/panels/" + id);
        assertThat(before.document().select("button[name=off]")).hasSize(1);
        start(chair, id);
        assertThat(chair.get("/panels/" + id).document().select("button[name=off]"))
                .isEmpty();
    }

    @Test
    void aDecisionOnFactsThatChangedIsNotRecorded() {
        String reference = opened();
        Visitor chair = Visitor.signedIn(port, "chair");
        String id = running(chair, reference);
        Page check = choose(chair, id, 1, "COMMUNITY_RESOLUTION");
        var facts = org.youthpanel.casework.Ordinary.facts("gravity.base", 3L, "decisionDate", TODAY.toString());
        String version = get("officer", "/api/v1/cases/" + reference).header("ETag");
        assertThat(call("officer", "PUT", "/api/v1/cases/" + reference + "/facts", facts, "If-Match", version)
                        .status())
                .isEqualTo(200);
        Page told = chair.send(check, at(id, 1) + "/check", "rationale", "As it was.");
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("The facts were changed").contains("As it was.");
        assertThat(get("chair", "/api/v1/cases/" + reference + "/history").raw().body())
                .doesNotContain("As it was.");
    }

    @Test
    void whoSeesToItIsToldToBeBriefInTheSittingToo() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened();
        String id = running(chair, reference);
        Page check = choose(chair, id, 1, "COMMUNITY_RESOLUTION");
        Page refused = chair.send(check, at(id, 1) + "/check", "rationale", "Agreed.", "responsible", "r".repeat(201));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).containsExactly("Who sees to it must be 200 characters or less");
        assertThat(refused.deadLinks()).isEmpty();
    }

    @Test
    void whatTwoPeopleRecordOfTheAttendanceStandsTogether() {
        Visitor one = Visitor.signedIn(port, "chair");
        Visitor other = Visitor.signedIn(port, "chair");
        String id = planned(one, "no");
        String place = "/panels/" + id + "/attendance";
        Page hers = one.get(place);
        Page his = other.get(place);
        one.send(hers, place, "presence.EDUCATION", "PRESENT", "presence.HEALTH", "PRESENT", "who.HEALTH", "CAMHS");
        Page stale = other.send(his, place, "presence.SOCIAL_CARE", "PRESENT", "presence.HEALTH", "APOLOGIES");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.document().select(".govuk-summary-list__row").eachText())
                .containsExactly(
                        "Education: takes part Present",
                        "Health: takes part Present",
                        "Health: role or initials CAMHS",
                        "Social care: takes part Present, in place of: Not known",
                        "Health: takes part Apologies, in place of: Present");
        Page both = other.send(stale, place);
        assertThat(both.text()).contains("Attendance recorded");
        assertThat(Visitor.value(both, "presence.EDUCATION")).isEqualTo("PRESENT");
        assertThat(Visitor.value(both, "presence.SOCIAL_CARE")).isEqualTo("PRESENT");
        assertThat(Visitor.value(both, "presence.HEALTH")).isEqualTo("APOLOGIES");
        assertThat(Visitor.value(both, "who.HEALTH")).isEqualTo("CAMHS");
    }

    @Test
    void whatWasTypedOfTheAttendanceOutlivesAConflictOfInterest() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened();
        String id = planned(chair, "no");
        list(chair, id, reference);
        String place = "/panels/" + id + "/attendance";
        Page page = chair.get(place);
        chair.sendTo(page, place, "/drafts", "place", place, "presence.POLICE", "PRESENT", "who.POLICE", "YJS officer");
        // while the draft lay there
        Page meanwhile = Visitor.signedIn(port, "chair").get("/panels/" + id);
        assertThat(meanwhile.status()).isEqualTo(200);
        Page empty = chair.send(page, "/panels/" + id + "/conflicts");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(Visitor.value(empty, "who.POLICE")).isEqualTo("YJS officer");
        Page declared = chair.send(
                page,
                "/panels/" + id + "/conflicts",
                "conflict.case",
                reference,
                "conflict.agency",
                "POLICE",
                "conflict.recusal",
                "LEFT_THE_ROOM");
        assertThat(declared.text()).contains("Conflict of interest recorded");
        assertThat(Visitor.value(declared, "presence.POLICE")).isEqualTo("PRESENT");
        assertThat(Visitor.value(declared, "who.POLICE")).isEqualTo("YJS officer");
    }

    @Test
    void theCaseThatAStaleAgendaWasAboutIsNamed() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String one = opened();
        String two = opened();
        String id = planned(chair, "no");
        list(chair, id, one, two);
        Page his = chair.get("/panels/" + id);
        chair.send(chair.get("/panels/" + id), "/panels/" + id + "/agenda", "up", "2");
        Page stale = chair.send(his, "/panels/" + id + "/agenda", "off", "1");
        assertThat(stale.document().select(".govuk-summary-list__row").eachText())
                .containsExactly("Take off " + one);
    }

    @Test
    void aClosedSittingOffersNothingMoreToRecord() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened();
        String id = running(chair, reference);
        String attendance = "/panels/" + id + "/attendance";
        chair.send(chair.get(attendance), attendance, "presence.POLICE", "PRESENT", "who.POLICE", "YJS officer");
        Page check = choose(chair, id, 1, "COMMUNITY_RESOLUTION");
        Page close = chair.send(check, at(id, 1) + "/check", "rationale", "Agreed.");
        assertThat(chair.get(at(id, 1)).document().select("a[href$=/close]")).isNotEmpty();
        chair.send(close, "/panels/" + id + "/close");
        Page after = chair.get(attendance);
        assertThat(after.document().select("main form")).isEmpty();
        assertThat(after.text()).contains("Police: takes part Present").contains("YJS officer");
        assertThat(chair.get(at(id, 1)).document().select("a[href$=/close]")).isEmpty();
    }

    @Test
    void whatASittingDecidedIsNoEarlierDecisionInIt() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened();
        String id = running(chair, reference);
        chair.send(choose(chair, id, 1, "COMMUNITY_RESOLUTION"), at(id, 1) + "/check", "rationale", "Agreed.");
        assertThat(chair.get(at(id, 1)).document().select(".app-meeting__main").text())
                .contains("Earlier panel decisions on this child None");
    }

    @Test
    void anAgendaTellsOfFactsThatWereChangedAfterTheSignOff() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened();
        String id = planned(chair, "no");
        list(chair, id, reference);
        assertThat(chair.get("/panels/" + id).text()).doesNotContain("Other facts were changed");
        Visitor officer = Visitor.signedIn(port, "officer");
        officer.send(officer.get("/cases/" + reference), "/cases/" + reference + "/tasks/begin");
        String page = "/cases/" + reference + "/tasks/evidence";
        officer.send(officer.get(page), page, "admission", "NONE");
        String check = "/cases/" + reference + "/check";
        officer.send(officer.get(check), check, "submit", "keep");
        assertThat(chair.get("/panels/" + id).text())
                .contains("Other facts were changed on")
                .contains("by officer, after the assessment was signed off");
    }

    @Test
    void whatBecameOfACaseThatWasPutOffIsToldWhereItWasHeard() {
        Visitor chair = Visitor.signedIn(port, "chair");
        String reference = opened();
        String id = running(chair, reference);
        String putOff = at(id, 1) + "/put-off";
        Page wrong = chair.send(chair.get(putOff), putOff, "putOff.reason", "x".repeat(2_001), "putOff.needed", "y");
        assertThat(wrong.errors()).containsExactly("Why the case is put off must be 2,000 characters or less");
        chair.send(wrong, putOff, "putOff.reason", "The school report is missing", "putOff.needed", "The report");
        assertThat(chair.get(at(id, 1))
                        .document()
                        .select(".app-meeting__decision")
                        .text())
                .contains("The school report is missing")
                .contains("The report")
                .contains("by chair");
    }
}
