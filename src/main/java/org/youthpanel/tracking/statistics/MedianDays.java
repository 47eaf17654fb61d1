package org.youthpanel.tracking.statistics;

import java.util.Map;
import java.util.TreeMap;

/**
 * The median of days: as many cases took less as took more. With an even number of cases it is the middle between the
 * two in the middle, so it may end in a half. Undefined where no case is counted.
 */
public final class MedianDays {

    private MedianDays() {}

    /** @param cases for a number of days, how many cases took it, 0 or more */
    public static Figure<Double> of(Map<Integer, Integer> cases) {
        if (cases.values().stream().anyMatch(each -> each < 0)) {
            throw new IllegalArgumentException("counts are 0 or more");
        }
        long n = cases.values().stream().mapToLong(Integer::longValue).sum();
        if (n == 0) {
            return Figure.undefined(Reasons.NO_CASE_COUNTED);
        }
        TreeMap<Integer, Integer> inOrder = new TreeMap<>(cases);
        return Figure.of((day(inOrder, (n + 1) / 2) + (double) day(inOrder, n / 2 + 1)) / 2);
    }

    /** @param place from 1, of all cases in the order of their days */
    private static int day(TreeMap<Integer, Integer> cases, long place) {
        long passed = 0;
        for (Map.Entry<Integer, Integer> each : cases.entrySet()) {
            passed += each.getValue();
            if (passed >= place) {
                return each.getKey();
            }
        }
        throw new IllegalArgumentException("there is no case " + place);
    }
}
