package org.youthpanel.workbench.reading.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.youthpanel.casework.web.Words;
import org.youthpanel.rules.Concept;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Version;
import org.youthpanel.workbench.reading.UnreadableConstraint;

class PlainWordsTest {

    /** Signs of code: a capital within a word, a word of capitals that is no abbreviation, an operator. */
    private static final Pattern CODE =
            Pattern.compile("[a-z][A-Z]|[A-Z]{2,}_|\\b[A-Z]{4,}\\b|[=$&|{}<>!_]|\\b(?:true|false|null)\\b");

    private static final RuleBook RULES = RuleBook.reading(Path.of("rules"));

    private final Words words = words();

    @Test
    void everyRuleThatShipsIsSaidWithoutAWordOfCode() {
        List<String> left = new ArrayList<>();
        int rules = 0;
        for (RuleSetVersion version : RULES.versions()) {
            for (RuleDefinition rule : version.rules()) {
                rules++;
                List<String> said = new ArrayList<>(ConditionInWords.of(rule, version, words));
                assertThat(said).as(version + " " + rule.id()).isNotEmpty();
                said.addAll(EffectInWords.of(rule.effects(), words));
                said.stream()
                        .filter(each -> CODE.matcher(each).find() || each.contains("{"))
                        .forEach(each -> left.add(version + " " + rule.id() + ": " + each));
            }
        }
        assertThat(left).isEmpty();
        assertThat(rules).isGreaterThan(100);
    }

    /** A property, or a code of one, that nobody has found words for fails here before a rule reads it. */
    @Test
    void everythingThatARuleMayReadHasWords() {
        List<String> asked = new ArrayList<>();
        for (Concept concept : Concept.all()) {
            for (String property : concept.properties()) {
                Class<?> type = concept.type(property);
                if (type == boolean.class) {
                    asked.add(property);
                    asked.add("!" + property);
                } else if (type == int.class) {
                    asked.add(property + " == 1");
                } else {
                    boolean set = isSet(concept, property);
                    for (Object code : type.getEnumConstants()) {
                        String named = type.getSimpleName() + "." + ((Enum<?>) code).name();
                        asked.add(property + (set ? " contains " : " == ") + named);
                        asked.add(property + (set ? " not contains " : " != ") + named);
                    }
                }
                asked.forEach(each -> assertThat(said(concept.name(), each))
                        .as(concept + " " + each)
                        .noneMatch(line -> CODE.matcher(line).find()));
                asked.clear();
            }
        }
    }

    private static boolean isSet(Concept concept, String property) {
        return Set.of("circumstances", "factors", "available", "barred").contains(property)
                && !concept.type(property).equals(boolean.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "FinalGravity; score == 3; the final gravity score is 3",
                "FinalGravity; score >= 4; the final gravity score is 4 or more",
                "FinalGravity; 4 < score; the final gravity score is more than 4",
                "FinalGravity; !(score < 4); the final gravity score is 4 or more",
                "Child; ageAtOffence < 14; the child’s age at the offence is less than 14",
                "Response; admission in (Admission.ACCEPTS_RESPONSIBILITY, Admission.NONE);"
                        + " the child accepts responsibility without admitting the whole offence, or admits nothing",
                "Response; admission != Admission.NONE; the child admits the whole offence, or accepts responsibility"
                        + " without admitting the whole offence, or it is not known what the child admits",
                "RiskOfHarm; level in (Level.LOW, Level.MEDIUM); the risk of harm to others is low or medium",
                "RiskOfHarm; !confirmed; the gatekeeper is not recorded as standing by the levels",
                "RiskOfHarm; !(indicatedHigh && !confirmed); the risk of harm factors on file do not indicate a high level,"
                        + " or the gatekeeper stands by the levels",
                "StandingPoint; disposal not in (Disposal.CHARGE, Disposal.YOUTH_CAUTION);"
                        + " the starting point is neither a charge nor a youth caution",
                "StandingPoint; rung == 1 || rung == 2; the rung of the starting point is 1 or 2",
                "StandingPoint; rung == 1 || == 2; the rung of the starting point is 1 or 2",
                "Offence; circumstances contains Circumstance.HATE_ELEMENT || type == OffenceType.RACIALLY_AGGRAVATED;"
                        + " the circumstances of the offence include a hate element, or the type of the offence is a racially"
                        + " aggravated offence",
            })
    void aConditionIsSaidInASentence(String concept, String constraint, String sentence) {
        assertThat(said(concept, constraint)).containsExactly(sentence);
    }

    @Test
    void eachConditionIsALineOfItsOwnAndANumberOfTheServiceIsSaid() {
        RuleSetVersion leeds = version("leeds", "3.0");
        assertThat(ConditionInWords.of(rule(leeds, "LEE-140"), leeds, words))
                .containsExactly(
                        "the final gravity score is not below the score from which the full assessment is asked for (here 4)");
        assertThat(ConditionInWords.of(rule(leeds, "LEE-224"), leeds, words))
                .containsExactly(
                        "the child’s earlier outcomes are known",
                        "the number of known earlier outcomes is 0",
                        "the starting point is neither a youth conditional caution nor a deferred prosecution");
        RuleSetVersion national = version("national", "5.0");
        assertThat(ConditionInWords.of(rule(national, "NAT-711"), national, words))
                .containsExactly("the disposals that are ruled out include the disposal that the assessment proposes");
    }

    @Test
    void whatARuleSaysIsSaidOnceForAllDisposals() {
        RuleSetVersion national = version("national", "5.0");
        assertThat(EffectInWords.of(rule(national, "NAT-230").effects(), words))
                .containsExactly("The starting point is a youth caution. It rests on the gravity score");
        assertThat(EffectInWords.of(rule(national, "NAT-440").effects(), words))
                .containsExactly(
                        "As long as the child declines, this rules out diversion (outcome 22), a deferred prosecution"
                                + " or a deferred caution");
        assertThat(EffectInWords.of(rule(national, "NAT-433").effects(), words))
                .containsExactly(
                        "Before a community resolution, this has to be made sure of: The child is willing to take part");
    }

    @Test
    void whatHasNoWordsIsNotPassedOver() {
        assertThatThrownBy(() -> said("FinalGravity", "score == ")).isInstanceOf(UnreadableConstraint.class);
        assertThatThrownBy(() -> said("FinalGravity", "score == 1 score")).isInstanceOf(UnreadableConstraint.class);
        assertThatThrownBy(() -> said("FinalGravity", "score matches 1")).isInstanceOf(UnreadableConstraint.class);
        assertThatThrownBy(() -> said("FinalGravity", "score > $from")).isInstanceOf(UnreadableConstraint.class);
    }

    private List<String> said(String concept, String constraint) {
        RuleSetVersion any = version("national", "5.0");
        RuleDefinition example = rule(any, "NAT-230");
        return ConditionInWords.of(
                new RuleDefinition(
                        example.name(),
                        example.id(),
                        example.label(),
                        example.citation(),
                        example.reason(),
                        example.stratum(),
                        example.file(),
                        List.of(new RuleDefinition.Condition(
                                Concept.named(concept).orElseThrow(), List.of(), constraint)),
                        example.effects()),
                any,
                words);
    }

    private static RuleSetVersion version(String set, String number) {
        return RULES.version(set, Version.of(number)).orElseThrow();
    }

    private static RuleDefinition rule(RuleSetVersion version, String id) {
        return version.rules().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Words words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return new Words(messages);
    }
}
