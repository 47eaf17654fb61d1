package org.youthpanel.tracking.published;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Every 2 by 2 table of whole numbers that says what is shown, up to so many in a cell. */
final class EveryTable {

    private final Linked linked;
    private final BitSet hidden;
    private final int largest;

    EveryTable(Linked linked, BitSet hidden, int largest) {
        this.linked = linked;
        this.hidden = hidden;
        this.largest = largest;
    }

    List<int[]> all() {
        List<int[]> all = new ArrayList<>();
        for (int a = 0; a <= largest; a++) {
            for (int b = 0; b <= largest; b++) {
                for (int c = 0; c <= largest; c++) {
                    for (int d = 0; d <= largest; d++) {
                        int[] now = {a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d};
                        if (fits(now)) {
                            all.add(now);
                        }
                    }
                }
            }
        }
        return all;
    }

    private boolean fits(int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (!hidden.get(i) && counts[i] != linked.counts().get(i)) {
                return false;
            }
        }
        return true;
    }
}
