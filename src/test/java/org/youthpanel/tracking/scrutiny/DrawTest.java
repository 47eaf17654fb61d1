package org.youthpanel.tracking.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    @Test
    void placesAreInProportionAndTheLargestRemainderGetsWhatIsLeft() {
        assertThat(places(10, 60, 30, 10)).containsExactly(6, 3, 1);
        // 5.25, 3.5 and 1.25: the rest of 0.5 is the largest
        assertThat(places(10, 21, 14, 5)).containsExactly(5, 4, 1);
        // 1.5 and 1.5: neither is larger, so the name decides
        assertThat(places(3, 4, 4)).containsExactly(2, 1);
    }

    @Test
    void aSmallStratumHasAPlaceWhereThereAreEnough() {
        assertThat(places(10, 97, 2, 1)).containsExactly(8, 1, 1);
        assertThat(places(3, 97, 2, 1)).containsExactly(1, 1, 1);
        assertThat(places(2, 97, 2, 1)).containsExactly(2, 0, 0);
        assertThat(places(4, 10, 0, 1)).containsExactly(3, 0, 1);
    }

    @Test
    void whereMoreAreAskedForThanThereAreAllAreTaken() {
        assertThat(places(50, 3, 2, 1)).containsExactly(3, 2, 1);
    }

    @Test
    void placesAddUpAndNoStratumGivesMoreThanItHas() {
        Random chance = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            int[] sizes = IntStream.range(0, 1 + chance.nextInt(8))
                    .map(each -> chance.nextInt(40))
                    .toArray();
            int all = IntStream.of(sizes).sum();
            int size = 1 + chance.nextInt(60);
            List<Integer> places = places(size, sizes);
            assertThat(places.stream().mapToInt(Integer::intValue).sum()).isEqualTo(Math.min(size, all));
            long filled = IntStream.of(sizes).filter(each -> each > 0).count();
            for (int at = 0; at < sizes.length; at++) {
                assertThat(places.get(at)).isBetween(0, sizes[at]);
                if (sizes[at] > 0 && Math.min(size, all) >= filled) {
                    assertThat(places.get(at)).isPositive();
                }
            }
        }
    }

    @Test
    void theSameSeedDrawsTheSameCasesWhateverTheirOrder() {
        SortedMap<String, List<String>> strata = strata();
        SortedMap<String, List<String>> shuffled = new TreeMap<>();
        strata.forEach((name, cases) -> {
            List<String> other = new ArrayList<>(cases);
            Collections.reverse(other);
            shuffled.put(name, other);
        });
        assertThat(Draw.of("seed 1", 6, shuffled)).isEqualTo(Draw.of("seed 1", 6, strata));
        assertThat(Draw.of("seed 2", 6, strata)).isNotEqualTo(Draw.of("seed 1", 6, strata));
    }

    /** {@code printf 'seed 1\nY-3' | sha256sum} and so on, sorted: nothing of this program is needed to check a draw. */
    @Test
    void theOrderIsThatOfShaSums() {
        SortedMap<String, List<String>> one = new TreeMap<>(Map.of("A", List.of("Y-1", "Y-2", "Y-3", "Y-4", "Y-5")));
        assertThat(Draw.of("seed 1", 5, one).get("A")).containsExactly(SHASUMS);
    }

    private static final String[] SHASUMS = {"Y-2", "Y-1", "Y-3", "Y-4", "Y-5"};

    private static SortedMap<String, List<String>> strata() {
        SortedMap<String, List<String>> strata = new TreeMap<>();
        strata.put("A", IntStream.range(0, 30).mapToObj(each -> "A-" + each).toList());
        strata.put("B", IntStream.range(0, 8).mapToObj(each -> "B-" + each).toList());
        return strata;
    }

    private static List<Integer> places(int size, int... sizes) {
        SortedMap<String, Integer> strata = new TreeMap<>();
        for (int i = 0; i < sizes.length; i++) {
            strata.put(String.valueOf((char) ('A' + i)), sizes[i]);
        }
        return List.copyOf(Draw.places(size, strata).values());
    }

    @Test
    void aPeriodIsOverTheDayAfterItsLast() {
        Period quarter = Period.of("2026-Q2").orElseThrow();
        assertThat(quarter.first()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(quarter.last()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(quarter.isClosed(LocalDate.of(2026, 6, 30))).isFalse();
        assertThat(quarter.isClosed(LocalDate.of(2026, 7, 1))).isTrue();
        assertThat(Period.of("2026-02").orElseThrow().last()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(Period.of("2026-Q5")).isEmpty();
        assertThat(Period.of("2026-13")).isEmpty();
        assertThat(Period.closed(LocalDate.of(2026, 7, 1)))
                .hasSize(16)
                .allMatch(each -> each.isClosed(LocalDate.of(2026, 7, 1)))
                .startsWith(quarter);
        assertThat(Period.closed(LocalDate.of(2026, 6, 30)).get(0).code()).isEqualTo("2026-Q1");
    }
}
