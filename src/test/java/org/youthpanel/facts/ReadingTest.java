package org.youthpanel.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How documents become facts, and what is said of those that do not. */
class ReadingTest {

    private static final Conventions NPCC_FOR_LEEDS = new Conventions() {
        @Override
        public List<Problem> coverage(String service, LocalDate date) {
            return service.equals("leeds") ? List.of() : List.of(new Problem("service", "unknown-code", "No."));
        }

        @Override
        public Optional<GravityConvention> gravityOn(LocalDate date) {
            return Optional.of(new GravityConvention(GravityScale.NPCC_2023, 1, Set.of(1)));
        }
    };

    private static final String SMALLEST = """
            {"service":"leeds","decisionDate":"2026-06-02","child":{"ageAtOffence":14,"ageAtDisposal":14},
             "offence":{"type":"DRUGS"},"gravity":{"scale":"NPCC_2023","base":2}%s}
            """;

    private final CaseReader reader = new CaseReader(NPCC_FOR_LEEDS, WorkingDays.ofEnglandAndWales());

    @Test
    void theSmallestCaseHasTheRequiredFactsAndNothingElse() throws MalformedDocument {
        CaseFacts facts = facts(SMALLEST.formatted(""));

        assertThat(facts.service()).isEqualTo("leeds");
        assertThat(facts.get(Facts.ADMISSION)).isEmpty();
        assertThat(facts.json())
                .isEqualTo("{\"service\":\"leeds\",\"decisionDate\":\"2026-06-02\","
                        + "\"child\":{\"ageAtOffence\":14,\"ageAtDisposal\":14},\"offence\":{\"type\":\"DRUGS\"},"
                        + "\"gravity\":{\"scale\":\"NPCC_2023\",\"base\":2}}");
    }

    @Test
    void whatIsWrittenIsReadBackEqual() throws MalformedDocument {
        CaseFacts facts = facts(SMALLEST.formatted(
                ",\"priorOutcomes\":[{\"outcome\":\"CONVICTION\",\"on\":\"2025-01-01\",\"offenceType\":\"ARSON\"}],"
                        + "\"assessment\":{\"safetyFactors\":[\"SELF_HARM\",\"EHCP\"]}"));

        assertThat(facts(facts.json())).isEqualTo(facts).hasSameHashCodeAs(facts);
    }

    @Test
    void nullIsTheSameAsAbsent() throws MalformedDocument {
        assertThat(facts(SMALLEST.formatted(",\"admission\":null,\"engagement\":null")))
                .isEqualTo(facts(SMALLEST.formatted("")));
    }

    @Test
    void everyProblemIsToldAtOnce() throws MalformedDocument {
        String text = """
                {"decisionDate":"2026-02-30","child":{"ageAtOffence":"14","ageAtDisposal":-1,"name":"-"},
                 "gravity":{"scale":"ACPO_2013","base":9},"gravity":{},"colour":"red",
                 "offence":{"circumstances":["KNIFE",null]},"admission":"UNKNOWN","priorOutcomes":[{"on":"2020-01-01"}]}
                """;

        assertThat(problems(Documents.json(text)))
                .contains(
                        "service required",
                        "decisionDate wrong-type",
                        "child.ageAtOffence wrong-type",
                        "child.ageAtDisposal out-of-range",
                        "child.name unknown-key",
                        "gravity duplicate-key",
                        "gravity.base out-of-range",
                        "colour unknown-key",
                        "offence.type required",
                        "offence.circumstances[0] unknown-code",
                        "offence.circumstances[1] wrong-type",
                        "admission unknown-code",
                        "priorOutcomes[0].outcome required",
                        "priorOutcomes[0].offenceType required");
    }

