package org.youthpanel.tracking.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private static final int FEWEST = 5;

    @Test
    void h6NoLinearProgramUndoesWhatIsHiddenInAnyOfManyLinkedTables() {
        int shown = 0;
        int undoneWithoutMore = 0;
        int asked = 0;
        int unsure = 0;
        for (long seed = 0; seed < 300; seed++) {
            Linked linked = RandomTables.of(seed, 5);
            BitSet hidden = Suppression.of(linked, FEWEST);
            assertThat(hidden.stream().boxed()).as("seed " + seed).containsAll(few(linked));
            Attack attack = new Attack(linked, hidden);
            assertThat(attack.findings(FEWEST)).as("seed " + seed).isEmpty();
            asked += 2 * hidden.cardinality();
            unsure += attack.unsure();
            shown += linked.counts().size() - hidden.cardinality();
            BitSet primary = new BitSet();
            few(linked).forEach(primary::set);
            undoneWithoutMore += new Attack(linked, primary).findings(FEWEST).isEmpty() ? 0 : 1;
        }
        // the attack is one: it undoes tables in which only the few are hidden; and something is left to read
        assertThat(undoneWithoutMore).isGreaterThan(150);
        assertThat(shown).isGreaterThan(1500);
        assertThat(unsure).isLessThan(asked / 50);
    }

    @Test
    void h6OfEveryFewAnotherSetOfWholeChildrenWithTheSameTablesSaysNoneAndYetAnotherEnough() {
        // found by trying every one, not by a linear program
        for (long seed = 0; seed < 60; seed++) {
            Linked linked = square(seed);
            BitSet hidden = Suppression.of(linked, FEWEST);
            List<int[]> all = new EveryTable(linked, hidden, 12).all();
            hidden.stream().filter(each -> linked.counts().get(each) < FEWEST).forEach(place -> {
                assertThat(all).anyMatch(each -> each[place] == 0);
                assertThat(all).anyMatch(each -> each[place] >= FEWEST);
            });
        }
    }

    @Test
    void h6AGroupWhoseMembersAllShareOneValueIsHiddenToo() {
        // twelve children of the second row, all in its first column
        Linked linked = table(new int[][] {{20, 30}, {12, 0}, {15, 40}});
        BitSet hidden = Suppression.of(linked, FEWEST);
        assertThat(hidden.get(place(1, 0)) || hidden.get(2 * 3 + 1)).isTrue();
        assertThat(new Attack(linked, hidden).most(place(1, 1))).isGreaterThanOrEqualTo(FEWEST);
    }

    @Test
    void whatHasNoFewStaysAsItIs() {
        assertThat(Suppression.of(table(new int[][] {{5, 6}, {7, 8}}), FEWEST).isEmpty())
                .isTrue();
    }

    @Test
    void whereThereIsNobodyEverythingIsHidden() {
        Linked linked = table(new int[][] {{0, 0}, {0, 0}});
        assertThat(Suppression.of(linked, FEWEST).cardinality())
                .isEqualTo(linked.counts().size());
    }

    @Test
    void theSameTablesAreHiddenInTheSameWay() {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(Suppression.of(RandomTables.of(seed, 5), FEWEST))
                    .isEqualTo(Suppression.of(RandomTables.of(seed, 5), FEWEST));
        }
    }

    @Test
    void countsThatDoNotAddUpAreNoTables() {
        assertThatThrownBy(() -> new Linked(List.of(3, 1, 1), List.of(new Linked.Total(0, List.of(1, 2)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> few(Linked linked) {
        return IntStream.range(0, linked.counts().size())
                .filter(each -> linked.counts().get(each) < FEWEST)
                .boxed()
                .toList();
    }

    private static int place(int row, int column) {
        return 2 * row + column;
    }

    private static Linked square(long seed) {
        java.util.Random chance = new java.util.Random(seed);
        int[][] cells = new int[2][2];
        for (int[] row : cells) {
            for (int i = 0; i < 2; i++) {
                row[i] = chance.nextInt(9);
            }
        }
        return table(cells);
    }

    /** Two columns: cells row by row, then the rows' totals, the columns' and the grand total. */
    private static Linked table(int[][] cells) {
        int rows = cells.length;
        List<Integer> counts = new ArrayList<>();
        for (int[] row : cells) {
            counts.add(row[0]);
            counts.add(row[1]);
        }
        List<Linked.Total> totals = new ArrayList<>();
        List<Integer> sides = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            sides.add(counts.size());
            totals.add(new Linked.Total(counts.size(), List.of(2 * row, 2 * row + 1)));
            counts.add(cells[row][0] + cells[row][1]);
        }
        List<Integer> below = new ArrayList<>();
        for (int column = 0; column < 2; column++) {
            int of = column;
            below.add(counts.size());
            totals.add(new Linked.Total(
                    counts.size(),
                    IntStream.range(0, rows).map(row -> 2 * row + of).boxed().toList()));
            counts.add(IntStream.range(0, rows).map(row -> cells[row][of]).sum());
        }
        totals.add(new Linked.Total(counts.size(), sides));
        totals.add(new Linked.Total(counts.size(), below));
        counts.add(sides.stream().mapToInt(counts::get).sum());
        return new Linked(counts, totals);
    }
}
