package org.youthpanel.platform.demonstration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.SafetyFactor;

/**
 * A child of the made-up year, with what goes from one case to the next. There is no birthday, only an age in months on
 * some day: enough for an age in years, and too little to look like a person.
 */
final class MadeUpChild {

    private static final int MONTHS = 12;

    private final String number;
    private final LocalDate firstSitting;
    private final int monthsThen;
    private final Map<String, String> characteristics;
    private final Set<SafetyFactor> factors;
    private final List<EarlierOutcome> outcomes;
    private final List<LocalDate> referrals;
    private LocalDate lastSitting;
    private int cases;

    MadeUpChild(
            String number,
            LocalDate firstSitting,
            int monthsThen,
            Map<String, String> characteristics,
            Set<SafetyFactor> factors,
            List<EarlierOutcome> outcomes,
            List<LocalDate> referrals) {
        this.number = number;
        this.firstSitting = firstSitting;
        this.lastSitting = firstSitting;
        this.monthsThen = monthsThen;
        this.characteristics = Collections.unmodifiableMap(new TreeMap<>(characteristics));
        this.factors = factors.isEmpty() ? EnumSet.noneOf(SafetyFactor.class) : EnumSet.copyOf(factors);
        this.outcomes = new ArrayList<>(outcomes);
        this.referrals = new ArrayList<>(referrals);
    }

    String number() {
        return number;
    }

    int ageOn(LocalDate day) {
        return (monthsThen + (int) ChronoUnit.MONTHS.between(firstSitting, day)) / MONTHS;
    }

    Map<String, String> characteristics() {
        return characteristics;
    }

    boolean isLookedAfter() {
        return "YES".equals(characteristics.get("lookedAfter"));
    }

    Set<SafetyFactor> factors() {
        return factors;
    }

    boolean has(SafetyFactor factor) {
        return factors.contains(factor);
    }

    List<EarlierOutcome> outcomes() {
        return Collections.unmodifiableList(outcomes);
    }

    List<LocalDate> referrals() {
        return Collections.unmodifiableList(referrals);
    }

    /** Whether the child may be seen again: long enough after the last panel for another offence in between. */
    boolean couldBeBack(LocalDate sitting, int weeks, int mostCases) {
        return cases < mostCases
                && ageOn(sitting) < 18
                && !lastSitting.plusWeeks(weeks).isAfter(sitting);
    }

    void heard(Referral referral) {
        referrals.add(referral.referredOn());
        lastSitting = referral.panelOn();
        cases++;
    }

    /** No further action is no history (policy 1), so it is not kept. */
    void received(Disposal disposal, Referral referral, boolean completed) {
        if (disposal != Disposal.NO_FURTHER_ACTION) {
            outcomes.add(new EarlierOutcome(
                    disposal.name(),
                    referral.panelOn(),
                    referral.offence().type(),
                    referral.offence().circumstances(),
                    completed));
        }
    }
}
