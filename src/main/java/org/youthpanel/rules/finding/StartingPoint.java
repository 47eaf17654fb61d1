package org.youthpanel.rules.finding;

import org.youthpanel.facts.Disposal;

/** The panel may start from this disposal. Of several, the one on the strongest basis stands (policy B11). */
public record StartingPoint(Disposal disposal, Basis basis) implements Finding {}
