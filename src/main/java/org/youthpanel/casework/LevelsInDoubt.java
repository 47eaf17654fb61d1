package org.youthpanel.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.concepts.HighIndicators;
import org.youthpanel.rules.NationalParameters;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Stratum;

/**
 * The assessed levels that factors on file speak against: the factors indicate HIGH and the level is lower, where the
 * service's version says that this matters (policy A12).
 */
public final class LevelsInDoubt {

    private static final String A12 = "A12";

    private LevelsInDoubt() {}

    /** None where the rules do not cover the day. */
    public static List<Fact<Level>> of(RuleBook rules, CaseFacts facts) {
        boolean matters = rules.inForce(facts.service(), facts.decisionDate())
                .map(each -> each.manifest().labels().getOrDefault(Stratum.DECIDE, Set.of()))
                .filter(labels -> labels.contains(A12))
                .isPresent();
        Optional<RuleSetVersion> national = rules.inForce(RuleBook.NATIONAL, facts.decisionDate());
        List<Fact<Level>> doubted = new ArrayList<>();
        if (matters && national.isPresent()) {
            NationalParameters numbers = NationalParameters.of(national.get());
            if (doubts(facts, Facts.SAFETY_AND_WELLBEING, Facts.SAFETY_FACTORS, numbers.safety())) {
                doubted.add(Facts.SAFETY_AND_WELLBEING);
            }
            if (doubts(facts, Facts.RISK_OF_HARM, Facts.RISK_OF_HARM_FACTORS, numbers.riskOfHarm())) {
                doubted.add(Facts.RISK_OF_HARM);
            }
        }
        return List.copyOf(doubted);
    }

    private static <F> boolean doubts(
            CaseFacts facts, Fact<Level> level, Fact<Set<F>> factors, HighIndicators<F> indicators) {
        boolean lower = facts.get(level)
                .filter(each -> each == Level.LOW || each == Level.MEDIUM)
                .isPresent();
        return lower && indicators.indicate(facts.get(factors).orElse(Set.of()));
    }
}
