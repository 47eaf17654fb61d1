package org.youthpanel.tracking.web;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which rows of a table hide their counts, so that neither they nor the total of the table tell of fewer children than
 * may be told of. For a single table in a paper for inside: tables and sentences beside each other can tell more. What is
 * published is hidden by {@code tracking.published}.
 */
final class FewHidden {

    static final int FEWEST = 5;

    private FewHidden() {}

    /**
     * A row with a count under {@value #FEWEST} is hidden. As many more are as it takes to leave open who of the hidden
     * ones has none and who has {@value #FEWEST} or more, the rest being known from the total.
     *
     * @param rows counts of each row, as many in each
     */
    static BitSet of(List<int[]> rows) {
        BitSet hidden = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
            hidden.set(row, Arrays.stream(rows.get(row)).anyMatch(count -> count < FEWEST));
        }
        while (!hidden.isEmpty() && hidden.cardinality() < rows.size() && tells(rows, hidden)) {
            hidden.set(leastShown(rows, hidden));
        }
        return hidden;
    }

    private static boolean tells(List<int[]> rows, BitSet hidden) {
        int columns = rows.get(0).length;
        boolean under = false;
        for (int column = 0; column < columns; column++) {
            int place = column;
            under |= hidden.stream().map(row -> rows.get(row)[place]).sum() < FEWEST;
        }
        return hidden.cardinality() == 1 || under;
    }

    private static int leastShown(List<int[]> rows, BitSet hidden) {
        int least = hidden.nextClearBit(0);
        for (int row = least; row < rows.size(); row = hidden.nextClearBit(row + 1)) {
            if (Arrays.stream(rows.get(row)).sum()
                    < Arrays.stream(rows.get(least)).sum()) {
                least = row;
            }
        }
        return least;
    }
}
