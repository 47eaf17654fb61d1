package org.youthpanel.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.Json;
import org.youthpanel.facts.Reading;
import org.youthpanel.rules.BrokenRuleSet;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleBookReader;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Status;
import org.youthpanel.workbench.space.ChangeList;
import org.youthpanel.workbench.space.Invariant;
import org.youthpanel.workbench.space.InvariantReader;
import org.youthpanel.workbench.space.Pair;
import org.youthpanel.workbench.space.Proof;

/**
 * Everything that can be said against rule sets: as files (lock, lint, labels, sources, periods), as rules (they
 * compile, each fires and stays silent where a scenario says so) and for what they mean: in every case that rules can tell
 * apart, for every pair of versions that are ever in force together, and in the scenarios.
 */
public final class Verification {

    /** Cases advised on in each pair of versions. */
    private static final int SAMPLE = 10;

    private static final long SEED = 20260622;

    private final List<String> defects = new ArrayList<>();
    private final List<Proof> proofs = new ArrayList<>();
    private final Consumer<String> progress;

    private Verification(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * @param defects what is wrong, in words; empty where nothing is
     * @param proofs what was found over the case space, for each pair of versions
     */
    public record Report(List<String> defects, List<Proof> proofs) {}

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
        return new Report(List.copyOf(new LinkedHashSet<>(verification.defects)), List.copyOf(verification.proofs));
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
        AtOnce.each(versions, version -> {
            version.compile();
            return version;
        });
        progress.accept(
                versions.stream().mapToInt(version -> version.rules().size()).sum() + " rules compiled");
        Adviser adviser = new Adviser(book);
        InvariantReader.Read statements = InvariantReader.read(rules.resolve("invariants.yaml"), book.sources());
        defects.addAll(statements.defects());
        defects.addAll(ChangeList.defects(book, rules, versions));
        wholeSpace(book, versions, statements.invariants());
        scenarios(book, scenarios, versions);
        resolver(adviser, versions);
    }

    private void scenarios(RuleBook book, Path folder, List<RuleSetVersion> versions) {
        ScenarioCheck.Checked checked = ScenarioCheck.all(book, folder, versions);
        defects.addAll(checked.defects());
        progress.accept(checked.passed() + checked.failed() + " scenarios run");
    }

    private void wholeSpace(RuleBook book, List<RuleSetVersion> versions, List<Invariant> invariants) {
        List<Pair> pairs =
                Pair.of(book).stream().filter(pair -> pair.isAny(versions)).toList();
        List<Proof> own = AtOnce.each(pairs, pair -> Proof.of(pair, invariants));
        proofs.addAll(own);
        for (Proof proof : own) {
            proof.defects()
                    .forEach(defect -> defects.add(proof.pair() + ": " + defect.words()
                            + (defect.example().isEmpty()
                                    ? ""
                                    : " The smallest case: " + Json.write(defect.example()))));
        }
        defects.addAll(Proof.across(versions, own));
        progress.accept(own.stream().mapToLong(Proof::size).sum() + " kinds of case in " + own.size()
                + " pairs of versions: every case there is, as far as any rule can tell");
    }

    /** What the resolver must keep to, which no rule can break: tried on cases without sense. */
    private void resolver(Adviser adviser, List<RuleSetVersion> versions) {
        Map<String, String> broken = new LinkedHashMap<>();
        CaseSample sample = new CaseSample(SEED);
        int cases = 0;
        for (Pair pair : Pair.of(adviser.rules())) {
            boolean live = pair.national().manifest().status() == Status.PUBLISHED
                    && pair.service().manifest().status() == Status.PUBLISHED;
            if (live && pair.isAny(versions)) {
                for (int i = 0; i < SAMPLE; i++) {
                    cases++;
                    tryOne(adviser, pair, sample, broken);
                }
            }
        }
        broken.forEach((invariant, example) -> defects.add(invariant + ", for example in " + example));
        progress.accept(cases + " made-up cases advised on whole");
    }

    private static void tryOne(Adviser adviser, Pair pair, CaseSample sample, Map<String, String> broken) {
        String service = pair.service().manifest().set();
        Reading reading = adviser.read(sample.next(
                service, pair.date(), pair.national().manifest().gravityScale().orElseThrow()));
        if (reading instanceof Reading.Refused refused) {
            throw new IllegalStateException("A made-up case was refused: " + refused.problems());
        }
        var facts = ((Reading.Read) reading).facts();
        try {
            Invariants.brokenBy(adviser, facts)
                    .forEach(invariant -> broken.putIfAbsent(pair + ": " + invariant, facts.json()));
        } catch (RuntimeException failure) {
            broken.putIfAbsent(pair + ": the rules failed: " + failure, facts.json());
        }
    }
}
