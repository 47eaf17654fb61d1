package org.youthpanel.tracking.statistics;

import java.util.Arrays;

/**
 * How often a first rater chose one category and a second another, over one fixed list of categories. A category that
 * nobody used keeps its place, so that figures over different periods are figures over the same list. Example:
 * {@code SquareTable.of(new int[][] {{23, 15}, {19, 31}}).n()} is 88.
 */
public final class SquareTable {

    private final int[][] counts;
    private final int[] rows;
    private final int[] columns;
    private final int n;

    private SquareTable(int[][] counts) {
        this.counts = counts;
        rows = new int[counts.length];
        columns = new int[counts.length];
        int sum = 0;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                int count = counts[row][column];
                sum = Math.addExact(sum, count);
                rows[row] += count;
                columns[column] += count;
            }
        }
        n = sum;
    }

    /**
     * @param counts a row for each category of the first rater, in it a count for each of the second
     * @throws IllegalArgumentException where these are not two or more rows, as long as there are rows, of counts of 0
     *     and more
     * @throws ArithmeticException where the sum is above {@link Integer#MAX_VALUE}
     */
    public static SquareTable of(int[][] counts) {
        if (counts.length < 2) {
            throw new IllegalArgumentException("a table has two rows or more");
        }
        int[][] copy = new int[counts.length][];
        for (int row = 0; row < counts.length; row++) {
            if (counts[row].length != counts.length
                    || Arrays.stream(counts[row]).anyMatch(each -> each < 0)) {
                throw new IllegalArgumentException("row " + (row + 1) + " is not " + counts.length + " counts");
            }
            copy[row] = counts[row].clone();
        }
        return new SquareTable(copy);
    }

    /** How many categories the list has, used or not. */
    public int size() {
        return counts.length;
    }

    /** How many cases. */
    public int n() {
        return n;
    }

    /** In how many cases the first rater chose this row and the second this column, both from 0. */
    public int count(int row, int column) {
        return counts[row][column];
    }

    /** How often the first rater chose a category. */
    public int rowTotal(int row) {
        return rows[row];
    }

    /** How often the second rater chose a category. */
    public int columnTotal(int column) {
        return columns[column];
    }

    /** In how many cases both chose the same. */
    public int agreeing() {
        int sum = 0;
        for (int each = 0; each < counts.length; each++) {
            sum += counts[each][each];
        }
        return sum;
    }

    /** The same cases with the raters exchanged. */
    public SquareTable transposed() {
        int[][] turned = new int[size()][size()];
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                turned[column][row] = counts[row][column];
            }
        }
        return new SquareTable(turned);
    }

    /**
     * The same cases over a shorter list, such as eight disposals over five rungs.
     *
     * @param size how long the list is; a place that no category goes to is kept, with nothing in it
     * @param place for each category of this table, where it goes, from 0
     */
    public SquareTable grouped(int size, int... place) {
        if (size < 2 || place.length != size() || Arrays.stream(place).anyMatch(each -> each < 0 || each >= size)) {
            throw new IllegalArgumentException("each of " + size() + " categories goes to one of " + size + " places");
        }
        int[][] sums = new int[size][size];
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                sums[place[row]][place[column]] += counts[row][column];
            }
        }
        return new SquareTable(sums);
    }

    /** Whether both raters chose one and the same category in every case: then chance alone explains everything. */
    boolean oneCategoryOnly() {
        for (int each = 0; each < counts.length; each++) {
            if (n > 0 && counts[each][each] == n) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the raters, or both, never chose but one category. */
    boolean oneSideConstant() {
        return n > 0
                && (Arrays.stream(rows).anyMatch(each -> each == n)
                        || Arrays.stream(columns).anyMatch(each -> each == n));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SquareTable table && Arrays.deepEquals(counts, table.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(counts);
    }
}
