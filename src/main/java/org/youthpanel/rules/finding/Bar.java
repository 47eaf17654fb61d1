package org.youthpanel.rules.finding;

import org.youthpanel.facts.Disposal;

/** A disposal that cannot be given: a precondition is known not to hold. */
public record Bar(Disposal disposal, Ground ground) implements Finding {}
