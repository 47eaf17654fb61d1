package org.youthpanel.casework.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youthpanel.advice.Outcome;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Disposal;
import org.youthpanel.rules.Citation;
import org.youthpanel.rules.Evidence;
import org.youthpanel.rules.RuleBook;

/** Reads the parts of the document, whose names are those of the contract. */
final class AdviceInWords {

    private final LoggedRecommendation given;
    private final Map<String, @Nullable Object> answer;
    private final RuleBook rules;
    private final Words words;

    AdviceInWords(LoggedRecommendation given, RuleBook rules, Words words) {
        this.given = given;
        this.answer = given.document();
        this.rules = rules;
        this.words = words;
    }

    AdvicePage page(boolean current) {
        ChangesInWords changes = new ChangesInWords(words);
        Object start = answer.get("startingPoint");
        Object tool = answer.get("assessmentTool");
        Object duty = answer.get("youthCautionAssessmentDuty");
        Map<?, ?> gravity = map(answer.get("finalGravity"));
        return new AdvicePage(
                given,
                current,
                Boolean.TRUE.equals(answer.get("provisional")),
                given.recommended().map(words::code).orElseGet(() -> words.of("advice.headline." + given.outcome())),
                whyNone(start),
                start == null ? null : words.disposal(start),
                words.of("advice.gravity", gravity.get("score") + "", words.of("GravityScale." + gravity.get("scale"))),
                words.of("Depth." + answer.get("assessmentDepth")),
                tool == null ? null : words.of("tool." + tool),
                strings(answer.get("depthTriggers")),
                words.of("PanelCase." + answer.get("panelCase")),
                strings(answer.get("panelLabels")),
                changes.missing(maps("missing")),
                reasons(),
                options(),
                maps("needs").stream()
                        .map(each -> new AdvicePage.Line(
                                words.fact(text(each, "fact")), words.disposals(Stored.list(each.get("for")))))
                        .toList(),
                maps("prompts").stream()
                        .map(each ->
                                new AdvicePage.Remark(text(each, "label"), text(each, "severity"), text(each, "text")))
                        .toList(),
                changes.of(maps("whatWouldChangeThis")),
                map(answer.get("dueDates")).entrySet().stream()
                        .map(each -> new AdvicePage.Due(each.getKey().toString(), FactField.day(each.getValue())))
                        .sorted(Comparator.comparing(AdvicePage.Due::on))
                        .toList(),
                duty == null ? null : words.of("duty." + duty),
                ruleSets(),
                labels(),
                FactField.day(java.util.Objects.requireNonNull(answer.get("evaluatedFor"))));
    }

    private List<String> whyNone(@Nullable Object start) {
        return switch (given.outcome()) {
            case RECOMMENDED -> List.of();
            case UNDETERMINED ->
                maps("barred").stream()
                        .filter(each -> text(each, "disposal").equals(start))
                        .map(each -> words.of("advice.start-barred", words.disposal(start), text(each, "reason")))
                        .toList();
            case NOT_A_YOUTH_DISPOSAL ->
                maps("reasons").stream()
                        .filter(each -> strings(answer.get("panelLabels")).contains(text(each, "label")))
                        .map(each -> text(each, "text"))
                        .distinct()
                        .toList();
        };
    }

    private List<AdvicePage.Option> options() {
        Map<String, Map<?, ?>> barred = new LinkedHashMap<>();
        maps("barred").forEach(each -> barred.put(text(each, "disposal"), each));
        Map<?, ?> entrants = map(answer.get("firstTimeEntrant"));
        List<Disposal> range = given.range();
        return Arrays.stream(Disposal.values())
                .map(each -> {
                    Optional<Map<?, ?>> bar = Optional.ofNullable(barred.get(each.name()));
                    Object entrant = entrants.get(each.name());
                    return new AdvicePage.Option(
                            each.name(),
                            words.code(each),
                            given.recommended().equals(Optional.of(each)),
                            range.contains(each),
                            bar.map(known -> strings(known.get("labels"))).orElse(List.of()),
                            bar.map(known -> text(known, "reason")).orElse(null),
                            bar.isPresent() || given.outcome() == Outcome.NOT_A_YOUTH_DISPOSAL
                                    ? words.of("advice.options.entrant-none")
                                    : entrant == null ? null : words.of("FirstTimeEntrant." + entrant));
                })
                .toList();
    }

    private List<AdvicePage.ReasonGroup> reasons() {
        List<String> panel = strings(answer.get("panelLabels"));
        Map<String, List<AdvicePage.Reason>> groups = new LinkedHashMap<>();
        List.of("disposal", "depth", "panel").forEach(key -> groups.put(key, new ArrayList<>()));
        for (Map<?, ?> each : maps("reasons")) {
            String label = text(each, "label");
            // of a case for no youth disposal, the statement that says so decides everything
            boolean toPanel = panel.contains(label) && given.outcome() != Outcome.NOT_A_YOUTH_DISPOSAL;
            String key = toPanel ? "panel" : label.startsWith("A") ? "depth" : "disposal";
            groups.get(key).add(reason(each));
        }
        return groups.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new AdvicePage.ReasonGroup(each.getKey(), each.getValue()))
                .toList();
    }

    private AdvicePage.Reason reason(Map<?, ?> reason) {
        Citation citation =
                new Citation(text(reason, "source"), text(reason, "place"), Evidence.valueOf(text(reason, "evidence")));
        return new AdvicePage.Reason(
                text(reason, "rule"),
                text(reason, "label"),
                text(reason, "text"),
                Rests.of(citation, rules, words),
                map(reason.get("facts")).entrySet().stream()
                        .map(each -> new AdvicePage.Line(
                                words.fact(each.getKey().toString()),
                                words.value(each.getKey().toString(), each.getValue())))
                        .toList());
    }

    private List<AdvicePage.RuleSet> ruleSets() {
        return maps("ruleSets").stream()
                .map(each -> new AdvicePage.RuleSet(text(each, "set"), text(each, "version"), text(each, "sha256")))
                .toList();
    }

    /** Every label that the page shows. */
    private List<AdvicePage.Line> labels() {
        List<String> labels = new ArrayList<>(strings(answer.get("depthTriggers")));
        labels.addAll(strings(answer.get("panelLabels")));
        Set<String> told = new HashSet<>();
        maps("barred").forEach(each -> {
            labels.addAll(strings(each.get("labels")));
            told.add(text(each, "reason"));
        });
        for (String key : List.of("reasons", "prompts")) {
            maps(key).forEach(each -> {
                labels.add(text(each, "label"));
                told.add(text(each, "rule"));
                told.add(text(each, "text"));
            });
        }
        return new LabelsInWords(rules, ruleSets()).of(labels, told);
    }

    private List<Map<?, ?>> maps(String key) {
        return Stored.list(answer.get(key)).stream()
                .<Map<?, ?>>map(AdviceInWords::map)
                .toList();
    }

    private static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }

    private static List<String> strings(@Nullable Object node) {
        return Stored.list(node).stream().map(String::valueOf).toList();
    }
}
