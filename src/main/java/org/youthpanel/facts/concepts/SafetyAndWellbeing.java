package org.youthpanel.facts.concepts;

import java.util.Set;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.SafetyFactor;

/**
 * The child's own safety and wellbeing: the assessed level of concern beside the factors on file.
 *
 * @param factors those known; empty where none or unknown
 * @param indicatedHigh whether the factors on file indicate HIGH, by the numbers and lists of the national version
 * @param confirmed whether the gatekeeper stands by the levels in the knowledge of the factors
 */
public record SafetyAndWellbeing(
        @Reads("assessment.safetyAndWellbeing") Level level,
        @Reads("assessment.safetyFactors") Set<SafetyFactor> factors,
        @Reads("assessment.safetyFactors") boolean factorsKnown,
        @Reads("assessment.safetyFactors") boolean indicatedHigh,
        @Reads("assessment.levelsConfirmed") boolean confirmed) {

    @Reads("assessment.safetyFactors")
    public boolean anyFactor() {
        return !factors.isEmpty();
    }
}
