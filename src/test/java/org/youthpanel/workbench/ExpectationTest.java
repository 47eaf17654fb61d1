package org.youthpanel.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.MalformedDocument;

/** A scenario can fail: each way of expecting has a case in which it is met and one in which it is not. */
class ExpectationTest {

    private static final String ACTUAL = """
            recommended: YOUTH_CAUTION
            range: [DEFERRED_PROSECUTION, YOUTH_CAUTION]
            depthTriggers: []
            assessmentTool: null
            provisional: true
            finalGravity: { scale: NPCC_2023, score: 3 }
            barred: [{ disposal: CHARGE, labels: [C1, C2], reason: words }]
            prompts: [{ label: D1, severity: ACT, text: words }, { label: C23, severity: NOTE, text: words }]
            missing: [{ fact: admission, couldChange: [recommended] }]
            ruleSets: [{ set: national, version: "5.0", sha256: x }, { set: leeds, version: "3.0", sha256: y }]
            dueDates: { policeInformed: "2026-05-26" }
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "recommended: YOUTH_CAUTION | recommended: CHARGE",
                "recommended: YOUTH_CAUTION | recommended: null",
                "assessmentTool: null | assessmentTool: LARP",
                "provisional: true | provisional: false",
                "range: [YOUTH_CAUTION, DEFERRED_PROSECUTION] | range: [YOUTH_CAUTION]",
                "depthTriggers: [] | depthTriggers: [A1]",
                "finalGravity: { score: 3 } | finalGravity: { score: 4 }",
                "barred: { CHARGE: [C2, C1] } | barred: { CHARGE: [C1] }",
                "barred: { CHARGE: [C1, C2] } | barred: {}",
                "prompts: { includes: [D1], excludes: [D2] } | prompts: { includes: [D2] }",
                "prompts: { excludes: [D2] } | prompts: { excludes: [D1] }",
                "prompts: [C23, D1] | prompts: [D1]",
                "missing: [admission] | missing: []",
                "missing: [{ fact: admission, couldChange: [recommended] }] | missing: [{ fact: admission, couldChange: [panelCase] }]",
                "ruleSets: [{ set: leeds, version: 3.0 }] | ruleSets: [{ set: leeds, version: 2.0 }]",
                "dueDates: { policeInformed: 2026-05-26 } | dueDates: { policeInformed: 2026-05-27 }",
                "dueDates: { cautionDelivered: null } | dueDates: { cautionDelivered: 2026-01-01 }",
                "recommended: YOUTH_CAUTION | reccommended: YOUTH_CAUTION",
            })
    void whatIsNamedIsCompared(String met, String unmet) throws MalformedDocument {
        assertThat(differences(met)).as(met).isEmpty();
        assertThat(differences(unmet)).as(unmet).hasSize(1);
    }

    @Test
    void aDifferenceNamesExpectedAndActual() throws MalformedDocument {
        assertThat(differences("recommended: CHARGE"))
                .containsExactly("recommended: expected \"CHARGE\", actual \"YOUTH_CAUTION\"");
    }

    private static List<String> differences(String expected) throws MalformedDocument {
        return Expectation.differences(map(expected), map(ACTUAL));
    }

    private static Map<String, Object> map(String yaml) throws MalformedDocument {
        return ScenarioReader.map(Documents.yaml(yaml).root());
    }
}
