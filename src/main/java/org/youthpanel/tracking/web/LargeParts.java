package org.youthpanel.tracking.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Parts of a whole of which each number can be told although the whole is known: each is large enough in every place,
 * and so is the rest together, or there is none.
 *
 * @param told which parts are told by themselves, in their order; none where no two numbers could be told
 * @param rest what the others add up to, in each place; zeros where there are no others
 */
record LargeParts(List<Integer> told, int[] rest) {

    static final int FEWEST = FewHidden.FEWEST;

    /**
     * @param parts counts of each part, as many in each
     * @param most how many are told at most
     */
    static LargeParts of(List<int[]> parts, int most) {
        List<Integer> told = IntStream.range(0, parts.size())
                .boxed()
                .filter(part -> large(parts.get(part)))
                .sorted(Comparator.comparing((Integer part) -> -sum(parts.get(part))))
                .limit(most)
                .collect(Collectors.toList());
        while (!told.isEmpty() && sum(rest(parts, told)) > 0 && !large(rest(parts, told))) {
            told.remove(told.size() - 1);
        }
        // one alone is the whole, which is told elsewhere
        if (told.size() == 1 && sum(rest(parts, told)) == 0) {
            told.clear();
        }
        int[] rest = rest(parts, told);
        return new LargeParts(told.stream().sorted().toList(), rest);
    }

    boolean none() {
        return told.isEmpty();
    }

    boolean withRest() {
        return sum(rest) > 0;
    }

    private static int[] rest(List<int[]> parts, List<Integer> told) {
        return IntStream.range(0, parts.isEmpty() ? 0 : parts.get(0).length)
                .map(place -> IntStream.range(0, parts.size())
                        .filter(part -> !told.contains(part))
                        .map(part -> parts.get(part)[place])
                        .sum())
                .toArray();
    }

    private static boolean large(int[] counts) {
        return Arrays.stream(counts).allMatch(each -> each >= FEWEST);
    }

    private static int sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }
}
