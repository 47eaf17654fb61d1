package org.youthpanel.rules.resolved;

import org.youthpanel.facts.concepts.Reads;

/** How deep the assessment has to go. */
public record AssessmentDepth(@Reads("assessmentDepth") Depth value) {}
