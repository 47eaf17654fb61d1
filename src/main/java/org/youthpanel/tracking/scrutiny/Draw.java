package org.youthpanel.tracking.scrutiny;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.youthpanel.facts.Sha256;

/**
 * The stratified draw, which can be done again by hand with nothing but SHA-256.
 *
 * <p>Inside a stratum the cases stand in the order of the SHA-256 of the seed, a line end and the reference, as
 * lower-case hexadecimal; the first ones are drawn. How many: in proportion to the stratum, at least one of each where
 * there are as many places as strata, what is left over by the largest remainder, then to the larger stratum, then to
 * the one whose name comes first. Example: of 6 and 2 cases, three places are two and one.
 */
public final class Draw {

    private Draw() {}

    /**
     * @param strata the references of each
     * @return the drawn ones of each, in the order of the draw; a stratum of which none is drawn has an empty list
     */
    public static SortedMap<String, List<String>> of(String seed, int size, SortedMap<String, List<String>> strata) {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        strata.forEach((name, cases) -> sizes.put(name, cases.size()));
        SortedMap<String, Integer> places = places(size, sizes);
        SortedMap<String, List<String>> drawn = new TreeMap<>();
        strata.forEach((name, cases) -> drawn.put(
                name,
                cases.stream()
                        .sorted(Comparator.comparing(reference -> lot(seed, reference)))
                        .limit(places.get(name))
                        .toList()));
        return drawn;
    }

    /** How many are drawn of each stratum, by how many it has; never more than there are. */
    static SortedMap<String, Integer> places(int size, SortedMap<String, Integer> strata) {
        SortedMap<String, Integer> places = new TreeMap<>();
        strata.keySet().forEach(name -> places.put(name, 0));
        SortedMap<String, Integer> open = new TreeMap<>(strata);
        open.values().removeIf(each -> each == 0);
        int left = Math.min(size, sum(strata));
        if (left >= open.size()) {
            left = withOneEach(left, open, places);
        }
        int of = sum(open);
        record Rest(String name, int population, long remainder) {}
        List<Rest> rests = new ArrayList<>();
        int given = 0;
        for (Map.Entry<String, Integer> each : open.entrySet()) {
            long share = (long) left * each.getValue();
            places.put(each.getKey(), (int) (share / of));
            given += (int) (share / of);
            rests.add(new Rest(each.getKey(), each.getValue(), share % of));
        }
        rests.sort(Comparator.comparingLong(Rest::remainder)
                .thenComparingInt(Rest::population)
                .reversed()
                .thenComparing(Rest::name));
        rests.stream().limit(left - given).forEach(each -> places.merge(each.name(), 1, Integer::sum));
        return places;
    }

    /** Gives one place to each stratum whose share is less, and takes it out; says how many places are left. */
    private static int withOneEach(int size, SortedMap<String, Integer> open, SortedMap<String, Integer> places) {
        int left = size;
        while (true) {
            int now = left;
            int of = sum(open);
            List<String> small = open.entrySet().stream()
                    .filter(each -> (long) now * each.getValue() < of)
                    .map(Map.Entry::getKey)
                    .toList();
            if (small.isEmpty()) {
                return left;
            }
            small.forEach(name -> {
                places.put(name, 1);
                open.remove(name);
            });
            left -= small.size();
        }
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** By another lot than the one they are drawn by, which says how many of a stratum there were. */
    static Comparator<String> shuffled(String seed) {
        return Comparator.comparing(reference -> lot(seed + "\norder", reference));
    }

    private static String lot(String seed, String reference) {
        return Sha256.of(seed + "\n" + reference);
    }
}
