package org.youthpanel.casework.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.PastOutcome;

/**
 * Single differences that would change an answer, as a page tells them. Values that lead to the same are told together;
 * histories that were tried because none is known are told by what they have in common, for nobody has them.
 */
final class ChangesInWords {

    private static final String HISTORY = "priorOutcomes";
    private static final String REFERRALS = "panelReferrals";

    private final Words words;

    ChangesInWords(Words words) {
        this.words = words;
    }

    /** What leads to the same: from which value of a fact, to which change of the answer. */
    private record Same(String fact, @Nullable Object from, Map<?, ?> then) {}

    /** What is said alike of several places in a list. */
    private record Said(String fact, String from, String to, String then) {}

    List<AdvicePage.Change> of(List<Map<?, ?>> changes) {
        Map<Same, List<@Nullable Object>> bySame = new LinkedHashMap<>();
        for (Map<?, ?> each : changes) {
            Same same = new Same(String.valueOf(each.get("fact")), each.get("from"), map(each.get("changes")));
            bySame.computeIfAbsent(same, made -> new ArrayList<>()).add(each.get("to"));
        }
        Map<Said, Set<Integer>> bySaid = new LinkedHashMap<>();
        bySame.forEach((same, to) -> bySaid.computeIfAbsent(
                        new Said(
                                withoutPlace(same.fact()),
                                words.value(same.fact(), same.from()),
                                values(same, to),
                                then(same.then())),
                        made -> new TreeSet<>())
                .addAll(place(same.fact())));
        return bySaid.entrySet().stream()
                .map(each -> new AdvicePage.Change(
                        words.places(each.getKey().fact(), each.getValue()),
                        each.getKey().from(),
                        each.getKey().to(),
                        each.getKey().then()))
                .toList();
    }

    /** Unknown facts that could change the answer: those that could change the same are told together. */
    List<AdvicePage.Line> missing(List<Map<?, ?>> missing) {
        Map<AdvicePage.Line, Set<Integer>> byLine = new LinkedHashMap<>();
        for (Map<?, ?> each : missing) {
            String fact = String.valueOf(each.get("fact"));
            String could = Stored.list(each.get("couldChange")).stream()
                    .map(part -> words.of("advice.part." + part))
                    .collect(Collectors.joining(", "));
            byLine.computeIfAbsent(new AdvicePage.Line(withoutPlace(fact), could), made -> new TreeSet<>())
                    .addAll(place(fact));
        }
        return byLine.entrySet().stream()
                .map(each -> new AdvicePage.Line(
                        words.places(each.getKey().fact(), each.getValue()),
                        each.getKey().text()))
                .toList();
    }

    private String values(Same same, List<@Nullable Object> to) {
        Set<String> said = new LinkedHashSet<>();
        if (same.from() == null && same.fact().equals(HISTORY)) {
            said.addAll(histories(to));
        } else if (same.from() == null && same.fact().equals(REFERRALS)) {
            to.forEach(each ->
                    said.add(words.of(Stored.list(each).isEmpty() ? "words.none" : "advice.changes.a-referral")));
        } else {
            to.forEach(each -> said.add(words.value(same.fact(), each)));
        }
        return String.join(words.of("words.or"), said);
    }

    /** Each outcome was tried alone: for an offence of the same type, and for possession of a knife. */
    private List<String> histories(List<@Nullable Object> tried) {
        List<String> said = new ArrayList<>();
        Map<String, Set<Boolean>> byOutcome = new LinkedHashMap<>();
        for (Object history : tried) {
            List<?> entries = Stored.list(history);
            if (entries.isEmpty()) {
                said.add(words.of("words.none"));
            } else {
                Map<?, ?> entry = map(entries.get(0));
                byOutcome
                        .computeIfAbsent(String.valueOf(entry.get("outcome")), made -> new TreeSet<>())
                        .add(!Stored.list(entry.get("circumstances")).isEmpty());
            }
        }
        Set<String> whatever = byOutcome.entrySet().stream()
                .filter(each -> each.getValue().size() == 2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (whatever.containsAll(history())) {
            said.add(words.of("advice.changes.any-outcome"));
        } else if (!whatever.isEmpty()) {
            said.add(words.of("advice.changes.outcome", outcomes(whatever)));
        }
        for (boolean knife : new boolean[] {false, true}) {
            Set<String> some = byOutcome.entrySet().stream()
                    .filter(each -> each.getValue().equals(Set.of(knife)))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            String key = knife ? "knife" : "same-offence";
            if (some.containsAll(history())) {
                said.add(words.of("advice.changes.any-outcome." + key));
            } else if (!some.isEmpty()) {
                said.add(words.of("advice.changes.outcome." + key, outcomes(some)));
            }
        }
        return said;
    }

    /** No further action is an entry of the record, and no history. */
    private static Set<String> history() {
        return Arrays.stream(PastOutcome.values())
                .filter(each -> each != PastOutcome.NO_FURTHER_ACTION)
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    private String outcomes(Set<String> codes) {
        return codes.stream()
                .map(each -> words.code(PastOutcome.valueOf(each)).toLowerCase(java.util.Locale.UK))
                .collect(Collectors.joining(words.of("words.or")));
    }

    private String then(Map<?, ?> changes) {
        return changes.entrySet().stream()
                .map(each -> switch (each.getKey().toString()) {
                    case "recommended" -> words.of("advice.then.recommended", words.disposal(each.getValue()));
                    case "assessmentDepth" -> words.of("advice.then.depth", words.of("Depth." + each.getValue()));
                    default -> words.of("advice.then.panel", words.of("PanelCase." + each.getValue()));
                })
                .collect(Collectors.joining("; "));
    }

    private static String withoutPlace(String fact) {
        return fact.replaceAll("\\[\\d+]", "");
    }

    private static Set<Integer> place(String fact) {
        java.util.regex.Matcher place =
                java.util.regex.Pattern.compile("\\[(\\d+)]").matcher(fact);
        return place.find() ? Set.of(Integer.parseInt(place.group(1)) + 1) : Set.of();
    }

    private static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }
}
