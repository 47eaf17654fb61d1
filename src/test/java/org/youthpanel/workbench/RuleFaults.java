package org.youthpanel.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youthpanel.rules.ChangedRules;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.Mutant.Kind;

/** Every rule of a version with every fault that can be made in it. */
final class RuleFaults {

    private static final Pattern RULE =
            Pattern.compile("(?ms)^rule \"(?<id>\\S+) [^\"]*\"\\n.*?^when\\n(?<when>.*?)^then\\n(?<then>.*?)^end\\n?");
    private static final Pattern BOUND = Pattern.compile("(\\$\\w+) : ");

    private final RuleSetVersion version;
    private final Map<String, String> files;
    private final List<String> paths;
    private final Map<String, Mutant> mutants = new LinkedHashMap<>();

    private RuleFaults(RuleSetVersion version, Map<String, String> files) {
        this.version = version;
        this.files = files;
        this.paths = FindingFaults.paths(String.join("\n", needs(files)));
    }

    private static List<String> needs(Map<String, String> files) {
        return files.values().stream()
                .flatMap(String::lines)
                .filter(line -> line.contains("new Need("))
                .toList();
    }

    static List<Mutant> of(RuleSetVersion version, Map<String, String> files) {
        RuleFaults faults = new RuleFaults(version, files);
        files.forEach((file, text) -> {
            if (file.endsWith(".drl")) {
                Matcher rules = RULE.matcher(text);
                while (rules.find()) {
                    faults.rule(file, text, rules.toMatchResult());
                }
            }
        });
        return List.copyOf(faults.mutants.values());
    }

    /** Every rule by itself, without a fault. */
    static List<ChangedRules.Alone> sound(Map<String, String> files) {
        List<ChangedRules.Alone> rules = new ArrayList<>();
        files.forEach((file, text) -> {
            Matcher found = RULE.matcher(text);
            while (found.find()) {
                rules.add(alone(file, text, found.group("id"), found.group()));
            }
        });
        return rules;
    }

    private static ChangedRules.Alone alone(String file, String text, String id, String block) {
        String head = text.substring(0, text.indexOf("rule \""));
        return new ChangedRules.Alone(id, ChangedRules.stratum(file), file, head + block);
    }

    private void rule(String file, String text, MatchResult found) {
        Rule rule = new Rule(file, text, found);
        RuleDefinition parsed = version.rules().stream()
                .filter(each -> each.id().equals(rule.id))
                .findFirst()
                .orElseThrow();
        if (parsed.conditions().size() != rule.patterns.size()
                || parsed.effects().size() != rule.findings.size()) {
            throw new IllegalStateException(version + " " + rule.id + " is written as no other rule is");
        }
        drop(rule, parsed);
        for (int i = 0; i < rule.patterns.size(); i++) {
            int place = i;
            String pattern = rule.patterns.get(i);
            if (rule.patterns.size() > 1 && !bindsForOthers(rule, place)) {
                List<String> fewer = new ArrayList<>(rule.patterns);
                fewer.remove(place);
                add(rule, Kind.CONDITION_WIDENED, pattern + " dropped", fewer, rule.findings);
            }
            for (ConditionFaults.Fault fault : ConditionFaults.of(pattern)) {
                List<String> changed = new ArrayList<>(rule.patterns);
                changed.set(place, fault.text());
                add(rule, fault.kind(), pattern + " → " + fault.text(), changed, rule.findings);
            }
        }
        for (int i = 0; i < rule.findings.size(); i++) {
            int place = i;
            String finding = rule.findings.get(i);
            if (rule.findings.size() > 1) {
                List<String> fewer = new ArrayList<>(rule.findings);
                fewer.remove(place);
                add(rule, Kind.FINDING_SWAPPED, said(finding) + " dropped", rule.patterns, fewer);
            }
            for (String other : FindingFaults.of(finding, paths)) {
                if (!rule.findings.contains(other)) { // it would be the finding dropped
                    List<String> changed = new ArrayList<>(rule.findings);
                    changed.set(place, other);
                    add(rule, Kind.FINDING_SWAPPED, said(finding) + " → " + said(other), rule.patterns, changed);
                }
            }
        }
    }

