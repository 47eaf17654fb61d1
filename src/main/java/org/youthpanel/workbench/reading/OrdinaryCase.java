package org.youthpanel.workbench.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.GravityScale;

/** The case that tables vary: a first theft by a child of 14, admitted, with low levels. It brings no prompt. */
final class OrdinaryCase {

    private static final int AGE = 14;
    private static final int DAYS_BEFORE = 30;

    private OrdinaryCase() {}

    static Document document(String service, LocalDate on, GravityScale scale) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("service", service);
        facts.put("decisionDate", on.toString());
        facts.put(
                "child",
                Map.of(
                        "ageAtOffence",
                        (long) AGE,
                        "ageAtDisposal",
                        (long) AGE,
                        "appropriateAdult",
                        true,
                        "lookedAfter",
                        false,
                        "socialWorker",
                        "NONE",
                        "legalAdviceOffered",
                        true));
        facts.put("voice", Map.of("child", "HEARD", "parentOrCarer", "HEARD"));
        facts.put("strengths", List.of("A strength"));
        facts.put("communication", Map.of("need", false));
        facts.put(
                "offence",
                Map.of(
                        "type",
                        "THEFT_AND_HANDLING",
                        "triability",
                        "EITHER_WAY",
                        "committedOn",
                        on.minusDays(DAYS_BEFORE).toString(),
                        "circumstances",
                        List.of()));
        facts.put("otherOffences", List.of());
        facts.put("gravity", Map.of("scale", scale.name(), "base", 2L, "adjustment", "NONE"));
        facts.put("evidence", Map.of("sufficientToCharge", true));
        facts.put("admission", "FULL");
        facts.put("engagement", Map.of("willing", true, "consentsToConditions", true));
        facts.put("victim", Map.of("identified", false));
        facts.put("priorOutcomes", List.of());
        facts.put("panelReferrals", List.of());
        facts.put(
                "assessment",
                Map.of(
                        "safetyAndWellbeing",
                        "LOW",
                        "riskOfHarm",
                        "LOW",
                        "riskOfHarmFactors",
                        List.of(),
                        "safetyFactors",
                        List.of(),
                        "contingencyPlan",
                        true,
                        "gatekept",
                        true));
        return new Document(facts, List.of());
    }
}
