package org.youthpanel.tracking;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.youthpanel.facts.Disposal;
import org.youthpanel.tracking.statistics.SquareTable;

/**
 * How often the first of two voices named one disposal and the second another, over all eight.
 *
 * @param counts first voice, then second; what never happened is 0
 */
public record Crossing(Map<Disposal, Map<Disposal, Integer>> counts) {

    private static final int RUNGS = 5;

    /** With nothing in it. */
    static Crossing empty() {
        Map<Disposal, Map<Disposal, Integer>> counts = new EnumMap<>(Disposal.class);
        for (Disposal row : Disposal.values()) {
            Map<Disposal, Integer> columns = new EnumMap<>(Disposal.class);
            Stream.of(Disposal.values()).forEach(column -> columns.put(column, 0));
            counts.put(row, columns);
        }
        return new Crossing(counts);
    }

    void add(Disposal first, Disposal second, int n) {
        counts.get(first).merge(second, n, Integer::sum);
    }

    public int count(Disposal first, Disposal second) {
        return counts.get(first).get(second);
    }

    public int n() {
        return categories().n();
    }

    public int ofFirst(Disposal first) {
        return categories().rowTotal(first.ordinal());
    }

    public int ofSecond(Disposal second) {
        return categories().columnTotal(second.ordinal());
    }

    public int count(Shift shift) {
        int count = 0;
        for (Disposal first : Disposal.values()) {
            for (Disposal second : Disposal.values()) {
                count += shift(first, second) == shift ? count(first, second) : 0;
            }
        }
        return count;
    }

    public static Shift shift(Disposal first, Disposal second) {
        if (first == second) {
            return Shift.SAME;
        }
        int rungs = second.rung() - first.rung();
        return rungs == 0 ? Shift.SAME_RUNG : rungs > 0 ? Shift.MORE_FORMAL : Shift.LESS_FORMAL;
    }

    /** Where both name the same of the eight disposals; empty where nothing is compared. */
    public Optional<Proportion> simple() {
        return share(count(Shift.SAME));
    }

    /** Where both are equally formal: the four disposals of rung 1 count as one. */
    public Optional<Proportion> byRung() {
        return share(count(Shift.SAME) + count(Shift.SAME_RUNG));
    }

    private Optional<Proportion> share(int count) {
        int n = n();
        return n == 0 ? Optional.empty() : Optional.of(new Proportion(count, n));
    }

    /** Kappa and its relatives: over the eight disposals, and over the five rungs. */
    public AgreementFigures figures() {
        return AgreementFigures.of(categories(), rungs());
    }

    private SquareTable categories() {
        int size = Disposal.values().length;
        int[][] cells = new int[size][size];
        counts.forEach(
                (first, columns) -> columns.forEach((second, n) -> cells[first.ordinal()][second.ordinal()] = n));
        return SquareTable.of(cells);
    }

    private SquareTable rungs() {
        return categories()
                .grouped(
                        RUNGS,
                        Stream.of(Disposal.values()).mapToInt(Disposal::rung).toArray());
    }
}
