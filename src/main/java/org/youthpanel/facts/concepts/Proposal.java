package org.youthpanel.facts.concepts;

import org.youthpanel.facts.Disposal;

/** What the author of the assessment proposes. There is none until something is proposed. */
public record Proposal(@Reads("proposal") Disposal disposal) {}
