package org.youthpanel.facts.concepts;

import org.youthpanel.facts.Known;

/** A communication need of the child, and whether adjustments were made for it. */
public record Communication(
        @Reads("communication.need") Known need,
        @Reads("communication.adjustmentsMade") Known adjustmentsMade) {}
