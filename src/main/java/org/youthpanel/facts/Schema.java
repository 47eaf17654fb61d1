package org.youthpanel.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts that a map of a document may hold, in the order they are written in; anything else in it is refused. */
public final class Schema {

    private final Map<String, Fact<?>> byPath = new LinkedHashMap<>();
    /** The paths of the maps between the root and the facts. */
    private final Set<String> maps = new HashSet<>();

    Schema(List<Fact<?>> facts) {
        for (Fact<?> fact : facts) {
            byPath.put(fact.path(), fact);
            for (int dot = fact.path().indexOf('.'); dot >= 0; dot = fact.path().indexOf('.', dot + 1)) {
                maps.add(fact.path().substring(0, dot));
            }
        }
    }

    public List<Fact<?>> facts() {
        return List.copyOf(byPath.values());
    }

    /** Reads what fits, and adds a problem for everything that does not. */
    Values read(@Nullable Object node, String at, List<Problem> problems) {
        Values.Builder values = Values.builder();
        Map<String, Boolean> judged = new HashMap<>();
        if (node != null && !(node instanceof Map)) {
            problems.add(new Problem(at, "wrong-type", "This must be a map of facts."));
            return values.build();
        }
        walk(node == null ? Map.of() : (Map<?, ?>) node, "", at, values, judged, problems);
        for (Fact<?> fact : byPath.values()) {
            if (fact.absence() == Fact.Absence.REFUSED && !judged.containsKey(fact.path())) {
                problems.add(new Problem(join(at, fact.path()), "required", "This is needed and is not given."));
            }
        }
        return values.build();
    }

    private void walk(
            Map<?, ?> node,
            String path,
            String at,
            Values.Builder values,
            Map<String, Boolean> judged,
            List<Problem> problems) {
        node.forEach((key, value) -> {
            String inner = join(path, String.valueOf(key));
            Fact<?> fact = byPath.get(inner);
            // a key with a dot in it would pass for the path to a fact inside a map
            if (String.valueOf(key).contains(".") || fact == null && !maps.contains(inner)) {
                problems.add(new Problem(join(at, inner), "unknown-key", "No fact of a case has this name."));
            } else if (value == null) {
                return; // null is the same as absent
            } else if (fact != null) {
                judged.put(inner, true);
                fact.read(value, join(at, inner), values, problems);
            } else if (value instanceof Map<?, ?> map) {
                walk(map, inner, at, values, judged, problems);
            } else {
                problems.add(new Problem(join(at, inner), "wrong-type", "This must be a map of facts."));
                // what a map would have had to hold is told once, at the map
                byPath.keySet().stream()
                        .filter(each -> each.startsWith(inner + "."))
                        .forEach(each -> judged.put(each, true));
            }
        });
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
