package org.youthpanel.rules.resolved;

import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.concepts.Reads;
import org.youthpanel.rules.finding.Basis;

/** The starting point that stands. There is none where the case is not for a youth disposal. */
public record StandingPoint(
        @Reads("startingPoint") Disposal disposal,
        @Reads("startingPointBasis") Basis basis) {

    @Reads("startingPointRung")
    public int rung() {
        return disposal.rung();
    }
}
