package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.store.JdbcChains;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.after.Earlier;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.CountAgreement;
import org.youthpanel.tracking.Grade;
import org.youthpanel.tracking.Pair;
import org.youthpanel.tracking.Selection;
import org.youthpanel.tracking.scrutiny.AddCase;
import org.youthpanel.tracking.scrutiny.DrawSample;
import org.youthpanel.tracking.scrutiny.Period;
import org.youthpanel.tracking.scrutiny.ReadSamples;
import org.youthpanel.tracking.scrutiny.RecordFinding;
import org.youthpanel.tracking.scrutiny.Sample;
import org.youthpanel.tracking.scrutiny.SampleCase;

class ScrutinyPagesTest extends Earlier {

    private static final Person MANAGER = person(Role.MANAGER, "leeds");

    @Autowired
    private DrawSample drawing;

    @Autowired
    private AddCase adding;

    @Autowired
    private RecordFinding recording;

    @Autowired
    private ReadSamples reading;

    @Autowired
    private CountAgreement agreement;

    @Autowired
    private DataSource database;

    /** Decided in the middle of a month that no other test decides in. */
    private List<String> decided(String month, int many, Disposal disposal, @Nullable Object... differences) {
        LocalDate day = YearMonth.parse(month).atDay(15);
        int days = (int) ChronoUnit.DAYS.between(day, today());
        return IntStream.range(0, many)
                .mapToObj(each -> decided(days, disposal, differences))
                .toList();
    }

    private DrawSample.Result draw(Person person, String period, Column by, int size, String seed) {
        return drawing.draw(
                person,
                new DrawSample.Form(
                        person.services().stream().findFirst(),
                        Period.of(period),
                        Optional.of(by),
                        Optional.of(size),
                        Optional.of(seed),
                        List.of()));
    }

    private Sample drawn(String period, Column by, int size, String seed) {
        return ((DrawSample.Result.Drawn) draw(MANAGER, period, by, size, seed)).sample();
    }

    private static List<String> references(Sample sample) {
        return sample.cases().stream().map(SampleCase::reference).toList();
    }

    private void found(Sample sample, int number, Grade grade, Optional<Disposal> view) {
        assertThat(recording.record(
                        MANAGER,
                        sample.id(),
                        number,
                        new RecordFinding.Form(
                                Optional.of(grade), Optional.of("Seen."), view, Optional.empty(), 0, List.of())))
                .isInstanceOf(RecordFinding.Result.Recorded.class);
    }

    @Test
    void aDrawCanBeDoneAgainAndStaysAsItWasWhenCasesAreAdded() {
        decided("2026-01", 6, Disposal.COMMUNITY_RESOLUTION);
        decided("2026-01", 2, Disposal.COMMUNITY_RESOLUTION, "offence.type", "DRUGS");
        Sample one = drawn("2026-01", Column.OFFENCE_TYPE, 4, "tombola 17");
        assertThat(references(drawn("2026-01", Column.OFFENCE_TYPE, 4, "tombola 17")))
                .isEqualTo(references(one));
        assertThat(one.draw().population().get("DRUGS")).hasSize(2);
        assertThat(one.draw().drawn().get("DRUGS")).hasSize(1);
        assertThat(one.population()).isEqualTo(8);
        assertThat(one.draw().head()).isEqualTo(one.stamp().position() - 1);
        assertThat(reading.check(one)).isEqualTo(new ReadSamples.Check(true, 0, 0));

        decided("2026-01", 1, Disposal.COMMUNITY_RESOLUTION);
        assertThat(reading.check(one)).isEqualTo(new ReadSamples.Check(true, 1, 0));
        assertThat(references(reading.find(MANAGER, one.id()).orElseThrow())).isEqualTo(references(one));
        assertThat(Visitor.signedIn(port, "manager")
                        .get("/scrutiny/" + one.id())
                        .text())
                .contains("tombola 17, given by the person")
                .contains("Drawn again just now The same cases")
                .contains("1 more could be drawn today, and 0 no longer");
        assertThat(new JdbcChains(database).verify())
                .allMatch(chain -> chain.firstBreak().isEmpty());
    }

