package org.youthpanel.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold of versions as wholes, beyond the single file: labels, ids, sources, strata, parameters, periods. */
final class VersionLint {

    private static final Map<Layer, Set<String>> HEARD = Map.of(
            Layer.NATIONAL, Set.of("StartingPoint", "RangeEntry", "Bar", "Need", "NotForYouthDisposal"),
            Layer.SERVICE, Set.of("RangeEntry", "Need", "DepthTrigger", "DepthOpen", "PanelReferral"));

    private final List<String> defects = new ArrayList<>();
    private final Map<String, Source> sources;

    private VersionLint(Map<String, Source> sources) {
        this.sources = sources;
    }

    static List<String> defects(List<RuleSetVersion> versions, Map<String, Source> sources) {
        VersionLint lint = new VersionLint(sources);
        versions.forEach(lint::version);
        lint.periods(versions);
        lint.unusedSources(versions);
        return lint.defects;
    }

    private void version(RuleSetVersion version) {
        Manifest manifest = version.manifest();
        labels(version);
        ids(version);
        layer(version);
        statements(version);
        for (RuleDefinition rule : version.rules()) {
            citation(version.name() + " " + rule.id(), rule.citation());
            strata(version, rule);
            findings(version, rule);
        }
        manifest.statements()
                .forEach((label, statement) -> citation(version.name() + " " + label, statement.citation()));
        manifest.parameters()
                .all()
                .forEach((name, parameter) -> citation(version.name() + " parameter " + name, parameter.citation()));
        try {
            Object parameters = manifest.layer() == Layer.NATIONAL
                    ? NationalParameters.of(manifest)
                    : ServiceParameters.of(manifest);
            assert parameters != null;
        } catch (IllegalArgumentException | ClassCastException e) {
            defects.add(version.name() + "/manifest.yaml: " + e.getMessage());
        }
    }

    /** Each label that the manifest claims has a rule, and each rule's label is claimed. */
    private void labels(RuleSetVersion version) {
        version.manifest().labels().forEach((stratum, labels) -> {
            Set<String> encoded = new HashSet<>();
            version.rules(stratum).forEach(rule -> encoded.add(rule.label()));
            labels.stream()
                    .filter(label -> !encoded.contains(label))
                    .forEach(label -> defects.add(version.name() + " claims " + label + " in " + stratum.folder()
                            + " and has no rule for it"));
            encoded.stream()
                    .filter(label -> !labels.contains(label))
                    .forEach(label -> defects.add(version.name() + " has a rule for " + label + " in "
                            + stratum.folder() + " and its manifest does not claim it"));
        });
    }

    private void layer(RuleSetVersion version) {
        boolean national = version.manifest().set().equals(RuleBook.NATIONAL);
        if (national != (version.manifest().layer() == Layer.NATIONAL)) {
            defects.add(version.name() + ": the set national, and no other, is of the layer NATIONAL");
        }
    }

    /** What the resolver says in a version's name has to be in its manifest. */
    private void statements(RuleSetVersion version) {
        List<String> wanted = version.manifest().layer() == Layer.NATIONAL ? List.of("B11") : List.of("A5", "B20");
        wanted.stream()
                .filter(label -> !version.manifest().statements().containsKey(label))
                .forEach(label -> defects.add(version.name() + "/manifest.yaml: the statement " + label
                        + " is missing, and the resolver needs its words"));
        version.manifest().unreachable().keySet().stream()
                .filter(id ->
                        version.rules().stream().noneMatch(rule -> rule.id().equals(id)))
                .forEach(id -> defects.add(
                        version.name() + "/manifest.yaml names " + id + " as unreachable and has no such rule"));
    }

    /** A finding that nobody of the layer hears would do nothing, silently. */
    private void findings(RuleSetVersion version, RuleDefinition rule) {
        if (rule.stratum() == Stratum.DECIDE) {
            Set<String> heard = HEARD.get(version.manifest().layer());
            rule.effects().stream()
                    .map(effect -> effect.substring(0, effect.indexOf('(')))
                    .filter(finding -> !heard.contains(finding))
                    .forEach(finding -> defects.add(version.name() + " " + rule.id() + " says " + finding
                            + ", which is not for rules of the layer "
                            + version.manifest().layer()));
        }
        boolean thresholds =
                version.manifest().parameters().number("fullAssessmentFrom").isPresent();
        rule.conditions().stream()
                .filter(condition -> condition.concept().name().equals("Thresholds") && !thresholds)
                .forEach(condition -> defects.add(version.name() + " " + rule.id()
                        + " reads Thresholds, and the manifest has no fullAssessmentFrom"));
    }

    private void ids(RuleSetVersion version) {
        Set<String> ids = new HashSet<>();
        version.rules().stream()
                .filter(rule -> !ids.add(rule.id()))
                .forEach(rule -> defects.add(version.name() + " has two rules with the id " + rule.id()));
    }

    private void citation(String where, Citation citation) {
        Source source = sources.get(citation.source());
        if (source == null) {
            defects.add(where + " cites " + citation.source() + ", which sources.yaml does not have");
        } else if (citation.evidence().compareTo(source.evidence()) < 0) {
            defects.add(where + " claims " + citation.evidence() + " evidence from " + source.id() + ", which is "
                    + source.evidence());
        }
    }

    /** One layer deep: a rule reads only what was resolved before its stratum runs. */
    private void strata(RuleSetVersion version, RuleDefinition rule) {
        if (rule.stratum() != Stratum.DECIDE) {
            return;
        }
        boolean national = version.manifest().layer() == Layer.NATIONAL;
        rule.conditions().stream()
                .map(RuleDefinition.Condition::concept)
                .filter(concept ->
                        concept.isResolved() && (national || concept.name().equals("AssessmentDepth")))
                .forEach(concept -> defects.add(
                        version.name() + " " + rule.id() + " decides by " + concept + ", which is resolved later"));
    }

    private void periods(List<RuleSetVersion> versions) {
        Map<String, String> firstDays = new HashMap<>();
        for (RuleSetVersion version : versions) {
            Manifest manifest = version.manifest();
            if (manifest.status() == Status.PUBLISHED) {
                LocalDate from = manifest.from();
                String other = firstDays.put(manifest.set() + " " + from, version.name());
                if (other != null) {
                    defects.add(version.name() + " and " + other + " are both in force from " + from);
                }
            }
        }
        for (RuleSetVersion earlier : versions) {
            for (RuleSetVersion later : versions) {
                Manifest first = earlier.manifest();
                Manifest second = later.manifest();
                if (first.set().equals(second.set())
                        && first.version().compareTo(second.version()) < 0
                        && first.status() == Status.PUBLISHED
                        && second.status() == Status.PUBLISHED
                        && first.from().isAfter(second.from())) {
                    defects.add(later.name() + " is in force before " + earlier.name());
                }
            }
        }
    }

    private void unusedSources(List<RuleSetVersion> versions) {
        Set<String> used = new HashSet<>();
        for (RuleSetVersion version : versions) {
            version.rules().forEach(rule -> used.add(rule.citation().source()));
            version.manifest()
                    .statements()
                    .values()
                    .forEach(each -> used.add(each.citation().source()));
            version.manifest()
                    .parameters()
                    .all()
                    .values()
                    .forEach(each -> used.add(each.citation().source()));
        }
        sources.keySet().stream()
                .filter(id -> !used.contains(id))
                .forEach(id -> defects.add("sources.yaml has " + id + ", which nothing cites"));
    }
}
