package org.youthpanel.tracking;

import java.util.List;
import java.util.Map;
import org.youthpanel.casework.Person;

/** Finds what a filter can be set to: what stands in cases of the period, or of days before and after it. */
public final class FindChoices {

    /** Those that have a list to choose from. */
    public static final List<Column> COLUMNS = List.of(
            Column.SERVICE,
            Column.OFFENCE_TYPE,
            Column.GRAVITY,
            Column.DEPTH,
            Column.PANEL,
            Column.AUTHOR_TEAM,
            Column.RULE_SETS,
            Column.EXPOSURE);

    private final KeepCounts keeping;
    private final Counts counts;

    public FindChoices(KeepCounts keeping, Counts counts) {
        this.keeping = keeping;
        this.counts = counts;
    }

    /** The codes of each column, in order. */
    public Map<Column, List<String>> find(Person person, Period period) {
        keeping.catchUp(person.services());
        return counts.choices(person.services(), period);
    }
}