    @Test
    void anAbsentMapNamesItsRequiredFactsAndNotItself() throws MalformedDocument {
        assertThat(problems(Documents.json("{}")))
                .containsExactly(
                        "service required",
                        "decisionDate required",
                        "child.ageAtOffence required",
                        "child.ageAtDisposal required",
                        "offence.type required",
                        "gravity.scale required",
                        "gravity.base required");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "aggravating, no adjustment | \"aggravating\":[\"x\"] | gravity.adjustment required",
                "a raise without a factor | \"adjustment\":\"RAISE\",\"adjustmentReason\":\"x\" | gravity.adjustment no-factor",
                "a lowering with the wrong factor | \"aggravating\":[\"x\"],\"adjustment\":\"LOWER\",\"adjustmentReason\":\"x\" | gravity.adjustment no-factor",
                "a raise without a reason | \"aggravating\":[\"x\"],\"adjustment\":\"RAISE\" | gravity.adjustmentReason required",
                "a blank reason | \"aggravating\":[\"x\"],\"adjustment\":\"RAISE\",\"adjustmentReason\":\" \" | gravity.adjustmentReason blank",
            })
    void anAdjustmentIsStatedWithItsFactorAndReason(String what, String gravity, String problem)
            throws MalformedDocument {
        String text = SMALLEST.formatted("").replace("\"base\":2", "\"base\":2," + gravity);

        assertThat(problems(Documents.json(text))).as(what).containsExactly(problem.strip());
    }

    @Test
    void anEntryThatIsWrongInOnePlaceIsStillJudgedInAnother() throws MalformedDocument {
        String text = SMALLEST.formatted(",\"priorOutcomes\":[{\"outcome\":\"CHARGE\",\"on\":\"2027-01-01\"}],"
                + "\"otherOffences\":[{\"type\":\"X\",\"gravity\":{\"scale\":\"NPCC_2023\",\"base\":3}}]");

        assertThat(problems(Documents.json(text)))
                .containsExactlyInAnyOrder(
                        "priorOutcomes[0].offenceType required",
                        "priorOutcomes[0].on impossible",
                        "otherOffences[0].type unknown-code",
                        "otherOffences[0].gravity.base impossible");
    }

    @Test
    void aKeyWithADotIsNoWayIntoAMap() throws MalformedDocument {
        assertThat(problems(Documents.json(SMALLEST.formatted(",\"gravity.base\":5"))))
                .containsExactly("gravity.base unknown-key");
        assertThat(problems(Documents.json(SMALLEST.formatted(
                        ",\"otherOffences\":[{\"gravity.base\":5,\"gravity.scale\":\"ACPO_2013\"}]"))))
                .containsExactly(
                        "otherOffences[0].gravity.base unknown-key", "otherOffences[0].gravity.scale unknown-key");
    }

    @Test
    void aFactorThatCannotBeReadIsStillAFactor() throws MalformedDocument {
        String text =
                SMALLEST.formatted("").replace("\"base\":2", "\"base\":2,\"aggravating\":[5],\"adjustmentReason\":5");

        assertThat(problems(Documents.json(text)))
                .containsExactlyInAnyOrder(
                        "gravity.aggravating[0] wrong-type",
                        "gravity.adjustmentReason wrong-type",
                        "gravity.adjustment required");
    }

    @Test
    void yamlTagsAreNotFollowed() {
        assertThatThrownBy(() -> Documents.yaml("a: !foo FULL")).isInstanceOf(MalformedDocument.class);
    }

    @Test
    void aDateOutsideTheKnownBankHolidaysIsAProblemAndNoGuess() throws MalformedDocument {
        String text = SMALLEST.formatted(",\"dates\":{\"referredOn\":\"2031-01-02\"}");

        assertThat(problems(Documents.json(text))).containsExactly("dates.referredOn no-bank-holidays");
    }

    @Test
    void inYamlOnlyTrueAndFalseAreBooleansAndVersionsAreWords() throws MalformedDocument {
        Document document = Documents.yaml("[true, True, NO, on, 5.0, 0x1F, 12, \"12\", 2026-06-02, ~]");

        assertThat((List<?>) document.root())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(true, "True", "NO", "on", "5.0", "0x1F", 12L, "12", "2026-06-02", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"a\":1", "{\"a\":1} {}", "''", "[1,]", "{'a':1}"})
    void whatIsNoJsonIsMalformed(String text) {
        assertThatThrownBy(() -> Documents.json(text)).isInstanceOf(MalformedDocument.class);
    }

    @Test
    void tenMegabytesOfBracketsAreMalformedAndQuicklySo() {
        assertThatThrownBy(() -> Documents.json("[".repeat(10_000_000)))
                .isInstanceOf(MalformedDocument.class)
                .hasMessageNotContaining("[[");
        assertThatThrownBy(() -> Documents.yaml("[".repeat(100_000))).isInstanceOf(MalformedDocument.class);
    }

    @Test
    void aMessageOfMalformedTextDoesNotRepeatTheText() {
        assertThatThrownBy(() -> Documents.json("{\"reason\": \"confided in the teacher\" oops"))
                .hasMessageNotContaining("oops")
                .hasMessageNotContaining("teacher");
    }

    @Test
    void yamlReferencesAreNotFollowed() {
        assertThatThrownBy(() -> Documents.yaml("a: &x [1]\nb: *x\n")).isInstanceOf(MalformedDocument.class);
    }

    @Test
    void aPathIsAPointer() {
        assertThat(new Problem("priorOutcomes[0].on", "", "").pointer()).isEqualTo("/priorOutcomes/0/on");
        assertThat(new Problem("", "", "").pointer()).isEmpty();
    }

    private CaseFacts facts(String json) throws MalformedDocument {
        return ((Reading.Read) reader.read(Documents.json(json))).facts();
    }

    private List<String> problems(Document document) {
        return ((Reading.Refused) reader.read(document))
                .problems().stream()
                        .map(problem -> problem.path() + " " + problem.code())
                        .toList();
    }
}
