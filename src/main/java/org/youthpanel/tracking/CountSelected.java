package org.youthpanel.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;

/** What use cases of figures have in common: counts that are up to date with the log, of one person's selection. */
public final class CountSelected {

    private final Consumer<Set<String>> catchingUp;
    private final Counts counts;
    private final Clock clock;

    public CountSelected(KeepCounts keeping, Counts counts, Clock clock) {
        this(keeping::catchUp, counts, clock);
    }

    CountSelected(Consumer<Set<String>> catchingUp, Counts counts, Clock clock) {
        this.catchingUp = catchingUp;
        this.counts = counts;
        this.clock = clock;
    }

    LocalDate today() {
        return London.today(clock);
    }

    <T> Told<T> told(Person person, Selection selection, Function<Selected, T> figures) {
        if (selection.beyond(person)) {
            return new Told.NotYours<>();
        }
        catchingUp.accept(person.services());
        return new Told.Figures<>(figures.apply(new Selected(counts, person, selection, today())));
    }

    /** Counts of a selection. */
    record Selected(Counts counts, Person person, Selection selection, LocalDate today) {

        Selected in(Period period) {
            return new Selected(counts, person, selection.in(period), today);
        }

        /** Rows of the selection are gone through once for every question about these columns. */
        Selected once(Behind rows, Column... columns) {
            Where where = rows.where(person, selection, today);
            return new Selected(new CountsOnce(counts, rows.of(), where, columns), person, selection, today);
        }

        Tally tally(Behind behind) {
            return Tally.of(
                    countCases(behind).stream().mapToInt(Counts.Group::n).sum(), behind);
        }

        List<Counts.Group> count(Behind behind, Column... by) {
            return counts.count(behind.of(), behind.where(person, selection, today), List.of(by));
        }

        /** Of what happened several times to a case, the case is counted once. */
        List<Counts.Group> countCases(Behind behind, Column... by) {
            Where where = behind.where(person, selection, today);
            return behind.of() == Counted.CASES
                    ? counts.count(behind.of(), where, List.of(by))
                    : counts.countCases(behind.of(), where, List.of(by));
        }

        /** How many cases have each code; those in which nothing stands are under the empty one. */
        Map<String, Integer> by(Behind behind, Column column) {
            return countCases(behind, column).stream()
                    .collect(Collectors.toMap(each -> each.code(column).orElse(""), Counts.Group::n));
        }

        List<Map<Column, String>> cases(Behind behind, List<Column> columns, int most) {
            return counts.cases(behind.of(), behind.where(person, selection, today), columns, 0, most);
        }
    }
}
