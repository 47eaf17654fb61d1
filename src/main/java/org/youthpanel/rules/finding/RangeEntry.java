package org.youthpanel.rules.finding;

import java.util.Optional;
import org.youthpanel.facts.Disposal;

/**
 * An acceptable alternative to the starting point (policy B16, B17).
 *
 * @param basis the starting point it is an alternative to; empty where it is one to whichever stands
 */
public record RangeEntry(Disposal disposal, Optional<Basis> basis) implements Finding {

    public RangeEntry(Disposal disposal, Basis basis) {
        this(disposal, Optional.of(basis));
    }

    public RangeEntry(Disposal disposal) {
        this(disposal, Optional.empty());
    }
}
