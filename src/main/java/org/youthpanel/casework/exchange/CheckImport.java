package org.youthpanel.casework.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.ChildKeys;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.WorkingCopies;
import org.youthpanel.casework.exchange.CheckedRow.Standing;
import org.youthpanel.casework.exchange.file.Table;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Problem;

/** Judges every row of a file as a case that is opened is judged, and against what is there already. Writes nothing. */
public final class CheckImport {

    private final OpenCase opening;
    private final Cases cases;
    private final FactsVersions versions;
    private final WorkingCopies copies;
    private final ChildKeys keys;
    private final Targets targets;

    public CheckImport(
            OpenCase opening,
            Cases cases,
            FactsVersions versions,
            WorkingCopies copies,
            ChildKeys keys,
            Targets targets) {
        this.opening = opening;
        this.cases = cases;
        this.versions = versions;
        this.copies = copies;
        this.keys = keys;
        this.targets = targets;
    }

    /**
     * What stands at a row.
     *
     * @param column the head of the column that it is about; empty where no column gives it
     * @param cell what stands there, where it is no free text: a code, a number or a date
     */
    public record Found(int row, Optional<String> column, Optional<String> cell, Problem problem) {}

    /** @param alike of the same child with the same facts */
    public record Warning(int row, String reference, String alike) {}

    /** @param wrong how many rows have problems */
    public record Checked(int fresh, int there, int wrong, List<Found> problems, List<Warning> warnings) {

        public boolean canBeConfirmed() {
            return wrong == 0 && fresh > 0;
        }
    }

