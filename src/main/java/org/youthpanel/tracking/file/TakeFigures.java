package org.youthpanel.tracking.file;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.tracking.BreakDownAgreement;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.CompareGroups;
import org.youthpanel.tracking.CountAgreement;
import org.youthpanel.tracking.CountDepartures;
import org.youthpanel.tracking.CountLevelChanges;
import org.youthpanel.tracking.CountTimeTaken;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.FollowDrift;
import org.youthpanel.tracking.Selection;
import org.youthpanel.tracking.following.CountReEntries;
import org.youthpanel.tracking.following.ReEntries;

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
            CountTimeTaken time,
            CompareGroups groups,
            FollowDrift drift,
            CountReEntries outcomes) {}

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

    /** @param selection of which figures were taken */
    public Further further(Person person, Selection selection) {
        return new Further(
                CompareGroups.BY.stream()
                        .map(each -> counting.groups()
                                .compare(person, selection, each, Optional.empty())
                                .value()
                                .orElseThrow())
                        .toList(),
                counting.drift()
                        .follow(person, selection, Column.QUARTER)
                        .value()
                        .orElseThrow(),
                outcomes(person, selection.service()));
    }

    /** Of the service, or of all of the person's; empty where it is not theirs. */
    public List<ReEntries> outcomes(Person person, Optional<String> service) {
        return service.map(Set::of).orElseGet(person::services).stream()
                .sorted()
                .map(each -> counting.outcomes().count(person, each))
                .filter(CountReEntries.Result.Counted.class::isInstance)
                .map(each -> ((CountReEntries.Result.Counted) each).reEntries())
                .toList();
    }

    /** The compared cases themselves, for who may see them: these columns of each, one after the other. */
    public void cases(Person person, Selection selection, List<Column> columns, Counts.Taking taking)
            throws java.io.IOException {
        counts.each(selection.compared(person.services(), London.today(clock)), columns, taking);
    }
}
