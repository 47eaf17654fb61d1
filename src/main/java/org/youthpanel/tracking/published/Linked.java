package org.youthpanel.tracking.published;

import java.util.List;

/**
 * Counts that add up, of one table or of several that share totals.
 *
 * @param counts each 0 or more
 * @param totals which of them are the totals of which; true of the counts
 */
public record Linked(List<Integer> counts, List<Total> totals) {

    /** @param of a place in the counts, as the parts are */
    public record Total(int of, List<Integer> parts) {

        public Total {
            parts = List.copyOf(parts);
        }
    }

    public Linked {
        counts = List.copyOf(counts);
        totals = List.copyOf(totals);
        for (Total total : totals) {
            int sum = total.parts().stream().mapToInt(counts::get).sum();
            if (sum != counts.get(total.of())) {
                throw new IllegalArgumentException("The parts add up to " + sum);
            }
        }
    }
}
