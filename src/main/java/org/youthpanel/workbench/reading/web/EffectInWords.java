package org.youthpanel.workbench.reading.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youthpanel.casework.web.Words;

/** What a rule says, in plain words: findings that differ in the disposal alone are said once. */
final class EffectInWords {

    private static final Pattern EFFECT = Pattern.compile("([A-Za-z]+)\\((.*)\\)");
    private static final List<String> OF_DISPOSALS = List.of("StartingPoint", "RangeEntry", "Bar", "Need");

    private EffectInWords() {}

    /** @param effects as {@code RuleDefinition} has them: {@code StartingPoint(YOUTH_CAUTION, SCORE)} */
    static List<String> of(List<String> effects, Words words) {
        Map<String, List<String>> disposals = new LinkedHashMap<>();
        List<String> said = new ArrayList<>();
        for (String effect : effects) {
            Matcher read = EFFECT.matcher(effect);
            if (!read.matches()) {
                throw new IllegalArgumentException(effect + " is no finding");
            }
            String finding = read.group(1);
            String[] arguments = read.group(2).split(", ");
            String more = arguments.length > 1 ? arguments[1] : "";
            if (OF_DISPOSALS.contains(finding)) {
                disposals
                        .computeIfAbsent(finding + " " + more, key -> new ArrayList<>())
                        .add(ConditionInWords.code("Disposal", arguments[0], words));
            } else {
                said.add(words.of("rulebook.effect." + finding + (arguments[0].isEmpty() ? "" : "." + arguments[0])));
            }
        }
        disposals.forEach((key, which) -> said.add(ofDisposals(key.split(" ", 2), which, words)));
        return List.copyOf(said);
    }

    private static String ofDisposals(String[] finding, List<String> which, Words words) {
        String more = finding[1];
        return switch (finding[0]) {
            case "Bar" -> words.of("rulebook.effect.Bar." + more, Phrase.list(which, words.of("rulebook.or")));
            case "Need" ->
                words.of("rulebook.effect.Need", Phrase.list(which, words.of("rulebook.or")), words.fact(more));
            case "StartingPoint" ->
                words.of(
                        "rulebook.effect.StartingPoint",
                        Phrase.list(which, words.of("rulebook.or")),
                        ConditionInWords.code("Basis", more, words));
            default ->
                more.isEmpty()
                        ? words.of("rulebook.effect.RangeEntry.any", Phrase.list(which, words.of("rulebook.and")))
                        : words.of(
                                "rulebook.effect.RangeEntry",
                                Phrase.list(which, words.of("rulebook.and")),
                                ConditionInWords.code("Basis", more, words));
        };
    }
}
