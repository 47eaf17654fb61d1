package org.youthpanel.casework.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts of a row by their paths, as its cells give them. Until all have, places of a list are keys of a map. */
final class GatheredFacts {

    private static final String PLACE = "\\d";

    private final Map<String, @Nullable Object> facts = new LinkedHashMap<>();

    /** @param path such as {@code priorOutcomes[0].on} */
    @SuppressWarnings("unchecked") // only this method makes the maps between
    void put(String path, Object value) {
        String[] keys = path.replace("[", ".").replace("]", "").split("\\.");
        Map<String, @Nullable Object> map = facts;
        for (int i = 0; i < keys.length - 1; i++) {
            Object inner = map.computeIfAbsent(keys[i], key -> new LinkedHashMap<String, @Nullable Object>());
            map = (Map<String, @Nullable Object>) Objects.requireNonNull(inner);
        }
        map.put(keys[keys.length - 1], value);
    }

    /** @param fact at the top of the document */
    boolean has(String fact) {
        return facts.containsKey(fact);
    }

    /** All scores of a row are read on one scale. */
    @SuppressWarnings("unchecked") // only put makes the maps between
    void scaleAlike() {
        Object scale = facts.get("gravity") instanceof Map<?, ?> gravity ? gravity.get("scale") : null;
        if (scale != null && facts.get("otherOffences") instanceof Map<?, ?> others) {
            others.values().forEach(each -> {
                if (((Map<?, ?>) each).get("gravity") instanceof Map<?, ?> gravity) {
                    ((Map<String, @Nullable Object>) gravity).put("scale", scale);
                }
            });
        }
    }

    /** Entries of lists, such as {@code priorOutcomes[1]}, before which a place is empty: they would move up. */
    List<String> behindGaps() {
        List<String> behind = new ArrayList<>();
        facts.forEach((list, entries) -> {
            if (isList(entries)) {
                Map<?, ?> places = (Map<?, ?>) entries;
                for (Object each : places.keySet()) {
                    int place = Integer.parseInt(each.toString());
                    if (place > 0 && !places.containsKey(String.valueOf(place - 1))) {
                        behind.add(list + "[" + place + "]");
                    }
                }
            }
        });
        return behind;
    }

    /** As a document has them: maps whose keys are places as lists. */
    Object document() {
        return Objects.requireNonNull(packed(facts));
    }

    private static boolean isList(@Nullable Object node) {
        return node instanceof Map<?, ?> map
                && !map.isEmpty()
                && map.keySet().stream().allMatch(key -> key.toString().matches(PLACE));
    }

    private static @Nullable Object packed(@Nullable Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            return node;
        }
        if (isList(map)) {
            return new TreeMap<>(map)
                    .values().stream().map(GatheredFacts::packed).toList();
        }
        Map<String, @Nullable Object> packed = new LinkedHashMap<>();
        map.forEach((key, value) -> packed.put(key.toString(), packed(value)));
        return packed;
    }
}
