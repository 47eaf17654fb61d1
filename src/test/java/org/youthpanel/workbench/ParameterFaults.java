package org.youthpanel.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youthpanel.facts.RiskOfHarmFactor;
import org.youthpanel.facts.SafetyFactor;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.Mutant.Kind;

/** A version's manifest with one parameter changed: a number by one, a list by its order or an entry, a date by a day. */
final class ParameterFaults {

    private static final String MANIFEST = "manifest.yaml";
    private static final Pattern VALUE = Pattern.compile("(?m)^  (\\w+):\\n    value: (.+)$");
    private static final Pattern FROM = Pattern.compile("(?m)^(from): (\\S+)$");
    private static final Pattern SCALE = Pattern.compile("(?m)^(gravityScale): (\\S+)$");

    /** The lists of which the order counts; every other is a set. */
    private static final List<String> ORDERED = List.of("precedence", "fallback");

    private static final Map<String, Class<?>> CODES =
            Map.of("riskOfHarmGrave", RiskOfHarmFactor.class, "safetyGrave", SafetyFactor.class);

    private final RuleSetVersion version;
    private final String text;
    private final Map<String, Mutant> mutants = new LinkedHashMap<>();

    private ParameterFaults(RuleSetVersion version, String text) {
        this.version = version;
        this.text = text;
    }

    static List<Mutant> of(RuleSetVersion version, Map<String, String> files) {
        ParameterFaults faults = new ParameterFaults(version, files.get(MANIFEST));
        faults.add();
        return List.copyOf(faults.mutants.values());
    }

    private void add() {
        Matcher from = FROM.matcher(text);
        if (from.find()) {
            LocalDate day = LocalDate.parse(from.group(2));
            change(from, day.plusDays(1).toString());
            change(from, day.minusDays(1).toString());
        }
        Matcher scale = SCALE.matcher(text);
        if (scale.find()) {
            Codes.neighbours("GravityScale." + scale.group(2), List.of())
                    .forEach(other -> change(scale, other.substring(other.indexOf('.') + 1)));
        }
        Matcher value = VALUE.matcher(text);
        List<String> tools = new ArrayList<>();
        while (value.find()) {
            String now = value.group(2);
            if (now.matches("\\d+")) {
                change(value, String.valueOf(Integer.parseInt(now) + 1));
                change(value, String.valueOf(Integer.parseInt(now) - 1));
            } else if (now.startsWith("[")) {
                list(value, List.of(now.substring(1, now.length() - 1).split(", ")));
            } else {
                tools.add(now);
            }
        }
        Matcher again = VALUE.matcher(text);
        while (again.find()) {
            tools.stream().filter(tool -> tools.contains(again.group(2))).forEach(tool -> change(again, tool));
        }
    }

    private void list(Matcher value, List<String> entries) {
        String name = value.group(1);
        if (ORDERED.contains(name)) {
            for (int i = 0; i + 1 < entries.size(); i++) {
                List<String> turned = new ArrayList<>(entries);
                Collections.swap(turned, i, i + 1);
                change(value, written(turned));
            }
        }
        if (!name.equals("precedence")) { // which has each basis once, or is refused
            for (String entry : entries) {
                List<String> fewer = new ArrayList<>(entries);
                fewer.remove(entry);
                change(value, written(fewer));
                if (entry.matches("\\d+")) {
                    change(value, written(List.of(String.valueOf(Integer.parseInt(entry) + 1))));
                    change(value, written(List.of(String.valueOf(Integer.parseInt(entry) - 1))));
                }
            }
        }
        Class<?> codes = CODES.get(name);
        if (codes != null) {
            Codes.of(codes).stream()
                    .map(code -> code.substring(code.indexOf('.') + 1))
                    .filter(code -> !entries.contains(code))
                    .forEach(code -> {
                        List<String> more = new ArrayList<>(entries);
                        more.add(code);
                        change(value, written(more));
                    });
        }
    }

    private static String written(List<String> entries) {
        return "[" + String.join(", ", entries) + "]";
    }

    private void change(Matcher found, String value) {
        String now = found.group(2);
        if (!now.equals(value)) {
            Mutant mutant = new Mutant(
                    version.name(),
                    Mutant.MANIFEST,
                    Kind.PARAMETER_CHANGED,
                    found.group(1) + " " + now + " → " + value,
                    Map.of(
                            MANIFEST,
                            new StringBuilder(text)
                                    .replace(found.start(2), found.end(2), value)
                                    .toString()),
                    Optional.empty());
            mutants.putIfAbsent(mutant.id(), mutant);
        }
    }
}
