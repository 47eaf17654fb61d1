package org.youthpanel.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.youthpanel.casework.CharacteristicsEntry;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;

/** Lists the cases behind a number, a page at a time. */
public final class ListBehind {

    /** Cases on a page. */
    public static final int PAGE = 25;

    private static final List<Column> COLUMNS =
            List.of(Column.OFFENCE_TYPE, Column.RECOMMENDED, Column.DECIDED, Column.ADHERENCE, Column.DEPARTURE);

    private final KeepCounts keeping;
    private final Counts counts;
    private final Clock clock;

    public ListBehind(KeepCounts keeping, Counts counts, Clock clock) {
        this.keeping = keeping;
        this.counts = counts;
        this.clock = clock;
    }

    public sealed interface Result {
        /**
         * @param number that was counted
         * @param cases how many cases it is about: fewer than the number, where one case was counted more than once
         * @param page from 1
         * @param lines of this page, the latest day first
         */
        record Listed(int number, int cases, int page, List<Map<Column, String>> lines) implements Result {
            public int pages() {
                return Math.max(1, (cases + PAGE - 1) / PAGE);
            }
        }

        record NotYours() implements Result {}
    }

    /** @param page from 1; the last one where there are fewer */
    public Result list(Person person, Selection selection, Behind behind, int page) {
        if (selection.beyond(person) || (behind.tells(Column::tellsOfChild) && !CharacteristicsEntry.shownTo(person))) {
            return new Result.NotYours();
        }
        keeping.catchUp(person.services());
        Where where = behind.where(person, selection, London.today(clock));
        boolean once = behind.of() == Counted.CASES;
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        int number = 0;
        for (Counts.Group group : counts.count(
                behind.of(), where, once ? List.of(Column.COUNTED_ON) : List.of(Column.COUNTED_ON, Column.REFERENCE))) {
            number += group.n();
            days.merge(
                    LocalDate.parse(group.code(Column.COUNTED_ON).orElseThrow()), once ? group.n() : 1, Integer::sum);
        }
        int cases = days.values().stream().mapToInt(Integer::intValue).sum();
        int shown = Math.max(1, Math.min(page, (cases + PAGE - 1) / PAGE));
        return new Result.Listed(number, cases, shown, lines(behind.of(), where, days, (shown - 1) * PAGE));
    }

    /** Only the days are looked at that the page has cases of. */
    private List<Map<Column, String>> lines(Counted of, Where where, NavigableMap<LocalDate, Integer> days, int skip) {
        int before = 0;
        int upTo = 0;
        Optional<LocalDate> last = Optional.empty();
        for (Map.Entry<LocalDate, Integer> day : days.descendingMap().entrySet()) {
            upTo += day.getValue();
            if (last.isEmpty() && upTo > skip) {
                before = upTo - day.getValue();
                last = Optional.of(day.getKey());
            }
            if (upTo >= skip + PAGE || day.getKey().equals(days.firstKey())) {
                return last.isEmpty()
                        ? List.of()
                        : counts.cases(
                                of, where.between(Optional.of(day.getKey()), last), COLUMNS, skip - before, PAGE);
            }
        }
        return List.of();
    }
}
