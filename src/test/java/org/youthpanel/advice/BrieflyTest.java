package org.youthpanel.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Reading;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Version;

class BrieflyTest {

    private final Adviser adviser = Books.adviser();

    private CaseFacts facts(Object... differences) {
        return ((Reading.Read) adviser.read(new Document(Ordinary.facts(differences), List.of()))).facts();
    }

    private RuleSetVersion version(String set, String version) {
        return adviser.rules().version(set, Version.of(version)).orElseThrow();
    }

    @Test
    void theShortAnswerIsThatOfTheWholeAdvice() {
        for (long base = 1; base <= 5; base++) {
            CaseFacts facts = facts("gravity.base", base, "assessment.riskOfHarm", "HIGH");
            Recommendation whole = adviser.advise(facts);
            assertThat(adviser.briefly(facts))
                    .isEqualTo(new ShortAnswer(
                            whole.outcome(), whole.recommended(), whole.assessmentDepth(), whole.panelCase()));
            assertThat(adviser.briefly(facts, version("national", "5.0"))).isEqualTo(adviser.briefly(facts));
            assertThat(adviser.briefly(facts, version("leeds", "3.0"))).isEqualTo(adviser.briefly(facts));
        }
    }

    @Test
    void aVersionTakesThePlaceOfTheOneInForceAndTheOtherLayerStays() {
        CaseFacts knife = facts("offence.circumstances", List.of("KNIFE_SIMPLE_POSSESSION"));
        assertThat(adviser.briefly(knife).recommended()).contains(Disposal.DEFERRED_PROSECUTION);
        ShortAnswer before = adviser.briefly(knife, version("national", "4.0"));
        assertThat(before.recommended())
                .isPresent()
                .isNotEqualTo(adviser.briefly(knife).recommended());
        // leeds 2.0 offers no deferred disposal
        assertThat(adviser.briefly(knife, version("leeds", "2.0")).recommended())
                .isNotEqualTo(adviser.briefly(knife).recommended());
    }

    @Test
    void aScoreOfAnotherScaleOrACaseOfAnotherServiceIsNotRun() {
        RuleSetVersion otherScale = version("national", "1.0");
        assertThat(adviser.unfit(facts(), otherScale))
                .get()
                .extracting(each -> each.code())
                .isEqualTo("wrong-scale");
        assertThatThrownBy(() -> adviser.briefly(facts(), otherScale)).isInstanceOf(IllegalArgumentException.class);
        assertThat(adviser.unfit(facts(), version("leicestershire", "1.0")))
                .get()
                .extracting(each -> each.code())
                .isEqualTo("other-service");
        assertThat(adviser.unfit(facts(), version("national", "4.0"))).isEmpty();
    }
}
