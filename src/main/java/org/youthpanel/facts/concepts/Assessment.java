package org.youthpanel.facts.concepts;

import org.youthpanel.facts.AssessmentKind;
import org.youthpanel.facts.Known;

/** The assessment that was done, if one was; whether a manager gatekept it; whether its plan names who does what. */
public record Assessment(
        @Reads("assessment.done") AssessmentKind done,
        @Reads("assessment.gatekept") Known gatekept,
        @Reads("assessment.contingencyPlan") Known contingencyPlan) {}
