package org.youthpanel.advice;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a recommendation with the names of the contract. */
final class RecommendationDocument {

    private RecommendationDocument() {}

    static Map<String, @Nullable Object> of(Recommendation r) {
        return map(
                "outcome", r.outcome(),
                "provisional", r.provisional(),
                "evaluatedFor", r.evaluatedFor(),
                "ruleSets",
                        r.ruleSets().stream()
                                .map(each -> map("set", each.set(), "version", each.version(), "sha256", each.sha256()))
                                .toList(),
                "finalGravity",
                        map(
                                "scale",
                                r.finalGravity().scale(),
                                "score",
                                r.finalGravity().value()),
                "startingPoint", r.startingPoint().orElse(null),
                "recommended", r.recommended().orElse(null),
                "range", r.range(),
                "available", r.available(),
                "barred",
                        r.barred().stream()
                                .map(each -> map(
                                        "disposal", each.disposal(), "labels", each.labels(), "reason", each.reason()))
                                .toList(),
                "needs",
                        r.needs().stream()
                                .map(each -> map("fact", each.fact(), "for", each.disposals()))
                                .toList(),
                "assessmentDepth", r.assessmentDepth(),
                "assessmentTool", r.assessmentTool().orElse(null),
                "depthTriggers", r.depthTriggers(),
                "panelCase", r.panelCase(),
                "panelLabels", r.panelLabels(),
                "prompts",
                        r.prompts().stream()
                                .map(each ->
                                        map("label", each.label(), "severity", each.severity(), "text", each.text()))
                                .toList(),
                "firstTimeEntrant", r.firstTimeEntrant(),
                "youthCautionAssessmentDuty", r.youthCautionAssessmentDuty().orElse(null),
                "missing",
                        r.missing().stream()
                                .map(each -> map("fact", each.fact(), "couldChange", each.couldChange()))
                                .toList(),
                "whatWouldChangeThis",
                        r.whatWouldChangeThis().stream()
                                .map(each -> map(
                                        "fact",
                                        each.fact(),
                                        "from",
                                        each.from(),
                                        "to",
                                        each.to(),
                                        "changes",
                                        each.changes()))
                                .toList(),
                "reasons",
                        r.reasons().stream().map(RecommendationDocument::reason).toList(),
                "dueDates", r.dueDates());
    }

    private static Map<String, @Nullable Object> reason(Reason reason) {
        return map(
                "rule", reason.rule(),
                "label", reason.label(),
                "text", reason.text(),
                "source", reason.citation().source(),
                "place", reason.citation().place(),
                "evidence", reason.citation().evidence(),
                "facts", reason.facts());
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        List<@Nullable Object> all = Arrays.asList(keysAndValues);
        for (int i = 0; i < all.size(); i += 2) {
            map.put(String.valueOf(all.get(i)), all.get(i + 1));
        }
        return map;
    }
}
