package org.youthpanel.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.Reading;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;

/**
 * For each rule of each version, {@code rules/SET/VERSION/ID.yaml} has two scenarios: one that fires the rule, and one
 * that differs from it in exactly one fact and leaves it silent. A new rule without them is a defect, but for one that the manifest says no case can reach.
 */
final class RuleCoverage {

    private final Adviser adviser;
    private final Map<String, List<ScenarioRunner.Result>> byFile = new HashMap<>();
    private final List<String> defects = new ArrayList<>();

    private RuleCoverage(Adviser adviser, List<ScenarioRunner.Result> results) {
        this.adviser = adviser;
        results.forEach(
                result -> byFile.computeIfAbsent(result.scenario().file().replace('\\', '/'), key -> new ArrayList<>())
                        .add(result));
    }

    static List<String> defects(Adviser adviser, List<RuleSetVersion> versions, List<ScenarioRunner.Result> results) {
        RuleCoverage coverage = new RuleCoverage(adviser, results);
        Set<String> wanted = new HashSet<>();
        for (RuleSetVersion version : versions) {
            for (RuleDefinition rule : version.rules()) {
                if (version.manifest().unreachable().containsKey(rule.id())) {
                    coverage.unreachable(version.name() + " " + rule.id());
                    continue;
                }
                String file = "rules/" + version.name() + "/" + rule.id() + ".yaml";
                wanted.add(file);
                coverage.pair(version.name() + " " + rule.id(), file);
            }
        }
        Set<String> names = new HashSet<>();
        versions.forEach(version -> names.add("rules/" + version.name() + "/"));
        coverage.byFile.keySet().stream()
                .filter(file -> names.stream().anyMatch(file::startsWith) && !wanted.contains(file))
                .sorted()
                .forEach(file -> coverage.defects.add(file + " is about a rule that the version does not have"));
        return coverage.defects;
    }

    /** What is said to be out of reach must be so. */
    private void unreachable(String rule) {
        byFile.values().stream()
                .flatMap(List::stream)
                .filter(result -> result.fired().contains(rule))
                .findFirst()
                .ifPresent(result -> defects.add(rule + " is said to be unreachable and fires in "
                        + result.scenario().file()));
    }

    private void pair(String rule, String file) {
        List<ScenarioRunner.Result> pair = byFile.getOrDefault(file, List.of());
        if (pair.size() != 2) {
            defects.add(rule + " needs two scenarios in " + file + ", one that fires it and a near miss; there are "
                    + pair.size());
            return;
        }
        if (!pair.get(0).fired().contains(rule)) {
            defects.add(rule + " does not fire in the first scenario of " + file);
        }
        if (pair.get(1).fired().contains(rule)) {
            defects.add(rule + " fires in the near miss of " + file);
        }
        long different = different(pair.get(0).scenario(), pair.get(1).scenario());
        if (different != 1) {
            defects.add("the two scenarios of " + file + " differ in " + different + " facts, not in exactly one");
        }
    }

    private long different(Scenario first, Scenario second) {
        CaseFacts one = facts(first);
        CaseFacts other = facts(second);
        if (one == null || other == null) {
            return -1;
        }
        return Facts.all().stream()
                .filter(fact -> !Objects.equals(one.written(fact), other.written(fact)))
                .count();
    }

    private @org.jspecify.annotations.Nullable CaseFacts facts(Scenario scenario) {
        Reading reading = adviser.read(new Document(scenario.facts(), List.of()));
        return reading instanceof Reading.Read read ? read.facts() : null;
    }
}
