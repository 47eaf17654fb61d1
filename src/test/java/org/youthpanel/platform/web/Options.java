package org.youthpanel.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The options of a fixture. */
record Options(Map<?, ?> map) {

    /** The paths of everything that is set, places of lists as []. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        collect("", map, paths);
        return paths;
    }

    private static void collect(String path, @Nullable Object node, Set<String> paths) {
        if (node instanceof Map<?, ?> inner) {
            inner.forEach((key, value) -> collect(path.isEmpty() ? key.toString() : path + "." + key, value, paths));
        } else if (node instanceof List<?> list) {
            list.forEach(each -> collect(path + "[]", each, paths));
        } else if (node != null) {
            paths.add(path);
        }
    }

    @Nullable
    Object at(String path) {
        Object node = map;
        for (String key : path.split("\\.")) {
            node = node instanceof Map<?, ?> inner ? inner.get(key) : null;
        }
        return node;
    }

    @Nullable
    String text(String path) {
        Object value = at(path);
        return value == null ? null : value.toString();
    }

    String text(String path, String otherwise) {
        String text = text(path);
        return text == null ? otherwise : text;
    }

    boolean is(String path) {
        return Boolean.TRUE.equals(at(path));
    }

    List<Options> list(String path) {
        return at(path) instanceof List<?> list
                ? list.stream()
                        .map(each -> new Options(each instanceof Map<?, ?> inner ? inner : Map.of()))
                        .toList()
                : List.of();
    }
}
