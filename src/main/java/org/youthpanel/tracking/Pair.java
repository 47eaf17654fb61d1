package org.youthpanel.tracking;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Two of the voices on a case, compared. The first is the row of the table. */
public enum Pair {
    RECOMMENDATION_DECISION(Column.RECOMMENDED, Column.DECIDED),
    PROPOSAL_DECISION(Column.PROPOSAL, Column.DECIDED),
    RECOMMENDATION_PROPOSAL(Column.RECOMMENDED, Column.PROPOSAL),
    POLICE_DECISION(Column.POLICE_VIEW, Column.DECIDED),
    FIRST_VIEW_DECISION(Column.FIRST_VIEW, Column.DECIDED),
    /** How the panel's decision stands to what the police decided in the end: kept apart (policy C15, H1). */
    DECISION_POLICE_DECIDED(Column.DECIDED, Column.POLICE_DECIDED),
    /** The scrutiny panel as a third rater. It has read the decision before it says what it would have decided. */
    SCRUTINY_DECISION(Column.SCRUTINY_VIEW, Column.DECIDED),
    RECOMMENDATION_SCRUTINY(Column.RECOMMENDED, Column.SCRUTINY_VIEW);

    private final Column first;
    private final Column second;

    Pair(Column first, Column second) {
        this.first = first;
        this.second = second;
    }

    public Column first() {
        return first;
    }

    public Column second() {
        return second;
    }

    /** {@code recommendation-decision}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the cases of a group have the same disposal in both. */
    boolean same(Counts.Group group) {
        return group.code(first).equals(group.code(second));
    }

    public static Optional<Pair> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
