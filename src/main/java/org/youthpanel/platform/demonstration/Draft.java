package org.youthpanel.platform.demonstration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Fact;

/** The facts of a case while they are made up, as the contract's document. */
final class Draft {

    private final Map<String, Object> root = new LinkedHashMap<>();

    /** @param value as a document holds it: text, a long, a truth, a list or a map; numbers and dates are turned */
    Draft put(Fact<?> fact, Object value) {
        String[] path = fact.path().split("\\.");
        Map<String, Object> map = root;
        for (int i = 0; i < path.length - 1; i++) {
            map = inner(map, path[i]);
        }
        map.put(path[path.length - 1], written(value));
        return this;
    }

    /** What is empty is not known, and left out. */
    Draft put(Fact<?> fact, Optional<?> value) {
        value.ifPresent(each -> put(fact, each));
        return this;
    }

    Draft forget(Fact<?> fact) {
        String[] path = fact.path().split("\\.");
        Map<String, Object> map = root;
        for (int i = 0; i < path.length - 1; i++) {
            map = inner(map, path[i]);
        }
        map.remove(path[path.length - 1]);
        return this;
    }

    /** What stands at a dotted path of a document; null where nothing does. */
    static @Nullable Object at(Object document, String path) {
        Object node = document;
        for (String key : path.split("\\.")) {
            node = node instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return node;
    }

    static @Nullable Object at(Object document, Fact<?> fact) {
        return at(document, fact.path());
    }

    /** As they are now. */
    Map<String, Object> frozen() {
        return frozen(root);
    }

    @SuppressWarnings("unchecked") // only this class fills the maps
    private static Map<String, Object> inner(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.computeIfAbsent(key, each -> new LinkedHashMap<String, Object>());
    }

    private static Object written(Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof Enum<?> || value instanceof java.time.LocalDate ? value.toString() : value;
    }

    @SuppressWarnings("unchecked") // a document's maps have words for keys
    private static Map<String, Object> frozen(Map<String, Object> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(
                key,
                value instanceof Map<?, ?> inner
                        ? frozen((Map<String, Object>) inner)
                        : value instanceof List<?> list ? List.copyOf(list) : value));
        return Collections.unmodifiableMap(copy);
    }
}
