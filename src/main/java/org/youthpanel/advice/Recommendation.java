package org.youthpanel.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.GravityScore;
import org.youthpanel.facts.Json;
import org.youthpanel.rules.finding.PanelCase;
import org.youthpanel.rules.finding.Severity;
import org.youthpanel.rules.resolved.Depth;

/**
 * The advice on one case: a starting point for the panel, never an instruction. Lists of disposals are in the ladder's
 * order.
 *
 * @param provisional whether an unknown fact could change the answer
 * @param evaluatedFor the panel's date
 * @param ruleSets the versions it rests on
 * @param startingPoint empty where the case is not for a youth disposal
 * @param recommended empty unless the outcome is RECOMMENDED
 * @param range acceptable alternatives, the recommended disposal among them
 * @param available what the panel and the police may choose from
 * @param needs what is not known to hold, for available disposals
 * @param assessmentTool empty while the depth is undetermined
 * @param depthTriggers the labels of every statement that asks for the full assessment
 * @param panelLabels the statements that say whether it is a panel case
 * @param firstTimeEntrant for each available disposal; empty where the case is not for a youth disposal
 * @param missing unknown facts that could change the answer
 * @param whatWouldChangeThis single differences that would change the answer
 */
public record Recommendation(
        Outcome outcome,
        boolean provisional,
        LocalDate evaluatedFor,
        List<RuleSet> ruleSets,
        GravityScore finalGravity,
        Optional<Disposal> startingPoint,
        Optional<Disposal> recommended,
        List<Disposal> range,
        List<Disposal> available,
        List<Barred> barred,
        List<Needed> needs,
        Depth assessmentDepth,
        Optional<String> assessmentTool,
        List<String> depthTriggers,
        PanelCase panelCase,
        List<String> panelLabels,
        List<Remark> prompts,
        Map<Disposal, FirstTimeEntrant> firstTimeEntrant,
        Optional<AssessmentDuty> youthCautionAssessmentDuty,
        List<Missing> missing,
        List<Change> whatWouldChangeThis,
        List<Reason> reasons,
        Map<String, LocalDate> dueDates) {

    /** A version of a rule set, with the hash of its files. */
    public record RuleSet(String set, String version, String sha256) {}

    /** A disposal that cannot be given, with every statement that says so. */
    public record Barred(Disposal disposal, List<String> labels, String reason) {}

    /** A fact that is not known to hold, and the disposals that need it. */
    public record Needed(String fact, List<Disposal> disposals) {}

    /** Something to be said to whoever prepares or decides the case. */
    public record Remark(String label, Severity severity, String text) {}

    /** An unknown fact, and the parts of the answer it could change. */
    public record Missing(String fact, List<String> couldChange) {}

    /**
     * One difference that would change the answer.
     *
     * @param from the value now, as a document holds it; null where it is unknown
     */
    public record Change(
            String fact, @Nullable Object from, @Nullable Object to, Map<String, @Nullable Object> changes) {}

    /** As the contract names it, on one line: the same recommendation is always the same text. */
    public String json() {
        return Json.write(RecommendationDocument.of(this));
    }

    /** The same as nested maps. */
    public Map<String, @Nullable Object> document() {
        return RecommendationDocument.of(this);
    }
}