    @Test
    void onlyAPeriodThatIsOverIsDrawnFrom() {
        String now = YearMonth.from(today()).toString();
        decided(0, Disposal.COMMUNITY_RESOLUTION);
        assertThat(draw(MANAGER, now, Column.DECIDED, 2, "seed"))
                .isInstanceOfSatisfying(
                        DrawSample.Result.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(each -> each.path() + " " + each.code())
                                .containsExactly("draw.period not-over"));
        assertThat(draw(MANAGER, "2023-01", Column.DECIDED, 2, "seed"))
                .isInstanceOfSatisfying(
                        DrawSample.Result.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(each -> each.path() + " " + each.code())
                                .containsExactly("draw.period nothing-decided"));
    }

    @Test
    void casesOfAnotherServiceAreNeverDrawnAndItsSamplesDoNotExist() {
        List<String> here = decided("2025-12", 2, Disposal.COMMUNITY_RESOLUTION);
        LocalDate day = LocalDate.of(2025, 12, 15);
        String there = advised("N-" + fresh(), facts(day, "service", "leicestershire"));
        decide(there, day, Disposal.COMMUNITY_RESOLUTION);
        assertThat(references(drawn("2025-12", Column.DECIDED, 50, "all of them")))
                .containsExactlyInAnyOrderElementsOf(here);

        Person other = person(Role.MANAGER, "leicestershire");
        Sample theirs = ((DrawSample.Result.Drawn) draw(other, "2025-12", Column.DECIDED, 50, "all of them")).sample();
        assertThat(references(theirs)).containsExactly(there);
        Visitor manager = Visitor.signedIn(port, "manager");
        for (String path : List.of("", "/letter", "/add", "/cases/1")) {
            assertThat(manager.get("/scrutiny/" + theirs.id() + path).status()).isEqualTo(404);
        }
        assertThat(manager.get("/scrutiny").text()).doesNotContain(theirs.id().substring(8));
        Sample ours = drawn("2025-12", Column.DECIDED, 1, "one of them");
        Page add = manager.get("/scrutiny/" + ours.id() + "/add");
        assertThat(manager.send(
                                add,
                                "/scrutiny/" + ours.id() + "/add",
                                "choose.reference",
                                there,
                                "choose.why",
                                "It was asked for.")
                        .errors())
                .containsExactly("There is no case with this reference in the service of the sample");
    }

    @Test
    void aChairReadsAndDoesNotGradeAndThePolicyLeadSeesNoCase() {
        String reference = decided("2025-07", 1, Disposal.COMMUNITY_RESOLUTION).get(0);
        String path =
                "/scrutiny/" + drawn("2025-07", Column.DECIDED, 5, "roles").id();
        Visitor chair = Visitor.signedIn(port, "chair");
        Page read = chair.get(path + "/cases/1");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.document().select("main form")).isEmpty();
        assertThat(read.document().select("main").text()).doesNotContain("chair");
        assertThat(chair.get("/scrutiny/new").status()).isEqualTo(403);
        Page manager = Visitor.signedIn(port, "manager").get(path + "/cases/1");
        assertThat(manager.document().select("main form")).hasSize(1);

