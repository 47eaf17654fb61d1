package org.youthpanel.platform.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.facts.Disposal;

/** A recommendation in words, for a terminal. */
final class RecommendationText {

    private final StringBuilder text = new StringBuilder();

    private RecommendationText() {}

    static String of(Recommendation advice) {
        RecommendationText page = new RecommendationText();
        page.answer(advice);
        page.list(
                "Why",
                advice.reasons().stream()
                        .map(reason -> reason.label() + "  " + reason.text() + " ["
                                + reason.citation().source()
                                + (reason.citation().place().isEmpty()
                                        ? ""
                                        : ", " + reason.citation().place())
                                + "; "
                                + (reason.citation().evidence().toBeConfirmedLocally()
                                        ? "confirm locally"
                                        : words(reason.citation().evidence()))
                                + "]")
                        .toList());
        page.list(
                "Prompts",
                advice.prompts().stream()
                        .map(prompt -> prompt.label() + " " + prompt.severity() + "  " + prompt.text())
                        .toList());
        page.list(
                "Barred",
                advice.barred().stream()
                        .map(bar ->
                                words(bar.disposal()) + " (" + String.join(", ", bar.labels()) + "): " + bar.reason())
                        .toList());
        page.list(
                "Not known to hold",
                advice.needs().stream()
                        .map(need -> need.fact() + ", for " + words(need.disposals()))
                        .toList());
        page.list(
                "Not known, and could change this",
                advice.missing().stream()
                        .map(missing -> missing.fact() + " (" + String.join(", ", missing.couldChange()) + ")")
                        .toList());
        page.list(
                "What would change this",
                advice.whatWouldChangeThis().stream()
                        .map(change -> change.fact() + " from " + (change.from() == null ? "not known" : change.from())
                                + " to " + change.to() + ": "
                                + change.changes().entrySet().stream()
                                        .map(each -> each.getKey() + " " + each.getValue())
                                        .collect(Collectors.joining(", ")))
                        .toList());
        page.list(
                "Due",
                advice.dueDates().entrySet().stream()
                        .map(due -> due.getKey() + " " + due.getValue())
                        .toList());
        page.list(
                "Rule sets",
                advice.ruleSets().stream()
                        .map(set -> set.set() + " " + set.version() + " " + set.sha256())
                        .toList());
        return page.text.toString();
    }

    private void answer(Recommendation advice) {
        line("Outcome", words(advice.outcome()) + (advice.provisional() ? " (provisional)" : ""));
        line("For", advice.evaluatedFor().toString());
        line(
                "Final gravity",
                advice.finalGravity().value() + " on " + advice.finalGravity().scale());
        line(
                "Starting point",
                advice.startingPoint().map(RecommendationText::words).orElse("none"));
        line("Recommended", advice.recommended().map(RecommendationText::words).orElse("none"));
        line("Range", words(advice.range()));
        line("Available", words(advice.available()));
        line("Assessment", depth(advice) + (advice.depthTriggers().isEmpty() ? "" : " " + advice.depthTriggers()));
        line("Panel case", words(advice.panelCase()) + " " + advice.panelLabels());
    }

    private static String depth(Recommendation advice) {
        String tool = advice.assessmentTool().orElse("");
        return switch (advice.assessmentDepth()) {
            case LARP -> "light, " + tool + (tool.equals("LARP") ? "" : " (in place of LARP)");
            case ASSET_PLUS -> "full, " + tool;
            case UNDETERMINED -> "cannot be told while facts are missing";
        };
    }

    private void line(String name, String value) {
        text.append(String.format(Locale.ROOT, "%-16s%s\n", name, value));
    }

    private void list(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(heading).append('\n');
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
        }
    }

    private static String words(List<Disposal> disposals) {
        return disposals.isEmpty()
                ? "none"
                : disposals.stream().map(RecommendationText::words).collect(Collectors.joining(", "));
    }

    private static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
