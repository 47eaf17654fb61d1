package org.youthpanel.rules.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.youthpanel.rules.Concept;
import org.youthpanel.rules.RuleDefinition;

/**
 * Reads the conditions of a rule: a concept, and constraints that compare its properties with whole numbers, codes of
 * the vocabulary and bound variables. What may stand there is listed, and everything else is a defect: no calls, no
 * text, no arithmetic.
 */
final class Conditions {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|(?<word>[$A-Za-z_][A-Za-z0-9_$]*(?:\\.[A-Z][A-Z0-9_]*)?)|\\d+|==|!=|<=|>=|<|>|&&|\\|\\||[!(),:]");
    private static final Set<String> OPERATORS = Set.of("contains", "in", "not");
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
        if (!pattern.getAnnotations().isEmpty() || pattern.getIdentifier() != null) {
            defects.add(at + ": " + type + " has an annotation or a name of its own, which is not allowed");
        }
        List<? extends BaseDescr> constraints = pattern.getConstraint().getDescrs();
        if (constraints.isEmpty()) {
            defects.add(at + ": " + type + "() without a condition is met in every case");
        }
        constraints.stream()
                .filter(each -> !(each instanceof ExprConstraintDescr expression)
                        || expression.getType() != ExprConstraintDescr.Type.NAMED)
                .forEach(each -> defects.add(at + ": " + type + " has a constraint without a name"));
        String text = constraints.stream().map(BaseDescr::getText).collect(Collectors.joining(", "));
        return Optional.of(
                new RuleDefinition.Condition(concept.get(), List.copyOf(properties(concept.get(), text)), text));
    }

    private Set<String> properties(Concept concept, String text) {
        Set<String> properties = new LinkedHashSet<>();
        Matcher token = TOKEN.matcher(text);
        for (int read = 0; read < text.length(); read = token.end()) {
            if (!token.find(read) || token.start() != read) {
                defects.add(at + ": " + text.substring(read) + " cannot stand in a condition");
                return properties;
            }
            String word = token.group("word");
            if (word != null) {
                word(concept, word, text.substring(token.end()).stripLeading(), properties);
            }
        }
        return properties;
    }

    private void word(Concept concept, String word, String rest, Set<String> properties) {
        boolean bound = word.startsWith("$") && !word.contains(".");
        if (rest.startsWith("(") && !word.equals("in")) {
            defects.add(at + ": " + word + "(…) is a call, and conditions call nothing");
        } else if (concept.has(word)) {
            properties.add(word);
        } else if (!bound && !OPERATORS.contains(word) && !isCode(word)) {
            defects.add(at + ": " + word + " is no property of " + concept.name() + " and no code of the vocabulary");
        }
    }

    private static boolean isCode(String word) {
        Matcher code = CODE.matcher(word);
        return code.matches() && Vocabulary.has(code.group(1), code.group(2));
    }
}
