package org.youthpanel.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youthpanel.advice.Outcome;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Disposal;
import org.youthpanel.rules.Citation;
import org.youthpanel.rules.Evidence;
import org.youthpanel.rules.RuleBook;

/**
 * A logged recommendation in the words of a page. It is read from the log alone, so that it says what was said, however
 * the rules and the facts have changed since.
 *
 * @param current whether it was made on the facts as they stand
 */
public record AdvicePage(
        LoggedRecommendation given,
        boolean current,
        boolean provisional,
        String headline,
        @Nullable String startingPoint,
        String gravity,
        String depth,
        @Nullable String tool,
        List<String> depthTriggers,
        String panelCase,
        List<String> panelLabels,
        List<Line> missing,
        List<ReasonGroup> reasons,
        List<Option> options,
        List<Line> needs,
        List<Remark> prompts,
        List<Change> changes,
        List<Due> dueDates,
        @Nullable String cautionDuty,
        List<RuleSet> ruleSets,
        LocalDate evaluatedFor) {

    /** A fact, and what is said of it. */
    public record Line(String fact, String text) {}

    public record ReasonGroup(String key, List<Reason> reasons) {}

    public record Reason(String rule, String label, String text, Rests rests, List<Line> facts) {}

    /**
     * A disposal of the ladder. All eight are always told.
     *
     * @param barredBecause null where it is available
     * @param entrant what it would mean for the child's first entry; null where nothing is said
     */
    public record Option(
            String code,
            String name,
            boolean recommended,
            boolean inRange,
            List<String> barredBy,
            @Nullable String barredBecause,
            @Nullable String entrant) {
        public boolean barred() {
            return barredBecause != null;
        }
    }

    public record Remark(String label, String severity, String text) {}

    /** @param to every value that would change the answer in the same way */
    public record Change(String fact, String from, String to, String then) {}

    public record Due(String key, LocalDate on) {}

    public record RuleSet(String set, String version, String hash) {}

    public Outcome outcome() {
        return given.outcome();
    }

    /** Those that say what to settle before any formal disposal. */
    public List<Remark> holds() {
        return prompts.stream().filter(each -> each.severity().equals("HOLD")).toList();
    }

    public List<Remark> remarks(String severity) {
        return prompts.stream().filter(each -> each.severity().equals(severity)).toList();
    }

    public static AdvicePage of(LoggedRecommendation given, boolean current, RuleBook rules, Words words) {
        return new Making(given, rules, words).page(current);
    }

    /** Reads the parts of the document, whose names are those of the contract. */
    private static final class Making {

        private final LoggedRecommendation given;
        private final Map<String, @Nullable Object> answer;
        private final RuleBook rules;
        private final Words words;

        Making(LoggedRecommendation given, RuleBook rules, Words words) {
            this.given = given;
            this.answer = given.document();
            this.rules = rules;
            this.words = words;
        }

        AdvicePage page(boolean current) {
            Object start = answer.get("startingPoint");
            Object tool = answer.get("assessmentTool");
            Object duty = answer.get("youthCautionAssessmentDuty");
            Map<?, ?> gravity = map(answer.get("finalGravity"));
            return new AdvicePage(
                    given,
                    current,
                    Boolean.TRUE.equals(answer.get("provisional")),
                    given.recommended()
                            .map(words::code)
                            .orElseGet(() -> words.of("advice.headline." + given.outcome())),
                    start == null ? null : words.disposal(start),
                    words.of(
                            "advice.gravity",
                            gravity.get("score") + "",
                            words.of("GravityScale." + gravity.get("scale"))),
                    words.of("Depth." + answer.get("assessmentDepth")),
                    tool == null ? null : words.of("tool." + tool),
                    strings(answer.get("depthTriggers")),
                    words.of("PanelCase." + answer.get("panelCase")),
                    strings(answer.get("panelLabels")),
                    maps("missing").stream()
                            .map(each -> new Line(words.fact(text(each, "fact")), could(each.get("couldChange"))))
                            .toList(),
                    reasons(),
                    options(),
                    maps("needs").stream()
                            .map(each -> new Line(
                                    words.fact(text(each, "fact")), words.disposals(Stored.list(each.get("for")))))
                            .toList(),
                    maps("prompts").stream()
                            .map(each -> new Remark(text(each, "label"), text(each, "severity"), text(each, "text")))
                            .toList(),
                    changes(),
                    map(answer.get("dueDates")).entrySet().stream()
                            .map(each -> new Due(each.getKey().toString(), FactField.day(each.getValue())))
                            .sorted(Comparator.comparing(Due::on))
                            .toList(),
                    duty == null ? null : words.of("duty." + duty),
                    maps("ruleSets").stream()
                            .map(each -> new RuleSet(text(each, "set"), text(each, "version"), text(each, "sha256")))
                            .toList(),
                    FactField.day(java.util.Objects.requireNonNull(answer.get("evaluatedFor"))));
        }

        private String could(@Nullable Object parts) {
            return Stored.list(parts).stream()
                    .map(each -> words.of("advice.part." + each))
                    .collect(Collectors.joining(", "));
        }

        private List<Option> options() {
            Map<String, Map<?, ?>> barred = new LinkedHashMap<>();
            maps("barred").forEach(each -> barred.put(text(each, "disposal"), each));
            Map<?, ?> entrants = map(answer.get("firstTimeEntrant"));
            List<Disposal> range = given.range();
            return Arrays.stream(Disposal.values())
                    .map(each -> {
                        Optional<Map<?, ?>> bar = Optional.ofNullable(barred.get(each.name()));
                        Object entrant = entrants.get(each.name());
                        return new Option(
                                each.name(),
                                words.code(each),
                                given.recommended().equals(Optional.of(each)),
                                range.contains(each),
                                bar.map(known -> strings(known.get("labels"))).orElse(List.of()),
                                bar.map(known -> text(known, "reason")).orElse(null),
                                entrant == null ? null : words.of("FirstTimeEntrant." + entrant));
                    })
                    .toList();
        }

        private List<ReasonGroup> reasons() {
            List<String> panel = strings(answer.get("panelLabels"));
            Map<String, List<Reason>> groups = new LinkedHashMap<>();
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
                    .map(each -> new ReasonGroup(each.getKey(), each.getValue()))
                    .toList();
        }

        private Reason reason(Map<?, ?> reason) {
            Citation citation = new Citation(
                    text(reason, "source"), text(reason, "place"), Evidence.valueOf(text(reason, "evidence")));
            return new Reason(
                    text(reason, "rule"),
                    text(reason, "label"),
                    text(reason, "text"),
                    Rests.of(citation, rules, words),
                    map(reason.get("facts")).entrySet().stream()
                            .map(each -> new Line(
                                    words.fact(each.getKey().toString()),
                                    words.value(each.getKey().toString(), each.getValue())))
                            .toList());
        }

        /** Values of one fact that lead to the same are told together. */
        private List<Change> changes() {
            Map<List<@Nullable Object>, List<String>> byResult = new LinkedHashMap<>();
            for (Map<?, ?> each : maps("whatWouldChangeThis")) {
                List<@Nullable Object> key = Arrays.asList(each.get("fact"), each.get("from"), each.get("changes"));
                byResult.computeIfAbsent(key, made -> new ArrayList<>())
                        .add(words.value(text(each, "fact"), each.get("to")));
            }
            return byResult.entrySet().stream()
                    .map(each -> {
                        String fact = String.valueOf(each.getKey().get(0));
                        return new Change(
                                words.fact(fact),
                                words.value(fact, each.getKey().get(1)),
                                each.getValue().stream().distinct().collect(Collectors.joining(words.of("words.or"))),
                                then(map(each.getKey().get(2))));
                    })
                    .toList();
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

        private List<Map<?, ?>> maps(String key) {
            return Stored.list(answer.get(key)).stream()
                    .<Map<?, ?>>map(Making::map)
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
}
