package org.youthpanel.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.youthpanel.rules.BrokenRuleSet;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleBookReader;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.space.Defect;
import org.youthpanel.workbench.space.Invariant;
import org.youthpanel.workbench.space.InvariantReader;
import org.youthpanel.workbench.space.Pair;
import org.youthpanel.workbench.space.Proof;

/**
 * Whether a version is proven: its files, every kind of case in every pair in which it stands, and the scenarios whose
 * cases it decides. It takes a minute, so it is asked for, worked out by whoever runs {@link #runNext}, and read later:
 *
 * <pre>{@code
 * proving.ask(version);
 * if (proving.of(version).answer().filter(Proven::isGreen).isPresent()) { … }
 * }</pre>
 */
public final class ProveVersion {

    private final Supplier<RuleBook> book;
    private final Path rules;
    private final Path invariants;
    private final Supplier<Path> scenarios;
    private final Clock clock;
    private final WorkedOut<Proven> known;

    /**
     * @param book the rules as they are in use now
     * @param rules the folder they came from
     * @param invariants those that came with the program: they hold whatever lies in the folder beside the rules
     */
    public ProveVersion(Supplier<RuleBook> book, Path rules, Path invariants, Supplier<Path> scenarios, Clock clock) {
        this.invariants = invariants;
        this.book = book;
        this.rules = rules;
        this.scenarios = scenarios;
        this.clock = clock;
        this.known = new WorkedOut<>(clock);
    }

    /** How far it is, or what was found since the program started, of these bytes beside what stands with them now. */
    public WorkedOut.State<Proven> of(RuleSetVersion version) {
        return known.of(key(version, pairs(version)));
    }

    /** Asks for it, unless it is green or was asked for. What was red can be asked for again: scenarios are read anew. */
    public void ask(RuleSetVersion version) {
        List<Pair> pairs = pairs(version);
        known.forget(key(version, pairs), found -> !found.isGreen());
        known.ask(key(version, pairs), steps -> prove(version, pairs, steps));
    }

    /** Proves the version that was asked for first; false where none is waiting. */
    public boolean runNext() {
        return known.runNext();
    }

    private List<Pair> pairs(RuleSetVersion version) {
        return Pair.of(book.get()).stream()
                .filter(pair -> pair.isAny(List.of(version)))
                .toList();
    }

    private static String key(RuleSetVersion version, List<Pair> pairs) {
        return version + " " + version.sha256() + " "
                + pairs.stream()
                        .map(pair -> pair.date() + " " + pair.national().sha256() + " "
                                + pair.service().sha256())
                        .collect(Collectors.joining(" "));
    }

    private Proven prove(RuleSetVersion version, List<Pair> pairs, WorkedOut.Steps steps) {
        steps.of(pairs.size() + 1);
        List<Defect> defects = new ArrayList<>(files(version));
        Set<Invariant> statements = new LinkedHashSet<>();
        for (Path each : List.of(rules.resolve("invariants.yaml"), invariants)) {
            InvariantReader.Read read = InvariantReader.read(each, book.get().sources());
            read.defects().forEach(words -> defects.add(Defect.of(words)));
            statements.addAll(read.invariants());
        }
        List<Proof> proofs = new ArrayList<>();
        for (Pair pair : pairs) {
            Proof proof = Proof.of(pair, List.copyOf(statements));
            proofs.add(proof);
            proof.defects().forEach(defect -> defects.add(new Defect(pair + ": " + defect.words(), defect.example())));
            steps.done();
        }
        Proof.across(List.of(version), proofs).forEach(words -> defects.add(Defect.of(words)));
        ScenarioCheck.Checked checked = ScenarioCheck.of(book.get(), scenarios.get(), version);
        checked.defects().forEach(words -> defects.add(Defect.of(words)));
        return new Proven(
                version,
                version.sha256(),
                clock.instant(),
                defects.stream().distinct().toList(),
                List.copyOf(proofs),
                checked.passed(),
                checked.failed());
    }

    /** What the program runs was held to lock and lint when it started; its folder can have changed since. */
    private List<Defect> files(RuleSetVersion version) {
        List<String> defects = new ArrayList<>();
        try {
            RuleBookReader.Read now = RuleBookReader.read(rules);
            now.defects().stream().filter(each -> each.contains(version.name())).forEach(defects::add);
            boolean same = now.book()
                    .version(version.manifest().set(), version.manifest().version())
                    .map(each -> each.sha256().equals(version.sha256()))
                    .orElse(false);
            if (!same) {
                defects.add(version + " was changed in its folder since the program started, which runs it as it was");
            }
        } catch (BrokenRuleSet broken) {
            defects.addAll(broken.defects());
        }
        return defects.stream().map(Defect::of).toList();
    }
}
