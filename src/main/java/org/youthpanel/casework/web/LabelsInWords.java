package org.youthpanel.casework.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Statement;

/** What the labels beside the statements of an answer stand for, as the versions that gave it say. */
final class LabelsInWords {

    private final List<RuleSetVersion> versions;

    LabelsInWords(RuleBook rules, Collection<AdvicePage.RuleSet> given) {
        this.versions = given.stream()
                .map(each -> rules.version(each.set(), each.version()))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * @param told rules and their words that the answer holds; of several rules of one label, only these are named
     * @return a line for each label that a version knows
     */
    List<AdvicePage.Line> of(Collection<String> labels, Set<String> told) {
        List<AdvicePage.Line> lines = new ArrayList<>();
        labels.stream().distinct().sorted(LabelsInWords::inOrder).forEach(label -> {
            Set<String> meanings = new LinkedHashSet<>();
            versions.forEach(version -> meanings.addAll(meanings(version, label, told)));
            if (!meanings.isEmpty()) {
                lines.add(new AdvicePage.Line(label, String.join("; ", meanings)));
            }
        });
        return lines;
    }

    private static List<String> meanings(RuleSetVersion version, String label, Set<String> told) {
        Statement statement = version.manifest().statements().get(label);
        if (statement != null) {
            return List.of(statement.text());
        }
        List<RuleDefinition> all = version.rules().stream()
                .filter(each -> each.label().equals(label))
                .toList();
        List<RuleDefinition> named = all.stream()
                .filter(each -> told.contains(each.id()) || told.contains(each.reason()))
                .toList();
        return (named.isEmpty() ? all : named)
                .stream()
                        .map(each -> each.name().substring(each.id().length()).strip())
                        .toList();
    }

    /** A2 before A10. */
    private static int inOrder(String one, String other) {
        int letters = one.substring(0, 1).compareTo(other.substring(0, 1));
        return letters != 0 ? letters : padded(one).compareTo(padded(other));
    }

    private static String padded(String label) {
        String number = label.replaceAll("\\D", "");
        return " ".repeat(Math.max(0, 3 - number.length())) + number + label;
    }
}
