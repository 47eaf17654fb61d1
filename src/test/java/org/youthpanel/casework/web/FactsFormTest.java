package org.youthpanel.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.PastOutcome;
import org.youthpanel.facts.Reading;
import org.youthpanel.workbench.Scenario;
import org.youthpanel.workbench.ScenarioReader;

class FactsFormTest {

    private final FactsForm form = new FactsForm();

    @Test
    void everyFactIsAskedForOnce() {
        assertThat(form.fields().stream().map(FactField::name))
                .containsExactlyInAnyOrderElementsOf(
                        Facts.all().stream().map(Fact::path).toList());
    }

    @Test
    void everyFactAndEveryCodeHasWords() {
        Words words = words();
        List<String> wordless = new ArrayList<>();
        for (FactField field : form.fields()) {
            if (words.fact(field.name()).equals(field.name())) {
                wordless.add("fact." + field.name());
            }
            field.codes().stream()
                    .map(code -> field.type() + "." + code)
                    .filter(key -> words.find(key) == null)
                    .forEach(wordless::add);
        }
        form.sections().stream()
                .map(each -> "facts.section." + each.key())
                .filter(key -> words.find(key) == null)
                .forEach(wordless::add);
        for (Class<?> type : List.of(PastOutcome.class, OffenceType.class, Circumstance.class, Disposal.class)) {
            for (Object code : type.getEnumConstants()) {
                if (words.find(type.getSimpleName() + "." + code) == null) {
                    wordless.add(type.getSimpleName() + "." + code);
                }
            }
        }
        assertThat(wordless).isEmpty();
    }

    /** What a case says is what the form says of it: nothing is lost, nothing unknown becomes "no". */
    @Test
    void everyCaseOfTheScenariosSurvivesTheForm() {
        Adviser adviser = Adviser.reading(Path.of("rules"));
        int tried = 0;
        for (Scenario scenario :
                ScenarioReader.below(Path.of("scenarios"), List.of()).scenarios()) {
            if (adviser.read(new Document(scenario.facts(), List.of())) instanceof Reading.Read read) {
                CaseFacts facts = read.facts();
                if (List.of(Map.of()).equals(facts.document().get("otherOffences"))) {
                    continue; // an offence of which nothing is known leaves its row empty
                }
                Map<String, @Nullable Object> before = withoutEmptyWords(facts.document());
                TypedFacts typed = form.read(form.fill(before));
                assertThat(typed.problems()).isEmpty();
                Reading again = adviser.read(new Document(typed.document(), List.of()));
                assertThat(again).as(scenario.toString()).isInstanceOf(Reading.Read.class);
                assertThat(((Reading.Read) again).facts().document())
                        .as(scenario.toString())
                        .isEqualTo(before);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    /** Free words of which there are none are the same as none written down. */
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> withoutEmptyWords(Map<String, ?> document) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        document.forEach((key, value) -> {
            boolean words = Set.of("strengths", "aggravating", "mitigating").contains(key);
            if (value instanceof Map<?, ?> map) {
                copy.put(key, withoutEmptyWords((Map<String, ?>) map));
            } else if (!words || !(value instanceof List<?> list) || !list.isEmpty()) {
                copy.put(key, value);
            }
        });
        return copy;
    }

    @Test
    void noneAndNotKnownAreNotTheSame() {
        assertThat(typed("offence.circumstances", "none").document())
                .isEqualTo(Map.of("offence", Map.of("circumstances", List.of())));
        assertThat(typed("offence.circumstances", "unknown").document()).isEmpty();
        assertThat(typed().document()).isEmpty();
        assertThat(typed("panelReferrals.any", "none").document()).isEqualTo(Map.of("panelReferrals", List.of()));
        assertThat(typed("panelReferrals.any", "unknown").document()).isEmpty();
    }

    @Test
    void anAnswerThatContradictsItselfIsAProblem() {
        assertThat(typed("offence.circumstances", "none", "offence.circumstances", "HATE_ELEMENT")
                        .problems())
                .singleElement()
                .satisfies(each -> assertThat(each.path()).isEqualTo("offence.circumstances"));
        assertThat(typed("priorOutcomes.any", "none", "priorOutcomes.1.outcome", "CHARGE")
                        .problems())
                .singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo("both"));
        assertThat(typed("priorOutcomes.any", "some").problems())
                .singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo("entries"));
    }

    @Test
    void aProblemOfAnEntryIsToldInTheRowThatItWasTypedIn() {
        TypedFacts typed = typed("priorOutcomes.any", "some", "priorOutcomes.2.outcome", "CHARGE");
        assertThat(typed.field("priorOutcomes[0].on")).isEqualTo("priorOutcomes.2.on");
    }

    @Test
    void datesAreReadAsPeopleWriteThem() {
        for (String line : List.of("24/11/2025", "24 11 2025", "24 November 2025", "24 nov 2025", "2025-11-24")) {
            assertThat(typed("panelReferrals.any", "some", "panelReferrals", line)
                            .document())
                    .as(line)
                    .isEqualTo(Map.of("panelReferrals", List.of("2025-11-24")));
        }
        assertThat(typed("decisionDate.day", "31", "decisionDate.month", "2", "decisionDate.year", "2026")
                        .problems())
                .singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo("no-date"));
        assertThat(typed("decisionDate.day", "31", "decisionDate.month", "2").problems())
                .singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo("date-part"));
    }

    private TypedFacts typed(String... namesAndValues) {
        Typed typed = new Typed();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return form.read(typed);
    }

    static Words words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return new Words(messages);
    }
}
