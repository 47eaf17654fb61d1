package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Describes where something is so in a slice by as few boxes as splitting it axis by axis gives: each box is a set of
 * classes on every axis, and every point of it is alike.
 */
final class Regions {

    /** A point that a box may hold or not, as is simpler. */
    static final int ANY = -1;

    private final List<Box> boxes = new ArrayList<>();

    /**
     * Points that are alike.
     *
     * @param value what is so there, above 0
     * @param classes of each axis
     */
    record Box(int value, List<BitSet> classes) {}

    /** A table of values with the classes that stand for each of its rows, axis by axis; the last axis runs fastest. */
    private record Table(List<List<BitSet>> axes, int[] values) {}

    private Regions() {}

    /**
     * @param sizes of the axes
     * @param values at each point; 0 where there is nothing to describe, {@link #ANY} where it does not matter what is
     */
    static List<Box> of(int[] sizes, int[] values) {
        List<List<BitSet>> axes = new ArrayList<>();
        for (int size : sizes) {
            List<BitSet> classes = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                BitSet one = new BitSet();
                one.set(i);
                classes.add(one);
            }
            axes.add(classes);
        }
        Regions regions = new Regions();
        regions.split(new Table(axes, values));
        return regions.boxes;
    }

    private void split(Table table) {
        Table merged = merged(table);
        if (merged.values().length == 1) {
            if (merged.values()[0] > 0) {
                boxes.add(new Box(
                        merged.values()[0],
                        merged.axes().stream().map(axis -> axis.get(0)).toList()));
            }
            return;
        }
        List<Table> best = List.of();
        long fewest = Long.MAX_VALUE;
        for (int axis = 0; axis < merged.axes().size(); axis++) {
            if (merged.axes().get(axis).size() > 1) {
                List<Table> parts = new ArrayList<>();
                for (int row = 0; row < merged.axes().get(axis).size(); row++) {
                    parts.add(merged(rows(merged, axis, List.of(row))));
                }
                long size =
                        parts.stream().mapToLong(part -> part.values().length).sum();
                if (size < fewest) {
                    fewest = size;
                    best = parts;
                }
            }
        }
        best.forEach(this::split);
    }

    /** Rows that are alike become one. */
    private static Table merged(Table table) {
        Table now = table;
        for (int axis = 0; axis < now.axes().size(); axis++) {
            for (int row = 0; row < now.axes().get(axis).size(); row++) {
                for (int other = row + 1; other < now.axes().get(axis).size(); ) {
                    if (alike(now, axis, row, other)) {
                        now = joined(now, axis, row, other);
                    } else {
                        other++;
                    }
                }
            }
        }
        return now;
    }

    private static boolean alike(Table table, int axis, int one, int other) {
        int inner = inner(table, axis);
        int size = table.axes().get(axis).size();
        int[] values = table.values();
        for (int start = 0; start < values.length; start += inner * size) {
            for (int i = 0; i < inner; i++) {
                int first = values[start + one * inner + i];
                int second = values[start + other * inner + i];
                if (first != second && first != ANY && second != ANY) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The table in which the first of two rows stands for both. */
    private static Table joined(Table table, int axis, int one, int other) {
        int inner = inner(table, axis);
        int size = table.axes().get(axis).size();
        int[] values = table.values().clone();
        for (int start = 0; start < values.length; start += inner * size) {
            for (int i = 0; i < inner; i++) {
                if (values[start + one * inner + i] == ANY) {
                    values[start + one * inner + i] = values[start + other * inner + i];
                }
            }
        }
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            if (row != other) {
                rows.add(row);
            }
        }
        BitSet both = (BitSet) table.axes().get(axis).get(one).clone();
        both.or(table.axes().get(axis).get(other));
        List<BitSet> classes = new ArrayList<>(table.axes().get(axis));
        classes.set(one, both);
        List<List<BitSet>> axes = new ArrayList<>(table.axes());
        axes.set(axis, classes);
        return rows(new Table(axes, values), axis, rows);
    }

    /** The table with these rows of an axis alone. */
    private static Table rows(Table table, int axis, List<Integer> kept) {
        int inner = inner(table, axis);
        int size = table.axes().get(axis).size();
        int[] values = new int[table.values().length / size * kept.size()];
        int to = 0;
        for (int start = 0; start < table.values().length; start += inner * size) {
            for (int row : kept) {
                System.arraycopy(table.values(), start + row * inner, values, to, inner);
                to += inner;
            }
        }
        List<List<BitSet>> axes = new ArrayList<>(table.axes());
        axes.set(axis, kept.stream().map(table.axes().get(axis)::get).toList());
        return new Table(axes, values);
    }

    private static int inner(Table table, int axis) {
        int inner = 1;
        for (int i = axis + 1; i < table.axes().size(); i++) {
            inner *= table.axes().get(i).size();
        }
        return inner;
    }
}
