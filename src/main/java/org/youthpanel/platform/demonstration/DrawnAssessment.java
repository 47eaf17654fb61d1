package org.youthpanel.platform.demonstration;

import java.util.EnumSet;
import java.util.Set;
import org.youthpanel.facts.AssessmentKind;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.RiskOfHarmFactor;
import org.youthpanel.facts.SafetyFactor;

/**
 * The assessment of a case. Levels follow from the factors on file, but about one in seven is set too low: inspectors
 * found levels consistently underestimated and information not drawn together (S1 §3.1).
 */
final class DrawnAssessment {

    private static final int TOO_LOW = 14;
    private static final int NOT_ASSESSED = 2;
    /** As the national version has them (policy A12). */
    private static final Set<SafetyFactor> GRAVE_FOR_SAFETY = EnumSet.of(
            SafetyFactor.SUICIDE_ATTEMPT_OR_IDEATION,
            SafetyFactor.EXPLOITATION_SIGNIFICANT_HARM,
            SafetyFactor.MODERN_SLAVERY_INDICATORS);

    private static final Set<RiskOfHarmFactor> GRAVE_FOR_HARM = EnumSet.of(
            RiskOfHarmFactor.WEAPON_USE,
            RiskOfHarmFactor.THREATS_TO_NAMED_VICTIM,
            RiskOfHarmFactor.HARMFUL_SEXUAL_BEHAVIOUR);

    private DrawnAssessment() {}

    static void put(Draft draft, Referral referral, int finalScore, Chance chance) {
        Set<SafetyFactor> safety = referral.child().factors();
        Set<RiskOfHarmFactor> harm = harm(referral, chance);
        Level safetyIndicated = indicated(safety.size(), 4, safety.stream().anyMatch(GRAVE_FOR_SAFETY::contains));
        Level harmIndicated = indicated(harm.size(), 3, harm.stream().anyMatch(GRAVE_FOR_HARM::contains));
        Level safetyLevel = assessed(safetyIndicated, chance);
        Level harmLevel =
                assessed(finalScore >= 4 && harmIndicated == Level.LOW ? Level.MEDIUM : harmIndicated, chance);
        boolean high = isHigh(safetyLevel) || isHigh(harmLevel);
        boolean low = safetyLevel.compareTo(safetyIndicated) < 0 || harmLevel.compareTo(harmIndicated) < 0;
        boolean full = high || finalScore >= 4 || !referral.child().referrals().isEmpty();
        draft.put(Facts.ASSESSMENT_DONE, full && chance.in(88) ? AssessmentKind.ASSET_PLUS : AssessmentKind.LARP)
                .put(Facts.LIKELIHOOD, likelihood(referral, chance))
                .put(Facts.SAFETY_FACTORS, safety.stream().map(Enum::name).toList())
                .put(Facts.RISK_OF_HARM_FACTORS, harm.stream().map(Enum::name).toList())
                .put(Facts.LEVELS_CONFIRMED, low && chance.in(40))
                .put(Facts.CONTINGENCY_PLAN, chance.truth(high ? "true 70, false 12, - 18" : "true 85, - 15"))
                .put(Facts.GATEKEPT, true);
        if (!chance.in(NOT_ASSESSED)) {
            draft.put(Facts.SAFETY_AND_WELLBEING, safetyLevel);
        }
        if (!chance.in(NOT_ASSESSED)) {
            draft.put(Facts.RISK_OF_HARM, harmLevel);
        }
    }

    private static Level indicated(int factors, int many, boolean grave) {
        return grave || factors >= many ? Level.HIGH : factors > 0 ? Level.MEDIUM : Level.LOW;
    }

    private static Level assessed(Level indicated, Chance chance) {
        if (indicated != Level.LOW && chance.in(TOO_LOW)) {
            return indicated == Level.HIGH ? Level.MEDIUM : Level.LOW;
        }
        return indicated == Level.HIGH && chance.in(12) ? Level.VERY_HIGH : indicated;
    }

    private static boolean isHigh(Level level) {
        return level == Level.HIGH || level == Level.VERY_HIGH;
    }

    private static String likelihood(Referral referral, Chance chance) {
        return chance.word(
                        switch (referral.child().outcomes().size()) {
                            case 0 -> "LOW 64, MEDIUM 32, HIGH 4";
                            case 1 -> "LOW 20, MEDIUM 62, HIGH 18";
                            default -> "MEDIUM 45, HIGH 55";
                        })
                .orElseThrow();
    }

    private static Set<RiskOfHarmFactor> harm(Referral referral, Chance chance) {
        Set<RiskOfHarmFactor> factors = EnumSet.noneOf(RiskOfHarmFactor.class);
        MadeUpOffence offence = referral.offence();
        String code = offence.code().orElse("");
        add(factors, RiskOfHarmFactor.WEAPON_USE, code.startsWith("threaten-"));
        add(factors, RiskOfHarmFactor.WEAPON_CARRYING, code.startsWith("blade-") || code.startsWith("offensive-"));
        add(factors, RiskOfHarmFactor.THREATS_TO_NAMED_VICTIM, code.equals("threats-to-kill"));
        add(factors, RiskOfHarmFactor.HARMFUL_SEXUAL_BEHAVIOUR, code.equals("sexual-assault"));
        add(factors, RiskOfHarmFactor.FIRE_SETTING, offence.type() == OffenceType.ARSON);
        add(
                factors,
                RiskOfHarmFactor.PARTNER_OR_FAMILY_VIOLENCE,
                offence.has(Circumstance.DOMESTIC_ABUSE) || offence.has(Circumstance.INTIMATE_PARTNER_ABUSE));
        boolean violentBefore = referral.child().outcomes().stream()
                .anyMatch(each -> each.offenceType() == OffenceType.VIOLENCE_AGAINST_THE_PERSON);
        add(factors, RiskOfHarmFactor.PREVIOUS_VIOLENCE, violentBefore || chance.in(6));
        add(
                factors,
                RiskOfHarmFactor.ESCALATING_PATTERN,
                !referral.child().outcomes().isEmpty() && chance.in(25));
        add(factors, RiskOfHarmFactor.RADICALISATION_CONCERN, offence.has(Circumstance.HATE_ELEMENT) && chance.in(15));
        return factors;
    }

    private static void add(Set<RiskOfHarmFactor> factors, RiskOfHarmFactor factor, boolean onFile) {
        if (onFile) {
            factors.add(factor);
        }
    }
}
