package org.youthpanel.workbench.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.PastOutcome;
import org.youthpanel.facts.PriorOutcome;

/** What makes the ordinary case one that the score alone does not settle. */
public enum SpecialCase {
    KNIFE_FIRST(facts -> knife(facts, Circumstance.KNIFE_SIMPLE_POSSESSION)),
    KNIFE_FIRST_AT_16(facts -> aged(knife(facts, Circumstance.KNIFE_SIMPLE_POSSESSION), 16)),
    KNIFE_AGAIN(facts -> knife(facts, Circumstance.KNIFE_SIMPLE_POSSESSION)
            .with(
                    Facts.PRIOR_OUTCOMES,
                    List.of(new PriorOutcome(
                            PastOutcome.COMMUNITY_RESOLUTION,
                            facts.decisionDate().minusYears(2),
                            OffenceType.OTHER,
                            Optional.of(Set.of(Circumstance.KNIFE_SIMPLE_POSSESSION)),
                            Optional.of(true))))),
    KNIFE_MORE(facts -> knife(facts, Circumstance.KNIFE_MORE_THAN_POSSESSION)),
    IMAGERY(facts -> facts.with(Facts.OFFENCE_TYPE, OffenceType.SEXUAL)
            .with(Facts.CIRCUMSTANCES, EnumSet.of(Circumstance.YOUTH_PRODUCED_IMAGERY))),
    NO_EVIDENCE(facts -> facts.with(Facts.EVIDENCE_SUFFICIENT, false)),
    NOT_WILLING(facts -> facts.with(Facts.WILLING, false)),
    NO_CONSENT(facts -> facts.with(Facts.CONSENTS_TO_CONDITIONS, false)),
    TWO_CAUTIONS(facts -> facts.with(Facts.PRIOR_OUTCOMES, List.of(caution(facts), caution(facts)))),
    AGED_9(facts -> aged(facts, 9)),
    AGED_18(facts -> aged(facts, 18));

    private final UnaryOperator<CaseFacts> change;

    SpecialCase(UnaryOperator<CaseFacts> change) {
        this.change = change;
    }

    CaseFacts of(CaseFacts ordinary) {
        return change.apply(ordinary);
    }

    private static CaseFacts knife(CaseFacts facts, Circumstance circumstance) {
        return facts.with(Facts.OFFENCE_TYPE, OffenceType.OTHER).with(Facts.CIRCUMSTANCES, EnumSet.of(circumstance));
    }

    private static CaseFacts aged(CaseFacts facts, int age) {
        return facts.with(Facts.AGE_AT_OFFENCE, age).with(Facts.AGE_AT_DISPOSAL, age);
    }

    private static PriorOutcome caution(CaseFacts facts) {
        return new PriorOutcome(
                PastOutcome.YOUTH_CAUTION,
                facts.decisionDate().minusYears(2),
                OffenceType.THEFT_AND_HANDLING,
                Optional.of(Set.of()),
                Optional.of(true));
    }
}
