package org.youthpanel.tracking;

import java.time.Clock;
import java.util.List;
import java.util.Map;
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
        int number = counts.size(behind.of(), where);
        int cases = behind.of() == Counted.CASES
                ? number
                : counts.count(behind.of(), where, List.of(Column.REFERENCE)).size();
        int shown = Math.max(1, Math.min(page, (cases + PAGE - 1) / PAGE));
        return new Result.Listed(
                number, cases, shown, counts.cases(behind.of(), where, COLUMNS, (shown - 1) * PAGE, PAGE));
    }
}
