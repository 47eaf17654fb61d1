package org.youthpanel.rules.resolved;

import org.youthpanel.facts.concepts.Reads;

/**
 * The numbers of the service's version that its rules compare with.
 *
 * @param fullAssessmentFrom the final gravity score from which the full assessment is asked for
 */
public record Thresholds(
        @Reads("parameters.fullAssessmentFrom") int fullAssessmentFrom) {}
