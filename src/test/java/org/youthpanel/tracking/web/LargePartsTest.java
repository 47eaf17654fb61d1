package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargePartsTest {

    private static LargeParts of(int... counts) {
        return LargeParts.of(
                Arrays.stream(counts).mapToObj(each -> new int[] {each}).toList(), 6);
    }

    @Test
    void largePartsAreToldByThemselvesAndSmallOnesTogether() {
        assertThat(of(5, 12, 40).told()).containsExactly(0, 1, 2);
        assertThat(of(5, 12, 40).withRest()).isFalse();
        assertThat(of(3, 12, 2, 40).told()).containsExactly(1, 3);
        assertThat(of(3, 12, 2, 40).rest()).containsExactly(5);
    }

    @Test
    void aSmallRestTakesTheSmallestLargePartIn() {
        assertThat(of(3, 12, 7, 40).told()).containsExactly(1, 3);
        assertThat(of(3, 12, 7, 40).rest()).containsExactly(10);
        assertThat(of(3, 12).none()).isTrue();
    }

    @Test
    void onePartThatIsTheWholeIsNotToldAgain() {
        assertThat(of(19).none()).isTrue();
        assertThat(of(19, 0).none()).isTrue();
        assertThat(of().none()).isTrue();
    }

    @Test
    void bothSidesOfAPartAreLarge() {
        LargeParts large = LargeParts.of(List.of(new int[] {18, 2}, new int[] {14, 9}, new int[] {30, 20}), 6);
        assertThat(large.told()).containsExactly(2);
        assertThat(large.rest()).containsExactly(32, 11);
    }

    @Test
    void whateverIsToldNeitherItNorTheRestIsOfFew() {
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            List<int[]> parts = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(each -> new int[] {random.nextInt(12), random.nextInt(12)})
                    .toList();
            LargeParts large = LargeParts.of(parts, 1 + random.nextInt(6));
            assertThat(large.told())
                    .allMatch(each -> Arrays.stream(parts.get(each)).allMatch(count -> count >= LargeParts.FEWEST));
            assertThat(large.none()
                            || !large.withRest()
                            || Arrays.stream(large.rest()).allMatch(count -> count >= LargeParts.FEWEST))
                    .isTrue();
        }
    }
}
