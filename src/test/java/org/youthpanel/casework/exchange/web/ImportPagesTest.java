package org.youthpanel.casework.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.casework.exchange.CaseImport;
import org.youthpanel.casework.exchange.CheckImport;
import org.youthpanel.casework.exchange.ImportEntries;
import org.youthpanel.casework.exchange.Imports;
import org.youthpanel.casework.exchange.RunImports;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class ImportPagesTest extends RunningApplication {

    private static final String HEADS = "Case reference,Their number,Initials,Date of the panel,Then,Now,Kind,Gravity,"
            + "Factors,Gatekept,Admitted,Willing,Safety,Earlier,Earlier on,Earlier kind,Free";

    @Autowired
    private Imports imports;

    @Autowired
    private RunImports running;

    @Autowired
    private ImportEntries entries;

    @Autowired
    private CheckImport checking;

    @Autowired
    private OpenCase opening;

    @Autowired
    private Log log;

    @Autowired
    private Clock clock;

    @Autowired
    private Chains chains;

    /** In the cells of the columns after the reference and the child's number. */
    private static String row(String reference, String... others) {
        List<String> cells = new ArrayList<>(
                List.of("AB", "02/05/2025", "14", "14", "Theft", "2", "", "yes", "FULL", "Y", "none", "", "", "", "x"));
        for (int i = 0; i < others.length; i += 2) {
            cells.set(Integer.parseInt(others[i]), others[i + 1]);
        }
        return reference + ",N-" + reference + "," + String.join(",", cells);
    }

    private static byte[] file(List<String> rows) {
        return (HEADS + "\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private Page uploaded(Visitor visitor, byte[] content, String supplier) {
        return visitor.upload(
                visitor.get("/imports"), "/imports", "A child’s name.csv", content, "newSupplier", supplier);
    }

    /** Says of every column what it gives. */
    private static Page mapped(Visitor visitor, Page columns) {
        return visitor.send(
                columns,
                columns.path(),
                "column.1",
                "child",
                "column.4",
                "child.ageAtOffence",
                "column.5",
                "child.ageAtDisposal",
                "column.6",
                "offence.type",
                "column.7",
                "gravity.base",
                "column.8",
                "gravity.aggravating",
                "column.9",
                "",
                "column.10",
                "admission",
                "column.11",
                "engagement.willing",
                "column.12",
                "assessment.safetyFactors",
                "column.13",
                "priorOutcomes[0].outcome",
                "column.14",
                "priorOutcomes[0].on",
                "column.15",
                "priorOutcomes[0].offenceType",
                "column.16",
                "",
                "fixed.gravity.scale",
                "NPCC_2023",
                "fixed.priorOutcomes",
                "none");
    }

    /** The first value of the codes page as theft, which it is in these files. */
    private static Page theft(Visitor visitor, Page codes) {
        return visitor.send(codes, codes.path(), "code.0", "THEFT_AND_HANDLING");
    }

    private Page checked(Visitor visitor, List<String> rows, String supplier) {
        return theft(visitor, mapped(visitor, uploaded(visitor, file(rows), supplier)));
    }

    private OffsetDateTime later(int seconds) {
        return clock.instant().plusSeconds(seconds).atOffset(ZoneOffset.UTC);
    }

    private static String id(Page page) {
        return page.path().replaceFirst("/imports/([^/]+).*", "$1");
    }

    private static String place(Page page) {
        return "/imports/" + id(page);
    }

    private CaseImport ended(String id) {
        for (int i = 0; i < 600; i++) {
            CaseImport now = imports.find(id).orElseThrow();
            if (!now.state().goesOn()) {
                return now;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("The import does not end");
    }

    @Test
    void aFileBecomesCasesAndItsReadingIsKeptForTheNext() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String one = fresh();
        String two = fresh();
        List<String> rows = List.of(
                row(one, "5", "2.0", "6", "Pushed; kicked", "12", "SELF_HARM; DRUG_USE"),
                row(two, "4", "theft", "11", "OUTCOME_22", "12", "10/01/2025", "13", "Theft"));
        // the first row in other columns than the helper counts: see the heads
        rows = List.of(
                row(one), row(two, "11", "Community resolution", "12", "10 January 2025", "13", "THEFT", "9", "n"));
        Page columns = uploaded(officer, file(rows), "system-a");
        assertThat(columns.path()).matches("/imports/[0-9a-f-]{36}/columns");
        assertThat(columns.text()).contains("17 columns and 2 rows were found").doesNotContain("A child");
        // known by what the pages call it
        assertThat(Visitor.value(columns, "column.0")).isEqualTo("reference");
        assertThat(Visitor.value(columns, "column.3")).isEqualTo("decisionDate");
        assertThat(Visitor.value(columns, "column.1")).isEmpty();

        Page codes = mapped(officer, columns);
        assertThat(codes.heading()).isEqualTo("What the values mean");
        assertThat(codes.document().select("form label").eachText()).containsExactly("Theft");
        Page check = theft(officer, codes);
        assertThat(check.heading()).isEqualTo("Check the file");
        assertThat(check.text()).contains("Rows that will become cases 2").contains("Rows with problems 0");
        var before = rows();
        Page done = officer.send(check, place(check) + "/confirm");
        assertThat(done.status()).isEqualTo(200);
        CaseImport ended = ended(id(check));
        assertThat(ended.state()).isEqualTo(CaseImport.State.DONE);
        assertThat(officer.get(place(check)).text())
                .contains("2 cases were added")
                .contains(ended.sha256());
        assertThat(imports.table(ended)).isEmpty();

        Map<?, ?> facts = (Map<?, ?>) get("officer", "/api/v1/cases/" + two).at("facts");
        assertThat(facts.get("decisionDate")).isEqualTo("2025-05-02");
        assertThat(facts.get("engagement")).isEqualTo(Map.of("willing", false));
        assertThat(facts.get("assessment")).isEqualTo(Map.of("safetyFactors", List.of()));
        assertThat(facts.get("priorOutcomes"))
                .isEqualTo(List.of(Map.of(
                        "outcome", "COMMUNITY_RESOLUTION", "on", "2025-01-10", "offenceType", "THEFT_AND_HANDLING")));
        assertThat(((Map<?, ?>) get("officer", "/api/v1/cases/" + one).at("facts")).get("priorOutcomes"))
                .isEqualTo(List.of());
        assertThat(officer.get("/cases/" + one).text()).contains("AB");
        assertThat(rows().get("cases_imported")).isEqualTo(before.get("cases_imported") + 1);
        // two cases, their facts, and that they were imported
        assertThat(rows().get("log_position")).isEqualTo(before.get("log_position") + 5);
        assertThat(chains.verify()).allMatch(each -> each.firstBreak().isEmpty());

        // the same file again: everything is as it was said, and nothing is left to add
        Page again = uploaded(officer, file(rows), "System-A");
        assertThat(again.text())
                .contains("This very file was imported on")
                .contains("Files of system-a were read like this the last time, as officer said");
        assertThat(Visitor.value(again, "column.7")).isEqualTo("gravity.base");
        assertThat(Visitor.value(again, "fixed.gravity.scale")).isEqualTo("NPCC_2023");
        // said of that file alone: of the next one it would be of other children
        assertThat(Visitor.value(again, "fixed.priorOutcomes")).isEmpty();
        Page sameCodes = officer.send(again, again.path(), "fixed.priorOutcomes", "none");
        assertThat(Visitor.value(sameCodes, "code.0")).isEqualTo("THEFT_AND_HANDLING");
        Page sameCheck = officer.send(sameCodes, sameCodes.path());
        assertThat(sameCheck.text())
                .contains("stay as they are 2")
                .contains("There is nothing to add: all rows are cases already");
        assertThat(sameCheck.form(place(sameCheck) + "/confirm")).isNull();
        var kept = rows();
        assertThat(officer.sendTo(
                                sameCheck,
                                place(sameCheck) + "/discard",
                                place(sameCheck) + "/confirm",
                                "revision",
                                "2")
                        .status())
                .isEqualTo(400);
        assertThat(rows()).isEqualTo(kept);
        Page given = officer.send(sameCheck, place(sameCheck) + "/discard");
        assertThat(given.path()).isEqualTo("/imports");
        assertThat(given.text()).contains("Given up. Nothing was added, and the file is gone");
        assertThat(officer.get(place(sameCheck)).text()).contains("Given up");
        assertThat(imports.table(imports.find(id(sameCheck)).orElseThrow())).isEmpty();
    }

    /** Of every table of the log. */
    private Map<String, Integer> logged() {
        Map<String, Integer> counts = rows();
        // that a form was sent is kept beside the log
        counts.remove("answered_request");
        return counts;
    }

    @Test
    void everyProblemOfEveryRowIsToldAndNothingIsChangedUntilItIsMended() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String taken = opened();
        List<String> names = new ArrayList<>();
        List<String> good = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            names.add(fresh());
            good.add(row(names.get(i)));
        }
        List<String> bad = new ArrayList<>(good);
        // the first is row 2
        bad.set(0, row(taken));
        bad.set(1, row("no reference"));
        bad.set(2, row(names.get(2), "5", "9"));
        bad.set(3, row(names.get(3), "1", "31/02/2026"));
        bad.set(4, row(names.get(4), "2", "fourteen"));
        bad.set(5, row(names.get(5), "3", "13"));
        bad.set(6, row(names.get(6), "6", "Pushed"));
        bad.set(7, row(names.get(7), "7", "maybe", "9", "maybe"));
        bad.set(8, row(names.get(8), "11", "OUTCOME_22"));
        bad.set(9, row(names.get(9), "11", "OUTCOME_22", "12", "10/01/2027", "13", "Theft"));
        bad.set(10, row(names.get(9)));
        bad.set(11, row(names.get(11), "0", "Abcdef"));
        bad.set(12, row(names.get(12), "5", "", "2", ""));
        bad.set(13, ",," + good.get(13).substring(good.get(13).indexOf("AB")));
        bad.set(14, row(names.get(14), "1", "02/03/2009"));
        bad.set(15, good.get(15).replace("N-" + names.get(15), "N-" + names.get(16)));
        var before = logged();
        Page check = checked(officer, bad, "system-b");
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.document().select("#problems li").eachText())
                .containsExactly(
                        "Row 2: there is a case with this reference, and it is of another child or has other facts"
                                + " (column “Case reference”)",
                        "Row 3: case reference must be up to 40 letters, digits and hyphens, and start with a letter or"
                                + " digit (column “Case reference”)",
                        "Row 4: base gravity score must be between 1 and 5 (column “Gravity”, here “9”)",
                        "Row 5: date of the panel must be a real date (column “Date of the panel”, here “31/02/2026”)",
                        "Row 6: child’s age at the offence must be a whole number, 0 or more"
                                + " (column “Then”, here “fourteen”)",
                        "Row 7: child’s age on the day of the disposal must not be lower than at the offence"
                                + " (column “Now”, here “13”)",
                        "Row 8: what the factors do to the score is missing (no column gives it)",
                        "Row 9: the child is willing to take part: write one of the words for yes or no"
                                + " (column “Willing”, here “maybe”)",
                        "Row 10: earlier outcomes, number 1: date it was given is missing (column “Earlier on”)",
                        "Row 10: earlier outcomes, number 1: type of that offence is missing (column “Earlier kind”)",
                        "Row 11: date of the earlier outcome must be on or before the date of the panel"
                                + " (column “Earlier on”, here “10/01/2027”)",
                        "Row 12: another row above has the same case reference (column “Case reference”)",
                        "Row 13: initials must be 1 to 4 letters (column “Initials”)",
                        "Row 14: child’s age at the offence is missing (column “Then”)",
                        "Row 14: base gravity score is missing (column “Gravity”)",
                        "Row 15: case reference is missing (column “Case reference”)",
                        "Row 15: case-management number of the child is missing (column “Their number”)",
                        "Row 16: date of the panel: The first national rules are in force from 13 April 2015."
                                + " (column “Date of the panel”, here “02/03/2009”)");
        assertThat(check.text()).contains("Rows with problems 15").contains("Rows that will become cases 485");
        assertThat(check.document().select("#warnings li").eachText())
                .containsExactly("Row 18: " + names.get(16) + " has the same child and facts as " + names.get(15));
        assertThat(check.form(place(check) + "/confirm")).isNull();
        String all = new String(officer.file(place(check) + "/problems.csv").body(), StandardCharsets.UTF_8);
        assertThat(all.lines().skip(1))
                .hasSize(check.document().select("#problems li").size() + 1);
        assertThat(logged()).isEqualTo(before);

        Page mended = uploaded(officer, file(good), "system-b");
        Page ready = officer.send(officer.send(mended, mended.path()), "/imports/" + id(mended) + "/codes");
        assertThat(ready.text()).contains("Rows that will become cases 500");
        officer.send(ready, place(ready) + "/confirm");
        // whoever clicks twice finds it running or done
        assertThat(officer.send(ready, place(ready) + "/confirm").status()).isEqualTo(200);
        assertThat(ended(id(ready)).ended().orElseThrow().opened()).isEqualTo(500);
        var after = logged();
        assertThat(after.get("case_file")).isEqualTo(before.get("case_file") + 500);
        assertThat(after.get("facts_version")).isEqualTo(before.get("facts_version") + 500);
        assertThat(after.get("cases_imported")).isEqualTo(before.get("cases_imported") + 1);
        assertThat(chains.verify()).allMatch(each -> each.firstBreak().isEmpty());

        // the same file once more, confirmed by somebody who read it before the first was done
        Page again = uploaded(officer, file(good), "system-b");
        officer.send(officer.send(again, again.path()), "/imports/" + id(again) + "/codes");
        imports.confirm(id(again), imports.find(id(again)).orElseThrow().revision(), "officer");
        assertThat(ended(id(again)).ended().orElseThrow()).satisfies(each -> {
            assertThat(each.opened()).isZero();
            assertThat(each.there()).isEqualTo(500);
        });
        assertThat(officer.get(place(again)).text()).contains("No case was added, 500 rows were cases already");
        assertThat(logged().get("case_file")).isEqualTo(after.get("case_file"));
    }

    @Test
    void emptyAndWrongFormsComeBackWithWhatIsMissing() {
        Visitor officer = Visitor.signedIn(port, "officer");
        Page empty = officer.upload(officer.get("/imports"), "/imports", "", null);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.errors())
                .containsExactly("Enter the name of the system that the file comes from", "Select a CSV or XLSX file");
        assertThat(empty.deadLinks()).isEmpty();
        // without a file the form may come in one part
        assertThat(officer.send(officer.get("/imports"), "/imports").errors()).hasSize(2);
        Page name = uploaded(officer, file(List.of(row(fresh()))), "two words");
        assertThat(name.errors())
                .containsExactly(
                        "Name of the system must be one word of up to 40 letters, digits, hyphens, dots and plus signs");
        Page heads = uploaded(officer, "A,a\n1,2".getBytes(StandardCharsets.UTF_8), "system-c");
        assertThat(heads.errors())
                .containsExactly("Two columns of the selected file have the head “a”. Give one of them another");
        assertThat(Visitor.value(heads, "newSupplier")).isEqualTo("system-c");
        assertThat(uploaded(officer, new byte[12_600_000], "system-c").status()).isEqualTo(413);
        assertThat(uploaded(officer, new byte[5_500_000], "system-c").errors())
                .containsExactly("The selected file must be smaller than 5 MB");

        Page columns = uploaded(officer, file(List.of(row(fresh()))), "system-c");
        Page none = officer.send(columns, columns.path());
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.errors())
                .containsExactly(
                        "Select the column that gives: Case-management number of the child",
                        "Select the column that gives: Child’s age at the offence",
                        "Select the column that gives: Child’s age on the day of the disposal",
                        "Select the column that gives: Type of the offence",
                        "Select the column that gives: Base gravity score",
                        "Select the column that gives it, or say it for all rows: Gravity scale");
        assertThat(none.deadLinks()).isEmpty();
        Page wrong = officer.send(
                columns,
                columns.path(),
                "column.1",
                "reference",
                "column.2",
                "something",
                "words.yes",
                "",
                "words.no",
                "",
                "dates",
                "",
                "fixed.decisionDate.day",
                "31");
        assertThat(wrong.errors())
                .containsExactly(
                        "Select what the column “Initials” gives from the list",
                        "Date of the panel must include a day, a month and a year",
                        "Select how dates are written",
                        "Enter at least one word for yes",
                        "Enter at least one word for no");
        assertThat(wrong.deadLinks()).isEmpty();
        Page twice = officer.send(
                columns,
                columns.path(),
                "column.1",
                "reference",
                "fixed.decisionDate.day",
                "2",
                "fixed.decisionDate.month",
                "5",
                "fixed.decisionDate.year",
                "2025");
        assertThat(twice.errors())
                .contains(
                        "Column “Their number” gives what another column gives already. Leave one of them out",
                        "A column gives it already: Date of the panel. Leave out one of the two");
        assertThat(twice.deadLinks()).isEmpty();

        Page codes = mapped(officer, columns);
        Page unsaid = officer.send(codes, codes.path());
        assertThat(unsaid.status()).isEqualTo(400);
        assertThat(unsaid.errors()).containsExactly("Select what “Theft” means");
        assertThat(unsaid.deadLinks()).isEmpty();
        // an old page of what somebody else said since changes nothing
        String said =
                imports.find(id(columns)).orElseThrow().mapping().orElseThrow().json();
        Page overtaken = mapped(officer, columns);
        assertThat(overtaken.text()).contains("Somebody else");
        assertThat(imports.find(id(columns))
                        .orElseThrow()
                        .mapping()
                        .orElseThrow()
                        .json())
                .isEqualTo(said);
    }

    @Test
    void whatSaysThatItIsNotKnownIsNeitherANumberNorAWordAndDaysAreLondons() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String one = fresh();
        String two = fresh();
        String nobody = row(two).replace("N-" + two, "Not known");
        Page refused = checked(officer, List.of(row(one), nobody), "system-n");
        assertThat(refused.document().select("#problems li").eachText())
                .singleElement()
                .matches(each -> each.startsWith("Row 3: ") && each.contains("number"));

        // midnight of 2 May in London, a number with a blank that no line breaks at, and a list known to be empty
        String cells = row(one, "1", "2025-05-01T23:00:00Z", "6", "none").replace("N-" + one, "N-" + one + "\u00a0");
        Page check = checked(officer, List.of(cells), "system-n");
        assertThat(check.text()).contains("Yes, for all rows").contains("NPCC 2023 scale");
        officer.send(check, place(check) + "/confirm");
        assertThat(ended(id(check)).state()).isEqualTo(CaseImport.State.DONE);
        Map<?, ?> facts = (Map<?, ?>) get("officer", "/api/v1/cases/" + one).at("facts");
        assertThat(facts.get("decisionDate")).isEqualTo("2025-05-02");
        assertThat(((Map<?, ?>) facts.get("gravity")).get("aggravating")).isEqualTo(List.of());
        // the same child by its number without the blank, so it is there already
        Page same = checked(officer, List.of(row(one, "6", "none")), "system-n");
        assertThat(same.text()).contains("stay as they are 1");
        assertThat(jdbc.sql("SELECT mapping FROM case_import WHERE id = ?")
                        .param(id(check))
                        .query((found, line) -> String.valueOf(found.getString(1)))
                        .single())
                .as("what was said of a file that is gone")
                .isEqualTo("null");
    }

    @Test
    void aListWhoseFirstEntryIsMissingIsToldAtTheColumnThatIsFilledIn() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String entry = row(fresh(), "11", "COMMUNITY_RESOLUTION", "12", "10/01/2025", "13", "Theft");
        Page codes = mapped(officer, uploaded(officer, file(List.of(entry)), "system-o"));
        Page columns = officer.get(place(codes) + "/columns");
        Page second = officer.send(
                columns,
                columns.path(),
                "column.13",
                "priorOutcomes[1].outcome",
                "column.14",
                "priorOutcomes[1].on",
                "column.15",
                "priorOutcomes[1].offenceType",
                "fixed.priorOutcomes",
                "");
        Page check = theft(officer, second);
        assertThat(check.document().select("#problems li").eachText())
                .singleElement()
                .matches(each -> each.startsWith("Row 2: ")
                        && each.contains("is filled in, and the one before it is empty (column “"));
    }

    @Test
    void whatIsTakenBetweenCheckAndConfirmationStopsAllOfIt() {
        Visitor officer = Visitor.signedIn(port, "officer");
        List<String> names = List.of(fresh(), fresh(), fresh());
        Page check = checked(officer, names.stream().map(each -> row(each)).toList(), "system-d");
        assertThat(check.form(place(check) + "/confirm")).isNotNull();
        post("officer", "/api/v1/cases", map("reference", names.get(2), "child", "N-1", "facts", Ordinary.facts()));
        var before = logged();
        Page refused = officer.send(check, place(check) + "/confirm");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.deadLinks()).isEmpty();
        assertThat(refused.document().select("#problems li").eachText())
                .singleElement()
                .matches(each -> each.startsWith("Row 4: there is a case"));
        // as if it had been taken after that
        imports.confirm(id(check), imports.find(id(check)).orElseThrow().revision(), "officer");
        assertThat(ended(id(check)).state()).isEqualTo(CaseImport.State.OPEN);
        assertThat(logged()).isEqualTo(before);
        assertThat(officer.get(place(check)).text()).contains("Something changed after the file was checked");
        assertThat(get("officer", "/api/v1/cases/" + names.get(0)).status()).isEqualTo(404);
    }

    @Test
    void whatIsStoppedInTheMidstOfWritingHasWrittenNothing() {
        Visitor officer = Visitor.signedIn(port, "officer");
        List<String> names = IntStream.range(0, 60).mapToObj(each -> fresh()).toList();
        Page check = checked(officer, names.stream().map(each -> row(each)).toList(), "system-f");
        CaseImport of = imports.find(id(check)).orElseThrow();
        var before = logged();
        AtomicInteger looks = new AtomicInteger();
        List<Integer> seen = new ArrayList<>();
        Imports stopping = (Imports) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Imports.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "claim":
                            return Optional.of(new CaseImport(
                                    of.id(),
                                    of.service(),
                                    of.supplier(),
                                    of.by(),
                                    of.at(),
                                    of.sha256(),
                                    of.written(),
                                    of.rows(),
                                    of.mapping(),
                                    of.revision(),
                                    CaseImport.State.RUNNING,
                                    Optional.of("officer"),
                                    0,
                                    Optional.empty(),
                                    Optional.empty()));
                        case "holds":
                            seen.add(logged().get("case_file"));
                            return looks.incrementAndGet() < 3;
                        case "table":
                            return imports.table(of);
                        default:
                            throw new IllegalStateException(method.getName());
                    }
                });
        assertThat(new RunImports(stopping, entries, checking, opening, log, Duration.ofDays(7), clock).runNext())
                .isTrue();
        // 50 of them had been written
        assertThat(looks).hasValue(3);
        assertThat(seen)
                .containsOnly(before.get("case_file"), before.get("case_file") + 25, before.get("case_file") + 50);
        assertThat(logged()).isEqualTo(before);
        assertThat(get("officer", "/api/v1/cases/" + names.get(0)).status()).isEqualTo(404);
    }

    @Test
    void aJobSaysHowFarItIsAndOneThatStoppedWithItsProgramIsGoneOnWith() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String name = fresh();
        Page check = checked(officer, List.of(row(name)), "system-g");
        String running = "UPDATE case_import SET state = 'RUNNING', claim = 'elsewhere', done = 120, file_rows = 500,"
                + " confirmed_by = 'officer', alive_until = ?, attempts = 3 WHERE id = ?";
        jdbc.sql(running).params(later(3600), id(check)).update();
        Page job = officer.get(place(check));
        assertThat(job.heading()).isEqualTo("Adding cases");
        assertThat(job.document().getElementById("progress-text").text()).isEqualTo("120 of 500 rows written");
        assertThat(job.document().selectFirst("progress").attr("max")).isEqualTo("500");
        assertThat(officer.get(place(check) + "/progress")
                        .document()
                        .getElementById("progress")
                        .text())
                .isEqualTo(job.document().getElementById("progress").text());
        assertThat(officer.send(job, place(check) + "/cancel").text()).contains("Cancelled. Nothing was added");

        jdbc.sql(running).params(later(-60), id(check)).update();
        Page stopped = officer.get(place(check));
        assertThat(stopped.text()).contains("Stopped with the program. Nothing was added");
        officer.send(stopped, place(check) + "/resume");
        assertThat(ended(id(check)).state()).isEqualTo(CaseImport.State.DONE);
        assertThat(get("officer", "/api/v1/cases/" + name).status()).isEqualTo(200);
    }

    @Test
    void aFileThatNobodyGoesOnWithIsRemoved() {
        Visitor officer = Visitor.signedIn(port, "officer");
        Page columns = uploaded(officer, file(List.of(row(fresh()))), "system-h");
        String content = jdbc.sql("SELECT content FROM case_import WHERE id = ?")
                .param(id(columns))
                .query(String.class)
                .single();
        // sealed, and nothing of its name
        assertThat(content).doesNotContain("Theft").doesNotContain("name.csv");
        running.clear();
        assertThat(officer.get(columns.path()).status()).isEqualTo(200);
        jdbc.sql("UPDATE case_import SET uploaded_at = uploaded_at - INTERVAL '8' DAY WHERE id = ?")
                .param(id(columns))
                .update();
        running.clear();
        assertThat(jdbc.sql("SELECT content FROM case_import WHERE id = ?")
                        .param(id(columns))
                        .query(String.class)
                        .optional())
                .isEmpty();
        assertThat(officer.get(place(columns)).text()).contains("Nobody went on with it");
        assertThat(officer.get(place(columns) + "/problems.csv").status()).isEqualTo(404);
    }

    @Test
    void theExampleFileIsReadWithoutBeingAskedAnything() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String template = new String(officer.file("/imports/template.csv").body(), StandardCharsets.UTF_8);
        assertThat(template).doesNotContain("gatekept").doesNotContain("levelsConfirmed");
        Page columns = uploaded(officer, template.getBytes(StandardCharsets.UTF_8), "system-i");
        Page check = officer.send(columns, columns.path());
        assertThat(check.document().select("#problems li").eachText())
                .singleElement()
                .matches(each -> each.startsWith("Row 2: case reference must be"));
        Page mended = uploaded(
                officer,
                template.replace("delete this example row", fresh()).getBytes(StandardCharsets.UTF_8),
                "system-i");
        assertThat(officer.send(mended, mended.path()).text()).contains("Rows that will become cases 1");
        assertThat(new String(officer.file("/imports/codes.csv").body(), StandardCharsets.UTF_8))
                .contains("offence.type,Type of the offence,one code,THEFT_AND_HANDLING,");
        // what no page offers is not taken either
        assertThat(officer.send(mended, mended.path(), "column.3", "assessment.gatekept")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aWorkbookBecomesTheSameCasesAsItsTextWould() throws IOException {
        Visitor officer = Visitor.signedIn(port, "officer");
        String name = fresh();
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFRow heads = book.createSheet("Cases").createRow(0);
        XSSFRow cells = book.getSheetAt(0).createRow(1);
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("d/m/yy"));
        List<Object> row = List.of(
                "reference",
                name,
                "child",
                4711,
                "decisionDate",
                LocalDate.of(2025, 5, 2),
                "child.ageAtOffence",
                14,
                "child.ageAtDisposal",
                "=13+1",
                "offence.type",
                "Theft and handling",
                "gravity.scale",
                "NPCC_2023",
                "gravity.base",
                2,
                "evidence.sufficientToCharge",
                true);
        for (int i = 0; i < row.size(); i += 2) {
            heads.createCell(i / 2).setCellValue(row.get(i).toString());
            XSSFCell cell = cells.createCell(i / 2);
            Object value = row.get(i + 1);
            if (value instanceof LocalDate date) {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            } else if (value instanceof Integer number) {
                cell.setCellValue(number);
            } else if (value instanceof Boolean truth) {
                cell.setCellValue(truth);
            } else if (value.toString().startsWith("=")) {
                cell.setCellFormula(value.toString().substring(1));
            } else {
                cell.setCellValue(value.toString());
            }
        }
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        book.close();
        Page columns = uploaded(officer, out.toByteArray(), "system-j");
        // our code spelt with blanks is ours, so there is nothing to ask
        Page check = officer.send(columns, columns.path());
        assertThat(check.heading()).isEqualTo("Check the file");
        officer.send(check, place(check) + "/confirm");
        assertThat(ended(id(check)).state()).isEqualTo(CaseImport.State.DONE);
        assertThat(get("officer", "/api/v1/cases/" + name).at("facts"))
                .isEqualTo(map(
                        "service", "leeds",
                        "decisionDate", "2025-05-02",
                        "child", map("ageAtOffence", 14L, "ageAtDisposal", 14L),
                        "offence", map("type", "THEFT_AND_HANDLING"),
                        "gravity", map("scale", "NPCC_2023", "base", 2L),
                        "evidence", map("sufficientToCharge", true)));
    }

    @Test
    void filesAreTakenAtOneAddressAndFromNobodyElse() {
        Visitor officer = Visitor.signedIn(port, "officer");
        Page page = officer.get("/cases/new");
        assertThat(officer.upload(page, "/cases/new", "a.csv", new byte[] {1}).status())
                .isEqualTo(415);
        assertThat(call("officer", "POST", "/api/v1/cases", "x", "Content-Type", "multipart/form-data; boundary=x")
                        .status())
                .isEqualTo(415);
    }

    /** The page to sign in gives everybody a session. */
    @Test
    void aFileIsNotReadOfWhoIsNotSignedIn() throws Exception {
        HttpClient stranger =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String base = "http://127.0.0.1:" + port;
        HttpResponse<String> signIn = stranger.send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(signIn.headers().firstValue("Set-Cookie")).isPresent();
        HttpRequest.Builder upload = HttpRequest.newBuilder(URI.create(base + "/imports"))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=x");
        HttpResponse<String> answer = stranger.send(
                upload.POST(HttpRequest.BodyPublishers.ofString("--x--\r\n")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?ended");
    }

    @Test
    void aFileSentWithoutItsLengthIsNotRead() throws Exception {
        CookieManager cookies = new CookieManager();
        HttpClient officer = HttpClient.newBuilder().cookieHandler(cookies).build();
        String base = "http://127.0.0.1:" + port;
        Document signIn = Jsoup.parse(officer.send(
                        HttpRequest.newBuilder(URI.create(base + "/sign-in")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        String csrf = signIn.selectFirst("[name=_csrf]").val();
        officer.send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=officer&password=demo&_csrf="
                                + URLEncoder.encode(csrf, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        byte[] body = "--x--\r\n".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = officer.send(
                HttpRequest.newBuilder(URI.create(base + "/imports"))
                        .header("Accept", "text/html")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(411);
    }

    @Test
    void anImportOfAnotherServiceDoesNotExistAndOthersMayNotImport() {
        Visitor officer = Visitor.signedIn(port, "officer");
        Page columns = uploaded(officer, file(List.of(row(fresh()))), "system-e");
        jdbc.sql("UPDATE case_import SET service = 'elsewhere' WHERE id = ?")
                .param(id(columns))
                .update();
        for (String address : List.of("", "/columns", "/codes", "/progress", "/problems.csv")) {
            assertThat(officer.get(place(columns) + address).status())
                    .as(address)
                    .isEqualTo(404);
        }
        for (String address : List.of("/columns", "/codes", "/confirm", "/cancel", "/resume", "/discard")) {
            assertThat(officer.sendTo(columns, columns.path(), place(columns) + address)
                            .status())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(officer.get("/imports").text()).doesNotContain("system-e");
        for (String account : List.of("manager", "policy", "auditor", "admin")) {
            assertThat(Visitor.signedIn(port, account).get("/imports").status())
                    .as(account)
                    .isEqualTo(403);
        }
    }
}
