package org.youthpanel.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.youthpanel.rules.Concept;
import org.youthpanel.workbench.Mutant.Kind;

/** What can be got wrong about the conditions of a rule: one pattern, {@code History( known, outcomes == 0 )}. */
final class ConditionFaults {

    private static final Pattern PATTERN = Pattern.compile("([A-Z]\\w+)\\( (.+) \\)");
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+) : \\w+");
    private static final Pattern LIST = Pattern.compile("(\\w+) (not )?in \\((.+)\\)");
    private static final Pattern CONTAINS = Pattern.compile("(\\w+) (not )?contains (\\S+)");
    private static final Pattern COMPARISON = Pattern.compile("(\\w+) (==|!=|<=|>=|<|>) (\\S+)");
    private static final Pattern FLAG = Pattern.compile("!?\\w+");

    /** To what a comparison of numbers is easily mistaken. */
    private static final Map<String, List<String>> NUMBERS = Map.of(
            "==", List.of(">=", "<=", "!="),
            "!=", List.of("=="),
            ">=", List.of(">", "=="),
            "<=", List.of("<", "=="),
            ">", List.of(">=", "=="),
            "<", List.of("<=", "=="));

    private static final Map<String, String> OPPOSITE =
            Map.of("==", "!=", "!=", "==", ">=", "<", "<", ">=", "<=", ">", ">", "<=");

    private final String concept;
    private final List<String> constraints;
    private final List<Fault> faults = new ArrayList<>();

    /** @param text what stands there instead */
    record Fault(Kind kind, String text) {}

    private ConditionFaults(String pattern) {
        Matcher parts = PATTERN.matcher(pattern);
        if (!parts.matches()) {
            throw new IllegalArgumentException(pattern + " is written as no other pattern is");
        }
        this.concept = parts.group(1);
        this.constraints = split(parts.group(2), ", ");
    }

    static List<Fault> of(String pattern) {
        ConditionFaults all = new ConditionFaults(pattern);
        all.add();
        return all.faults.stream()
                .filter(fault -> !fault.text().equals(pattern))
                .distinct()
                .toList();
    }

    private void add() {
        for (int i = 0; i < constraints.size(); i++) {
            int place = i;
            String constraint = constraints.get(i);
            if (constraints.size() > 1 && !BINDING.matcher(constraint).matches()) {
                List<String> fewer = new ArrayList<>(constraints);
                fewer.remove(place);
                faults.add(new Fault(Kind.CONDITION_WIDENED, written(fewer)));
            }
            for (Fault fault : of(split(constraint, " || "))) {
                List<String> changed = new ArrayList<>(constraints);
                changed.set(place, fault.text());
                faults.add(new Fault(fault.kind(), written(changed)));
            }
        }
        tightened().ifPresent(extra -> {
            List<String> more = new ArrayList<>(constraints);
            more.add(extra);
            faults.add(new Fault(Kind.CONDITION_NARROWED, written(more)));
        });
    }

    /** One more property, read from other facts than the others: what these imply would change nothing. */
    private Optional<String> tightened() {
        Concept type = Concept.named(concept).orElseThrow();
        String all = String.join(" ", constraints);
        Set<String> read = new HashSet<>();
        type.properties().stream()
                .filter(property -> all.matches(".*\\b" + property + "\\b.*"))
                .forEach(property -> read.addAll(type.reads(property)));
        return type.properties().stream()
                .filter(property -> type.reads(property).stream().noneMatch(read::contains))
                .sorted()
                .flatMap(property -> tightened(type, property).stream())
                .findFirst();
    }

    /** A flag that is asked for; of codes, all but the first, which is the usual one. */
    private static Optional<String> tightened(Concept type, String property) {
        Class<?> values = type.type(property);
        if (values == boolean.class) {
            return Optional.of(property);
        }
        boolean set = property.matches("factors|circumstances|available|barred");
        return values.isEnum() && !set
                ? Optional.of(property + " != " + Codes.of(values).get(0))
                : Optional.empty();
    }

    /** @param parts of one constraint, joined by "or"; most have one */
    private static List<Fault> of(List<String> parts) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (Fault fault : ofOne(parts.get(i))) {
                if (parts.contains(fault.text())) {
                    continue; // it would be the part dropped
                }
                List<String> changed = new ArrayList<>(parts);
                changed.set(i, fault.text());
                faults.add(new Fault(fault.kind(), String.join(" || ", changed)));
            }
            if (parts.size() > 1) {
                List<String> fewer = new ArrayList<>(parts);
                fewer.remove(i);
                faults.add(new Fault(Kind.CONDITION_NARROWED, String.join(" || ", fewer)));
            }
        }
        if (parts.size() > 1) {
            faults.add(new Fault(Kind.CONDITION_NARROWED, String.join(" && ", parts)));
            faults.add(new Fault(
                    Kind.CONDITION_NARROWED,
                    parts.stream().map(ConditionFaults::negated).collect(Collectors.joining(" && "))));
        }
        return faults;
    }

    private static List<Fault> ofOne(String constraint) {
        List<Fault> faults = new ArrayList<>();
        Matcher list = LIST.matcher(constraint);
        Matcher contains = CONTAINS.matcher(constraint);
        Matcher comparison = COMPARISON.matcher(constraint);
        if (BINDING.matcher(constraint).matches()) {
            return faults;
        }
        if (list.matches()) {
            list(list, faults);
        } else if (contains.matches()) {
            String start = contains.group(1) + " " + said(contains.group(2)) + "contains ";
            if (!contains.group(3).startsWith("$")) {
                swapped(start, contains.group(3), faults);
            }
        } else if (comparison.matches()) {
            comparison(comparison, faults);
        } else if (!FLAG.matcher(constraint).matches()) {
            throw new IllegalArgumentException(constraint + " is written as no other constraint is");
        }
        faults.add(new Fault(Kind.CONDITION_NARROWED, negated(constraint)));
        return faults;
    }

    private static void list(Matcher list, List<Fault> faults) {
        String start = list.group(1) + " " + said(list.group(2)) + "in (";
        boolean without = list.group(2) != null;
        List<String> codes = Arrays.asList(list.group(3).split(", "));
        for (int i = 0; i < codes.size(); i++) {
            int place = i;
            for (String other : Codes.neighbours(codes.get(i), codes)) {
                List<String> changed = new ArrayList<>(codes);
                changed.set(place, other);
                faults.add(new Fault(Kind.CODE_SWAPPED, start + String.join(", ", changed) + ")"));
            }
            List<String> fewer = new ArrayList<>(codes);
            fewer.remove(place);
            faults.add(new Fault(
                    without ? Kind.CONDITION_WIDENED : Kind.CONDITION_NARROWED,
                    start + String.join(", ", fewer) + ")"));
        }
        Codes.another(codes).ifPresent(more -> {
            List<String> longer = new ArrayList<>(codes);
            longer.add(more);
            faults.add(new Fault(
                    without ? Kind.CONDITION_NARROWED : Kind.CONDITION_WIDENED,
                    start + String.join(", ", longer) + ")"));
        });
    }

    private static void comparison(Matcher comparison, List<Fault> faults) {
        String property = comparison.group(1);
        String sign = comparison.group(2);
        String value = comparison.group(3);
        boolean code = value.contains(".");
        for (String other : code ? List.of(OPPOSITE.get(sign)) : NUMBERS.get(sign)) {
            faults.add(new Fault(Kind.COMPARISON_TURNED, property + " " + other + " " + value));
        }
        if (code) {
            swapped(property + " " + sign + " ", value, faults);
        } else if (value.matches("\\d+")) {
            int number = Integer.parseInt(value);
            faults.add(new Fault(Kind.THRESHOLD_MOVED, property + " " + sign + " " + (number + 1)));
            if (number > 0) {
                faults.add(new Fault(Kind.THRESHOLD_MOVED, property + " " + sign + " " + (number - 1)));
            }
        }
    }

    private static void swapped(String start, String code, List<Fault> faults) {
        Codes.neighbours(code, List.of()).forEach(other -> faults.add(new Fault(Kind.CODE_SWAPPED, start + other)));
    }

    private static String negated(String constraint) {
        Matcher list = LIST.matcher(constraint);
        Matcher contains = CONTAINS.matcher(constraint);
        Matcher comparison = COMPARISON.matcher(constraint);
        if (list.matches()) {
            return list.group(1) + (list.group(2) == null ? " not in (" : " in (") + list.group(3) + ")";
        }
        if (contains.matches()) {
            return contains.group(1)
                    + (contains.group(2) == null ? " not contains " : " contains ")
                    + contains.group(3);
        }
        if (comparison.matches()) {
            return comparison.group(1) + " " + OPPOSITE.get(comparison.group(2)) + " " + comparison.group(3);
        }
        return constraint.startsWith("!") ? constraint.substring(1) : "!" + constraint;
    }

    private static String said(@org.jspecify.annotations.Nullable String word) {
        return word == null ? "" : word;
    }

    /** At a separator outside all parentheses. */
    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && text.startsWith(separator, i)) {
                parts.add(text.substring(from, i));
                from = i + separator.length();
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private String written(List<String> all) {
        return concept + "( " + String.join(", ", all) + " )";
    }
}
