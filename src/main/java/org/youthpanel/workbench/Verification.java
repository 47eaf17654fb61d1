package org.youthpanel.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.Reading;
import org.youthpanel.rules.BrokenRuleSet;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleBookReader;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Status;

/**
 * Everything that can be said against rule sets: as files (lock, lint, labels, sources, periods), as rules (they
 * compile, each fires and stays silent where a scenario says so) and for what they mean (scenarios, invariants over a
 * sample of cases in every pair of versions that are ever in force together).
 */
public final class Verification {

    /** Cases tried in each pair of versions; each invariant asks for several answers. */
    private static final int SAMPLE = 40;

    private static final long SEED = 20260622;

    private final List<String> defects = new ArrayList<>();
    private final Consumer<String> progress;

    private Verification(Consumer<String> progress) {
        this.progress = progress;
    }

    /** What is wrong, in words; empty where nothing is. */
    public record Report(List<String> defects) {}

    /**
     * @param rules the rules folder
     * @param scenarios the scenarios that must hold
     * @param sets the sets or versions to check, as {@code national} or {@code national/5.0}; none for all
     * @param progress is told what was checked
     */
    public static Report of(Path rules, Path scenarios, List<String> sets, Consumer<String> progress) {
        Verification verification = new Verification(progress);
        try {
            verification.run(rules, scenarios, sets);
        } catch (BrokenRuleSet broken) {
            verification.defects.addAll(broken.defects());
        }
        return new Report(List.copyOf(new LinkedHashSet<>(verification.defects)));
    }

    private void run(Path rules, Path scenarios, List<String> sets) {
        RuleBookReader.Read read = RuleBookReader.read(rules);
        defects.addAll(read.defects());
        RuleBook book = read.book();
        List<RuleSetVersion> versions = book.versions().stream()
                .filter(version -> sets.isEmpty()
                        || sets.contains(version.name())
                        || sets.contains(version.manifest().set()))
                .toList();
        sets.stream()
                .filter(set -> versions.stream()
                        .noneMatch(version -> version.name().equals(set)
                                || version.manifest().set().equals(set)))
                .forEach(set -> defects.add("There is no rule set " + set));
        progress.accept(versions.size() + " versions read: files, lock, lint, labels, sources, periods");
        if (!defects.isEmpty()) {
            return; // rules that cannot be trusted to be rules are not run
        }
        versions.forEach(RuleSetVersion::compile);
        progress.accept(
                versions.stream().mapToInt(version -> version.rules().size()).sum() + " rules compiled");
        Adviser adviser = new Adviser(book);
        scenarios(adviser, scenarios, versions);
        invariants(adviser, versions);
    }

    private void scenarios(Adviser adviser, Path folder, List<RuleSetVersion> versions) {
        ScenarioReader.Found found = ScenarioReader.below(folder, List.of());
        found.defects().forEach(defect -> defects.add("scenario " + defect));
        ScenarioRunner runner = new ScenarioRunner(adviser);
        List<ScenarioRunner.Result> results = new ArrayList<>();
        for (Scenario scenario : found.scenarios()) {
            ScenarioRunner.Result result = runner.run(scenario);
            results.add(result);
            if (!result.passed()) {
                defects.add("scenario " + result.report());
            }
        }
        progress.accept(results.size() + " scenarios run");
        defects.addAll(RuleCoverage.defects(adviser, versions, results));
    }

    private void invariants(Adviser adviser, List<RuleSetVersion> versions) {
        Map<String, String> broken = new LinkedHashMap<>();
        CaseSample sample = new CaseSample(SEED);
        int cases = 0;
        for (Pair pair : pairs(adviser.rules())) {
            if (versions.contains(pair.national()) || versions.contains(pair.service())) {
                for (int i = 0; i < SAMPLE; i++) {
                    cases++;
                    tryOne(adviser, pair, sample, broken);
                }
            }
        }
        broken.forEach((invariant, example) -> defects.add(invariant + ", for example in " + example));
        progress.accept(cases + " made-up cases tried against the invariants");
    }

    private static void tryOne(Adviser adviser, Pair pair, CaseSample sample, Map<String, String> broken) {
        String service = pair.service().manifest().set();
        Reading reading = adviser.read(sample.next(
                service, pair.date(), pair.national().manifest().gravityScale().orElseThrow()));
        if (reading instanceof Reading.Refused refused) {
            throw new IllegalStateException("A made-up case was refused: " + refused.problems());
        }
        var facts = ((Reading.Read) reading).facts();
        String where = pair.national() + " with " + pair.service() + ": ";
        try {
            Invariants.brokenBy(adviser, facts)
                    .forEach(invariant -> broken.putIfAbsent(where + invariant, facts.json()));
        } catch (RuntimeException failure) {
            broken.putIfAbsent(where + "the rules failed: " + failure, facts.json());
        }
    }

    /** Two versions that are in force together from a day on. */
    record Pair(RuleSetVersion national, RuleSetVersion service, LocalDate date) {}

    static List<Pair> pairs(RuleBook book) {
        Set<LocalDate> changes = new TreeSet<>();
        book.versions().stream()
                .filter(version -> version.manifest().status() == Status.PUBLISHED)
                .forEach(version -> changes.add(version.manifest().from()));
        List<Pair> pairs = new ArrayList<>();
        for (LocalDate date : changes) {
            for (String service : book.services()) {
                var national = book.inForce(RuleBook.NATIONAL, date);
                var own = book.inForce(service, date);
                if (national.isPresent()
                        && own.isPresent()
                        && pairs.stream()
                                .noneMatch(pair -> pair.national() == national.get() && pair.service() == own.get())) {
                    pairs.add(new Pair(national.get(), own.get(), date));
                }
            }
        }
        return pairs;
    }
}
