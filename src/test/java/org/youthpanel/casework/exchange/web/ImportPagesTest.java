package org.youthpanel.casework.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.exchange.CaseImport;
import org.youthpanel.casework.exchange.ConfirmImport;
import org.youthpanel.casework.exchange.Imports;
import org.youthpanel.casework.exchange.ReadImports;
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
    private ConfirmImport confirming;

    @Autowired
    private ReadImports reading;

    @Autowired
    private Chains chains;

    /** In the cells of the columns after the reference and the child's number. */
    private static String row(String reference, String... others) {
        List<String> cells = new ArrayList<>(
                List.of("AB", "02/03/2026", "14", "14", "Theft", "2", "", "yes", "FULL", "Y", "none", "", "", "", "x"));
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
        assertThat(facts.get("decisionDate")).isEqualTo("2026-03-02");
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
        Page sameCodes = officer.send(again, again.path());
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

    @Test
    void everyProblemOfEveryRowIsToldAndNothingIsChanged() throws Exception {
        Visitor officer = Visitor.signedIn(port, "officer");
        String taken = opened();
        List<String> rows = new ArrayList<>();
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            references.add(fresh());
            rows.add(row(references.get(i)));
        }
        // row 2 is the first
        rows.set(0, row(taken));
        rows.set(1, row("no reference"));
        rows.set(2, row(references.get(2), "5", "9"));
        rows.set(3, row(references.get(3), "1", "31/02/2026"));
        rows.set(4, row(references.get(4), "2", "fourteen"));
        rows.set(5, row(references.get(5), "3", "13"));
        rows.set(6, row(references.get(6), "6", "Pushed"));
        rows.set(7, row(references.get(7), "9", "maybe"));
        rows.set(8, row(references.get(8), "11", "OUTCOME_22"));
        rows.set(9, row(references.get(9), "11", "OUTCOME_22", "12", "10/01/2027", "13", "THEFT_AND_HANDLING"));
        rows.set(10, row(references.get(11)));
        rows.set(12, row(references.get(12), "0", "Abcdef"));
        rows.set(13, row(references.get(13), "5", "", "2", ""));
        rows.set(14, row(references.get(15)).replace("N-" + references.get(15), "N-" + references.get(16)));
        rows.set(15, row("").substring(0, 0) + ",N-1" + row("").substring(3));
        rows.set(16, row(references.get(16)));
        var before = rows();
        Page check = checked(officer, rows, "system-b");
        assertThat(check.status()).isEqualTo(200);
        assertThat(rows()).isEqualTo(before);
        List<String> lines = check.document().select("#problems li").eachText();
        assertThat(lines)
                .containsExactly(
                        "Row 2: there is a case with this reference, and it is of another child or has other facts"
                                + " (column “Case reference”)",
                        "Row 3: case reference must be up to 40 letters, digits and hyphens, and start with a letter or"
                                + " digit (column “Case reference”)",
                        "Row 4: the base score must be between 1 and 5 on NPCC 2023 scale (1 to 5).: here “9”"
                                + " (column “Gravity”)",
                        "Row 5: date of the panel must be a real date: here “31/02/2026” (column “Date of the panel”)",
                        "Row 6: child’s age at the offence must be a whole number, 0 or more: here “fourteen”"
                                + " (column “Then”)");
        assertThat(check.text()).contains("Rows with problems 15").contains("Rows that will become cases 485");
        assertThat(check.form(place(check) + "/confirm")).isNull();
        String all = new String(officer.file(place(check) + "/problems.csv").body(), StandardCharsets.UTF_8);
        assertThat(all.lines()).hasSize(20);
        assertThat(rows()).isEqualTo(before);
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
                "3",
                "fixed.decisionDate.year",
                "2026");
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
        Page overtaken = officer.send(columns, columns.path(), "column.0", "reference");
        assertThat(overtaken.status()).isEqualTo(400);
    }

    @Test
    void whatChangesBetweenCheckAndConfirmationStopsAllOfIt() {
        Visitor officer = Visitor.signedIn(port, "officer");
        List<String> references = List.of(fresh(), fresh(), fresh());
        Page check = checked(officer, references.stream().map(each -> row(each)).toList(), "system-d");
        String id = id(check);
        CaseImport of = imports.find(id).orElseThrow();
        Person person = new Person("officer", java.util.Set.of(Role.OFFICER), java.util.Set.of("leeds"));
        // the last of them is taken by another case, after everything was judged
        imports.confirm(id, of.revision(), "officer");
        assertThat(confirming.confirm(person, of, imports.table(of).orElseThrow(), of.revision()))
                .isEqualTo(ConfirmImport.Result.NOT_OPEN);
        ended(id);
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(CaseImport.State.DONE);
        assertThat(reading.list(person, 0, 50)).extracting(CaseImport::id).contains(id);
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
        assertThat(officer.send(columns, columns.path()).status()).isEqualTo(404);
        assertThat(officer.get("/imports").text()).doesNotContain("system-e");
        for (String account : List.of("manager", "policy", "auditor", "admin")) {
            assertThat(Visitor.signedIn(port, account).get("/imports").status())
                    .as(account)
                    .isEqualTo(403);
        }
    }
}
