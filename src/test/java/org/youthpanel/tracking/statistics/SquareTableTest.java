package org.youthpanel.tracking.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Problem;

class SquareTableTest {

    @Test
    void countsAndTotals() {
        SquareTable table = Tables.COHEN;
        assertThat(table.size()).isEqualTo(3);
        assertThat(table.n()).isEqualTo(200);
        assertThat(table.count(0, 2)).isEqualTo(18);
        assertThat(table.rowTotal(0)).isEqualTo(120);
        assertThat(table.columnTotal(0)).isEqualTo(100);
        assertThat(table.agreeing()).isEqualTo(140);
        assertThat(table.transposed().count(2, 0)).isEqualTo(18);
    }

    @Test
    void aTableIsFrozen() {
        int[][] counts = {{1, 2}, {3, 4}};
        SquareTable table = SquareTable.of(counts);
        counts[0][0] = 99;
        assertThat(table)
                .isEqualTo(SquareTable.of(new int[][] {{1, 2}, {3, 4}}))
                .hasToString("[[1, 2], [3, 4]]");
        assertThat(table).isNotEqualTo(table.transposed()).hasSameHashCodeAs(SquareTable.of(new int[][] {{1, 2}, {3, 4}
        }));
    }

    @Test
    void theDisposalsCollapseIntoRungsAndAnEmptyRungKeepsItsPlace() {
        int[][] counts = new int[8][8];
        counts[Disposal.OUTCOME_22.ordinal()][Disposal.COMMUNITY_RESOLUTION.ordinal()] = 4;
        counts[Disposal.DEFERRED_CAUTION.ordinal()][Disposal.CHARGE.ordinal()] = 2;
        counts[Disposal.NO_FURTHER_ACTION.ordinal()][Disposal.NO_FURTHER_ACTION.ordinal()] = 1;
        int[] rungs = Arrays.stream(Disposal.values()).mapToInt(Disposal::rung).toArray();

        SquareTable byRung = SquareTable.of(counts).grouped(5, rungs);

        assertThat(byRung).isEqualTo(SquareTable.of(new int[][] {
            {1, 0, 0, 0, 0},
            {0, 4, 0, 0, 2},
            {0, 0, 0, 0, 0},
            {0, 0, 0, 0, 0},
            {0, 0, 0, 0, 0}
        }));
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> SquareTable.of(new int[][] {{1}})).hasMessageContaining("two rows");
        assertThatThrownBy(() -> SquareTable.of(new int[][] {{1, 2}, {3}})).hasMessageContaining("row 2");
        assertThatThrownBy(() -> SquareTable.of(new int[][] {{1, -2}, {3, 4}})).hasMessageContaining("row 1");
        assertThatThrownBy(() -> SquareTable.of(new int[][] {{Integer.MAX_VALUE, 1}, {0, 0}}))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Tables.MCNEMAR.grouped(2, 0)).hasMessageContaining("one of 2 places");
        assertThatThrownBy(() -> Tables.MCNEMAR.grouped(2, 0, 2)).hasMessageContaining("one of 2 places");
        assertThatThrownBy(() -> Tables.MCNEMAR.grouped(2, -1, 1)).hasMessageContaining("one of 2 places");
        assertThatThrownBy(() -> Tables.MCNEMAR.grouped(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileIsRead() {
        assertThat(read("\uFEFF88,14,18\r\n10, 40 ,10\r\n\r\n\"2\",6,12\r\n\r\n"))
                .isEqualTo(Tables.COHEN);
        assertThat(read("0,0\n0,0")).isEqualTo(SquareTable.of(new int[2][2]));
        assertThat(read("2147483647,0\n0,0").n()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void everyProblemIsToldWithItsRowAndColumn() {
        assertThat(refused("1,-2,3\n4,,five\n1.5,-1.5,99999999999\n"))
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        tuple("row 1, column 2", "negative"),
                        tuple("row 2, column 2", "empty-cell"),
                        tuple("row 2, column 3", "not-a-number"),
                        tuple("row 3, column 1", "decimal"),
                        tuple("row 3, column 2", "negative"),
                        tuple("row 3, column 3", "too-large"));
    }

    @Test
    void theShapeIsTold() {
        assertThat(refused("1,2,3\n4,5,6"))
                .extracting(Problem::toString)
                .containsExactly("document: The table is not square: it has 2 rows of 3 cells. (not-square)");
        assertThat(refused("1\n2"))
                .extracting(Problem::message)
                .containsExactly("The table is not square: it has 2 rows of 1 cell.");
        assertThat(refused("1,2,3\n4,5\n6,x,8,9"))
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        tuple("row 2", "wrong-length"),
                        tuple("row 3", "wrong-length"),
                        tuple("row 3, column 2", "not-a-number"));
        assertThat(refused("1,2,3\n4,5\n6,7,8").get(0).message())
                .startsWith("The row has 2 cells, and the table 3 rows.");
    }

    @Test
    void aFileWithoutATableIsTold() {
        assertThat(refused("")).extracting(Problem::code).containsExactly("empty");
        assertThat(refused(" \n\n")).extracting(Problem::code).containsExactly("empty");
        assertThat(refused("7")).extracting(Problem::code).containsExactly("too-small");
        assertThat(refused("1,\"2\n3,4")).extracting(Problem::code).containsExactly("malformed");
        assertThat(refused("2147483647,1\n0,0")).extracting(Problem::code).containsExactly("too-large");
    }

    @Test
    void aHeaderLineIsToldOnceAndTheRestIsStillLookedAt() {
        assertThat(refused("caution,charge\n1,2\n3,x"))
                .extracting(Problem::path, Problem::code)
                .containsExactly(tuple("row 1", "header"), tuple("row 3, column 2", "not-a-number"));
        assertThat(refused(",\n1,2"))
                .as("a row of empty cells is no header")
                .extracting(Problem::code)
                .containsExactly("empty-cell", "empty-cell");
        assertThat(refused("caution,charge\n")).extracting(Problem::code).contains("header");
    }

    @Test
    void whatIsInACellIsNotRepeated() {
        assertThat(refused("1,secret\n3,4").toString()).doesNotContain("secret");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static SquareTable read(String csv) {
        assertThat(SquareTableReader.read(csv)).isInstanceOf(SquareTableReader.Result.Read.class);
        return ((SquareTableReader.Result.Read) SquareTableReader.read(csv)).table();
    }

    private static List<Problem> refused(String csv) {
        assertThat(SquareTableReader.read(csv)).isInstanceOf(SquareTableReader.Result.Refused.class);
        return ((SquareTableReader.Result.Refused) SquareTableReader.read(csv)).problems();
    }
}
