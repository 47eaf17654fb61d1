package org.youthpanel.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Reading;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Status;

/** Runs scenarios by the versions they are about, and asks for each rule's own two. A draft's are run as if it were published. */
final class ScenarioCheck {

    private final RuleBook book;
    private final List<Scenario> all;
    private final int threads;
    private final List<String> defects = new ArrayList<>();
    private int passed;
    private int failed;

    private ScenarioCheck(RuleBook book, Path folder, int threads) {
        this.book = book;
        this.threads = threads;
        ScenarioReader.Found found = ScenarioReader.below(folder, List.of());
        this.all = found.scenarios();
        found.defects().forEach(defect -> defects.add("scenario " + defect));
    }

    /**
     * What came of the scenarios.
     *
     * @param defects a line for each that fails or is missing
     */
    record Checked(List<String> defects, int passed, int failed) {}

    /** Every scenario of a folder, and those of the drafts among these versions. */
    static Checked all(RuleBook book, Path folder, List<RuleSetVersion> versions) {
        ScenarioCheck check =
                new ScenarioCheck(book, folder, Runtime.getRuntime().availableProcessors());
        List<RuleSetVersion> drafts =
                versions.stream().filter(version -> isDraft(book, version)).toList();
        List<String> aside = book.versions().stream()
                .filter(version -> isDraft(book, version))
                .map(ScenarioCheck::folder)
                .toList();
        check.run(
                new Adviser(book),
                check.all.stream()
                        .filter(scenario -> aside.stream().noneMatch(file(scenario)::startsWith))
                        .toList(),
                versions.stream().filter(version -> !isDraft(book, version)).toList());
        drafts.forEach(check::version);
        return check.checked();
    }

    /** Those of one version, one after the other. */
    static Checked of(RuleBook book, Path folder, RuleSetVersion version) {
        ScenarioCheck check = new ScenarioCheck(book, folder, 1);
        check.version(version);
        return check.checked();
    }

    private void version(RuleSetVersion version) {
        RuleBook withIt = isDraft(book, version) ? book.asIfPublished(version) : book;
        Adviser adviser = new Adviser(withIt);
        run(
                adviser,
                all.stream()
                        .filter(scenario ->
                                file(scenario).startsWith(folder(version)) || decides(version, adviser, scenario))
                        .toList(),
                List.of(version));
    }

    /** Whether the version is the one in force of its set for the case. */
    private static boolean decides(RuleSetVersion version, Adviser adviser, Scenario scenario) {
        if (!(adviser.read(new Document(scenario.facts(), List.of())) instanceof Reading.Read read)) {
            return false;
        }
        CaseFacts facts = read.facts();
        String set = version.manifest().set();
        return (set.equals(RuleBook.NATIONAL) || set.equals(facts.service()))
                && adviser.rules().inForce(set, facts.decisionDate()).equals(java.util.Optional.of(version));
    }

    private void run(Adviser adviser, List<Scenario> scenarios, List<RuleSetVersion> versions) {
        ScenarioRunner runner = new ScenarioRunner(adviser);
        List<ScenarioRunner.Result> results = AtOnce.each(threads, scenarios, runner::run);
        for (ScenarioRunner.Result result : results) {
            if (result.passed()) {
                passed++;
            } else {
                failed++;
                defects.add("scenario " + result.report());
            }
        }
        defects.addAll(RuleCoverage.defects(adviser, versions, results));
    }

    private static boolean isDraft(RuleBook book, RuleSetVersion version) {
        return book.status(version) == Status.DRAFT;
    }

    private static String file(Scenario scenario) {
        return scenario.file().replace('\\', '/');
    }

    private static String folder(RuleSetVersion version) {
        return "rules/" + version.name() + "/";
    }

    private Checked checked() {
        return new Checked(List.copyOf(defects), passed, failed);
    }
}
