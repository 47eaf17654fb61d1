package org.youthpanel.tracking.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Tables that share their rows' totals, filled by chance: many children or few, even or crowded into one cell. */
final class RandomTables {

    private final Random chance;
    private final List<Integer> counts = new ArrayList<>();
    private final List<Linked.Total> totals = new ArrayList<>();

    private RandomTables(long seed) {
        this.chance = new Random(seed);
    }

    static Linked of(long seed, int largest) {
        return new RandomTables(seed).tables(largest);
    }

    private Linked tables(int largest) {
        int children = chance.nextInt(8) == 0 ? chance.nextInt(6) : chance.nextInt(400);
        int shared = 2 + chance.nextInt(largest - 1);
        int[] rows = new int[children];
        for (int i = 0; i < children; i++) {
            rows[i] = skewed(shared);
        }
        int grand = add(children);
        List<Integer> margins = new ArrayList<>();
        for (int row = 0; row < shared; row++) {
            int of = row;
            margins.add(add((int) Arrays.stream(rows).filter(each -> each == of).count()));
        }
        totals.add(new Linked.Total(grand, margins));
        int tables = 1 + chance.nextInt(3);
        for (int i = 0; i < tables; i++) {
            table(rows, margins, grand, 2 + chance.nextInt(largest - 1));
        }
        return new Linked(counts, totals);
    }

    private void table(int[] rows, List<Integer> margins, int grand, int width) {
        int[][] cells = new int[margins.size()][width];
        for (int row : rows) {
            cells[row][skewed(width)]++;
        }
        List<List<Integer>> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            columns.add(new ArrayList<>());
        }
        for (int row = 0; row < cells.length; row++) {
            List<Integer> parts = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                int place = add(cells[row][column]);
                parts.add(place);
                columns.get(column).add(place);
            }
            totals.add(new Linked.Total(margins.get(row), parts));
        }
        List<Integer> below = new ArrayList<>();
        for (List<Integer> column : columns) {
            int total = add(column.stream().mapToInt(counts::get).sum());
            totals.add(new Linked.Total(total, column));
            below.add(total);
        }
        totals.add(new Linked.Total(grand, below));
    }

    private int skewed(int bound) {
        return Math.min(chance.nextInt(bound), chance.nextInt(bound));
    }

    private int add(int count) {
        counts.add(count);
        return counts.size() - 1;
    }
}