    public Checked check(Person person, CaseImport of, Table table) {
        List<CheckedRow> rows = rows(person, of, table);
        Map<Integer, Target> columns = reader(of, table).columns();
        List<Found> problems = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            CheckedRow row = rows.get(i);
            Table.Row cells = table.rows().get(i);
            row.problems().forEach(each -> problems.add(found(each, cells, table, columns)));
            row.alike()
                    .ifPresent(each -> warnings.add(
                            new Warning(row.number(), row.form().reference().orElse(""), each)));
        }
        return new Checked(
                count(rows, Standing.BECOMES_A_CASE),
                count(rows, Standing.THERE),
                count(rows, Standing.WRONG),
                problems,
                warnings);
    }

    private static int count(List<CheckedRow> rows, Standing standing) {
        return (int) rows.stream().filter(each -> each.standing() == standing).count();
    }

    private static Found found(Problem problem, Table.Row row, Table table, Map<Integer, Target> columns) {
        String path = problem.path().replaceFirst("^facts\\.", "");
        Optional<Map.Entry<Integer, Target>> column = columns.entrySet().stream()
                .filter(each -> path.equals(each.getValue().path())
                        || path.replaceFirst("\\[\\d+]$", "")
                                .equals(each.getValue().path())
                        // one scale for all scores of a row
                        || path.matches("otherOffences\\[\\d+]\\.gravity\\.scale")
                                && each.getValue().path().equals("gravity.scale"))
                .findFirst();
        return new Found(
                row.number(),
                column.map(each -> table.heads().get(each.getKey())),
                column.filter(each -> each.getValue().kind() != Target.Kind.TEXT
                                && each.getValue().kind() != Target.Kind.TEXTS)
                        .map(each -> row.cells().get(each.getKey()))
                        .filter(each -> !each.isEmpty()),
                problem);
    }

    private ReadRow reader(CaseImport of, Table table) {
        return new ReadRow(targets, of.mapping().orElseThrow(), table, of.service());
    }

    /** Each row, in the order of the file. */
    List<CheckedRow> rows(Person person, CaseImport of, Table table) {
        ReadRow reader = reader(of, table);
        Map<String, Integer> references = new HashMap<>();
        Map<String, String> seen = new HashMap<>();
        List<CheckedRow> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            rows.add(row(person, of, row.number(), reader.read(row), references, seen));
        }
        return rows;
    }

    private CheckedRow row(
            Person person,
            CaseImport of,
            int number,
            CaseForm form,
            Map<String, Integer> references,
            Map<String, String> seen) {
        OpenCase.Judged judged = opening.judge(form);
        List<Problem> problems = new ArrayList<>(judged.problems());
        Optional<CaseFacts> facts = judged.facts();
        facts.map(CaseFacts::service)
                .filter(each -> !each.equals(of.service()))
                .ifPresent(each -> problems.add(new Problem(
                        "facts.service",
                        person.belongsTo(each) ? "another-service" : "not-yours",
                        "This is another service.")));
        boolean there = false;
        if (form.reference().isPresent()
                && problems.stream().noneMatch(each -> each.path().equals(Target.REFERENCE))) {
            String reference = form.reference().get();
            Integer before = references.putIfAbsent(reference, number);
            if (before != null) {
                problems.add(new Problem(Target.REFERENCE, "twice", "The row " + before + " has it too."));
            }
            Optional<CaseFile> known = cases.find(reference);
            there = known.isPresent() && isThere(known.get(), of, form, facts);
            if (known.isPresent() && !there && (facts.isPresent() || isOfAnother(known.get(), of))) {
                problems.add(new Problem(
                        Target.REFERENCE,
                        isOfAnother(known.get(), of) ? "taken" : "other-content",
                        "There is a case of this reference, and it is another one."));
            }
            if (known.isEmpty()) {
                // of another service no more is told than that it cannot be had
                copies.find(reference)
                        .ifPresent(copy -> problems.add(new Problem(
                                Target.REFERENCE,
                                copy.service().equals(of.service()) ? "in-preparation" : "taken",
                                "The reference cannot be had.")));
            }
        }
        List<Problem> once = once(problems);
        if (!once.isEmpty()) {
            return new CheckedRow(number, form, Standing.WRONG, once, Optional.empty());
        }
        Optional<String> alike = alike(of, form, facts.orElseThrow(), seen);
        return there
                ? new CheckedRow(number, form, Standing.THERE, List.of(), Optional.empty())
                : new CheckedRow(number, form, Standing.BECOMES_A_CASE, List.of(), alike);
    }

    private static boolean isOfAnother(CaseFile known, CaseImport of) {
        return !known.service().equals(of.service());
    }

    /** Whether a version of the case has the same facts: it may have been changed since it came from the same file. */
    private boolean isThere(CaseFile known, CaseImport of, CaseForm form, Optional<CaseFacts> facts) {
        return !isOfAnother(known, of)
                && facts.isPresent()
                && form.child()
                        .filter(each ->
                                keys.of(of.service(), each).equals(known.stamp().child()))
                        .isPresent()
                && versions.of(known.reference()).stream()
                        .anyMatch(each -> each.facts().equals(facts.get().json()));
    }

    /** The first other case or row of the same child with the same facts. */
    private Optional<String> alike(CaseImport of, CaseForm form, CaseFacts facts, Map<String, String> seen) {
        String child = keys.of(of.service(), form.child().orElseThrow());
        String reference = form.reference().orElseThrow();
        String before = seen.putIfAbsent(child + " " + facts.json(), reference);
        if (before != null) {
            return Optional.of(before);
        }
        return cases.ofChild(child).stream()
                .map(CaseFile::reference)
                .filter(each -> !each.equals(reference)
                        && versions.of(each).stream()
                                .anyMatch(version -> version.facts().equals(facts.json())))
                .findFirst();
    }

    /** What a cell is told twice, the reader of the row and that of the facts say: the first knows more. */
    private static List<Problem> once(List<Problem> problems) {
        Map<String, Problem> byPath = new LinkedHashMap<>();
        problems.forEach(each -> byPath.putIfAbsent(each.path(), each));
        return List.copyOf(byPath.values());
    }
}
