package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FewHiddenTest {

    private static BitSet of(int... counts) {
        return FewHidden.of(
                Arrays.stream(counts).mapToObj(each -> new int[] {each}).toList());
    }

    @Test
    void fiveAndMoreAreTold() {
        assertThat(of(5, 12, 40).isEmpty()).isTrue();
    }

    @Test
    void oneHiddenCountDoesNotFollowFromTheTotal() {
        assertThat(of(1, 9, 7, 40)).isEqualTo(bits(0, 2));
        assertThat(of(1, 1, 7, 40)).isEqualTo(bits(0, 1, 2));
        assertThat(of(2, 3, 7, 40)).isEqualTo(bits(0, 1));
    }

    @Test
    void ofSeveralCountsInARowEveryColumnIsHeldOpen() {
        assertThat(FewHidden.of(List.of(new int[] {18, 2}, new int[] {14, 9}, new int[] {30, 20})))
                .isEqualTo(bits(0, 1));
    }

    @Test
    void noHiddenCountIsKnownToBeOfFewWhateverTheTable() {
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            int[] counts = IntStream.range(0, 2 + random.nextInt(6))
                    .map(each -> random.nextInt(14))
                    .toArray();
            BitSet hidden = of(counts);
            int sum = hidden.stream().map(each -> counts[each]).sum();
            boolean all = hidden.cardinality() == counts.length;
            assertThat(hidden.isEmpty() || all || (hidden.cardinality() > 1 && sum >= FewHidden.FEWEST))
                    .as(Arrays.toString(counts))
                    .isTrue();
        }
    }

    private static BitSet bits(int... places) {
        BitSet bits = new BitSet();
        Arrays.stream(places).forEach(bits::set);
        return bits;
    }
}
