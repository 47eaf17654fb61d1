package org.youthpanel.platform.demonstration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service's own references, counted through each calendar year in the order in which cases were opened. */
final class References {

    /** Of a year that the made-up one joins midway, so that its first case is not called the first of that year. */
    private static final int CASES_A_YEAR = 110;

    private References() {}

    static List<MadeUpCase> given(List<MadeUpCase> cases) {
        List<MadeUpCase> byOpening = cases.stream()
                .sorted(Comparator.comparing(MadeUpCase::openedAt))
                .toList();
        Map<Integer, Integer> last = new HashMap<>();
        last.put(
                byOpening.get(0).openedAt().getYear(),
                byOpening.get(0).openedAt().getDayOfYear() * CASES_A_YEAR / 366);
        Map<MadeUpCase, String> references = new java.util.IdentityHashMap<>();
        for (MadeUpCase each : byOpening) {
            int year = each.openedAt().getYear();
            references.put(each, "Y-%d-%04d".formatted(year, last.merge(year, 1, Integer::sum)));
        }
        return cases.stream()
                .map(each -> each.referredToAs(references.getOrDefault(each, "")))
                .toList();
    }
}
