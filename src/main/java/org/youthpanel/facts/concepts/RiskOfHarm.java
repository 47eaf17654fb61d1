package org.youthpanel.facts.concepts;

import java.util.Set;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.RiskOfHarmFactor;

/**
 * The risk of harm to others: the assessed level beside the factors on file.
 *
 * @param factors those known; empty where none or unknown
 * @param indicatedHigh whether the factors on file indicate HIGH, by the numbers and lists of the national version
 * @param confirmed whether the gatekeeper stands by the levels in the knowledge of the factors
 */
public record RiskOfHarm(
        @Reads("assessment.riskOfHarm") Level level,
        @Reads("assessment.riskOfHarmFactors") Set<RiskOfHarmFactor> factors,
        @Reads("assessment.riskOfHarmFactors") boolean factorsKnown,
        @Reads("assessment.riskOfHarmFactors") boolean indicatedHigh,
        @Reads("assessment.levelsConfirmed") boolean confirmed) {

    @Reads("assessment.riskOfHarmFactors")
    public boolean anyFactor() {
        return !factors.isEmpty();
    }
}