        Visitor policy = Visitor.signedIn(port, "policy");
        Page figures = policy.get(path);
        assertThat(figures.status()).isEqualTo(200);
        assertThat(figures.document().html()).doesNotContain(reference).doesNotContain("/cases/");
        assertThat(policy.get(path + "/cases/1").status()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "officer").get("/scrutiny").status()).isEqualTo(403);

        Person both = new Person("chair", Set.of(Role.MANAGER, Role.CHAIR), Set.of("leeds"));
        assertThat(recording.record(
                        both,
                        path.substring("/scrutiny/".length()),
                        1,
                        new RecordFinding.Form(
                                Optional.of(Grade.APPROPRIATE),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                List.of())))
                .isInstanceOf(RecordFinding.Result.OwnDecision.class);
    }

    @Test
    void theEthnicGroupOfACaseIsKeptFromThePanelAndFewOfOneAreNotCountedToIt() {
        List<String> cases = decided("2025-08", 8, Disposal.COMMUNITY_RESOLUTION);
        Visitor officer = Visitor.signedIn(port, "officer");
        for (int i = 0; i < cases.size(); i++) {
            String characteristics = "/cases/" + cases.get(i) + "/characteristics";
            String[] answers = {
                "characteristics.ethnicity", i < 2 ? "B1" : "W1",
                "characteristics.sex", "FEMALE",
                "characteristics.lookedAfter", "NOT_KNOWN",
                "characteristics.send", "NOT_KNOWN"
            };
            assertThat(officer.send(officer.get(characteristics), characteristics, answers)
                            .status())
                    .isEqualTo(200);
        }
        String path = "/scrutiny/"
                + drawn("2025-08", Column.ETHNIC_GROUP, 4, "by group").id();
        Page manager = Visitor.signedIn(port, "manager").get(path);
        assertThat(groups(manager)).contains("Black", "White");
        // nor does the order tell it: group after group in one sample only by chance
        assertThat(IntStream.range(0, 12)
                        .mapToObj(each -> drawn("2025-08", Column.ETHNIC_GROUP, 4, "seed " + each))
                        .map(sample -> sample.cases().stream()
                                .map(each -> each.stratum().orElseThrow())
                                .toList()))
                .anyMatch(strata -> !strata.equals(strata.stream().sorted().toList()));
        assertThat(strata(manager)).contains("Black 2 1", "White 6 3");
        Page chair = Visitor.signedIn(port, "chair").get(path);
        assertThat(chair.status()).isEqualTo(200);
        assertThat(groups(chair)).containsOnly("Hidden: kept from the panel");
        assertThat(strata(chair)).contains("Black hidden hidden", "White hidden hidden");
        assertThat(strata(Visitor.signedIn(port, "policy").get(path))).isEqualTo(strata(chair));
        // what tells nothing that is kept from the panel is shown to it
        assertThat(groups(Visitor.signedIn(port, "chair")
                        .get("/scrutiny/"
                                + drawn("2025-08", Column.DECIDED, 4, "by disposal")
                                        .id())))
                .containsOnly("Community resolution");
        assertThat(Visitor.signedIn(port, "chair").get(path + "/letter").text())
                .contains("Not to be published: some counts are of fewer than five children");
    }

    private static List<String> groups(Page page) {
        return page.document()
                .select("table:has(caption#cases) tbody td:nth-of-type(2)")
                .eachText();
    }

    private static List<String> strata(Page page) {
        return page.document().select("table:has(caption#strata) tbody tr").eachText();
    }

    @Test
    void formsSayWhatIsWrongInTheOrderOfThePage() {
        Visitor manager = Visitor.signedIn(port, "manager");
        Page empty = manager.send(manager.get("/scrutiny/new"), "/scrutiny/new");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.errors())
                .containsExactly(
                        "Select a month or a quarter",
                        "Select what the cases are drawn from",
                        "Enter how many cases to draw");
        assertThat(empty.deadLinks()).isEmpty();
        Page wrong = manager.send(
                empty,
                "/scrutiny/new",
                "draw.size",
                "many",
                "draw.seed",
                "x",
                "draw.by",
                "DECIDED",
                "draw.period",
                "2026-Q1");
        assertThat(wrong.errors())
                .containsExactly(
                        "How many cases must be a whole number",
                        "Seed must be 4 to 60 letters, digits, blanks or hyphens, and begin with a letter or digit");
        assertThat(Visitor.value(wrong, "draw.size")).isEqualTo("many");
        assertThat(Visitor.value(wrong, "draw.period")).isEqualTo("2026-Q1");
    }

    @Test
    void twoWhoGradeTheSameCaseAtOnceDoNotOverwriteEachOther() {
        decided("2025-10", 1, Disposal.COMMUNITY_RESOLUTION);
        String path = "/scrutiny/" + drawn("2025-10", Column.DECIDED, 5, "both").id() + "/cases/1";
        Visitor manager = Visitor.signedIn(port, "manager");
        Visitor auditor = Visitor.signedIn(port, "auditor");
        Page first = manager.get(path);
        Page second = auditor.get(path);
        Page refused = manager.send(first, path, "finding.grade", "INAPPROPRIATE");
        assertThat(refused.errors()).containsExactly("Say why: enter what was observed");
        assertThat(manager.send(first, path, "finding.grade", "APPROPRIATE").text())
                .contains("The finding on case 1 is recorded");

        Page late = auditor.send(
                second, path, "finding.grade", "INAPPROPRIATE", "finding.words", "The victim was not asked.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Somebody else recorded a finding").contains("by manager");
        assertThat(Visitor.value(late, "finding.grade")).isEqualTo("INAPPROPRIATE");
        Page without = auditor.send(late, path);
        assertThat(without.errors()).containsExactly("Enter why the recorded finding is corrected");
        auditor.send(without, path, "finding.why", "The panel heard this after the first entry.");
        Page after = manager.get(path);
        assertThat(after.document().select("dl").text())
                .contains("Finding Inappropriate What was observed The victim was not asked.")
                .contains("Finding Appropriate");
        // the same form sent again changes nothing
        int rows = rows().get("scrutiny_event");
        auditor.send(without, path, "finding.why", "The panel heard this after the first entry.");
        assertThat(rows().get("scrutiny_event")).isEqualTo(rows);
    }

    @Test
    void figuresAreOfCasesDrawnByChanceAndTheThirdVoiceIsOneOfThem() {
        List<String> cases = decided("2025-09", 11, Disposal.COMMUNITY_RESOLUTION);
        Sample sample = drawn("2025-09", Column.DECIDED, 10, "figures");
        String left = cases.stream()
                .filter(each -> !references(sample).contains(each))
                .findFirst()
                .orElseThrow();
        assertThat(adding.add(MANAGER, sample.id(), Optional.of(left), Optional.of("It was asked for.")))
                .isInstanceOf(AddCase.Result.Added.class);
        for (int number = 1; number <= 9; number++) {
            found(sample, number, Grade.APPROPRIATE, Optional.of(Disposal.COMMUNITY_RESOLUTION));
        }
        found(sample, 11, Grade.INAPPROPRIATE, Optional.of(Disposal.CHARGE));
        Visitor manager = Visitor.signedIn(port, "manager");
        Page few = manager.get("/scrutiny/" + sample.id());
        assertThat(few.text())
                .contains("Of 10 cases drawn by chance, 9 have a finding")
                .contains("Too few to compare")
                .doesNotContain("%");

        found(sample, 10, Grade.APPROPRIATE_WITH_OBSERVATIONS, Optional.of(Disposal.YOUTH_CAUTION));
        Page enough = manager.get("/scrutiny/" + sample.id());
        assertThat(enough.text())
                .contains("Appropriate 9 90% 60% and 98%")
                .contains("Inappropriate 0 0% 0% and 28%")
                .contains("The scrutiny panel would have decided as the panel did in 9 of 10 cases (90%)")
                .contains("One case was chosen by hand");
        assertThat(manager.get("/scrutiny/" + sample.id() + "/letter").text())
                .contains("From 11 cases")
                .contains("9 of 10 cases")
                .doesNotContain(left);

        Selection month = Selection.all()
                .between(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30))
                .of(Pair.SCRUTINY_DECISION);
        assertThat(agreement.count(MANAGER, month))
                .isInstanceOfSatisfying(CountAgreement.Result.Counted.class, counted -> {
                    assertThat(counted.agreement().n()).isEqualTo(10);
                    assertThat(counted.agreement()
                                    .table()
                                    .get(Disposal.YOUTH_CAUTION)
                                    .get(Disposal.COMMUNITY_RESOLUTION))
                            .isEqualTo(1);
                    assertThat(counted.agreement().withoutVoice()).isEqualTo(1);
                });
    }
}
