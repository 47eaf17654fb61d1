package org.youthpanel.tracking;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Two of the voices on a case, compared. The first is the row of the table. */
public enum Pair {
    RECOMMENDATION_DECISION,
    PROPOSAL_DECISION;

    /** {@code recommendation-decision}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Pair> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
