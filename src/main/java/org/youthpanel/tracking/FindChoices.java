package org.youthpanel.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.youthpanel.casework.Person;

/** Finds what a filter can be set to: what stands in the cases of the period, and nothing that leads to none. */
public final class FindChoices {

    private final KeepCounts keeping;
    private final Counts counts;
    private final Clock clock;

    public FindChoices(KeepCounts keeping, Counts counts, Clock clock) {
        this.keeping = keeping;
        this.counts = counts;
        this.clock = clock;
    }

    /** The codes of each column, in order. */
    public Map<Column, List<String>> find(Person person, Period period, List<Column> columns) {
        keeping.catchUp(person.services());
        Where where = Where.of(person.services(), LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")))
                .between(period.from(), period.to());
        Map<Column, List<String>> found = new EnumMap<>(Column.class);
        for (Column column : columns) {
            found.put(
                    column,
                    counts.count(Counted.CASES, where, List.of(column)).stream()
                            .map(each -> each.code(column).orElse(null))
                            .filter(Objects::nonNull)
                            .toList());
        }
        return found;
    }
}
