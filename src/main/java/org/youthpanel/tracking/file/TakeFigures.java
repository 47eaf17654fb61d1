package org.youthpanel.tracking.file;

import java.time.Clock;
import java.util.List;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.tracking.BreakDownAgreement;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.CountAgreement;
import org.youthpanel.tracking.CountDepartures;
import org.youthpanel.tracking.CountLevelChanges;
import org.youthpanel.tracking.CountTimeTaken;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.Selection;

/** Has everything counted that a file or a program is told of a selection; counts nothing by itself. */
public final class TakeFigures {

    private final Counting counting;
    private final Counts counts;
    private final Clock clock;

    public TakeFigures(Counting counting, Counts counts, Clock clock) {
        this.counting = counting;
        this.counts = counts;
        this.clock = clock;
    }

    /** What the pages count by. */
    public record Counting(
            CountAgreement agreement,
            BreakDownAgreement breakdown,
            CountLevelChanges levelChanges,
            CountDepartures departures,
            CountTimeTaken time) {}

    public sealed interface Result {
        record Counted(Taken taken) implements Result {}

        record NotYours() implements Result {}
    }

    public Result take(Person person, Selection selection) {
        if (!(counting.agreement().count(person, selection) instanceof CountAgreement.Result.Counted counted)) {
            return new Result.NotYours();
        }
        return new Result.Counted(new Taken(
                counted.agreement(),
                Taken.BREAKDOWN.stream()
                        .map(column -> counting.breakdown()
                                .by(person, selection, column)
                                .value()
                                .orElseThrow())
                        .toList(),
                counting.levelChanges().count(person, selection).value().orElseThrow(),
                counting.departures().count(person, selection).value().orElseThrow(),
                counting.time().count(person, selection).value().orElseThrow(),
                clock.instant()));
    }

    /** The compared cases themselves, for who may see them: these columns of each, one after the other. */
    public void cases(Person person, Selection selection, List<Column> columns, Counts.Taking taking)
            throws java.io.IOException {
        counts.each(selection.compared(person.services(), London.today(clock)), columns, taking);
    }
}
