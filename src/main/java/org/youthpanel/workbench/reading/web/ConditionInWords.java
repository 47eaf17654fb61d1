package org.youthpanel.workbench.reading.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youthpanel.casework.web.Words;
import org.youthpanel.rules.Concept;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.reading.Constraint;
import org.youthpanel.workbench.reading.Constraint.Compared;
import org.youthpanel.workbench.reading.Constraint.Operand;
import org.youthpanel.workbench.reading.Constraint.Relation;
import org.youthpanel.workbench.reading.ConstraintReader;
import org.youthpanel.workbench.reading.UnreadableConstraint;

/** The conditions of one rule in plain words. Each line has to hold. */
final class ConditionInWords {

    /** Of so few codes, those that are left say more than those that are ruled out. */
    private static final int FEW_CODES = 4;

    private static final String PARAMETER = "parameters.";

    private final RuleSetVersion version;
    private final Words words;
    /** What an earlier pattern gave a name to, in words. */
    private final Map<String, String> named = new HashMap<>();

    private ConditionInWords(RuleSetVersion version, Words words) {
        this.version = version;
        this.words = words;
    }

    /** @throws UnreadableConstraint if a condition is written in a way that has no words */
    static List<String> of(RuleDefinition rule, RuleSetVersion version, Words words) {
        return of(rule.conditions(), version, words);
    }

    /** The same of conditions that belong together. What has no words yet is shown as it is written. */
    static List<String> orAsWritten(List<RuleDefinition.Condition> conditions, RuleSetVersion version, Words words) {
        try {
            return of(conditions, version, words);
        } catch (UnreadableConstraint | org.springframework.context.NoSuchMessageException e) {
            return conditions.stream()
                    .map(each -> each.concept().name() + "( " + each.text() + " )")
                    .toList();
        }
    }

    private static List<String> of(List<RuleDefinition.Condition> conditions, RuleSetVersion version, Words words) {
        ConditionInWords each = new ConditionInWords(version, words);
        return conditions.stream()
                .flatMap(condition -> each.lines(condition).stream())
                .toList();
    }

    private List<String> lines(RuleDefinition.Condition condition) {
        Constraint whole = ConstraintReader.read(condition);
        List<Constraint> parts = whole instanceof Constraint.AllOf all ? all.parts() : List.of(whole);
        List<String> lines = new ArrayList<>();
        for (Constraint part : parts) {
            if (part instanceof Constraint.Named name) {
                named.put(name.name(), what(condition.concept(), name.property()));
            } else {
                lines.add(text(condition.concept(), part));
            }
        }
        return lines;
    }

    private String text(Concept concept, Constraint part) {
        if (part instanceof Constraint.AllOf all) {
            return all.parts().stream()
                    .map(each -> text(concept, each))
                    .collect(Collectors.joining(words.of("rulebook.and")));
        }
        if (part instanceof Constraint.AnyOf any) {
            return merged(any.parts()).stream()
                    .map(each -> text(concept, each))
                    .collect(Collectors.joining(words.of("rulebook.or-else")));
        }
        if (part instanceof Constraint.Holds holds) {
            return Phrase.of(words.of(
                            "rulebook." + (holds.yes() ? "is." : "not.") + concept.name() + "." + holds.property()))
                    .text();
        }
        if (part instanceof Compared compared) {
            return compared(concept, compared);
        }
        throw new UnreadableConstraint("a name within other constraints");
    }

