package org.youthpanel.tracking.published;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Signature;
import org.youthpanel.facts.Json;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Column.Standing;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.KeepCounts;
import org.youthpanel.tracking.Where;

/** Publishes the tables of a quarter, once. Later corrections stay out of them. */
public final class PublishQuarter {

    private static final List<Column> READ = List.of(
            Column.CHILD,
            Column.COUNTED_ON,
            Column.REFERENCE,
            Column.DECIDED,
            Column.OFFENCE_TYPE,
            Column.ETHNIC_GROUP,
            Column.SEX,
            Column.ADHERENCE,
            Column.EXPOSURE,
            Column.DEPTH,
            Column.LEVELS_CHANGED);

    private final Log log;
    private final Publications publications;
    private final KeepCounts keeping;
    private final Counts counts;
    private final Clock clock;
    private final int fewest;

    /** @param fewest the least number of children that is told */
    public PublishQuarter(
            Log log, Publications publications, KeepCounts keeping, Counts counts, Clock clock, int fewest) {
        this.log = log;
        this.publications = publications;
        this.keeping = keeping;
        this.counts = counts;
        this.clock = clock;
        this.fewest = fewest;
    }

    public sealed interface Result {
        /** @param waiting cases of the quarter that have no decision yet, and so are in no table */
        record Preview(PublishedSet set, int waiting) implements Result {}

        record Published(Publication publication) implements Result {}

        /** By whoever came first; it stays as it is. */
        record AlreadyPublished(Publication publication) implements Result {}

        /** The quarter is not over. */
        record NotOver() implements Result {}

        record NotFound() implements Result {}
    }

    /** What would be published now. */
    public Result preview(Person person, String service, Quarter quarter) {
        if (!person.belongsTo(service)) {
            return new Result.NotFound();
        }
        Optional<Publication> before = publications.find(service, quarter);
        if (before.isPresent()) {
            return new Result.AlreadyPublished(before.get());
        }
        if (!quarter.isOver(today())) {
            return new Result.NotOver();
        }
        keeping.catchUp(Set.of(service));
        return new Result.Preview(tables(service, quarter), waiting(service, quarter));
    }

    public Result publish(Person person, String service, Quarter quarter) {
        Result now = preview(person, service, quarter);
        if (!(now instanceof Result.Preview preview)) {
            return now;
        }
        String body = Json.write(preview.set().document());
        return log.atomically(() -> {
            Optional<Publication> before = publications.find(service, quarter);
            if (before.isPresent()) {
                return new Result.AlreadyPublished(before.get());
            }
            Signature signature = new Signature(service, "", clock.instant(), person.name());
            return new Result.Published(publications.add(signature, quarter, body));
        });
    }

    private PublishedSet tables(String service, Quarter quarter) {
        // a child with several decisions counts once, by the first
        Map<String, Map<Column, String>> first = new HashMap<>();
        counts
                .count(
                        Counted.CASES,
                        in(service, quarter)
                                .with(Column.STANDING, Standing.DECIDED)
                                .knowing(Column.ADHERENCE),
                        READ)
                .stream()
                .map(Counts.Group::codes)
                .sorted(Comparator.comparing((Map<Column, String> each) -> each.get(Column.COUNTED_ON))
                        .thenComparing(each -> each.get(Column.REFERENCE)))
                .forEach(each -> first.putIfAbsent(each.get(Column.CHILD), each));
        return MakeTables.of(service, quarter, fewest, new ArrayList<>(first.values()));
    }

    private int waiting(String service, Quarter quarter) {
        Where all = in(service, quarter);
        return counts.size(Counted.CASES, all.with(Column.STANDING, Standing.WAITING))
                + counts.size(Counted.CASES, all.with(Column.STANDING, Standing.PUT_OFF));
    }

    private Where in(String service, Quarter quarter) {
        return Where.of(Set.of(service), today()).between(Optional.of(quarter.from()), Optional.of(quarter.to()));
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
