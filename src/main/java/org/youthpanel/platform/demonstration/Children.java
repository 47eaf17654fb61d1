package org.youthpanel.platform.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.SafetyFactor;

/**
 * The children of the made-up year; about one in five cases is of a child seen before. What a child is like is drawn
 * apart from what the child did, so that no figure of the demonstration says anything of any group.
 */
final class Children {

    /** No offence is drawn further back from its panel than this. */
    private static final int WEEKS_BETWEEN = 12;

    private static final int MOST_CASES = 3;
    private static final List<OffenceType> EARLIER = List.of(
            OffenceType.VIOLENCE_AGAINST_THE_PERSON,
            OffenceType.VIOLENCE_AGAINST_THE_PERSON,
            OffenceType.CRIMINAL_DAMAGE,
            OffenceType.THEFT_AND_HANDLING,
            OffenceType.PUBLIC_ORDER,
            OffenceType.DRUGS);

    private final Chance chance;
    private final List<MadeUpChild> known = new ArrayList<>();
    private int lastNumber = 100_200;

    Children(Chance chance) {
        this.chance = chance;
    }

    /** Somebody for a case of this sitting: a child seen before, now and then, or else a new one. */
    MadeUpChild at(LocalDate sitting) {
        List<MadeUpChild> back = known.stream()
                .filter(each -> each.couldBeBack(sitting, WEEKS_BETWEEN, MOST_CASES))
                .toList();
        return !back.isEmpty() && chance.in(33) ? chance.oneOf(back) : newAt(sitting, age());
    }

    MadeUpChild newAt(LocalDate sitting, int age) {
        Set<SafetyFactor> factors = factors();
        // four months in at least, so that the child was ten at the offence too
        int months = age * 12 + chance.between(4, 11);
        List<EarlierOutcome> outcomes = new ArrayList<>();
        List<LocalDate> referrals = new ArrayList<>();
        int earlier = age < 12 ? 0 : chance.number("0 78, 1 15, 2 5, 3 2");
        for (int i = 0; i < earlier; i++) {
            earlier(sitting, outcomes, referrals);
        }
        lastNumber += chance.between(3, 41);
        MadeUpChild child = new MadeUpChild(
                "CMS-" + lastNumber, sitting, months, characteristics(factors), factors, outcomes, referrals);
        known.add(child);
        return child;
    }

    private int age() {
        return chance.number("10 1, 11 2, 12 6, 13 11, 14 19, 15 22, 16 22, 17 17");
    }

    /** From before the year. What police gave alone was never referred to the panel (policy A10). */
    private void earlier(LocalDate sitting, List<EarlierOutcome> outcomes, List<LocalDate> referrals) {
        LocalDate on = sitting.minusDays(chance.between(130, 620));
        String outcome = chance.word(
                        "COMMUNITY_RESOLUTION 56, OUTCOME_22 10, YOUTH_CAUTION 18, YOUTH_CONDITIONAL_CAUTION 10, CONVICTION 6")
                .orElseThrow();
        outcomes.add(new EarlierOutcome(outcome, on, chance.oneOf(EARLIER), List.of(), chance.in(80)));
        if (outcome.startsWith("YOUTH") || outcome.equals("OUTCOME_22")) {
            referrals.add(on.minusDays(chance.between(21, 35)));
        }
    }

    private Set<SafetyFactor> factors() {
        Map<SafetyFactor, Integer> often = new LinkedHashMap<>();
        often.put(SafetyFactor.SELF_HARM, 12);
        often.put(SafetyFactor.SUICIDE_ATTEMPT_OR_IDEATION, 3);
        often.put(SafetyFactor.EHCP, 14);
        often.put(SafetyFactor.AUTISM_OR_PDA, 8);
        often.put(SafetyFactor.ANXIETY_OR_DEPRESSION, 24);
        often.put(SafetyFactor.ATTACHMENT_DIFFICULTY, 8);
        often.put(SafetyFactor.CHILD_IN_NEED_OR_PROTECTION_PLAN, 11);
        often.put(SafetyFactor.MISSING_EPISODES, 9);
        often.put(SafetyFactor.EXPLOITATION_EMERGING, 7);
        often.put(SafetyFactor.EXPLOITATION_SIGNIFICANT_HARM, 2);
        often.put(SafetyFactor.MODERN_SLAVERY_INDICATORS, 1);
        often.put(SafetyFactor.OUT_OF_EDUCATION, 19);
        often.put(SafetyFactor.SUBSTANCE_MISUSE, 23);
        often.put(SafetyFactor.SPEECH_LANGUAGE_COMMUNICATION_NEED, 15);
        Set<SafetyFactor> drawn = EnumSet.noneOf(SafetyFactor.class);
        often.forEach((factor, percent) -> {
            if (chance.in(percent)) {
                drawn.add(factor);
            }
        });
        return drawn;
    }

    /** About as in a city of middle size; looked-after children are too many, as they are in every service. */
    private Map<String, String> characteristics(Set<SafetyFactor> factors) {
        Map<String, String> codes = new LinkedHashMap<>();
        Optional<String> ethnicity =
                chance.word("W1 62, W9 5, A1 2, A2 6, A3 1, A9 3, B1 2, B2 5, B9 1, M1 4, M2 1, M3 1, M9 2, O9 2, - 3");
        ethnicity.ifPresent(code -> codes.put("ethnicity", code));
        codes.put("sex", chance.word("MALE 81, FEMALE 19").orElseThrow());
        codes.put("send", factors.contains(SafetyFactor.EHCP) || chance.in(22) ? "YES" : "NO");
        codes.put("lookedAfter", chance.in(10) ? "YES" : "NO");
        return codes;
    }
}
