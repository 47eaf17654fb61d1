package org.youthpanel.tracking;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one way to a number: rows counted in groups, and the cases behind them, by the same {@link Where}. */
public interface Counts {

    /** @param codes what stands in each column that was grouped by; one in which nothing stands is left out */
    record Group(Map<Column, String> codes, int n) {

        public Optional<String> code(Column column) {
            return Optional.ofNullable(codes.get(column));
        }

        /** Numbers by their size, everything else by the alphabet; first where nothing stands. */
        public static Comparator<Group> order(List<Column> by) {
            Comparator<Group> order = Comparator.comparingInt(each -> 0);
            for (Column column : by) {
                order = order.thenComparing(
                        each -> each.codes().get(column),
                        Comparator.nullsFirst(
                                column.kind() == Column.Kind.NUMBER
                                        ? Comparator.comparingInt(Integer::parseInt)
                                        : Comparator.naturalOrder()));
            }
            return order;
        }
    }

    /** A row for each combination that there is; columns of the case may group whatever is counted. */
    List<Group> count(Counted what, Where where, List<Column> by);

    /** In how many cases, by the same groups; a case with several rows in a group is one of it. */
    List<Group> countCases(Counted what, Where where, List<Column> by);

    /** How many rows there are. */
    default int size(Counted what, Where where) {
        return count(what, where, List.of()).stream().mapToInt(Group::n).sum();
    }

    /**
     * The cases behind a number: these columns of each, the latest day first.
     *
     * @param what whose rows are counted; a case with several is listed once
     */
    List<Map<Column, String>> cases(Counted what, Where where, List<Column> columns, int skip, int most);

    /** What stands in {@link FindChoices#COLUMNS} in cases of the period, or of days before and after it; in order. */
    Map<Column, List<String>> choices(Set<String> services, Period period);

    /** Takes the columns of one case; what is not known is left out. */
    @FunctionalInterface
    interface Taking {
        void take(Map<Column, String> codes) throws IOException;
    }

    /** All cases there are, one after the other and the latest day first, however many. */
    void each(Where where, List<Column> columns, Taking taking) throws IOException;
}