    /** One property beside several values is said once. */
    private static List<Constraint> merged(List<Constraint> parts) {
        List<Constraint> merged = new ArrayList<>();
        for (Constraint each : parts) {
            Constraint last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last instanceof Compared one
                    && each instanceof Compared other
                    && one.property().equals(other.property())
                    && one.relation() == other.relation()
                    && (one.relation() == Relation.IS || one.relation() == Relation.HAS)) {
                List<Operand> both = new ArrayList<>(one.to());
                both.addAll(other.to());
                merged.set(merged.size() - 1, new Compared(one.property(), one.relation(), both));
            } else {
                merged.add(each);
            }
        }
        return merged;
    }

    private String compared(Concept concept, Compared compared) {
        Class<?> type = concept.type(compared.property());
        boolean codes = type.isEnum() && compared.to().stream().allMatch(Operand.Code.class::isInstance);
        if (codes && compared.relation() == Relation.IS) {
            return Phrase.anyOf(
                    compared.to().stream()
                            .map(each -> is(concept, compared.property(), ((Operand.Code) each).name()))
                            .toList(),
                    words);
        }
        if (codes && compared.relation() == Relation.IS_NOT && isSaidByWhatIsLeft(concept, compared, type)) {
            List<String> out = codes(compared);
            return Phrase.anyOf(
                    Arrays.stream(type.getEnumConstants())
                            .map(each -> ((Enum<?>) each).name())
                            .filter(each -> !out.contains(each))
                            .map(each -> is(concept, compared.property(), each))
                            .toList(),
                    words);
        }
        List<String> to =
                compared.to().stream().map(each -> operand(concept, type, each)).toList();
        boolean number = compared.to().get(0) instanceof Operand.Number || type.isEnum();
        String key = "rulebook." + (number ? "" : "beside.") + compared.relation() + (to.size() > 1 ? ".several" : "");
        return words.of(
                key,
                what(concept, compared.property()),
                Phrase.list(
                        to,
                        words.of(
                                compared.relation() == Relation.IS_NOT && to.size() > 1
                                        ? "rulebook.nor"
                                        : "rulebook.or")));
    }

    /** Where a code is a sentence of its own, there is no saying what the property is not. */
    private boolean isSaidByWhatIsLeft(Concept concept, Compared compared, Class<?> type) {
        return type.getEnumConstants().length <= FEW_CODES
                || codes(compared).stream()
                        .anyMatch(each -> words.find(own(concept, compared.property(), each)) != null);
    }

    private static List<String> codes(Compared compared) {
        return compared.to().stream().map(each -> ((Operand.Code) each).name()).toList();
    }

    private static String own(Concept concept, String property, String code) {
        return "rulebook.code." + concept.name() + "." + property + "." + code;
    }

    private Phrase is(Concept concept, String property, String code) {
        return Optional.ofNullable(words.find(own(concept, property, code)))
                .map(Phrase::of)
                .orElseGet(() -> Phrase.of(words.of(
                        "rulebook.is-code",
                        what(concept, property),
                        code(concept.type(property).getSimpleName(), code, words))));
    }

    private String operand(Concept concept, Class<?> type, Operand operand) {
        if (operand instanceof Operand.Number number) {
            return number.digits();
        }
        if (operand instanceof Operand.Code code) {
            return code(type.getSimpleName(), code.name(), words);
        }
        if (operand instanceof Operand.Property property) {
            return what(concept, property.name());
        }
        String name = ((Operand.Variable) operand).name();
        return Optional.ofNullable(named.get(name)).orElseThrow(() -> new UnreadableConstraint(name));
    }

    private String what(Concept concept, String property) {
        String what = words.of("rulebook.what." + concept.name() + "." + property);
        String path = concept.reads(property).get(0);
        return path.startsWith(PARAMETER)
                ? version.manifest().parameters().number(path.substring(PARAMETER.length())).stream()
                        .mapToObj(number -> words.of("rulebook.here", what, String.valueOf(number)))
                        .findFirst()
                        .orElse(what)
                : what;
    }

    /** A code within a sentence: in words of its own, or as pages call it, with a small letter. */
    static String code(String type, String code, Words words) {
        String own = words.find("rulebook.name." + type + "." + code);
        if (own != null) {
            return own;
        }
        String called = words.of(type + "." + code);
        return called.substring(0, 1).toLowerCase(Locale.UK) + called.substring(1);
    }
}
