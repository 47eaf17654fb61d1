package org.youthpanel.platform.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.youthpanel.facts.Admission;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.SafetyFactor;

/**
 * The six cases that the next sitting is to decide. Each is there for something that a visitor should see: unknown facts,
 * a case not gatekept, factors that speak against a level, a knife, and something to settle before anything else.
 */
final class NextSitting {

    private final Children children;
    private final DrawnOffences catalogue;
    private final Chance chance;

    NextSitting(Children children, DrawnOffences catalogue, Chance chance) {
        this.children = children;
        this.catalogue = catalogue;
        this.chance = chance;
    }

    /** A referral, and what is special about its facts. */
    record Listed(Referral referral, Consumer<Draft> special) {}

    List<Listed> after(LocalDate lastDay) {
        LocalDate on = Sitting.nextAfter(lastDay);
        return List.of(
                listed(on, lastDay, 14, offence("theft-shop", 2), NextSitting::levelNotAssessed),
                listed(on, lastDay, 16, offence("common-assault", 3), NextSitting::historyNotLookedUp),
                back(on, lastDay, offence("criminal-damage", 2)),
                listed(on, lastDay, 15, offence("abh", 3), NextSitting::factorsAgainstLevels),
                listed(
                        on,
                        lastDay,
                        15,
                        offence("blade-public", 3, Circumstance.KNIFE_SIMPLE_POSSESSION),
                        NextSitting::first),
                listed(
                        on,
                        lastDay,
                        15,
                        offence("pwits-class-b", 3, Circumstance.EXPLOITATION_LINKED),
                        NextSitting::exploited));
    }

    private static void levelNotAssessed(Draft draft) {
        first(draft);
        draft.put(Facts.SAFETY_FACTORS, List.of())
                .put(Facts.SAFETY_AND_WELLBEING, Level.LOW)
                .forget(Facts.RISK_OF_HARM)
                .forget(Facts.APPROPRIATE_ADULT);
    }

    private static void historyNotLookedUp(Draft draft) {
        straightforward(draft);
        draft.forget(Facts.PRIOR_OUTCOMES).forget(Facts.PANEL_REFERRALS).forget(Facts.ADMISSION);
    }

    /** Policy A12, until the gatekeeper confirms the levels. */
    private static void factorsAgainstLevels(Draft draft) {
        first(draft);
        draft.put(
                        Facts.SAFETY_FACTORS,
                        List.of(
                                SafetyFactor.SELF_HARM.name(),
                                SafetyFactor.SUICIDE_ATTEMPT_OR_IDEATION.name(),
                                SafetyFactor.OUT_OF_EDUCATION.name()))
                .put(Facts.SAFETY_AND_WELLBEING, Level.MEDIUM)
                .put(Facts.RISK_OF_HARM_FACTORS, List.of())
                .put(Facts.RISK_OF_HARM, Level.LOW)
                .put(Facts.LEVELS_CONFIRMED, false);
    }

    /** Policy E4: the question of modern slavery comes before any formal disposal. */
    private static void exploited(Draft draft) {
        straightforward(draft);
        draft.put(
                        Facts.SAFETY_FACTORS,
                        List.of(
                                SafetyFactor.MISSING_EPISODES.name(),
                                SafetyFactor.EXPLOITATION_SIGNIFICANT_HARM.name()))
                .put(Facts.SAFETY_AND_WELLBEING, Level.HIGH);
    }

    private static void first(Draft draft) {
        straightforward(draft);
        draft.put(Facts.PRIOR_OUTCOMES, List.of()).put(Facts.PANEL_REFERRALS, List.of());
    }

    private static void straightforward(Draft draft) {
        draft.put(Facts.EVIDENCE_SUFFICIENT, true)
                .put(Facts.ADMISSION, Admission.FULL)
                .put(Facts.WILLING, true)
                .put(Facts.CONSENTS_TO_CONDITIONS, true);
    }

    private Listed back(LocalDate on, LocalDate lastDay, MadeUpOffence offence) {
        Referral referral = Referral.to(on, lastDay, children.at(on), offence, chance);
        return new Listed(referral, draft -> draft.put(Facts.GATEKEPT, false));
    }

    private Listed listed(LocalDate on, LocalDate lastDay, int age, MadeUpOffence offence, Consumer<Draft> special) {
        return new Listed(Referral.to(on, lastDay, children.newAt(on, age), offence, chance), special);
    }

    private MadeUpOffence offence(String code, int base, Circumstance... circumstances) {
        return catalogue.named(code, chance).with(List.of(circumstances), base);
    }
}
