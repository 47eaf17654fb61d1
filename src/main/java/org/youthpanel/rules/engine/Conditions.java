package org.youthpanel.rules.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.youthpanel.rules.Concept;
import org.youthpanel.rules.RuleDefinition;

/**
 * Reads the conditions of a rule: a concept, and constraints that compare its properties with literals, codes of the
 * vocabulary and bound variables. Nothing is called.
 */
final class Conditions {

    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[$A-Za-z_][\\w$]*(?:\\.[$A-Za-z_][\\w$]*)*");
    private static final Set<String> OPERATORS = Set.of("contains", "in", "not", "true", "false");
    private static final Pattern CODE = Pattern.compile("([A-Z][A-Za-z]*)\\.([A-Z][A-Z0-9_]*)");

    private final String at;
    private final List<String> defects;

    Conditions(String at, List<String> defects) {
        this.at = at;
        this.defects = defects;
    }

    Optional<RuleDefinition.Condition> condition(PatternDescr pattern) {
        String type = pattern.getObjectType();
        Optional<Concept> concept = Concept.named(type);
        if (concept.isEmpty()) {
            defects.add(at + ": " + type + " is not a concept that rules may match");
            return Optional.empty();
        }
        String text = pattern.getConstraint().getDescrs().stream()
                .map(BaseDescr::getText)
                .collect(Collectors.joining(", "));
        Set<String> properties = new LinkedHashSet<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            word(concept.get(), words.group(), text.substring(words.end()).stripLeading(), properties);
        }
        return Optional.of(new RuleDefinition.Condition(concept.get(), List.copyOf(properties), text));
    }

    private void word(Concept concept, String word, String rest, Set<String> properties) {
        boolean bound = word.startsWith("$") && !word.contains(".");
        boolean literal = word.startsWith("\"") || OPERATORS.contains(word);
        if (rest.startsWith("(") && !word.equals("in")) {
            defects.add(at + ": " + word + "(…) is a call, and conditions call nothing");
        } else if (concept.has(word)) {
            properties.add(word);
        } else if (!bound && !literal && !isCode(word)) {
            defects.add(at + ": " + word + " is no property of " + concept.name() + " and no code of the vocabulary");
        }
    }

    private static boolean isCode(String word) {
        Matcher code = CODE.matcher(word);
        return code.matches() && Vocabulary.has(code.group(1), code.group(2));
    }
}
