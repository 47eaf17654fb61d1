package org.youthpanel.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.Json;
import org.youthpanel.facts.Reading;

/** The example of the contract, field by field, down to the order of names. */
class ContractExampleTest {

    private final Adviser adviser = Books.adviser();

    @Test
    void theRecommendationHasTheFieldsOfTheContractInTheirOrder() throws Exception {
        assertThat(example().keySet())
                .containsExactly(
                        "outcome",
                        "provisional",
                        "evaluatedFor",
                        "ruleSets",
                        "finalGravity",
                        "startingPoint",
                        "recommended",
                        "range",
                        "available",
                        "barred",
                        "needs",
                        "assessmentDepth",
                        "assessmentTool",
                        "depthTriggers",
                        "panelCase",
                        "panelLabels",
                        "prompts",
                        "firstTimeEntrant",
                        "youthCautionAssessmentDuty",
                        "missing",
                        "whatWouldChangeThis",
                        "reasons",
                        "dueDates");
    }

    @Test
    void aReasonNamesRuleLabelSourcePlaceEvidenceAndFacts() throws Exception {
        Map<?, ?> first = (Map<?, ?>) ((List<?>) example().get("reasons")).get(0);

        assertThat(Json.write(first))
                .isEqualTo("{\"rule\":\"NAT-230\",\"label\":\"B8\","
                        + "\"text\":\"The final gravity score is 3, for which the matrix starts from a youth caution.\","
                        + "\"source\":\"NPCC-CGM\",\"place\":\"score 3\",\"evidence\":\"SECONDARY\","
                        + "\"facts\":{\"finalGravity.score\":3}}");
    }

    @Test
    void aDifferenceThatWouldChangeTheAnswerSaysWhat() throws Exception {
        assertThat(Json.write(example().get("whatWouldChangeThis")))
                .contains(
                        "{\"fact\":\"finalGravity.score\",\"from\":3,\"to\":2,"
                                + "\"changes\":{\"recommended\":\"COMMUNITY_RESOLUTION\"}}",
                        "{\"fact\":\"finalGravity.score\",\"from\":3,\"to\":4,\"changes\":"
                                + "{\"recommended\":\"YOUTH_CONDITIONAL_CAUTION\",\"assessmentDepth\":\"ASSET_PLUS\"}}",
                        "{\"fact\":\"evidence.sufficientToCharge\",\"from\":true,\"to\":false,",
                        "{\"fact\":\"assessment.riskOfHarm\",\"from\":null,\"to\":\"LOW\","
                                + "\"changes\":{\"assessmentDepth\":\"LARP\"}}");
    }

    @Test
    void theSameCaseIsAlwaysTheSameText() throws Exception {
        assertThat(Json.write(example())).isEqualTo(Json.write(example()));
    }

    private Map<String, Object> example() throws Exception {
        Map<String, Object> facts = new LinkedHashMap<>();
        Document ordinary = Documents.yaml(Files.readString(Path.of("scenarios/defaults/ordinary.yaml")));
        ((Map<?, ?>) ordinary.root()).forEach((key, value) -> facts.put(String.valueOf(key), value));
        facts.put("gravity", Map.of("scale", "NPCC_2023", "base", 3L));
        facts.put(
                "priorOutcomes",
                List.of(Map.of(
                        "outcome", "COMMUNITY_RESOLUTION", "on", "2025-01-10", "offenceType", "THEFT_AND_HANDLING")));
        Map<String, Object> assessment = new LinkedHashMap<>();
        ((Map<?, ?>) facts.get("assessment")).forEach((key, value) -> assessment.put(String.valueOf(key), value));
        assessment.put("safetyFactors", List.of("SELF_HARM"));
        assessment.remove("riskOfHarm");
        facts.put("assessment", assessment);
        Reading.Read read = (Reading.Read) adviser.read(new Document(facts, List.of()));
        return adviser.advise(read.facts()).document();
    }
}