    private static boolean bindsForOthers(Rule rule, int place) {
        return BOUND.matcher(rule.patterns.get(place))
                .results()
                .anyMatch(match -> rule.patterns.stream()
                        .filter(each -> each != rule.patterns.get(place))
                        .anyMatch(each -> each.contains(match.group(1))));
    }

    /** Without the rule, and where no other has its label, without what the manifest says of it: as a person would. */
    private void drop(Rule rule, RuleDefinition parsed) {
        Map<String, String> texts = new HashMap<>();
        texts.put(rule.file, rule.text.substring(0, rule.found.start()) + rule.text.substring(rule.found.end()));
        boolean last = version.rules(parsed.stratum()).stream()
                .noneMatch(other ->
                        other.label().equals(parsed.label()) && !other.id().equals(parsed.id()));
        if (last) {
            Matcher labels = Pattern.compile("(?m)^" + parsed.stratum().folder() + ": \\[(.*)\\]$")
                    .matcher(files.get("manifest.yaml"));
            if (!labels.find()) {
                throw new IllegalStateException(version + ": the manifest lists no labels");
            }
            List<String> left = new ArrayList<>(List.of(labels.group(1).split(", ")));
            left.remove(parsed.label());
            texts.put(
                    "manifest.yaml",
                    new StringBuilder(files.get("manifest.yaml"))
                            .replace(labels.start(1), labels.end(1), String.join(", ", left))
                            .toString());
        }
        put(new Mutant(version.name(), rule.id, Kind.RULE_DROPPED, "dropped", texts, Optional.empty()));
    }

    private void add(Rule rule, Kind kind, String change, List<String> patterns, List<String> findings) {
        String block = new StringBuilder(rule.found.group())
                .replace(rule.thenFrom, rule.thenTo, lines(findings))
                .replace(rule.whenFrom, rule.whenTo, lines(patterns))
                .toString();
        put(new Mutant(
                version.name(),
                rule.id,
                kind,
                change,
                Map.of(
                        rule.file,
                        rule.text.substring(0, rule.found.start()) + block + rule.text.substring(rule.found.end())),
                Optional.of(alone(rule.file, rule.text, rule.id, block))));
    }

    /** The first of those that come to the same text. */
    private void put(Mutant mutant) {
        boolean known = mutants.values().stream().anyMatch(each -> each.texts().equals(mutant.texts()));
        if (!known && mutants.put(mutant.id(), mutant) != null) {
            throw new IllegalStateException("Two mutants are named " + mutant.id());
        }
    }

    private static String lines(List<String> all) {
        StringBuilder lines = new StringBuilder();
        all.forEach(each -> lines.append("    ").append(each).append('\n'));
        return lines.toString();
    }

    private static String said(String finding) {
        return finding.replaceAll("^insert\\( new | \\);$", "");
    }

    /** A rule in its file, taken apart by lines: one pattern or one finding each. */
    private static final class Rule {
        private final String file;
        private final String text;
        private final MatchResult found;
        private final String id;
        private final List<String> patterns;
        private final List<String> findings;
        private final int whenFrom;
        private final int whenTo;
        private final int thenFrom;
        private final int thenTo;

        Rule(String file, String text, MatchResult found) {
            this.file = file;
            this.text = text;
            this.found = found;
            this.id = found.group(1);
            this.patterns = found.group(2).lines().map(String::strip).toList();
            this.findings = found.group(3).lines().map(String::strip).toList();
            this.whenFrom = found.start(2) - found.start();
            this.whenTo = found.end(2) - found.start();
            this.thenFrom = found.start(3) - found.start();
            this.thenTo = found.end(3) - found.start();
        }
    }
}
