package org.youthpanel.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Reading;
import org.youthpanel.rules.BrokenRuleSet;
import org.youthpanel.rules.ChangedRules;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Stratum;
import org.youthpanel.rules.finding.Finding;
import org.youthpanel.workbench.space.Invariant;
import org.youthpanel.workbench.space.Pair;
import org.youthpanel.workbench.space.Proof;

/** Tries mutants: who finds the fault, asked in the order of what it costs. */
final class MutationTrial {

    /** What could be expected of a scenario and is not said by the rules on its own case, but on variations of it. */
    private static final Set<String> VARIED = Set.of("missing", "provisional", "whatWouldChangeThis", "reasons");

    private final ChangedRules rules;
    private final List<Scenario> scenarios;
    private final List<Invariant> invariants;
    private final Map<Scenario, Map<String, Map<Stratum, List<Object>>>> shown = new HashMap<>();
    private final Map<String, Set<String>> soundDefects = new ConcurrentHashMap<>();

    /** Who finds a fault. */
    enum By {
        REFUSED("parser, lint or compiler"),
        OWN("its own scenarios"),
        OTHERS("other scenarios"),
        SPACE("the case space"),
        NOBODY("nobody");

        private final String words;

        By(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** @param how the scenario or the defect */
    record Result(Mutant mutant, By by, String how) {}

    MutationTrial(ChangedRules rules, Path scenarios, List<Invariant> invariants) {
        this.rules = rules;
        this.scenarios = ScenarioReader.below(scenarios, List.of()).scenarios();
        this.invariants = invariants;
        this.scenarios.forEach(this::listen);
    }

    /** Notes what the rules of each stratum are shown of a scenario's case. */
    private void listen(Scenario scenario) {
        Map<String, Map<Stratum, List<Object>>> seen = new HashMap<>();
        shown.put(scenario, seen);
        RuleBook book = rules.heardBy((version, stratum, concepts) -> seen.computeIfAbsent(
                        version.name(), key -> new EnumMap<>(Stratum.class))
                .put(stratum, concepts));
        Adviser adviser = new Adviser(book);
        if (adviser.read(new Document(scenario.facts(), List.of())) instanceof Reading.Read read) {
            CaseFacts facts = read.facts();
            adviser.decide(
                    facts,
                    book.inForce(RuleBook.NATIONAL, facts.decisionDate()).orElseThrow(),
                    book.inForce(facts.service(), facts.decisionDate()).orElseThrow());
        }
    }

    /** @param mutants of one rule, or of one manifest */
    List<Result> of(List<Mutant> mutants) {
        List<ChangedRules.Alone> changed =
                mutants.stream().flatMap(each -> each.alone().stream()).toList();
        rules.compile(soundOf(mutants.get(0)), changed);
        List<Result> results = mutants.stream().map(this::of).toList();
        rules.forget(changed);
        return results;
    }

    /** Whether the rules of a stratum say in every scenario what they said, with one of them standing alone. */
    boolean saysTheSame(RuleSetVersion version, ChangedRules.Alone rule) {
        RuleSetVersion same =
                rules.with(version, Map.of(), Optional.of(rule), rule.rule()).version();
        return shown.values().stream()
                .map(seen -> seen.getOrDefault(version.name(), Map.of()).get(rule.stratum()))
                .filter(Objects::nonNull)
                .allMatch(concepts ->
                        same.run(rule.stratum(), concepts).equals(rules.run(version, rule.stratum(), concepts)));
    }

    private Result of(Mutant mutant) {
        RuleSetVersion version = soundOf(mutant);
        ChangedRules.Changed changed;
        try {
            changed = rules.with(version, mutant.texts(), mutant.alone(), mutant.ofRule() ? mutant.about() : "");
        } catch (BrokenRuleSet broken) {
            return new Result(mutant, By.REFUSED, broken.defects().get(0));
        }
        if (!changed.defects().isEmpty()) {
            return new Result(mutant, By.REFUSED, changed.defects().get(0));
        }
        ScenarioRunner runner = new ScenarioRunner(new Adviser(changed.book()));
        List<Scenario> own = scenarios.stream()
                .filter(each -> each.file()
                        .replace('\\', '/')
                        .equals("rules/" + mutant.version() + "/" + mutant.about() + ".yaml"))
                .toList();
        return own(mutant, own, runner)
                .map(how -> new Result(mutant, By.OWN, how))
                .or(() -> others(mutant, version, changed.version(), own, runner)
                        .map(how -> new Result(mutant, By.OTHERS, how)))
                .or(() -> space(changed).map(how -> new Result(mutant, By.SPACE, how)))
                .orElseGet(() -> new Result(mutant, By.NOBODY, ""));
    }

    /** The two that each rule has: as expected, and firing in the first alone. That a dropped rule is silent says nothing. */
    private static Optional<String> own(Mutant mutant, List<Scenario> own, ScenarioRunner runner) {
        for (Scenario scenario : own) {
            ScenarioRunner.Result result = runner.run(scenario);
            if (!result.passed()) {
                return Optional.of(named(scenario) + " " + result.differences().get(0));
            }
            boolean fires = result.fired().contains(mutant.version() + " " + mutant.about());
            if (mutant.alone().isPresent() && fires != (scenario.number() == 1)) {
                return Optional.of(named(scenario) + (fires ? " fires" : " does not fire"));
            }
        }
        return Optional.empty();
    }

    private Optional<String> others(
            Mutant mutant, RuleSetVersion sound, RuleSetVersion changed, List<Scenario> own, ScenarioRunner runner) {
        return scenarios.stream()
                .filter(scenario -> !own.contains(scenario))
                .filter(scenario -> !mutant.ofRule() || couldTell(scenario, mutant, sound, changed))
                .sorted(Comparator.comparing(scenario -> varies(scenario)))
                .map(runner::run)
                .filter(result -> !result.passed())
                .map(result ->
                        named(result.scenario()) + " " + result.differences().get(0))
                .findFirst();
    }

    /** A scenario comes out as before where the rule says of its case what it said before, and nothing varied is expected. */
    private boolean couldTell(Scenario scenario, Mutant mutant, RuleSetVersion sound, RuleSetVersion changed) {
        Map<Stratum, List<Object>> seen = shown.get(scenario).getOrDefault(mutant.version(), Map.of());
        return !seen.isEmpty() && varies(scenario)
                || seen.entrySet().stream()
                        .anyMatch(entry -> !said(mutant, sound, entry.getKey(), entry.getValue())
                                .equals(said(mutant, changed, entry.getKey(), entry.getValue())));
    }

    private static boolean varies(Scenario scenario) {
        return scenario.expect().keySet().stream().anyMatch(VARIED::contains);
    }

    private List<Finding> said(Mutant mutant, RuleSetVersion version, Stratum stratum, List<Object> concepts) {
        boolean asked =
                version.rules(stratum).stream().anyMatch(rule -> rule.id().equals(mutant.about()));
        if (!asked) {
            return List.of();
        }
        return (version == soundOf(mutant) ? rules.run(version, stratum, concepts) : version.run(stratum, concepts))
                .stream()
                        .filter(firing -> firing.rule().id().equals(mutant.about()))
                        .map(firing -> firing.finding())
                        .toList();
    }

    private RuleSetVersion soundOf(Mutant mutant) {
        return rules.sound().versions().stream()
                .filter(each -> each.name().equals(mutant.version()))
                .findFirst()
                .orElseThrow();
    }

    /** Defects of the changed version that the sound one does not have, in every pair in which it stands. */
    private Optional<String> space(ChangedRules.Changed changed) {
        List<Pair> pairs = new ArrayList<>(Pair.of(changed.book()).stream()
                .filter(pair -> pair.isAny(List.of(changed.version())))
                .toList());
        pairs.sort(Comparator.comparing(Pair::date).reversed());
        List<Proof> proofs = new ArrayList<>();
        for (Pair pair : pairs) {
            Proof proof = Proof.of(pair, invariants);
            Set<String> known = soundDefects.computeIfAbsent(pair.toString(), key -> defects(key));
            Optional<String> defect = proof.defects().stream()
                    .map(each -> each.words())
                    .filter(words -> !known.contains(words))
                    .findFirst();
            if (defect.isPresent()) {
                return defect;
            }
            proofs.add(proof);
        }
        return Proof.across(List.of(changed.version()), proofs).stream().findFirst();
    }

    /** Of the pair as it was published. */
    private Set<String> defects(String name) {
        Set<String> defects = new HashSet<>();
        Pair.of(rules.sound()).stream()
                .filter(pair -> pair.toString().equals(name))
                .forEach(pair -> Proof.of(pair, invariants).defects().forEach(defect -> defects.add(defect.words())));
        return defects;
    }

    private static String named(Scenario scenario) {
        return scenario.file() + " #" + scenario.number();
    }
}
