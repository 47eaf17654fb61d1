package org.youthpanel.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.BeginCase;
import org.youthpanel.casework.NewCase;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Disposal;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class PreparingACaseTest extends RunningApplication {

    @Autowired
    private BeginCase beginning;

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

    @Test
    void aReferenceIsTakenByACaseAndByOneThatIsBeingPrepared() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        Preparing.begin(officer, reference);
        for (String taken : List.of(reference, opened())) {
            Page answer =
                    officer.send(officer.get("/cases/new"), "/cases/new", Preparing.beginning(taken, "X-" + reference));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.errors()).containsExactly("This case reference is taken. Enter another one");
            assertThat(Visitor.value(answer, "initials")).isEqualTo("AB");
        }
    }

    @Test
    void theOtherCasesOfAChildAreShownBeforeAnythingIsTyped() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String opened = opened();
        String prepared = fresh();
        String mine = fresh();
        officer.send(
                officer.send(officer.get("/cases/new"), "/cases/new", Preparing.beginning(prepared, "N-" + opened)),
                "/cases/new");

        Page same = officer.send(officer.get("/cases/new"), "/cases/new", Preparing.beginning(mine, "n-" + opened));

        assertThat(same.heading()).isEqualTo("This child has other cases");
        assertThat(same.document().select("tbody th").eachText()).containsExactlyInAnyOrder(opened, prepared);
        assertThat(same.document().select("tbody").text())
                .contains("2 June 2026")
                .contains("Signed off by the gatekeeper");
        Page begun = officer.send(same, "/cases/new");
        assertThat(begun.path()).isEqualTo("/cases/" + mine + "/tasks");
        assertThat(begun.text()).contains("Initials: AB").contains("Case-management number: n-" + opened);
        assertThat(Visitor.value(officer.get(Preparing.task(mine, "case")), "decisionDate.year"))
                .isEqualTo("2026");
    }

    @Test
    void everyPageCanBeLeftEmpty() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        Preparing.begin(officer, reference);
        for (CaseQuestions.Section section : new CaseQuestions().sections()) {
            Page page = officer.get(Preparing.task(reference, section.key()));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.document().select("[type=radio][checked], [type=checkbox][checked]"))
                    .isEmpty();
            assertThat(page.document().select("form[data-draft=" + page.path() + "]"))
                    .hasSize(1);
            assertThat(officer.send(page, page.path(), "then", "next").status()).isEqualTo(200);
        }
        Page tasks = officer.get("/cases/" + reference + "/tasks");
        assertThat(tasks.text())
                .contains("8 of 10 parts completed")
                .contains("In progress")
                .contains("Which open facts matter can be told once these are answered")
                .doesNotContain("Recommended");
        assertThat(tasks.document().select("a[href$='/tasks/offence#gravity.base']"))
                .hasSize(1);
    }

    @Test
    void wrongAnswersAreToldKeptAndShownInTheTaskList() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        Preparing.begin(officer, reference);

        Page wrong = Preparing.answer(
                officer,
                reference,
                "offence",
                "offence.committedOn.day",
                "31",
                "offence.committedOn.month",
                "2",
                "offence.committedOn.year",
                "2026",
                "gravity.base",
                "two",
                "gravity.aggravating",
                "In company\nPlanned",
                "then",
                "next");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.title()).startsWith("Error: ");
        assertThat(wrong.errors())
                .containsExactly(
                        "Date of the offence must be a real date, such as 2 6 2026",
                        "Base gravity score must be a whole number",
                        "Select what the factors do to the score");
        assertThat(wrong.deadLinks()).isEmpty();
        assertThat(wrong.text()).doesNotContain("java.");
        Page again = officer.get(Preparing.task(reference, "offence"));
        assertThat(Visitor.value(again, "gravity.base")).isEqualTo("two");
        assertThat(Visitor.value(again, "offence.committedOn.day")).isEqualTo("31");
        assertThat(officer.get("/cases/" + reference + "/tasks").text()).contains("There is a problem");
        Page mended = officer.send(
                wrong,
                Preparing.task(reference, "offence"),
                "gravity.base",
                "2",
                "offence.committedOn.month",
                "3",
                "gravity.adjustment",
                "NONE",
                "then",
                "next");
        assertThat(mended.status()).isEqualTo(200);
        assertThat(mended.path()).isEqualTo(Preparing.task(reference, "other-offences"));
    }

    @Test
    void rowsAreAddedWithoutAScriptAndTakenAwayByEmptyingThem() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        Preparing.begin(officer, reference);
        Page more = Preparing.answer(
                officer,
                reference,
                "other-offences",
                "otherOffences.any",
                "some",
                "otherOffences.0.type",
                "DRUGS",
                "otherOffences.1.type",
                "ARSON",
                "then",
                "more:otherOffences");
        assertThat(more.document().select("[name=otherOffences.2.type]")).hasSize(1);
        Page third = officer.send(more, more.path(), "otherOffences.2.type", "ROBBERY", "otherOffences.1.type", "");
        assertThat(third.status()).isEqualTo(200);
        Page check = officer.get("/cases/" + reference + "/check");
        assertThat(check.text()).contains("Drugs; Robbery").doesNotContain("Arson");
    }

    @Test
    void theTaskListSaysWhichOpenFactsCouldChangeTheAnswerAndNeverTheAnswer() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        Preparing.prepared(officer, reference);
        var before = rows();

        Page tasks = officer.get("/cases/" + reference + "/tasks");

        assertThat(tasks.document().select("#could-change a").eachText()).contains("Risk of harm to others");
        assertThat(tasks.document().select("#cannot-change a").eachText()).contains("Date of bail");
        for (Disposal disposal : Disposal.values()) {
            assertThat(tasks.text()).doesNotContain(FactsFormTest.words().code(disposal));
        }
        assertThat(tasks.text()).doesNotContain("Light assessment").doesNotContain("Full assessment");
        assertThat(rows()).as("nothing is logged").isEqualTo(before);
    }

    @Test
    void handingInTellsWhatIsMissingAndWhere() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        Preparing.begin(officer, reference);
        Page answer = Preparing.handIn(officer, reference, "send");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        "Enter the child’s age at the offence",
                        "Enter the child’s age on the day of the disposal",
                        "Select the type of the offence",
                        "Select the gravity scale",
                        "Enter the base gravity score");
        Page page = officer.get(Preparing.task(reference, "offence") + "?to=check");
        assertThat(page.text()).contains("Enter the base gravity score");
        Page back = officer.send(page, Preparing.task(reference, "offence"), "gravity.base", "2", "then", "next");
        assertThat(back.path()).isEqualTo("/cases/" + reference + "/check");
        assertThat(back.errors()).hasSize(4);
    }

    @Test
    void twoPeopleOnOnePageChooseBetweenTheirAnswers() {
        String reference = fresh();
        Visitor officer = Visitor.signedIn(port, "officer");
        Visitor author = Visitor.signedIn(port, "author");
        Preparing.begin(officer, reference);
        String path = Preparing.task(reference, "voice");
        Page mine = author.get(path);
        Preparing.answer(
                officer, reference, "voice", "voice.child", "HEARD", "childWords", "I am sorry", "then", "next");

        Page stale = author.send(mine, path, "voice.child", "DECLINED", "parentWords", "We were there", "then", "next");

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.heading()).isEqualTo("Someone else changed this after you opened it");
        assertThat(stale.text()).contains("officer saved other answers");
        assertThat(stale.document().select("tbody th").eachText())
                .containsExactly(
                        "The child’s view",
                        "What the child says, in their own words",
                        "What the parent or carer says, in their own words");
        assertThat(stale.document().select("[type=radio][checked]")).isEmpty();
        Page unchosen = author.send(stale, path, "choose.voice.child", "mine", "then", "next");
        assertThat(unchosen.status()).isEqualTo(400);
        assertThat(unchosen.errors()).hasSize(2);
        assertThat(unchosen.deadLinks()).isEmpty();
        Page saved = author.send(
                unchosen, path, "choose.childWords", "theirs", "choose.parentWords", "mine", "then", "next");
        assertThat(saved.status()).isEqualTo(200);
        Page now = officer.get(path);
        assertThat(Visitor.value(now, "voice.child")).isEqualTo("DECLINED");
        assertThat(Visitor.value(now, "childWords")).isEqualTo("I am sorry");
        assertThat(Visitor.value(now, "parentWords")).isEqualTo("We were there");
    }

    @Test
    void aPageSentTwiceIsNoConflict() {
        String reference = fresh();
        Visitor officer = Visitor.signedIn(port, "officer");
        Preparing.begin(officer, reference);
        Page page = officer.get(Preparing.task(reference, "victim"));
        for (int i = 0; i < 2; i++) {
            assertThat(officer.send(page, page.path(), "victim.identified", "true", "then", "next")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatWasTypedWhileSomebodyElseHandedItInIsKept() {
        String reference = fresh();
        Visitor officer = Visitor.signedIn(port, "officer");
        Visitor author = Visitor.signedIn(port, "author");
        Preparing.prepared(officer, reference);
        String path = Preparing.task(reference, "victim");
        Page page = author.get(path);
        Preparing.handIn(officer, reference, "keep");

        Page gone = author.send(page, path, "victimWords", "Wants the bicycle back", "then", "next");

        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.text()).contains("Wants the bicycle back");
        Preparing.change(author, reference);
        Page restored = author.get(path);
        assertThat(Visitor.value(restored, "victimWords")).isEqualTo("Wants the bicycle back");
        assertThat(restored.text()).contains("Draft from");
        assertThat(author.get("/cases/" + fresh() + "/check").status()).isEqualTo(404);
    }

    @Test
    void aChangeThatSomebodyElseOvertookIsMergedAnswerByAnswer() {
        String reference = opened();
        Visitor author = Visitor.signedIn(port, "author");
        Page tasks = Preparing.change(author, reference);
        assertThat(tasks.text()).contains("10 of 10 parts completed").contains("Change of version 1 of the facts");
        Preparing.answer(author, reference, "assessment", "assessment.riskOfHarm", "HIGH", "then", "next");
        Preparing.answer(author, reference, "victim", "victim.identified", "true", "then", "next");
        call(
                "officer",
                "PUT",
                "/api/v1/cases/" + reference + "/facts",
                Ordinary.facts("gravity.base", 3L, "assessment.riskOfHarm", "MEDIUM"),
                "If-Match",
                "\"1\"");
        String check = "/cases/" + reference + "/check";

        Page stale = Preparing.handIn(author, reference, "keep");

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.document().select("tbody th").eachText())
                .containsExactly("Base gravity score", "Risk of harm to others");
        assertThat(author.send(stale, check).status()).isEqualTo(400);
        Page again = author.send(stale, check, "choose.gravity.base", "theirs", "choose.assessment.riskOfHarm", "mine");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.path()).isEqualTo(check);
        Page kept = author.send(again, check, "submit", "keep");
        assertThat(kept.path()).isEqualTo("/cases/" + reference);
        Answer now = get("officer", "/api/v1/cases/" + reference);
        assertThat(now.at("factsVersion")).isEqualTo(3L);
        assertThat(now.at("facts.gravity.base")).isEqualTo(3L);
        assertThat(now.at("facts.assessment.riskOfHarm")).isEqualTo("HIGH");
        assertThat(now.at("facts.victim.identified")).isEqualTo(true);
        assertThat(now.at("facts.assessment.gatekept")).isEqualTo(false);
    }

    @Test
    void whatIsPreparedCanBeDiscardedAfterASecondThought() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        Preparing.begin(officer, reference);
        String path = "/cases/" + reference + "/tasks/discard";
        Page gone = officer.send(officer.get(path), path);
        assertThat(gone.path()).isEqualTo("/cases");
        assertThat(officer.get("/cases/" + reference).status()).isEqualTo(404);
        assertThat(officer.get("/cases/" + reference + "/check").status()).isEqualTo(404);
    }

    @Test
    void whoMayNotPrepareCannotAndTheNumberIsKeptSealedAlone() {
        String reference = fresh();
        Preparing.prepared(Visitor.signedIn(port, "officer"), reference);
        Visitor manager = Visitor.signedIn(port, "manager");
        assertThat(manager.get("/cases/" + reference + "/tasks").status()).isEqualTo(403);
        assertThat(manager.get("/cases/" + reference + "/check").status()).isEqualTo(403);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM draft WHERE typed LIKE ?")
                        .param("%N-" + reference + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT sealed_number FROM working_copy WHERE reference = ?")
                        .param(reference)
                        .query(String.class)
                        .single())
                .doesNotContain(reference);
    }

    @Test
    void aCaseIsBegunOnceHoweverOftenTheFormIsSent() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        Page form = officer.get("/cases/new");
        for (int i = 0; i < 2; i++) {
            Page begun = officer.send(form, "/cases/new", Preparing.beginning(reference, "N-" + reference));
            assertThat(begun.path()).isEqualTo("/cases/" + reference + "/tasks");
        }
    }

    @Test
    void noAddressAndNoTitleHoldsTheNumberOrTheInitialsOfTheChild() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        officer.send(officer.get("/cases/new"), "/cases/new", Preparing.beginning(reference, "Secret4711"));
        Page same = officer.send(officer.get("/cases/new"), "/cases/new", Preparing.beginning(fresh(), "Secret4711"));
        String tasks = "/cases/" + reference + "/tasks";
        for (Page page : List.of(
                same,
                officer.get(tasks),
                officer.get(tasks + "/case"),
                officer.get("/cases/" + reference + "/check"))) {
            assertThat(page.document().select("[href], [action]").stream()
                            .map(each -> each.attr("href") + each.attr("action")))
                    .noneMatch(each -> each.contains("Secret4711"));
            assertThat(page.title()).doesNotContain("Secret4711").doesNotContain("AB");
        }
    }

    @Test
    void whatAnotherServicePreparesIsNotFound() {
        String reference = fresh();
        beginning.begin(
                new Person("elsewhere", Set.of(Role.OFFICER), Set.of("leicestershire")),
                new NewCase(
                        Optional.of("leicestershire"),
                        Optional.of(reference),
                        Optional.of("N-" + reference),
                        Optional.of("AB"),
                        Map.of(),
                        false,
                        List.of()));
        Visitor officer = Visitor.signedIn(port, "officer");
        String own = fresh();
        Preparing.begin(officer, own);
        String victim = Preparing.task(own, "victim");
        for (String path : List.of("", "/tasks", "/tasks/victim", "/tasks/discard", "/check")) {
            assertThat(officer.get("/cases/" + reference + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        Page form = officer.get(victim);
        form.form(victim).attr("action", Preparing.task(reference, "victim"));
        Page sent = officer.send(form, Preparing.task(reference, "victim"), "victimWords", "Words", "then", "next");
        assertThat(sent.status()).isEqualTo(404);
        assertThat(sent.text()).as("nothing typed is lost").contains("Words");
        assertThat(officer.get(Preparing.task(own, "nothing")).status()).isEqualTo(404);
    }

    @Test
    void anAnswerSavedAfterTheAnswersWereCheckedIsNotHandedInUnseen() {
        String reference = fresh();
        Visitor officer = Visitor.signedIn(port, "officer");
        Preparing.prepared(officer, reference);
        String check = "/cases/" + reference + "/check";
        Page seen = officer.get(check);
        Preparing.answer(Visitor.signedIn(port, "author"), reference, "victim", "victim.identified", "true");
        Page told = officer.send(seen, check, "submit", "keep");
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("Someone else saved an answer after you opened this page");
        assertThat(officer.send(told, check, "submit", "keep").path()).isEqualTo("/cases/" + reference);
    }

    private static void keep(Visitor visitor, String place, String... namesAndValues) {
        List<String> all = new java.util.ArrayList<>(List.of("place", place));
        all.addAll(List.of(namesAndValues));
        assertThat(visitor.sendTo(visitor.get(place), place, "/drafts", all.toArray(String[]::new))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void withAWorkingCopyGoEverybodysDraftsOfIt() {
        Visitor officer = Visitor.signedIn(port, "officer");
        Visitor author = Visitor.signedIn(port, "author");
        String reference = fresh();
        Preparing.begin(officer, reference);
        keep(officer, Preparing.task(reference, "voice"), "childWords", "Half a sentence");
        keep(author, Preparing.task(reference, "voice"), "childWords", "The other half");
        String discard = "/cases/" + reference + "/tasks/discard";
        assertThat(officer.send(officer.get(discard), discard).text()).contains("was discarded");
        assertThat(officer.get("/home").text()).doesNotContain("the facts of " + reference);
        assertThat(author.get("/home").text()).doesNotContain("the facts of " + reference);
    }

    @Test
    void whoDiscardsWhatSomebodySavedMeanwhileIsAskedAgain() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        Preparing.begin(officer, reference);
        String discard = "/cases/" + reference + "/tasks/discard";
        Page asked = officer.get(discard);
        Preparing.answer(Visitor.signedIn(port, "author"), reference, "case", "child.ageAtOffence", "14");
        Page again = officer.send(asked, discard);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("author saved answers");
        assertThat(officer.get("/cases/" + reference + "/tasks").status()).isEqualTo(200);
        assertThat(officer.send(again, discard).text()).contains("was discarded");
        assertThat(officer.get("/cases/" + reference).status()).isEqualTo(404);
    }

    @Test
    void aDraftOfAFormThatIsNoMoreIsRemovedWhereItIsListed() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        Preparing.begin(officer, reference);
        String place = Preparing.task(reference, "voice");
        Page page = officer.get(place);
        String discard = "/cases/" + reference + "/tasks/discard";
        officer.send(officer.get(discard), discard);
        // the page was still open, and its script went on
        officer.sendTo(page, place, "/drafts", "place", place, "childWords", "Typed after the end");
        Page home = officer.get("/home");
        assertThat(home.text()).contains("the facts of " + reference);
        Page removed = officer.send(home, "/drafts/discard", "place", place);
        assertThat(removed.path()).isEqualTo("/home");
        assertThat(removed.text()).contains("Draft discarded").doesNotContain("the facts of " + reference);
    }

    @Test
    void aDraftThatSaysNoMoreThanWasSavedIsNone() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        Preparing.begin(officer, reference);
        String place = Preparing.task(reference, "case");
        Page wrong = Preparing.answer(officer, reference, "case", "child.ageAtOffence", "a few");
        assertThat(wrong.status()).isEqualTo(400);
        // it was saved as it is, and what the script finds in it is no draft
        assertThat(wrong.document().selectFirst("form[data-draft]").hasAttr("data-kept"))
                .isTrue();
        officer.sendTo(wrong, place, "/drafts", "place", place);
        Page again = officer.get(place);
        assertThat(again.text()).doesNotContain("restored");
        assertThat(again.errors()).isEqualTo(wrong.errors()).isNotEmpty();
        // with a draft of something else, what is wrong still is
        keep(officer, place, "child.ageAtDisposal", "15");
        Page draft = officer.get(place);
        assertThat(draft.text()).contains("restored");
        assertThat(draft.errors()).isEqualTo(wrong.errors());
    }

    @Test
    void checkingTheAnswersShowsNoWordsOfTheProgram() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        Preparing.prepared(officer, reference);
        assertThat(officer.get("/cases/" + reference + "/check")
                        .document()
                        .select("dt")
                        .eachText())
                .isNotEmpty()
                .doesNotContain("matrix");
    }

    @Test
    void aPanelOfAnotherTimeIsASlip() {
        Visitor officer = Visitor.signedIn(port, "officer");
        for (String year : List.of("2014", "2062")) {
            Page answer = officer.send(
                    officer.get("/cases/new"),
                    "/cases/new",
                    "reference",
                    fresh(),
                    "childNumber",
                    "12",
                    "initials",
                    "AB",
                    "decisionDate.day",
                    "2",
                    "decisionDate.month",
                    "6",
                    "decisionDate.year",
                    year);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.errors())
                    .containsExactly("Date of the panel must be from 2015, and no more than a year from today");
            assertThat(answer.deadLinks()).isEmpty();
        }
    }

    @Test
    void answersThatArePossibleAndUnlikelyAreToBeChecked() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String reference = fresh();
        Preparing.prepared(officer, reference);
        String check = "/cases/" + reference + "/check";
        assertThat(officer.get(check).document().select("#unlikely")).isEmpty();
        Preparing.answer(officer, reference, "case", "child.ageAtOffence", "3", "child.ageAtDisposal", "14");
        Preparing.answer(
                officer,
                reference,
                "offence",
                "offence.committedOn.day",
                "1",
                "offence.committedOn.month",
                "5",
                "offence.committedOn.year",
                "1926");
        assertThat(officer.get(check).document().select("#unlikely li")).hasSize(2);
        assertThat(Preparing.handIn(officer, reference, "keep").path()).isEqualTo("/cases/" + reference);
    }
}
