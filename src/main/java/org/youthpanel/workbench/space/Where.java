package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;

/**
 * Which cases a statement is about: for each fact the values it may have there. A value is a code, yes or no as true
 * and false, {@code UNKNOWN}, or {@code below 10} and {@code from 18} of a number; of a list of codes, one that is in it.
 */
record Where(Map<String, List<Object>> values) {

    static final String UNKNOWN = "UNKNOWN";

    Set<String> paths() {
        return values.keySet();
    }

    /** What tells cases apart by these conditions. */
    Object seen(CaseFacts facts) {
        List<Object> seen = new ArrayList<>();
        values.forEach((path, wanted) -> wanted.forEach(each -> seen.add(is(facts, path, each))));
        return seen;
    }

    /** Whether a case is one of them, looking at the facts of these paths alone. */
    boolean holds(CaseFacts facts, Set<String> paths) {
        return values.entrySet().stream()
                .filter(each -> paths.contains(each.getKey()))
                .allMatch(each -> each.getValue().stream().anyMatch(wanted -> is(facts, each.getKey(), wanted)));
    }

    private static boolean is(CaseFacts facts, String path, Object wanted) {
        @Nullable Object now = facts.written(fact(path));
        if (now == null) {
            return UNKNOWN.equals(wanted);
        }
        if (now instanceof Number number && wanted instanceof String text) {
            int limit = Integer.parseInt(text.substring(text.indexOf(' ') + 1));
            return text.startsWith("below ") ? number.intValue() < limit : number.intValue() >= limit;
        }
        return now instanceof List<?> list
                ? list.contains(wanted)
                : now.toString().equals(wanted.toString());
    }

    static Fact<?> fact(String path) {
        return Facts.all().stream()
                .filter(fact -> fact.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " is no fact"));
    }
}
