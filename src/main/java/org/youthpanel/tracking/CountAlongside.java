package org.youthpanel.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youthpanel.casework.Person;

/** Counts what happened to all cases of a selection, whatever became of them. */
public final class CountAlongside {

    /** Due dates (policy F1, F2, F5). */
    public static final List<Column> CLOCKS =
            List.of(Column.ASSESSMENT_STATE, Column.POLICE_STATE, Column.DELIVERY_STATE);

    private final KeepCounts keeping;
    private final Counts counts;
    private final Clock clock;

    public CountAlongside(KeepCounts keeping, Counts counts, Clock clock) {
        this.keeping = keeping;
        this.counts = counts;
        this.clock = clock;
    }

    public sealed interface Result {
        /**
         * @param levelChanges by who changed it (policy H4), level and direction
         * @param escalations by which, prompted, made, and whether the panel had raised a level
         * @param overtaken recommendations that were given again, by cause
         * @param clocks how each due date was kept
         */
        record Counted(
                List<Counts.Group> levelChanges,
                List<Counts.Group> escalations,
                List<Counts.Group> overtaken,
                Map<Column, List<Counts.Group>> clocks)
                implements Result {}

        record NotYours() implements Result {}
    }

    public Result count(Person person, Selection selection) {
        if (selection.beyond(person)) {
            return new Result.NotYours();
        }
        keeping.catchUp(person.services());
        Where all =
                selection.where(person.services(), LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")));
        Map<Column, List<Counts.Group>> clocks = new LinkedHashMap<>();
        CLOCKS.forEach(each -> clocks.put(each, counts.count(Counted.CASES, all, List.of(each))));
        return new Result.Counted(
                counts.count(Counted.LEVEL_CHANGES, all, List.of(Column.CHANGED_BY, Column.LEVEL, Column.DIRECTION)),
                counts.count(
                        Counted.ESCALATIONS,
                        all,
                        List.of(Column.ESCALATION, Column.PROMPTED, Column.MADE, Column.PANEL_RAISED)),
                counts.count(Counted.OVERTAKEN, all, List.of(Column.CAUSE)),
                clocks);
    }
}
