package org.youthpanel.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.youthpanel.rules.Citation;
import org.youthpanel.rules.Evidence;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.Stratum;

/**
 * Reads a rule file and holds it to the subset of DRL that a rule set may use (rules/README.md). DRL can run any code,
 * so nothing is compiled that has not passed here.
 */
public final class RuleParser {

    private static final Set<String> IMPORTS = Set.of(
            "org.youthpanel.facts.*",
            "org.youthpanel.facts.concepts.*",
            "org.youthpanel.rules.finding.*",
            "org.youthpanel.rules.resolved.*");
    /** A name becomes part of a generated class, so it is held to letters, digits and quiet signs. */
    private static final Pattern NAME = Pattern.compile("[A-Z]+-\\d+[a-z]? [\\p{L}\\d ,.'()-]+");

    private static final List<String> ANNOTATIONS = List.of("id", "label", "source", "evidence", "reason");

    private final List<String> defects = new ArrayList<>();
    private final List<RuleDefinition> rules = new ArrayList<>();

    private RuleParser() {}

    /** The rules of a file, and everything that is wrong with it; with a single defect it must not be used. */
    public record Parsed(List<RuleDefinition> rules, List<String> defects) {}

    public static Parsed parse(Stratum stratum, String file, String text) {
        RuleParser parser = new RuleParser();
        parser.read(stratum, file, text);
        return new Parsed(List.copyOf(parser.rules), List.copyOf(parser.defects));
    }

    private void read(Stratum stratum, String file, String text) {
        if (text.contains("\\")) {
            // the compiler reads an escaped character as the character itself, behind the back of this lint
            defects.add(file + ": a backslash is not allowed anywhere");
            return;
        }
        PackageDescr descr = parse(file, text);
        if (descr == null) {
            return;
        }
        if (!descr.getName().equals("disposal")) {
            defects.add(file + ": the package must be disposal, in every version");
        }
        descr.getImports().stream()
                .filter(each -> !IMPORTS.contains(each.getTarget()))
                .forEach(each -> defects.add(file + ": import " + each.getTarget() + " is not allowed"));
        forbidden(file, "global", descr.getGlobals());
        forbidden(file, "function", descr.getFunctions());
        forbidden(file, "imported function", descr.getFunctionImports());
        forbidden(file, "declared type", descr.getTypeDeclarations());
        forbidden(file, "declared enum", descr.getEnumDeclarations());
        forbidden(file, "entry point", descr.getEntryPointDeclarations());
        forbidden(file, "window", descr.getWindowDeclarations());
        forbidden(file, "accumulate import", descr.getAccumulateImports());
        forbidden(file, "attribute", descr.getAttributes());
        if (descr.getUnit() != null) {
            defects.add(file + ": a unit is not allowed");
        }
        descr.getRules().forEach(rule -> rule(stratum, file, rule));
        // the parser keeps the first of two notes of one name and says nothing
        for (String name : ANNOTATIONS) {
            long given =
                    Pattern.compile("@" + name + "\\b").matcher(text).results().count();
            if (given > descr.getRules().size()) {
                defects.add(file + ": @" + name + " is given " + given + " times for "
                        + descr.getRules().size() + " rules");
            }
        }
    }

    private @Nullable PackageDescr parse(String file, String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr descr = parser.parse(null, text);
            if (!parser.hasErrors()) {
                return descr;
            }
            parser.getErrors().forEach(error -> defects.add(file + ": " + error.getMessage()));
        } catch (DroolsParserException e) {
            defects.add(file + ": " + e.getMessage());
        }
        return null;
    }

    private void rule(Stratum stratum, String file, RuleDescr rule) {
        String at = file + ":" + rule.getLine() + " \"" + rule.getName() + "\"";
        if (rule.getParentName() != null || rule.isQuery()) {
            defects.add(at + ": queries and inheritance are not allowed");
        }
        rule.getAttributes().keySet().forEach(name -> defects.add(at + ": attribute " + name + " is not allowed"));
        rule.getAnnotations().forEach(note -> plain(at, note));
        Map<String, String> notes = rule.getAnnotations().stream()
                .collect(Collectors.toMap(AnnotationDescr::getName, RuleParser::text, (first, second) -> first));
        ANNOTATIONS.stream()
                .filter(name -> notes.getOrDefault(name, "").isBlank())
                .forEach(name -> defects.add(at + ": @" + name + " is missing"));
        notes.keySet().stream()
                .filter(name -> !ANNOTATIONS.contains(name))
                .forEach(name -> defects.add(at + ": @" + name + " is not known"));
        String id = notes.getOrDefault("id", "");
        if (!NAME.matcher(rule.getName()).matches()) {
            defects.add(at + ": the name must be an id and plain words");
        }
        if (!rule.getName().startsWith(id + " ")) {
            defects.add(at + ": the name must begin with the id " + id);
        }
        List<RuleDefinition.Condition> conditions = new ArrayList<>();
        if (!notes.getOrDefault("label", "A1").matches("[A-H]\\d+[a-z]?")) {
            defects.add(at + ": @label must be a label of the policy such as B8");
        }
        Conditions reader = new Conditions(at, defects);
        for (BaseDescr each : rule.getLhs().getDescrs()) {
            if (each instanceof PatternDescr pattern && pattern.getSource() == null) {
                reader.condition(pattern).ifPresent(conditions::add);
            } else {
                defects.add(at + ": only patterns joined by \"and\" are allowed in conditions, not " + each);
            }
        }
        if (rule.getLhs().getDescrs().isEmpty()) {
            defects.add(at + ": a rule without conditions would fire in every case");
        }
        List<String> effects = Consequence.effects(stratum, at, String.valueOf(rule.getConsequence()), defects);
        if (!rule.getNamedConsequences().isEmpty()) {
            defects.add(at + ": named consequences are not allowed");
        }
        rules.add(new RuleDefinition(
                rule.getName(),
                id,
                notes.getOrDefault("label", ""),
                Citation.of(notes.getOrDefault("source", ""), evidence(notes.getOrDefault("evidence", ""), at)),
                notes.getOrDefault("reason", ""),
                stratum,
                file,
                List.copyOf(conditions),
                effects));
    }

    private Evidence evidence(String grade, String at) {
        for (Evidence each : Evidence.values()) {
            if (each.name().equals(grade)) {
                return each;
            }
        }
        defects.add(at + ": @evidence must be one of PRIMARY SECONDARY UNCONFIRMED DESIGN");
        return Evidence.UNCONFIRMED;
    }

    private void plain(String at, AnnotationDescr note) {
        String value = String.valueOf(note.getSingleValue());
        if (note.getValueMap().size() != 1 || !value.matches("\"[^\"]*\"")) {
            defects.add(at + ": @" + note.getName() + " must have one text in double quotes");
        }
    }

    /** Metadata keeps the quotes it was written with; they are taken off here and nowhere else. */
    private static String text(AnnotationDescr note) {
        String value = String.valueOf(note.getSingleValue());
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private void forbidden(String file, String what, java.util.Collection<?> found) {
        if (!found.isEmpty()) {
            defects.add(file + ": " + what + " is not allowed");
        }
    }

    private void forbidden(String file, String what, Map<?, ?> found) {
        forbidden(file, what, found.keySet());
    }
}
